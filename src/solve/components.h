#pragma once

#include <vector>

#include "solve/oracle.h"

namespace verify {

/// A part of the problem that shares no quantity and no unknown day that matters with any other.
struct Component {
  std::vector<ClaimId> claims;
  std::vector<RelationId> relations;
  std::vector<ChainId> chains;
};

/// Splits by union-find; nearly linear. Sorted by first claim, then first relation; components without a claim come
/// last.
std::vector<Component> components(const Problem& problem);

}  // namespace verify
