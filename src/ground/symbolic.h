// Rules without facts, for `verify list rules --check` and the warnings about rules: a Problem without claims, in which
// rules take the place of claims. diagnose/rule_check.h asks which rules contradict each other and which follow from
// others.
#pragma once

#include "ground/problem.h"

namespace verify {

/// Rules without any fact: each applied at one place that stands for all.
///
/// That place has no aspects, one period, and the days at its ends. A rule on stocks alone is applied at the end of
/// the period, and on every other day on which some rule mentions its stocks. A rule whose concepts another rule sums
/// up over a dimension is applied at the members, too. The length of the period is a quantity of which little is
/// known: it is at least a day, and years, months and days are in proportion. A stock on "some day of the period" is a
/// quantity of its own for each rule.
///
/// So rules that have no solution here have none for any figures, at any place and over any period. Rules that have
/// one here may still have none for some periods: "never more than 3 a year" and "more than 5" can both hold of two
/// years.
struct SymbolicRules {
  Problem problem;  ///< no claims; the relations of rules, of the vocabulary, and the denials
  /// One rule in that problem.
  struct Here {
    std::vector<RelationId> instances;  ///< all relations of the rule; none when it doesn't apply anywhere
    std::optional<RelationId>
        generic;  ///< the instance at the place that stands for all; none where the rule doesn't apply there
    /// The ways to break the generic instance: it holds exactly where none of these holds. The first is its negation,
    /// the others are divisors that are zero.
    std::vector<RelationId> denials;
    bool of_a_day = false;  ///< the rule is about stocks on one day and not about a period
  };
  std::vector<Here> rules;  ///< one for each of RuleSet::rules
  std::vector<RelationId>
      vocabulary;                   ///< relations that the vocabulary implies; those between lengths stand in `lengths`
  std::vector<RelationId> lengths;  ///< how years, months and days compare
  std::map<TimeUnit, VarId> length_of;  ///< the length of the period in years, months, days, as far as mentioned
  bool complete = true;                 ///< false: the limit was met, and rules are missing at some members
};

/// Applies each rule as described above. At most `limit` instances of rules are made, and none once there are 4 ×
/// `limit` quantities; when a limit is met, `complete` is false.
SymbolicRules ground_symbolic(const RuleSet& rules, std::size_t limit);

/// "closing members", "price (ticket-kind day)". Empty for a quantity that no fact could be about: a length, or a stock
/// on an unknown day.
std::string describe_symbolic(const SymbolicRules& symbolic, VarId quantity, const RuleSet& rules);

}  // namespace verify
