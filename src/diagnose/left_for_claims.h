// What the figures of a settled component leave for those that a repair changes: the ranges and gaps of repairs.
#pragma once

#include <optional>

#include "diagnose/gap.h"
#include "diagnose/subsets.h"
#include "solve/oracle.h"

namespace verify {

/// What a selection that holds leaves for the quantity of a claim that is not in it, as far as they are held against
/// each other.
class LeftForClaims {
 public:
  /// Keeps references to problem and oracle.
  LeftForClaims(const Problem& problem, Oracle& oracle, Selection settled)
      : problem_(problem), oracle_(oracle), settled_(std::move(settled)) {}

  Range range(ClaimId claim) const;
  /// Values around the claim's figure that the others rule out though `range` holds them.
  std::optional<Gap> gap(ClaimId claim, const Interval& range) const;

 private:
  Selection compared_with(ClaimId claim) const;
  Range in_whole_numbers(const Range& range, const Selection& settled, VarId v) const;

  const Problem& problem_;
  Oracle& oracle_;
  const Selection settled_;
};

}  // namespace verify
