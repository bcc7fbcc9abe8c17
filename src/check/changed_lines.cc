// Looks up which facts stand in changed lines. A change to the entry of a fact counts more than a change to the line
// that it is quoted from, since other figures stand in that line as well.
#include "check/stages.h"

#include <filesystem>

#include "text/json_reader.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

/// Tells of facts whether what they are read from was changed.
class ChangedFacts {
 public:
  ChangedFacts(const CheckResult& result, const Changes& changes) : result_(result), changes_(changes) {}

  // 2 where its entry was, 1 where only the line that it is quoted from was: others stand in that line as well.
  int of(std::size_t fact) { return entry_changed(result_.facts.facts[fact]) ? 2 : words_changed(fact) ? 1 : 0; }

 private:
  const FileChange* change_of(const std::string& file) {
    const auto [known, added] = files_.try_emplace(file, nullptr);
    if (!added) return known->second;
    std::error_code error;
    const auto found = changes_.find(fs::weakly_canonical(fs::absolute(file, error), error).string());
    if (!error && found != changes_.end()) known->second = &found->second;
    return known->second;
  }

  bool touched(const FileChange& change, const Source& source, Span span) {
    const std::size_t last = span.end > span.begin ? span.end - 1 : span.begin;
    return change.touches(source.line_of(span.begin), source.line_of(last));
  }

  bool words_changed(std::size_t fact) {
    const FactPlace& place = result_.places[fact];
    const FileChange* change = place.file.empty() ? nullptr : change_of(place.file);
    if (change == nullptr) return false;
    // A place in the facts file is looked at with the whole entry.
    if (place.source) return touched(*change, *place.source, place.span);
    return !place.within.empty() && change->whole;
  }

  bool entry_changed(const Fact& fact) {
    if (!fact.origin.source) return false;
    const FileChange* change = change_of(fact.origin.source->name());
    if (change == nullptr) return false;
    const auto& ends = entries(fact.origin.source);
    const auto end = ends.find(fact.origin.span.begin);
    return touched(*change, *fact.origin.source,
                   {fact.origin.span.begin, end == ends.end() ? fact.origin.span.end : end->second});
  }

  // Where the entry ends whose key begins at a place. A fact keeps the places of its parts, but not of its end.
  const std::map<std::size_t, std::size_t>& entries(const SourcePtr& source) {
    const auto [known, added] = entries_.try_emplace(source.get());
    Diagnostics none;
    const auto document = added ? JsonDocument::parse(source, none) : nullptr;
    const auto facts = document ? document->root().find("facts") : std::nullopt;
    if (!facts) return known->second;
    for (const JsonValue& fact : facts->children()) known->second[fact.key_span().begin] = fact.span().end;
    return known->second;
  }

  const CheckResult& result_;
  const Changes& changes_;
  std::map<std::string, const FileChange*> files_;
  std::map<const Source*, std::map<std::size_t, std::size_t>> entries_;
};

}  // namespace

void point_at_changes(CheckResult& result, const Changes& changes, const std::string& commit) {
  result.changed_since = commit;
  ChangedFacts changed(result, changes);
  const auto point = [&](Finding& f) {
    int most = f.primary ? changed.of(*f.primary) : 0;
    for (const std::size_t i : f.facts) {
      if (const int degree = changed.of(i); degree > most) {
        f.primary = i;
        most = degree;
      }
    }
    f.primary_changed = most > 0;
  };
  for (Finding& f : result.findings) point(f);
  for (AcceptedFinding& a : result.accepted) point(a.finding);
}

}  // namespace verify
