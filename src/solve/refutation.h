// A second, simpler proof that rows have no solution, for the judge: it shares no code with presolve's propagation and
// costs a small part of what a new Z3 solver costs. What it doesn't see, Z3 is asked.
#pragma once

#include <set>
#include <vector>

#include "solve/linear.h"

namespace verify {

/// Whether narrowing intervals row by row, a few rounds long and with exact numbers, leaves some variable no value.
/// True is a proof; false says nothing. Rows that are no conjunction are passed over. `whole`: variables that take
/// whole numbers only.
bool refuted_by_intervals(const std::vector<Formula>& rows, const std::set<VarId>& whole);

}  // namespace verify
