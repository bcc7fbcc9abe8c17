// The smallest sets of claims whose change settles a component. The number of findings is the size of one smallest
// repair, not the number of conflicts: one slip can make hundreds of those.
#pragma once

#include "diagnose/limits.h"
#include "diagnose/questions.h"

namespace verify {

/// The sets of claims of least total weight without which the others hold.
struct SmallestRepairs {
  std::vector<Subset> sets;  ///< sorted lexicographically; none when no repair was found
  bool complete = true;      ///< `sets` are all repairs of that weight
  bool proved = true;        ///< no repair weighs less
  /// The proof: failing sets that every repair must meet, and that no set of less weight meets.
  std::vector<Subset> conflicts;
};

struct RepairLimits {
  std::size_t ties = kMaxRepairs;  ///< repairs of equal weight that are listed; beyond it `complete` is false
};

/// Finds them by implicit hitting sets (Chandrasekaran et al. 2011; Davies & Bacchus 2011): conflicts are gathered
/// until a smallest set that meets all of them is a repair, and then until every such set is one. `claims` must fail.
/// No claim of `given`, which are the fixed figures, is ever part of a repair.
SmallestRepairs smallest_repairs(const Subset& claims, const Subset& given, const Weights& weights,
                                 Questions& questions, const RepairLimits& limits = {});

}  // namespace verify
