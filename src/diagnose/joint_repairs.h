// Ties that change several figures at once: other repairs of equal weight that no combination of the findings' own
// repairs makes. They are shown beside the findings, so that a reader doesn't take the chosen figures for the only
// ones possible.
#pragma once

#include "diagnose/subsets.h"

namespace verify {

/// Members of a chosen smallest repair, and the claims that could be changed in their place.
struct JointSet {
  Subset members;  ///< of the chosen repair, two or more
  Subset claims;   ///< none of them in the chosen repair
  bool operator==(const JointSet&) const = default;
};

struct JointSets {
  std::vector<JointSet> sets;  ///< sorted by the number of members, then by members and claims
  bool complete = true;        ///< false: a tie met the limit and was left out
};

/// The ties of a chosen repair that can't be put together from smaller parts. A part is one of a member's own ways
/// (`ways`: one list for each member of `chosen`, in its order, with the member itself in it) or a smaller joint set.
/// A tie that takes more than 4,000 steps to look through is left out.
JointSets joint_sets(const Subset& chosen, const std::vector<std::vector<Subset>>& ways,
                     const std::vector<Subset>& ties);

}  // namespace verify
