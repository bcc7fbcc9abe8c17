// Claims on one quantity that contradict each other by their intervals alone: what a set of documents gets that says a
// different value each, say because a period was forgotten. The search for repairs (repairs.h) is told of them at once,
// since it would take a search of its own for each pair.
#pragma once

#include <vector>

#include "diagnose/effort.h"
#include "diagnose/subsets.h"
#include "solve/components.h"
#include "solve/oracle.h"

namespace verify {

/// How many of the claims say values of which no two can be the same: the size of a largest such set of intervals.
/// Claims that are not comparable count as well. O(n log n).
std::size_t different_values(const Problem& problem, const Subset& claims, Readings readings);

/// The quantities of a component with so many facts that their pairs are looked through before any search.
std::vector<VarId> crowded_quantities(const Problem& problem, const Component& component);

/// The pairs of the claims on these quantities that can't both be true, by their intervals, and are comparable.
/// Quadratic in the claims of a quantity. Throws Effort::Spent where a quantity has more than kMaxDifferentValues.
std::vector<Subset> rivals(const Problem& problem, const std::vector<VarId>& quantities, const Subset& claims,
                           Readings readings, Effort& effort);

}  // namespace verify
