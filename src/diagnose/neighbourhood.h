// Which relations matter: those near a quantity, and those that a failing selection needs in order to fail. Used while
// conflicts are minimized and when a large component must be asked about in part. Knows relations by id, no words.
#pragma once

#include <set>

#include "solve/components.h"
#include "solve/oracle.h"

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

// The relations of a conflict: which of them are needed for its claims to fail. The sentences of a finding (explain/)
// follow the relations chosen here, so relations that are easy to follow are preferred.

/// The selection with a minimal part of its relations and running totals that still makes it fail: without any one of
/// them it wouldn't. Claims and pins stay as they are. Preferred, in this order: no relation at all, one relation
/// alone, relations on quantities that the selection has claims or pins on, relations on further quantities, running
/// totals. The selection must fail. If fewer relations make the question too hard for the solver, all of them stay.
Selection with_needed_relations(const Problem& problem, Oracle& oracle, Selection failing);

}  // namespace verify
