#pragma once

#include "ground/problem.h"

namespace verify {

/// Rules without any fact: each at one place that stands for all.
///
/// That place has no aspects, a period, and the days at its ends. A rule on stocks alone is at the end of the period,
/// and on every other day at which some rule speaks of its stocks; a rule whose concepts another rule sums up over a
/// dimension is at the members, too. The length of the period is a quantity: all that is known of it is that it is at
/// least a day, and how years, months and days compare. A stock on "some day of the period" is a quantity of its own
/// for each rule.
///
/// So what has no solution here has none for any figures at any place and over any period. What has one here may still
/// have none for some periods: "never more than 3 a year" and "more than 5" can both hold of two years.
struct SymbolicRules {
  Problem problem;  ///< no claims; rules, what the vocabulary says, and denials
  struct Here {
    std::vector<RelationId> instances;
    std::optional<RelationId> generic;  ///< the one of them at the place that stands for all
    /// The ways in which that one can be broken: it holds where none of these does.
    std::vector<RelationId> denials;
    bool of_a_day = false;  ///< speaks of stocks on one day, and of no period
  };
  std::vector<Here> rules;              ///< one for each of RuleSet::rules
  std::vector<RelationId> vocabulary;   ///< what holds by itself, but for lengths
  std::vector<RelationId> lengths;      ///< how years, months and days compare
  std::map<TimeUnit, VarId> length_of;  ///< the period in years, months, days
  bool complete = true;                 ///< false: the members are so many that rules were left out at some
};

/// At most about `limit` relations.
SymbolicRules ground_symbolic(const RuleSet& rules, std::size_t limit);

/// "closing members", "price (ticket-kind day)"; nothing for what no fact could be about: a length, or a stock on some
/// day that isn't known.
std::string describe_symbolic(const SymbolicRules& symbolic, VarId quantity, const RuleSet& rules);

}  // namespace verify
