// Which relations show that some claims fail: the second half of a conflict. The sentences of a finding (explain/)
// follow the relations chosen here, so those that are easiest to follow are preferred.
#pragma once

#include "solve/oracle.h"

namespace verify {

/// The selection with a minimal part of its relations and running totals that still makes it fail: without any one of
/// them it wouldn't. Claims and pins stay as they are. Preferred, in this order: no relation at all, one relation
/// alone, relations on quantities that the selection has claims or pins on, relations on further quantities, running
/// totals. The selection must fail. If fewer relations make the question too hard for the solver, all of them stay.
Selection with_needed_relations(const Problem& problem, Oracle& oracle, Selection failing);

}  // namespace verify
