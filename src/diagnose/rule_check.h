// Which rules contradict each other, follow from others, or leave a quantity one value, without any figure: for
// `verify list rules --check`, and for warnings in every run. Asks the oracle about the symbolic problem
// (ground/symbolic.h), in which rules take the place of claims.
#pragma once

#include "diagnose/limits.h"
#include "diagnose/subsets.h"
#include "ground/symbolic.h"
#include "solve/oracle.h"

namespace verify {

/// What follows from rules when there is no figure at all. Relations of the vocabulary always hold and are never
/// named. `plausible` rules count like others. Rules are indices into RuleSet::rules; each set of them is in the order
/// of files and places.
struct RuleCheck {
  using Rules = std::vector<std::size_t>;

  /// Minimal sets of rules that no figures satisfy together: the smallest first, then by place.
  std::vector<Rules> contradictory;
  bool all_contradictory = true;  ///< no such set is missing

  /// A rule that forbids nothing that a minimal set of other rules doesn't forbid as well: the others have no solution
  /// with the rule's negation.
  struct Implied {
    std::size_t rule = 0;
    Rules by;           ///< empty when the vocabulary alone implies the rule
    bool same = false;  ///< `by` is one rule that `rule` implies in turn; that rule isn't listed by itself
  };
  std::vector<Implied> implied;  ///< by the place of the rule

  /// A quantity with a single value in all solutions.
  struct Fixed {
    VarId quantity = 0;  ///< of the symbolic problem
    Rational value;      ///< in base units
    Rules by;            ///< a minimal set of rules that leave no other value; never empty
  };
  std::vector<Fixed> fixed;  ///< in the order of concepts

  /// Sets of rules that share quantities and of which it was not decided whether they can hold together, or which of
  /// them can't.
  std::vector<Rules> undecided;
  /// Every question was answered within the limits. Contradictory and undecided rules are never among those that imply
  /// or fix something: rules that can't hold together imply anything.
  bool complete = true;
};

/// What one check of rules may spend. Beyond it, the result is not `complete`.
struct RuleCheckLimits {
  std::size_t relations = kMaxRuleRelations;           ///< instances of rules; see ground_symbolic
  std::size_t effort = kMaxRuleEffort;                 ///< relations in all questions together (EffortBudget)
  std::size_t contradictions = kMaxContradictorySets;  ///< contradictory sets for each component
  bool contradictions_only = false;  ///< finds one contradictory set for each component, and nothing more
};

/// An oracle with lower limits than the one for figures: there are many questions about rules, and none of them must
/// be answered. Ignores Problem::not_comparable. The problem must outlive the oracle.
std::unique_ptr<Oracle> rule_oracle(const Problem& problem);

/// Checks the rules of `symbolic`, which must come from ground_symbolic(rules). `oracle` makes the solver that finds
/// and the solvers that confirm.
RuleCheck check_rules(const RuleSet& rules, const SymbolicRules& symbolic, OracleFactory oracle,
                      const RuleCheckLimits& limits);

/// Adds a warning at the last rule of each set of rules that contradict each other, for kMaxWarnedSets sets at most,
/// and one that counts the other sets. Made for every run, so with a tenth of the effort; a warning counts the rules
/// that are not judged within it.
void warn_of_contradictory_rules(const RuleSet& rules, Diagnostics& diagnostics);

}  // namespace verify
