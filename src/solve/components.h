// Splits a problem into parts that can't influence each other, so that each is diagnosed by itself. The first step of
// the diagnosis: the search for conflicts (diagnose/) sees one component at a time.
#pragma once

#include <vector>

#include "solve/oracle.h"

namespace verify {

/// A part of the problem that shares no quantity and no unknown day with any other. Its lists are sorted.
struct Component {
  std::vector<ClaimId> claims;        ///< none in a component that nobody reported a figure of
  std::vector<RelationId> relations;  ///< of every kind, `plausible` rules too
  std::vector<ChainId> chains;
};

/// All components: each claim, each chain and each relation that has a quantity is in exactly one. Sorted by first
/// claim; components without a claim come last, by relations. Nearly linear.
std::vector<Component> components(const Problem& problem);

/// Whether some relation of a component speaks of a quantity.
bool speaks_of(const Problem& problem, const Component& component, VarId quantity);

}  // namespace verify
