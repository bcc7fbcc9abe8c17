// The last value that a variable can take under linear rows, by the simplex method in exact arithmetic. The search for
// ranges (solve/range_search.h) asks it before it asks Z3's optimizer, which takes some milliseconds for three rows.
// Knows neither quantities nor Z3; its answers are checked by whoever uses them.
#pragma once

#include <optional>
#include <vector>

#include "solve/linear.h"

namespace verify {

/// The greatest (`upper`) or least value of `v` over the reals where all rows hold, strict ones taken as closed; an
/// inner nothing when no value is the last. Nothing when the rows have no solution, when one of them is no conjunction
/// of ≤, ≥, <, > and =, or when the work exceeds a limit (counted in numbers changed, so it is the same on every
/// machine). Pivots by Bland's rule (1977), so the method ends.
std::optional<std::optional<Rational>> last_value(const std::vector<Formula>& rows, VarId v, bool upper);

/// Whether all rows can hold over the reals. Nothing where the rows are no such conjunction, or where the work exceeds
/// the limit.
std::optional<bool> can_hold(const std::vector<Formula>& rows);

}  // namespace verify
