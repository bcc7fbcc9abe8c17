// The relations near some quantities: what can bear on them through quantities that nobody reported. Keeps the
// questions about cross-checks (standing.cc) and derived quantities small in a large component.
#pragma once

#include <set>

#include "solve/components.h"

namespace verify {

/// The relations and chains that touch the start through unreported quantities. The search stops at reported
/// quantities: whatever lies beyond one can bear on the start only through its figure, which is known.
struct Neighbourhood {
  std::vector<RelationId> relations;  ///< nearest first; without `plausible` rules
  std::vector<ChainId> chains;        ///< sorted
  std::set<VarId> quantities;         ///< all that were met, the start and reported ones too
};

/// Grows from `start` within a component, breadth first. The relation `without`, if any, is left out. At most
/// quadratic in the relations of the component.
Neighbourhood neighbourhood(const Problem& problem, const Component& component, const std::vector<VarId>& start,
                            std::optional<RelationId> without = std::nullopt);

}  // namespace verify
