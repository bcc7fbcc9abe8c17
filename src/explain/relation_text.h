// Relations in the figures of documents: "1,813 − 735 + 367 = 1,446". Findings, explanations and the list of relations
// use this text to show what was checked. Figures keep the documents' own digits; derived numbers are shown in their
// units.
#pragma once

#include <string>
#include <vector>

#include "explain/measure.h"
#include "ground/problem.h"

namespace verify {

/// Writes terms over quantities, with the figures of `claims` in place of their quantities, and chooses the measures in
/// which derived amounts are shown beside these figures (explain/measure.h). Keeps references to its arguments, which
/// must outlive it.
class FigureNaming {
 public:
  FigureNaming(const Problem& problem, const RuleSet& rules, const FactSet& facts, const std::vector<ClaimId>& claims)
      : problem_(problem), rules_(rules), facts_(facts), claims_(claims) {}

  /// The fact among the claims that reports the quantity; null if there is none.
  const Fact* figure_of(VarId v) const;
  Measure measure(VarId v) const;
  Measure measure_of_claim(ClaimId c) const;

  /// How a sentence about these quantities names its units: with each number, or once at its end by `behind`.
  struct UnitNaming {
    UnitNames names = UnitNames::bare;
    std::string behind;  ///< " (GWh)"
  };
  UnitNaming unit_naming(const std::vector<VarId>& quantities) const;
  /// The same for separate sentences that, together, are about all figures of the claims.
  UnitNames names() const;

  /// "nearly 2,500", "180.8 GWh"
  std::string figure(ClaimId c, UnitNames names) const;
  std::string name_or_figure(VarId v, UnitNames names) const;
  /// "1,813 − 735 + 367". Quantities without a figure are named.
  std::string expression(const Term& term, UnitNames names) const;

  /// Sums of more summands than this are long. A long sum that is cut shows its first summands and counts the others:
  /// "5 + 7 + 9 + … (37 more)".
  static constexpr std::size_t kLongSum = 8;
  static constexpr std::size_t kShownOfLongSum = 3;  ///< parts in front of the "…", enough to see the pattern
  void cut_sums(bool cut) { cut_ = cut; }

 private:
  const Concept& concept_of(VarId v) const { return rules_.concepts[*problem_.quantities[v].concept_id]; }

  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  const std::vector<ClaimId>& claims_;
  bool cut_ = false;
};

/// A term as a sentence, with reported quantities written as figures: "1,813 − 735 + 367 = 1,446".
std::string in_figures(const Term& term, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                       const std::vector<ClaimId>& claims);

}  // namespace verify
