// Each section of a partial result is in the order of the report, so that the next line of the whole report is always
// among the next lines of the files.
#include "report/merge.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/limits.h"
#include "report/report.h"
#include "report/shared/limits.h"
#include "report/shared/telling.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

/// The lines of one section of all files, in one order.
template <class Value>
class InOrder {
 public:
  using Less = std::function<bool(const Value&, const Value&)>;

  /// Of equal values, that of the earlier file comes first.
  explicit InOrder(Less less)
      : waiting_([this, less = std::move(less)](std::size_t a, std::size_t b) {
          if (less(sources_[a].value, sources_[b].value)) return true;
          return !less(sources_[b].value, sources_[a].value) && a < b;
        }) {}
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  void add(Lines lines, std::size_t count, std::function<Value(PartialLine)> take) {
    sources_.push_back({std::move(lines), count, std::move(take), {}});
  }

  void run(const std::function<void(const Value&)>& visit) {
    for (std::size_t i = 0; i < sources_.size(); ++i) advance(i);
    while (!waiting_.empty()) {
      const std::size_t first = *waiting_.begin();
      waiting_.erase(waiting_.begin());
      visit(sources_[first].value);
      advance(first);
    }
  }

 private:
  struct Source {
    Lines lines;
    std::size_t left;
    std::function<Value(PartialLine)> take;
    Value value;  // the next one
  };

  void advance(std::size_t i) {
    Source& source = sources_[i];
    std::string line;
    if (source.left == 0 || !source.lines(line)) return;
    --source.left;
    source.value = source.take(*read_partial_line(line));
    waiting_.insert(i);
  }

  std::vector<Source> sources_;
  std::set<std::size_t, std::function<bool(std::size_t, std::size_t)>> waiting_;
};

// "2,5-7", as Slurm takes the numbers of tasks; of many ranges, the first.
std::string ranges_of(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t kShown = 200;
  std::string out;
  for (std::size_t i = 0, ranges = 0; i < numbers.size(); ++i, ++ranges) {
    if (ranges == kShown) return out + " and " + std::to_string(numbers.size() - i) + " more";
    const std::size_t begin = i;
    while (i + 1 < numbers.size() && numbers[i + 1] == numbers[i] + 1) ++i;
    out +=
        (begin > 0 ? "," : "") + std::to_string(numbers[begin]) + (i > begin ? "-" + std::to_string(numbers[i]) : "");
  }
  return out;
}

std::string shard_words(const PartialHead& head) {
  return "shard " + std::to_string(head.shard) + " of " + std::to_string(head.of);
}

}  // namespace

Result<Merge> Merge::of(std::vector<PartialFile> files, const std::string& version) {
  Merge out;
  out.files_ = std::move(files);
  std::string wrong;
  for (const PartialFile& file : out.files_) {
    wrong = out.read(file, version);
    if (!wrong.empty()) return Fault{visible(file.name) + " " + wrong, 0, ""};
  }
  wrong = out.fits_together();
  if (!wrong.empty()) return Fault{wrong, 0, ""};
  out.finish();
  return out;
}

// What is wrong with the file, as the rest of a sentence.
std::string Merge::read(const PartialFile& file, const std::string& version) {
  const Lines lines = file.open(0);
  std::string checksum;
  std::uint64_t offset = 0;
  std::size_t count = 0;
  acceptances_seen_ = 0;
  for (std::string line; lines(line); offset += line.size() + 1, ++count) {
    auto value = read_partial_line(line);
    if (!value || (count == 0) != value->head.has_value() || (value->head && value->head->of > kMaxShards))
      return count == 0 ? "is no partial result" : "is cut off or damaged in line " + std::to_string(count + 1);
    if (value->head && value->head->version != version)
      return "was made by verify " + visible(value->head->version) + ", and this is verify " + version;
    if (value->end) {
      if (value->end->lines != count || value->end->sha256 != checksum) return "is damaged: its checksum doesn't fit";
      return lines(line) ? "goes on behind its end" : "";
    }
    checksum = checksum_after(checksum, line);
    const std::string wrong = add(*std::move(value), offset);
    if (!wrong.empty()) return wrong;
  }
  return count == 0 ? "is no partial result" : "is cut off: its last line is missing";
}

