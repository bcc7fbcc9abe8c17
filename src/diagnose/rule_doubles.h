// A problem and a copy of it in one: asks whether a problem has two solutions that differ in given quantities. Finds
// the quantities with a single value (rule_area.h) with few questions.
#pragma once

#include "ground/problem.h"

namespace verify {

/// Every quantity and every relation of a problem twice, and for each quantity a relation that says that the two
/// differ. A solution of this is a pair of solutions of the problem. Claims, chains and pairs that are not comparable
/// are left out.
struct Doubled {
  Problem problem;
  std::size_t quantities = 0, relations = 0;  ///< how many the original has; the copies follow after them

  RelationId copy_of(RelationId r) const { return relations + r; }  ///< the same relation of the copy
  RelationId differs(VarId v) const { return 2 * relations + v; }   ///< says that `v` differs from its copy
};
/// Linear in the problem, of which it keeps no reference.
Doubled doubled(const Problem& problem);

}  // namespace verify
