#pragma once

#include <optional>
#include <string>
#include <vector>

#include "explain/measure.h"
#include "ground/problem.h"

namespace verify {

/// Writes relations with the figures of some claims in the places of their quantities, and amounts to stand beside
/// them, in the measures that the rule in explain/measure.h gives. All that is given must outlive it.
class Figures {
 public:
  Figures(const Problem& problem, const RuleSet& rules, const FactSet& facts, const std::vector<ClaimId>& claims)
      : problem_(problem), rules_(rules), facts_(facts), claims_(claims) {}

  /// The figure of a quantity among the claims; null for none.
  const Fact* figure_of(VarId v) const;
  Measure measure(VarId v) const;
  Measure measure_of_claim(ClaimId c) const;

  /// How the units of a sentence about these quantities are named: with each number, or by `behind` at its end.
  struct Naming {
    UnitNames names = UnitNames::bare;
    std::string behind;  ///< " (GWh)"
  };
  Naming naming(const std::vector<VarId>& quantities) const;
  /// The same for sentences about all of the claims' figures that stand apart from each other.
  UnitNames names() const;

  /// "nearly 2,500", "180.8 GWh"
  std::string figure(ClaimId c, UnitNames names) const;
  std::string name_or_figure(VarId v, UnitNames names) const;
  /// "1,813 − 735 + 367": a sum with a negative figure subtracts it, brackets stand where they matter.
  std::string expression(const Term& term, UnitNames names) const;

  /// Sums of more than this many parts are long: where they are cut, their first parts stand for them.
  static constexpr std::size_t kLongSum = 8;
  void cut_sums(bool cut) { cut_ = cut; }

 private:
  std::optional<std::string> cut_sum(const Term& term, UnitNames names) const;
  const Concept& concept_of(VarId v) const { return rules_.concepts[*problem_.quantities[v].concept_id]; }
  std::string operand(const Term& parent, const Term& arg, bool right, UnitNames names) const;

  const Problem& problem_;
  const RuleSet& rules_;
  const FactSet& facts_;
  const std::vector<ClaimId>& claims_;
  bool cut_ = false;
};

/// A relation as a sentence, its reported quantities written as figures: "1,813 − 735 + 367 = 1,446".
std::string in_figures(const Term& term, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                       const std::vector<ClaimId>& claims);

}  // namespace verify
