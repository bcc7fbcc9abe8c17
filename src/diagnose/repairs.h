#pragma once

#include "diagnose/questions.h"

namespace verify {

/// The sets of claims of least weight without which the others hold.
struct SmallestRepairs {
  std::vector<Subset> sets;  ///< lexicographically; none where no repair is known
  bool complete = true;      ///< these are all of that weight
  bool proved = true;        ///< nothing of less weight is one
  /// Failing sets of which each repair meets every one, and nothing of less weight does: the proof.
  std::vector<Subset> conflicts;
};

struct RepairLimits {
  std::size_t ties = 60;
};

/// Implicit hitting sets (Chandrasekaran et al. 2011; Davies & Bacchus 2011): conflicts are gathered, first such that
/// share nothing, until a smallest set that meets them all is a repair, and then until every such set is one. Claims
/// that fail go in; `given` are never part of a repair.
SmallestRepairs smallest_repairs(const Subset& claims, const Subset& given, const Weights& weights,
                                 Questions& questions, const RepairLimits& limits = {});

}  // namespace verify
