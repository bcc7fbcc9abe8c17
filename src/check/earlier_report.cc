// Reads an earlier report and compares. A finding whose figure was edited has a new fingerprint, so that such a one is
// recognised by its rules and facts.
#include "check/earlier_report.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/json_reader.h"

namespace verify {

namespace {

constexpr std::string_view kVersion = "1";
constexpr const char* kWritten = "verify --output json=FILE writes one";

class ReportReader {
 public:
  ReportReader(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  std::vector<EarlierFinding> run(const JsonValue& root) {
    const auto version = member(root, "version", JsonKind::number);
    if (version && version->text() != kVersion)
      complain(*version, "a report of version " + std::string(version->text()) + ", of which nothing is known here",
               "write it again with this program");
    const auto findings = version ? member(root, "findings", JsonKind::array) : std::nullopt;
    if (!findings) return {};
    for (const JsonValue& one : findings->children()) {
      // The first mistake says enough: it is no report.
      if (!read(one)) break;
    }
    return std::move(out_);
  }

 private:
  void complain(const JsonValue& at, std::string message, std::string help) {
    diagnostics_.push_back(diagnose_at(source_, at.span(), std::move(message), std::move(help)));
  }

  std::optional<JsonValue> member(const JsonValue& of, const std::string& name, JsonKind kind) {
    if (of.kind() == JsonKind::object) {
      const auto found = of.find(name);
      if (found && found->kind() == kind) return found;
    }
    complain(of, "not a report of verify: no `" + name + "` that is " + std::string(json_kind_name(kind)), kWritten);
    return std::nullopt;
  }

  // What later versions may add is passed over.
  static std::string text_of(const JsonValue& of, std::string_view name) {
    const auto found = of.find(name);
    return found && found->kind() == JsonKind::string ? std::string(found->text()) : std::string();
  }

  bool read(const JsonValue& one) {
    const auto fingerprint = member(one, "fingerprint", JsonKind::string);
    if (!fingerprint) return false;
    EarlierFinding f;
    f.fingerprint = fingerprint->text();
    f.kind = text_of(one, "kind");
    f.message = text_of(one, "message");
    if (const auto rules = one.find("rules"); rules && rules->kind() == JsonKind::array) {
      for (const JsonValue& rule : rules->children()) f.rules.emplace_back(rule.text());
    }
    if (const auto facts = one.find("facts"); facts && facts->kind() == JsonKind::array) {
      for (const JsonValue& fact : facts->children()) {
        if (fact.kind() == JsonKind::object) f.facts.push_back(text_of(fact, "document") + "/" + text_of(fact, "id"));
      }
    }
    out_.push_back(std::move(f));
    return true;
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<EarlierFinding> out_;
};

/// What stays of a finding when one of its figures is edited.
using Subject = std::pair<std::vector<std::string>, std::vector<std::string>>;

Subject subject(std::vector<std::string> rules, std::vector<std::string> facts) {
  std::sort(rules.begin(), rules.end());
  std::sort(facts.begin(), facts.end());
  return {std::move(rules), std::move(facts)};
}

Subject subject_of(const Finding& f, const FactSet& facts) {
  std::vector<std::string> names;
  for (const std::size_t i : f.facts) names.push_back(facts.name_of(facts.facts[i]));
  return subject(f.rules, std::move(names));
}

}  // namespace

EarlierReport parse_report(const SourcePtr& source, Diagnostics& diagnostics) {
  const auto document = JsonDocument::parse(source, diagnostics);
  if (!document) return {source->name(), {}};
  return {source->name(), ReportReader(*source, diagnostics).run(document->root())};
}

SinceEarlier compare(const std::vector<Finding>& findings, const std::vector<AcceptedFinding>& accepted_findings,
                     const FactSet& facts, const EarlierReport& earlier) {
  SinceEarlier out;
  out.report = earlier.name;
  std::set<std::string> open, accepted, before;
  for (const Finding& f : findings) open.insert(f.fingerprint);
  for (const AcceptedFinding& a : accepted_findings) accepted.insert(a.finding.fingerprint);
  std::map<Subject, std::vector<const EarlierFinding*>> gone;
  for (const EarlierFinding& f : earlier.findings) {
    before.insert(f.fingerprint);
    const bool now_accepted = accepted.count(f.fingerprint) > 0;
    out.accepted += now_accepted;
    if (!now_accepted && open.count(f.fingerprint) == 0) gone[subject(f.rules, f.facts)].push_back(&f);
  }
  std::set<const EarlierFinding*> edited;
  for (const Finding& f : findings) {
    using State = SinceEarlier::State;
    const auto like = gone.find(subject_of(f, facts));
    if (before.count(f.fingerprint) > 0) {
      out.findings.push_back({State::open, {}});
      ++out.open;
    } else if (like != gone.end() && !f.facts.empty() && !like->second.empty()) {
      out.findings.push_back({State::changed, like->second.front()->fingerprint});
      edited.insert(like->second.front());
      like->second.erase(like->second.begin());
      ++out.changed;
    } else {
      out.findings.push_back({State::fresh, {}});
      ++out.fresh;
    }
  }
  for (const EarlierFinding& f : earlier.findings) {
    const bool still = open.count(f.fingerprint) > 0 || accepted.count(f.fingerprint) > 0;
    if (!still && edited.count(&f) == 0) out.settled.push_back(f);
  }
  return out;
}

}  // namespace verify
