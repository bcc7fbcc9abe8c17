// What the figures of a checked run leave for quantities that nobody reports: for the lists, the page and `explain`,
// which show it and ask nobody. Asked of the solver after `check`, and only where it is shown.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "check/checked.h"
#include "solve/oracle.h"

namespace verify {

/// By quantity: the values that all rules and the consistent facts leave for it, its own facts included. Its domain
/// where nothing is known, or nothing was decided within the solver's limits.
using DerivedRanges = std::map<VarId, Range>;

/// Asks for one quantity after the other, with one solver. What it is given must outlive it.
class RangeFinder {
 public:
  RangeFinder(const CheckResult& result, OracleFactory oracle);

  /// Of a large component what the nearest relations leave: the range itself may be narrower, and is said not to be
  /// exact.
  Range of(VarId quantity);

 private:
  Range find(VarId quantity);
  Range nearby(const Component& component, Selection all, VarId quantity);

  const CheckResult& result_;
  std::unique_ptr<Oracle> oracle_;
  DerivedRanges known_;
  std::map<const Component*, bool> satisfiable_;
};

/// What some relations derive: the ranges of those of their quantities that nobody reports.
DerivedRanges derived_ranges(const CheckResult& result, const std::vector<CheckedRelation>& relations,
                             OracleFactory oracle = default_oracle);

}  // namespace verify
