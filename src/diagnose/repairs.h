// Smallest repairs: the sets of claims of least weight whose change settles a disagreement, and those that settle
// several disagreements at once.
#pragma once

#include "diagnose/answer_cache.h"
#include "diagnose/effort.h"
#include "diagnose/limits.h"
#include "diagnose/subsets.h"

namespace verify {

/// The sets of claims of least total weight without which the others hold.
struct SmallestRepairs {
  std::vector<Subset> sets;  ///< sorted lexicographically; none when no repair was found
  bool complete = true;      ///< `sets` are all repairs of that weight
  bool proved = true;        ///< no repair weighs less
  /// The proof: failing sets that every repair must meet, and that no set of less weight meets.
  std::vector<Subset> conflicts;
};

/// Finds them by implicit hitting sets (Chandrasekaran et al. 2011; Davies & Bacchus 2011): conflicts are gathered
/// until a smallest set that meets all of them is a repair, and then until every such set is one. `claims` must fail.
/// No claim of `given`, which are the fixed figures, is ever part of a repair. `known` are conflicts among the claims
/// that needn't be found first. Lists up to kMaxRepairs. Throws Effort::Spent.
SmallestRepairs smallest_repairs(const Subset& claims, const Subset& given, std::vector<Subset> known,
                                 const Weights& weights, AnswerCache& answers, Effort& effort);

// Joint repairs: ties that change several figures at once, that is, other repairs of equal weight that no combination
// of the findings' own repairs makes. They are shown beside the findings, so that a reader doesn't take the chosen
// figures for the only ones possible.

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
