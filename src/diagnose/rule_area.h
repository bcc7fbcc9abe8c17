// Rules that share quantities, and the questions asked about them without any figure: the working part of
// rule_check.h. A budget bounds what all questions of a run may cost, in a unit that doesn't depend on the machine.
#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "diagnose/subsets.h"
#include "ground/symbolic.h"
#include "solve/components.h"

namespace verify {

/// Every quantity and every relation of a problem twice, and for each quantity a relation that says that the two
/// differ. A solution of this is a pair of solutions of the problem. Claims, chains and pairs that are not comparable
/// are left out.
struct Doubled {
  Problem problem;
  std::size_t quantities = 0, relations = 0;  ///< how many the original has; the copies follow after them

  RelationId copy_of(RelationId r) const { return relations + r; }  ///< the same relation of the copy
  RelationId differs(VarId v) const { return 2 * relations + v; }   ///< says that `v` differs from its copy
};
/// Linear in the problem, of which it keeps no reference.
Doubled doubled(const Problem& problem);

/// What all questions about rules may cost together. The price of a question grows with its number of relations,
/// faster than linearly beyond a thousand; a question that the solver gave up on costs much more.
class EffortBudget {
 public:
  explicit EffortBudget(std::size_t effort) : left_(effort) {}
  /// Whether nothing is left to spend.
  bool met() const { return left_ == 0; }
  /// Whether a question stayed unanswered, because the solver or the budget met its limit.
  bool unanswered() const { return unanswered_ || met(); }
  void note_unanswered() { unanswered_ = true; }
  /// Pays for a question of so many relations with this verdict.
  void pay(Verdict verdict, std::size_t relations) {
    constexpr std::size_t kEach = 10;         // what any question costs
    constexpr std::size_t kMany = 1'000;      // relations at which a question costs twice their number
    constexpr std::size_t kGivenUp = 10'000;  // what the solver's limit costs on top
    const std::size_t price = kEach + relations + relations * relations / kMany;
    left_ -= std::min(left_, price + (verdict == Verdict::unknown ? kGivenUp : 0));
  }

 private:
  std::size_t left_;
  bool unanswered_ = false;
};

/// The rules of one component, with the questions asked about them. Rules are numbered by the place where they stand.
/// All references must outlive the area. A question beyond the budget is `unknown` and is not asked.
class RuleArea {
 public:
  /// `rule_of` gives, for each relation that is an instance of a rule, the number of that rule.
  RuleArea(const SymbolicRules& symbolic, const Component& component, const std::map<RelationId, std::size_t>& rule_of,
           Oracle& oracle, EffortBudget& budget);

  const Subset& rules() const { return rules_; }  ///< the numbers of its rules
  bool has(RelationId relation) const;            ///< an instance or a relation of the vocabulary here

  /// Whether some of the rules can hold together with the vocabulary, with further relations and pins.
  Verdict ask(const Subset& rules, const std::vector<RelationId>& more = {}, const std::vector<Pin>& pins = {});
  /// The range of a quantity under some of the rules and the vocabulary, which must be satisfiable.
  Range range(const Subset& rules, VarId quantity);
  /// The selection that `ask` asks about.
  Selection selection(const Subset& rules, const std::vector<RelationId>& more = {},
                      const std::vector<Pin>& pins = {}) const;

  /// The quantities that have a single value in all solutions under some of the rules. `doubles` is the symbolic
  /// problem and a copy of it; `oracle` answers about `doubles`. Asks a few questions when there is no such quantity,
  /// and about 2 log n for each one of n.
  std::vector<VarId> single_valued(const Subset& rules, const Doubled& doubles, Oracle& oracle);

  /// Other rules from near to far, `enough` of them or a few more. The nearest share a quantity with `rule`, the next
  /// share one with those; equally near rules are sorted by how near they stand in the files. Rules that only the
  /// vocabulary connects come last.
  std::vector<std::size_t> nearest(std::size_t rule, std::size_t enough) const;

 private:
  void add_lengths();
  bool can_be(const Subset& rules, Comparison comparison);
  void split(const Selection& both, const Doubled& doubles, Oracle& oracle, const std::vector<VarId>& quantities,
             std::vector<VarId>& out);

  const SymbolicRules& symbolic_;
  Oracle& oracle_;
  EffortBudget& budget_;
  std::vector<RelationId> vocabulary_;                        // always part of a selection
  std::map<std::size_t, std::vector<RelationId>> instances_;  // the relations of each rule
  std::map<VarId, std::set<std::size_t>> spoken_of_by_;       // the rules that mention a quantity
  Subset rules_;
  std::vector<VarId> quantities_;  // that rules mention, without lengths
  std::vector<RelationId> all_;    // instances and vocabulary, sorted
};

}  // namespace verify
