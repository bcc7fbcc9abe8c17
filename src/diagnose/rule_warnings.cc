// Warnings about rules that contradict each other, for every run, and the oracle for questions about rules. The full
// check, for those who ask for it, is rule_check.cc.

#include <algorithm>
#include <set>

#include "diagnose/rule_check.h"
#include "text/count_words.h"
#include "text/diagnostic.h"

namespace verify {

namespace {

// A twentieth of the limits for figures in one query, and hardly any branching: every run pays for this.
std::unique_ptr<Oracle> quick_oracle(const Problem& problem) {
  return make_z3_oracle(problem, {.rlimit = 100'000, .max_nodes = 3, .total = 200'000});
}

std::string names_of(const RuleSet& rules, const RuleCheck::Rules& some) {
  std::string out;
  for (std::size_t i = 0; i < some.size(); ++i)
    out += (i == 0 ? "`" : i + 1 < some.size() ? ", `" : " and `") + rules.rules[some[i]].name + "`";
  return out;
}

std::string place_of(const Origin& at) {
  const Place place = at.source->place(at.span.begin);
  return at.source->name() + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

void warn_of(const RuleSet& rules, RuleCheck::Rules set, Diagnostics& diagnostics) {
  const Rule& last = rules.rules[set.back()];
  const std::string subject = std::string("the ") + (last.plausible ? "plausible " : "") + "rule `" + last.name + "`";
  set.pop_back();
  const std::string more = "verify list rules --check tells more";
  if (set.empty()) return warn(diagnostics, last.origin, subject + " can't hold, whatever the figures are", more);
  warn(diagnostics, last.origin,
       subject + " contradicts " + names_of(rules, set) + (set.size() > 1 ? " taken together" : "") +
           ", whatever the figures are",
       "`" + rules.rules[set.front()].name + "` stands at " + place_of(rules.rules[set.front()].origin) + "; " + more);
}

// Sets beyond those that were warned of. The warning stands at the last rule of the first such set.
void warn_of_further_sets(const RuleSet& rules, const RuleCheck& found, Diagnostics& diagnostics) {
  if (found.contradictory.size() <= kMaxWarnedSets) return;
  const std::size_t more = found.contradictory.size() - kMaxWarnedSets;
  warn(diagnostics, rules.rules[found.contradictory[kMaxWarnedSets].back()].origin,
       counted(more, "further set") + " of rules can't hold, whatever the figures are",
       "verify list rules --check lists " + by_count(more, "it", "them"));
}

// Rules that weren't judged within the limits. The warning stands at the first of them.
void warn_of_the_rest(const RuleSet& rules, const SymbolicRules& symbolic, const RuleCheck& found,
                      Diagnostics& diagnostics) {
  std::set<std::size_t> left;
  for (const RuleCheck::Rules& some : found.undecided) left.insert(some.begin(), some.end());
  const std::string help = "verify list rules --check takes more time for this";
  if (!left.empty()) {
    warn(diagnostics, rules.rules[found.undecided.front().front()].origin,
         "whether " + counted(left.size(), "rule") + " can hold" + (left.size() > 1 ? " together" : "") +
             ", whatever the figures are, was not decided",
         help);
  }
  if (symbolic.complete) return;
  warn(diagnostics, rules.rules.front().origin,
       "the rules make more than " + grouped(Rational(static_cast<std::int64_t>(kMaxWarnedRelations))) +
           " relations, and only the first were held against each other without figures",
       help);
}

}  // namespace

std::unique_ptr<Oracle> rule_oracle(const Problem& problem) {
  return make_z3_oracle(problem, {.rlimit = 300'000, .max_nodes = 10, .total = 600'000});
}

void warn_of_contradictory_rules(const RuleSet& rules, Diagnostics& diagnostics) {
  const RuleCheckLimits limits{
      .relations = kMaxWarnedRelations, .effort = kMaxWarnedEffort, .contradictions = 1, .contradictions_only = true};
  const SymbolicRules symbolic = ground_symbolic(rules, limits.relations);
  const RuleCheck found = check_rules(rules, symbolic, quick_oracle, limits);
  for (std::size_t i = 0; i < std::min(kMaxWarnedSets, found.contradictory.size()); ++i)
    warn_of(rules, found.contradictory[i], diagnostics);
  warn_of_further_sets(rules, found, diagnostics);
  warn_of_the_rest(rules, symbolic, found, diagnostics);
}

}  // namespace verify
