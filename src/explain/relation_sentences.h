// Single relations as sentences about the figures of a conflict: the steps of an explanation (explain.h).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "explain/relation_text.h"
#include "solve/oracle.h"

namespace verify {

// What running totals (Chain) make of the figures of a selection, as arithmetic: the steps of an explanation that are
// about flows over several periods.

/// The figures of a flow that add up to its amount over another period, with their signs: "409.3 million − 221.5
/// million" for the second half-year. None where no figures of the selection lead from its first day to its last.
std::optional<std::string> sum_over(VarId flow, const Selection& selection, const Problem& problem,
                                    const Figures& figures, UnitNames names);

/// Why one running total can't be, by itself: "96 over 2024-04/2024-09 must fit within 61 over 2024-01/2024-06 + 34
/// over 2024-07/2024-12 = 95". None where it takes more than adding up, as with days that are not known.
std::optional<std::string> misfit(ChainId chain, const Selection& selection, const Problem& problem,
                                  const Figures& figures, UnitNames names);

/// The quantity that stands alone on a side of an equation.
std::optional<VarId> lone_side(const Term& term);

/// Says what single relations make of the figures of a selection, a sentence each. All that is given must outlive it.
class RelationSentences {
 public:
  RelationSentences(const Selection& selection, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                    Oracle& oracle)
      : selection_(selection),
        problem_(problem),
        rules_(rules),
        oracle_(oracle),
        figures_(problem, rules, facts, selection.claims) {}

  struct Sentence {
    std::string text;
    std::string brief{};  ///< with long sums cut short; empty where it has none
  };
  /// "1,813 − 735 + 367 = 1,445, not 1,446". `told` are the quantities of which a bound on one side says something;
  /// null for all.
  Sentence sentence(const Relation& relation, const std::set<VarId>* told);

  /// Whether a relation's sentence says by itself what it leaves for a quantity nobody reported.
  bool says(VarId v, const Relation& relation) const;

  /// A bound that was told of a quantity nobody reported: what follows may rest on it.
  void derive(VarId v, const Interval& bound) {
    derived_[v] = bound;
    left_.clear();
  }
  bool derived(VarId v) const { return derived_.count(v) > 0; }

  /// What one relation, the other figures, and what was derived before leave for one of its quantities; nothing where
  /// they leave none.
  std::optional<Interval> left_for(VarId v, const Relation& relation);

  /// What a claim says, in the selection's reading.
  const Interval& said(ClaimId c) const;

 private:
  std::optional<Interval> find_left_for(VarId v, const Relation& relation);
  std::optional<ClaimId> outside(VarId v, const Interval& left) const;
  std::string beside(const Interval& left, ClaimId c, UnitNames names, const std::string& per = {}) const;
  std::string words(const Interval& i, VarId v, UnitNames names) const;
  std::string step(const Relation& r, UnitNames names);
  bool fails_alone(const Relation& r);
  std::string broken_number(const Relation& r, UnitNames names) const;
  std::string rate_step(const Relation& r, UnitNames names);
  std::string share_step(const Relation& r, UnitNames names);
  std::string impossible_part(const std::string& of, VarId share, VarId base, VarId part, UnitNames names) const;
  Interval said_of(VarId v) const;
  std::string nesting_step(const Relation& r, UnitNames names);

  const Selection& selection_;
  const Problem& problem_;
  const RuleSet& rules_;
  Oracle& oracle_;
  Figures figures_;
  const std::set<VarId>* told_ = nullptr;
  std::map<VarId, Interval> derived_;
  std::map<std::pair<VarId, RelationId>, std::optional<Interval>> left_;  // as long as nothing more is derived
};

}  // namespace verify
