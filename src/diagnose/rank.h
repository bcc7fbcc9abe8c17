#pragma once

#include <string>

#include "diagnose/diagnosis.h"

namespace verify {

/// Orders repairs by what speaks for them, giving reasons and never percentages (DESIGN section 5): what other sources
/// corroborate, then how small the slip is.
class RepairRanking {
 public:
  RepairRanking(const Problem& problem, const FactSet& facts) : problem_(problem), facts_(facts) {}

  /// Another document that has the very same figure for the same concept and dimensions, at whatever time: the one
  /// nearest to it. Changing such a figure is less likely to be right.
  std::optional<ClaimId> corroboration(ClaimId claim) const;

  /// Fewer figures first, then fewer corroborated ones, then the order of claims.
  bool likelier(const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) const;

  /// The same with the ranges known: the smallest slip goes first among what is equally corroborated.
  void sort(std::vector<Repair>& repairs) const;

  /// "one digit; 1,446 is also in sector-94", never empty.
  std::string reason(const Repair& repair) const;

 private:
  int slip_rank(const Repair& repair) const;
  std::string weight_words(const Repair& repair) const;

  const Problem& problem_;
  const FactSet& facts_;
};

/// The small slip that leads from a figure as written to one within a range: "one digit", "two neighbouring digits
/// swapped", "×10", "sign" …; the value it leads to, or nothing. A range that many such slips lead into says nothing.
struct Slip {
  std::string name;
  Rational value;  ///< in the unit written
};
std::optional<Slip> slip(const std::string& written, const Interval& range);

}  // namespace verify
