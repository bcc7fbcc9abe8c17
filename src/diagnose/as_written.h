// Settles components without a solver: most of what a draft says adds up as it is written, and then the figures
// themselves are a solution. Asked before the search for conflicts, for speed alone: a component that isn't settled
// here goes to the solver.
#pragma once

#include "diagnose/diagnosis.h"

namespace verify {

/// Whether the component holds at its figures as written, or at values moved within the `stated` readings of rounded
/// figures. True is a proof, since the point is a solution. False says nothing. Only components are tried whose
/// quantities have one claim each, that have no chains, and whose relations are comparisons of sums, products and
/// times between dates.
bool holds_as_written(const Problem& problem, const Component& component);

/// For a relation of such a component: whether an extreme value of one of its quantities breaks it, whatever the
/// others are within their `allowed` readings. Then the relation is a cross-check. False says nothing.
bool could_be_broken(const Problem& problem, const Relation& relation);

}  // namespace verify
