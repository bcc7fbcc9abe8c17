#pragma once

#include <string>

#include "diagnose/diagnosis.h"
#include "diagnose/slip.h"

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

  /// The same with the ranges known: the slip that leads there least by chance goes first among what is equally
  /// corroborated.
  void sort(std::vector<Repair>& repairs) const;

  /// A reason for each of the repairs of one disagreement, never empty: "one digit; 1,446 is also in sector-94". The
  /// value a slip leads to is named where the range doesn't say it already. That each of them is one digit away is
  /// left out, unless the ranges are single values.
  std::vector<std::string> reasons(const std::vector<Repair>& repairs) const;

 private:
  std::optional<Slip> slip_of(const Repair& repair, std::size_t i) const;
  std::string slip_words(const Slip& slip, ClaimId c) const;
  int slip_rank(const Repair& repair) const;
  std::vector<std::string> slips(const std::vector<Repair>& repairs) const;
  std::string support(const Repair& repair) const;
  std::string weight_words(const Repair& repair) const;

  const Problem& problem_;
  const FactSet& facts_;
};

}  // namespace verify
