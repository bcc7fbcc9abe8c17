// What sums and products leave of each variable, without a solver. Stands between the encoding (solve/encode.h) and Z3
// for questions that presolve has no rows for: those with products of two open factors, as tables of changes and shares
// have. The judge doesn't use this.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "solve/encode.h"

namespace verify {

/// Narrows the interval of each variable to what each row and each product leaves of it, some rounds long and with
/// exact numbers. Nothing when some variable has no value left: then the encoding has no solution. Otherwise every
/// solution lies within; ends count as closed. Rows that are no conjunction of sums are passed over, and whole numbers
/// count as real ones. Linear in the size of the rows. Interval constraint propagation: hull consistency (Benhamou,
/// Goualard, Granvilliers, Puget 1999).
std::optional<std::map<VarId, Interval>> narrowed(const Encoding& encoding);

/// Pins that make the products linear: one factor of each, fixed within `left`, near the figure that is written for it.
/// `left` comes from `narrowed`.
std::vector<Pin> factors_near(const Problem& problem, const Encoding& encoding, const std::map<VarId, Interval>& left,
                              VarId Product::*factor);

}  // namespace verify
