// What sums and products leave of each variable, without a solver. Stands between the encoding (solve/encode.h) and Z3
// for questions that presolve has no rows for: those with products of two open factors, as tables of changes and shares
// have. The judge doesn't use this.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "solve/encode.h"
#include "solve/presolve.h"

namespace verify {

/// Narrows the interval of each variable to what each row and each product leaves of it, some rounds long and with
/// exact numbers. Nothing when some variable has no value left: then the encoding has no solution. Otherwise every
/// solution lies within; ends count as closed. Rows that are no conjunction of sums are passed over.
/// Linear in the size of the rows. Interval constraint propagation: hull consistency (Benhamou,
/// Goualard, Granvilliers, Puget 1999).
std::optional<std::map<VarId, Interval>> narrowed(const Encoding& encoding);

/// Pins that make the products linear: one factor of each, near the figure that is written for it; what one leaves of
/// the others is narrowed before the next is fixed. `left` comes from `narrowed`. Nothing where no value was found for
/// some factor, which proves nothing.
std::optional<std::vector<Pin>> factors_near(const Problem& problem, const Encoding& encoding,
                                             const std::map<VarId, Interval>& left, VarId Product::*factor);

/// A factor of an open product, and where its values are split in two; whole numbers above `at` begin with the next.
struct FactorSplit {
  VarId factor = 0;
  Rational at;
};
/// The split that leaves least: of a factor that takes whole numbers, where narrowing over the reals leaves it few;
/// otherwise of the factor that can take most values. Nothing where no factor has both ends: then the question stays
/// open.
std::optional<FactorSplit> split_of(const Encoding& encoding);

/// Makes the next dive look first near the figures as they are written, so that its solution agrees with many of them.
void hint_figures(const Problem& problem, const Encoding& encoding, Presolve& presolve);

}  // namespace verify
