// Tells of rules to look at, and folds the findings that all say the same of one.
#include "report/shared/telling.h"

#include <algorithm>

#include "report/shared/limits.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool only_of(const Finding& f, const std::string& rule) { return rule_alone(f) == rule; }

}  // namespace

std::string rule_alone(const Finding& f) {
  return f.kind == FindingKind::contradiction && f.rules.size() == 1 ? f.rules.front() : "";
}

std::string place_of_rule(const CheckResult& result, const std::string& rule) {
  for (const Relation& r : result.problem.relations) {
    if (r.name != rule || !r.origin) continue;
    const Place at = r.origin->source->place(r.origin->span.begin);
    return r.origin->source->name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  return "";
}

std::string suspect_words(const SuspectRule& s) {
  return "rule " + visible(s.name) + " fails in " + std::to_string(s.failing) + " of " + std::to_string(s.places) +
         " places; without it, " + std::to_string(s.figures) + " figures could stay as they are: look at the rule";
}

std::vector<ShownSuspect> shown_suspects(const CheckResult& result) {
  std::vector<ShownSuspect> out;
  for (const SuspectRule& s : result.suspects) {
    const auto alone = std::count_if(result.findings.begin(), result.findings.end(),
                                     [&](const Finding& f) { return only_of(f, s.name); });
    out.push_back({s, place_of_rule(result, s.name), static_cast<std::size_t>(alone)});
  }
  return out;
}

std::string suspects_text(const std::vector<ShownSuspect>& suspects) {
  std::string out;
  for (const ShownSuspect& s : suspects) {
    out += suspect_words(s.rule) + "\n";
    if (!s.place.empty()) out += "  --> " + visible(s.place) + "\n";
    if (s.alone > kMaxFindingsOfASuspect) {
      out += "   = " + std::to_string(s.alone) + " findings are of this rule alone; the first " +
             std::to_string(kMaxFindingsOfASuspect) + " are shown here (--output json has them all)\n";
    }
    out += '\n';
  }
  return out;
}

std::set<std::size_t> folded_findings(const CheckResult& result) {
  std::set<std::size_t> out;
  for (const SuspectRule& s : result.suspects) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
      if (only_of(result.findings[i], s.name) && ++seen > kMaxFindingsOfASuspect) out.insert(i);
    }
  }
  return out;
}

std::size_t own_conflicts(const Finding& f) {
  return static_cast<std::size_t>(
      std::count_if(f.conflicts.begin(), f.conflicts.end(), [](const auto& c) { return !c.shared; }));
}

std::vector<std::string> unlisted_conflicts(const CheckResult& result, const Finding& f) {
  std::vector<std::string> out;
  if (f.kind == FindingKind::undecided) return out;  // its message says so
  if (result.conflicts == ConflictsSought::first) {
    if (f.at_least > own_conflicts(f))
      out.push_back("this disagreement has at least " + counted(f.at_least, "minimal conflict") +
                    "; --all-conflicts seeks them");
    return out;
  }
  if (!f.complete.all)
    out.push_back("at least " + counted(own_conflicts(f), "minimal conflict") +
                  (f.complete.up_to > 0 ? ", complete up to " + counted(f.complete.up_to, "figure") : "") +
                  "; the search stopped there");
  if (!f.shared_complete.all)
    out.push_back("conflicts that it shares with other findings: " +
                  (f.shared_complete.up_to > 1
                       ? "complete up to " + std::to_string(f.shared_complete.up_to) + " figures"
                       : "not all were sought"));
  return out;
}

}  // namespace verify
