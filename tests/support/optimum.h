// The oracle for the weight of a smallest repair: Z3's optimizer on the same rows.
#pragma once

#include <optional>

#include "solve/components.h"
#include "solve/oracle.h"

namespace verify::testing {

/// The least weight of claims whose removal settles the selection, by Z3's optimizer (MaxSAT over the same rows): a
/// second opinion for searches of our own. Claims that are fixed stay. Nothing where there is no such repair. For
/// linear relations on real quantities with certain days, closed bounds (Z3 4.8.12 errs on strict ones) and whole
/// weights.
std::optional<Rational> least_weight_by_optimizer(const Problem& problem, const Selection& selection);

}  // namespace verify::testing
