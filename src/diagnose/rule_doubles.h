#pragma once

#include "ground/problem.h"

namespace verify {

/// A problem beside itself: every quantity and relation a second time, and for each quantity a relation that says that
/// the two differ. Two solutions of the problem are one of this. Of relations alone: claims and chains are left out.
struct Doubled {
  Problem problem;
  std::size_t quantities = 0, relations = 0;  ///< of the problem itself

  RelationId copy_of(RelationId r) const { return relations + r; }
  RelationId differs(VarId v) const { return 2 * relations + v; }
};
Doubled doubled(const Problem& problem);

}  // namespace verify
