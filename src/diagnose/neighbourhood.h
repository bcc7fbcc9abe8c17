#pragma once

#include <set>

#include "solve/components.h"

namespace verify {

/// What touches some quantities through others that nobody reported: beyond a reported one nothing comes through but
/// its own figure.
struct Neighbourhood {
  std::vector<RelationId> relations;  ///< nearest first; no plausible ones
  std::vector<ChainId> chains;
  std::set<VarId> quantities;
};

/// Grows from `start` within a component. The relation `without`, if any, is left out.
Neighbourhood neighbourhood(const Problem& problem, const Component& component, const std::vector<VarId>& start,
                            std::optional<RelationId> without = std::nullopt);

}  // namespace verify
