#pragma once

#include "diagnose/subsets.h"

namespace verify {

/// Members of a chosen smallest repair, and what could be changed in their place.
struct JointSet {
  Subset members;  ///< two or more
  Subset claims;   ///< none of the chosen repair
  bool operator==(const JointSet&) const = default;
};

struct JointSets {
  std::vector<JointSet> sets;  ///< by how many members they take the place of, then in order
  bool complete = true;        ///< of `ties` none was left out
};

/// Those of the ties of a chosen repair that are put together from nothing smaller: neither from single members' own
/// ways (one list for each member of `chosen`, in its order; the member itself among them) nor from other joint sets.
/// Under a limit, beyond which a tie counts as put together.
JointSets joint_sets(const Subset& chosen, const std::vector<std::vector<Subset>>& ways,
                     const std::vector<Subset>& ties);

}  // namespace verify
