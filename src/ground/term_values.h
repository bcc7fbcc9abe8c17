#pragma once

#include <functional>
#include <optional>

#include "ground/problem.h"

namespace verify {

/// A closed interval of rationals; an end that is absent is unbounded.
struct Enclosure {
  std::optional<Rational> lo, hi;
};
Enclosure enclosure_of(const Interval& interval);
inline Enclosure point_at(const Rational& value) { return {value, value}; }

/// What a term's value lies in where its variables lie in theirs: interval arithmetic, exact where each stands in it
/// once. Of a comparison: left side minus right side. Everything where it has a part that this can't tell of (division,
/// days that are no quantities, minima, logic).
Enclosure enclosure_of(const Term& term, const std::function<Enclosure(VarId)>& values);

/// Whether a comparison is true, or false, wherever its sides differ by something in `difference`; nothing where that
/// can't be told. A tolerance is taken to be none.
std::optional<bool> decided(Comparison comparison, const Enclosure& difference);

/// The same of a truth value: a comparison without a tolerance, or several of which all must be true.
std::optional<bool> truth_of(const Term& term, const std::function<Enclosure(VarId)>& values);

}  // namespace verify
