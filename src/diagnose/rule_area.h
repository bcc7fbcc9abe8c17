#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "diagnose/rule_doubles.h"
#include "diagnose/subsets.h"
#include "ground/symbolic.h"
#include "solve/components.h"

namespace verify {

/// What may be asked of the solver about rules: questions, each by its number of relations, of which many take more
/// than their share. A question that it gives up on took much more.
class EffortBudget {
 public:
  explicit EffortBudget(std::size_t effort) : left_(effort) {}
  bool met() const { return left_ == 0; }
  /// Something that was asked remained open.
  bool unanswered() const { return unanswered_ || met(); }
  void note_unanswered() { unanswered_ = true; }
  void pay(Verdict verdict, std::size_t relations) {
    constexpr std::size_t kEach = 10;
    constexpr std::size_t kMany = 1'000;
    constexpr std::size_t kGivenUp = 10'000;
    const std::size_t price = kEach + relations + relations * relations / kMany;
    left_ -= std::min(left_, price + (verdict == Verdict::unknown ? kGivenUp : 0));
  }

 private:
  std::size_t left_;
  bool unanswered_ = false;
};

/// Rules that share quantities, with the questions that are asked about them. Rules have numbers by where they stand.
/// What it refers to must outlive it.
class RuleArea {
 public:
  /// `rule_of`: the number of the rule of which a relation is an instance.
  RuleArea(const SymbolicRules& symbolic, const Component& component, const std::map<RelationId, std::size_t>& rule_of,
           Oracle& oracle, EffortBudget& budget);

  const Subset& rules() const { return rules_; }
  bool has(RelationId relation) const;

  /// Whether the rules can hold together with what the vocabulary says, with further relations and demands.
  Verdict ask(const Subset& rules, const std::vector<RelationId>& more = {}, const std::vector<Pin>& pins = {});
  Range range(const Subset& rules, VarId quantity);
  Selection selection(const Subset& rules, const std::vector<RelationId>& more = {},
                      const std::vector<Pin>& pins = {}) const;

  /// Those of the quantities that have one value in all solutions. A few questions where it is none of them, and two
  /// for each that is one. `doubles` is the symbolic problem beside itself, and the oracle is of that.
  std::vector<VarId> single_valued(const Subset& rules, const Doubled& doubles, Oracle& oracle);

  /// Some of the others from near to far, `enough` of them or a few more: a rule is next to those that it shares a
  /// quantity with; of equally near ones, what stands near it. Those that only the vocabulary ties to it come last.
  std::vector<std::size_t> nearest(std::size_t rule, std::size_t enough) const;

 private:
  void add_lengths();
  bool can_be(const Subset& rules, Comparison comparison);
  void split(const Selection& both, const Doubled& doubles, Oracle& oracle, const std::vector<VarId>& quantities,
             std::vector<VarId>& out);

  const SymbolicRules& symbolic_;
  Oracle& oracle_;
  EffortBudget& budget_;
  std::vector<RelationId> vocabulary_;
  std::map<std::size_t, std::vector<RelationId>> instances_;
  std::map<VarId, std::set<std::size_t>> spoken_of_by_;
  Subset rules_;
  std::vector<VarId> quantities_;  // that rules speak of themselves, but for lengths
  std::vector<RelationId> all_;    // instances and vocabulary, sorted
};

}  // namespace verify
