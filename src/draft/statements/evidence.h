// Whether figures were meant to fit an equation, before any solver is asked. Finders make a statement only if they
// were: a statement that fails is an alarm, and one that was never meant is a false one.
#pragma once

#include "draft/statements/draft.h"
#include "quantity/slip.h"

namespace verify {

/// How an equation about figures stands, before any solver is asked.
enum class Fit {
  holds,  ///< their readings allow it
  slip,   ///< a small slip in one of them explains that they don't: one digit, two swapped, a power of ten
  near,   ///< a side is off by no more than a fiftieth of the largest figure
  far,    ///< nothing explains it: likeliest the figures mean something else
};

/// Of a term that is an equation; every variable stands in it once. Interval arithmetic over the readings.
Fit fit_of(const FigureTerm& equation, const Draft& draft);

/// Whether a slip that leads to few values explains that the equation does not hold: two digits of a figure swapped, or
/// a power of ten. Any other digit leads to many.
bool has_rare_slip(const FigureTerm& equation, const Draft& draft);

/// The slip that leads from the figure to a value within the interval, which has two ends, in the figure's base unit.
std::optional<Undone> slip_into(const Figure& figure, const Interval& values);

/// How far the sides are apart where each figure is as written.
Rational miss_of(const FigureTerm& equation, const Draft& draft);

/// The largest figure of a term, as written, without its sign.
Rational largest_in(const FigureTerm& equation, const Draft& draft);

/// Whether a slip explains anything about figures of this size: nearly all numbers below 100 are one digit apart.
bool large_enough_for_a_slip(const Rational& largest);

/// The digits of a figure without zeros at either end: 2 of 4,500 and of 0.045, 0 of 0.
std::size_t telling_digits(const Figure& figure);
/// What a figure is written in: 100 of "4,500", 1 of "38,837,301", a hundred thousand of "37.0 million".
Rational step_of(const Figure& figure);

/// A figure by its index into Draft::figures, the sum of one or more of them, and an equation.
FigureTerm figure_term(std::size_t index);
FigureTerm sum_of(const std::vector<std::size_t>& figures);
FigureTerm equals(FigureTerm a, FigureTerm b);

}  // namespace verify