std::string Merge::add(PartialLine line, std::uint64_t offset) {
  const auto note = [&](Section& section) {
    if (section.lines++ == 0) section.offset = offset;
  };
  if (line.head) {
    heads_.push_back(*std::move(line.head));
    sections_.emplace_back();
  } else if (line.rule) {
    PartialRule& mine = rules_[line.rule->counts.name];
    mine.counts.name = line.rule->counts.name;
    mine.counts.failing += line.rule->counts.failing;
    mine.counts.places += line.rule->counts.places;
    mine.counts.figures += line.rule->counts.figures;
    if (mine.place.empty()) mine.place = line.rule->place;
  } else if (line.acceptance) {
    if (acceptances_seen_ == acceptances_.size()) acceptances_.push_back(*line.acceptance);
    PartialAcceptance& mine = acceptances_[acceptances_seen_++];
    PartialAcceptance& its = *line.acceptance;
    if (mine.acceptance.fingerprint != its.acceptance.fingerprint || mine.figures.size() != its.figures.size())
      return "has other acceptances";
    mine.used = mine.used || its.used;
    for (std::size_t i = 0; i < its.figures.size(); ++i) {
      FigureNow& now = mine.figures[i];
      if (its.figures[i].document.size() > now.document.size()) now.document = its.figures[i].document;
      if (!now.words) now.words = its.figures[i].words;
      now.looked_up = now.looked_up && its.figures[i].looked_up;
    }
  } else if (line.summary) {
    add_counts(line.summary->summary, totals_.summary);
    relations_ += line.summary->relations;
  } else if (line.finding) {
    note(sections_.back().findings);
    if (!line.finding->rule_alone.empty()) ++alone_[line.finding->rule_alone];
  } else if (line.accepted) {
    note(sections_.back().accepted);
  } else if (line.unchecked) {
    note(sections_.back().unchecked);
  }
  return "";
}

// What is wrong with the files as a whole, as a sentence.
std::string Merge::fits_together() const {
  const PartialHead& first = heads_.front();
  std::map<std::size_t, std::size_t> of_shard;
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    const PartialHead& head = heads_[i];
    const std::string name = visible(files_[i].name);
    const std::string other = visible(files_.front().name);
    if (head.set != first.set || head.of != first.of) return name + " is not of the same set as " + other;
    if (head.all_conflicts != first.all_conflicts)
      return name + " was checked " + (head.all_conflicts ? "with" : "without") + " --all-conflicts, unlike " + other;
    if (head.today != first.today) return name + " was checked by another day than " + other;
    const auto [same, fresh] = of_shard.emplace(head.shard, i);
    if (!fresh) return name + " and " + visible(files_[same->second].name) + " are both of " + shard_words(head);
  }
  std::vector<std::size_t> missing;
  for (std::size_t k = 0; k < first.of; ++k) {
    if (of_shard.count(k) == 0) missing.push_back(k);
  }
  if (!missing.empty()) {
    return by_count(missing.size(), "the partial result of shard ", "the partial results of shards ") +
           ranges_of(missing) + " of " + std::to_string(first.of) + by_count(missing.size(), " is", " are") +
           " missing";
  }
  if (totals_.summary.facts != first.facts) {
    return "the shards have " + std::to_string(totals_.summary.facts) + " facts, and the set had " +
           std::to_string(first.facts) + ": a shard was changed after it was made";
  }
  return "";
}

