#pragma once

#include "diagnose/subsets.h"
#include "ground/symbolic.h"
#include "solve/oracle.h"

namespace verify {

/// What rules say of each other when there is no figure at all (ground/symbolic.h says where they are
/// applied). What the vocabulary says takes part and is never to blame. `plausible` rules count as the others do.
/// Rules are indices into RuleSet::rules; sets of them are in the order of files and places.
struct RuleCheck {
  using Rules = std::vector<std::size_t>;

  /// Minimal sets of rules that no figures satisfy together: the smallest first, then by place.
  std::vector<Rules> contradictory;
  bool all_contradictory = true;  ///< there are no others

  /// A rule that forbids nothing that others, a minimal set of them, don't forbid together. With none of them: what the
  /// vocabulary says suffices.
  struct Implied {
    std::size_t rule = 0;
    Rules by;
    bool same = false;  ///< `by` is one rule that is implied by `rule` in turn; it isn't listed by itself then
  };
  std::vector<Implied> implied;  ///< by the place of the rule

  /// A quantity to which rules, a minimal set of them, leave one value alone.
  struct Fixed {
    VarId quantity = 0;  ///< of the symbolic problem
    Rational value;      ///< in base units
    Rules by;
  };
  std::vector<Fixed> fixed;  ///< in the order of concepts

  /// Rules that share quantities and of which it was not decided whether they can hold together.
  std::vector<Rules> undecided;
  /// The solver answered all that was asked, within the limits. Nothing is implied or fixed by contradictory rules,
  /// since what can't hold implies anything, nor by undecided ones.
  bool complete = true;
};

struct RuleCheckLimits {
  std::size_t relations = 5'000;
  std::size_t effort = 300'000;      ///< relations that the solver is asked about, in all: some ten seconds
  std::size_t contradictions = 10;   ///< sets to be found among rules that share quantities
  bool contradictions_only = false;  ///< one set, where rules share quantities, and nothing else
};

/// A solver with less patience than one for figures: rules are many questions, and none of them must be answered.
std::unique_ptr<Oracle> rule_oracle(const Problem& problem);

RuleCheck check_rules(const RuleSet& rules, const SymbolicRules& symbolic, OracleFactory oracle,
                      const RuleCheckLimits& limits = {});

/// Warns of rules that contradict each other, for every run: at the last one of a set, a few sets at most. Takes a
/// small effort; where that isn't enough, nothing is said.
void warn_of_contradictory_rules(const RuleSet& rules, Diagnostics& diagnostics);

}  // namespace verify
