#pragma once

#include "solve/encode.h"

namespace verify {

/// True when narrowing every variable's interval by one row after the other (bounds propagation) leaves none for some
/// variable: a proof that the encoding has no solution. False says nothing. Linear in the rows, a few rounds over them.
bool refuted_by_bounds(const Encoding& encoding);

}  // namespace verify
