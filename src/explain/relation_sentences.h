// Single relations and running totals as sentences about the figures of a conflict: the steps of an explanation
// (explain/explain.h).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "explain/relation_text.h"
#include "solve/oracle.h"

namespace verify {

// Running totals (Chain) as arithmetic with the figures of a selection: steps of an explanation about flows over
// several periods.

/// The figures of a flow that add up to its amount over another period, with their signs: "409.3 million − 221.5
/// million" for the second half-year. Nothing if no figures of the selection lead from the first day of the period to
/// its last.
std::optional<std::string> sum_over(VarId flow, const Selection& selection, const Problem& problem,
                                    const FigureNaming& figures, UnitNames names);

/// Why one running total is impossible by itself: "96 over 2024-04/2024-09 must fit within 61 over 2024-01/2024-06 + 34
/// over 2024-07/2024-12 = 95". Nothing if addition alone doesn't show it, for example where days are unknown.
std::optional<std::string> misfit(ChainId chain, const Selection& selection, const Problem& problem,
                                  const FigureNaming& figures, UnitNames names);

/// The quantity that stands alone on one side of an equation; nothing for other terms.
std::optional<VarId> lone_side(const Term& term);

/// Writes one sentence for each relation, with the figures of a selection. Keeps references to its arguments, which
/// must outlive it.
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
    std::string brief{};  ///< the text with long sums cut short; empty if there are none
  };
  /// "1,813 − 735 + 367 = 1,445, not 1,446". `told` are the quantities for which a bound on one side alone is worth
  /// saying; null means all quantities.
  Sentence sentence(const Relation& relation, const std::set<VarId>* told);

  /// Whether the sentence of a relation states, by itself, the range that it leaves for an unreported quantity.
  bool says(VarId v, const Relation& relation) const;

  /// Notes the range of an unreported quantity that an earlier sentence stated, so that later sentences may rest on it.
  void derive(VarId v, const Interval& bound) {
    derived_[v] = bound;
    left_.clear();
  }
  bool derived(VarId v) const { return derived_.count(v) > 0; }

  /// The range that one relation leaves for one of its quantities, given the figures of the others and the ranges noted
  /// by `derive`. Nothing if no value is left. Asks the oracle.
  std::optional<Interval> left_for(VarId v, const Relation& relation);

  /// The interval of the claim in the selection's readings.
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
  FigureNaming figures_;
  const std::set<VarId>* told_ = nullptr;
  std::map<VarId, Interval> derived_;
  std::map<std::pair<VarId, RelationId>, std::optional<Interval>> left_;  // as long as nothing more is derived
};

}  // namespace verify