void Merge::finish() {
  const PartialHead& head = heads_.front();
  totals_.conflicts = head.all_conflicts ? ConflictsSought::all : ConflictsSought::first;
  std::vector<SuspectRule> counts;
  for (const auto& [name, rule] : rules_) counts.push_back(rule.counts);
  totals_.suspects = suspects_among(std::move(counts));
  for (const PartialAcceptance& a : acceptances_) {
    if (auto idle = idle_acceptance(a.acceptance, head.today, a.used, a.figures, true))
      totals_.idle_acceptances.push_back(*std::move(idle));
  }
  count_idle(totals_.idle_acceptances, totals_.summary);
  totals_.summary.documents = head.documents;
  totals_.summary.skipped = head.skipped;
}

void Merge::each_finding(Section Sections::*section, const std::function<void(const PartialFinding&)>& visit) const {
  InOrder<PartialFinding> all([](const PartialFinding& a, const PartialFinding& b) {
    return std::tie(a.kind, a.place) < std::tie(b.kind, b.place);
  });
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const Section& mine = sections_[i].*section;
    all.add(open(i, mine), mine.lines,
            [](PartialLine line) { return line.finding ? *std::move(line.finding) : *std::move(line.accepted); });
  }
  all.run(visit);
}

void Merge::each_unchecked(const std::function<void(const PartialUnchecked&)>& visit) const {
  InOrder<PartialUnchecked> all(
      [](const PartialUnchecked& a, const PartialUnchecked& b) { return a.document < b.document; });
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const Section& mine = sections_[i].unchecked;
    all.add(open(i, mine), mine.lines, [](PartialLine line) { return *std::move(line.unchecked); });
  }
  // A document may have figures in several shards.
  PartialUnchecked document;
  const auto flush = [&] {
    std::sort(document.facts.begin(), document.facts.end());
    if (!document.facts.empty()) visit(document);
    document.facts.clear();
  };
  all.run([&](const PartialUnchecked& part) {
    if (part.document != document.document) flush();
    document.document = part.document;
    document.facts.insert(document.facts.end(), part.facts.begin(), part.facts.end());
  });
  flush();
}

void Merge::json(const Sink& sink) const {
  sink(json_start());
  JsonList findings(sink, "findings");
  each_finding(&Sections::findings, [&](const PartialFinding& f) { findings.add(f.json); });
  findings.end();
  sink(json_between(totals_));
  if (summary().accepted > 0) {
    JsonList accepted(sink, "accepted");
    each_finding(&Sections::accepted, [&](const PartialFinding& f) { accepted.add(f.json); });
    accepted.end();
  }
  sink(json_end(totals_));
}

void Merge::concise(const Sink& sink) const {
  each_finding(&Sections::findings, [&](const PartialFinding& f) { sink(f.concise); });
  sink(concise_accepted(summary().accepted));
}

void Merge::full(const Sink& sink, bool quiet) const {
  std::vector<ShownSuspect> suspects;
  std::map<std::string, std::size_t> seen;  // findings of each suspect alone
  for (const SuspectRule& s : totals_.suspects) {
    const auto alone = alone_.find(s.name);
    suspects.push_back({s, rules_.at(s.name).place, alone == alone_.end() ? 0 : alone->second});
    seen.emplace(s.name, 0);
  }
  sink(log_safe(suspects_text(suspects)));
  each_finding(&Sections::findings, [&](const PartialFinding& f) {
    const auto suspect = seen.find(f.rule_alone);
    if (suspect != seen.end() && ++suspect->second > kMaxFindingsOfASuspect) return;
    sink(f.full);
    sink("\n");
  });
  if (quiet) return;
  bool any = false;
  each_unchecked([&](const PartialUnchecked& u) {
    if (!any) sink("not cross-checked:\n");
    any = true;
    sink(log_safe(unchecked_lines(u.document, u.facts, 0)));
  });
  if (any) sink("\n");
  any = false;
  each_finding(&Sections::accepted, [&](const PartialFinding& f) {
    if (!any) sink("accepted:\n");
    any = true;
    sink(log_safe("  " + f.full + "\n"));
  });
  if (any) sink("\n");
  std::string closing = verdict_line(summary()) + "\n";
  for (const std::string& line : counting_lines(totals_)) closing += line + "\n";
  sink(log_safe(closing));
}

}  // namespace verify
