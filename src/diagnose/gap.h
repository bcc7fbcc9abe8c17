#pragma once

#include "solve/oracle.h"

namespace verify {

/// Where a figure can't be though values below and above it can, as with a percentage that no whole number of people
/// makes: how far the values it can't be reach. An end is absent when no value was found within the search's bounds.
struct Gap {
  std::optional<Rational> below;  ///< nothing from here up to the figure
  std::optional<Rational> above;  ///< nothing from the figure up to here
  bool values = false;            ///< the ends are values that are possible; else possible ones lie within a grid step
  bool operator==(const Gap&) const = default;
};

/// The gap around what a figure says, in steps of `grid`, which is positive: 1 where the quantity is whole. None when
/// `range`, the hull of what `others` leave for the quantity, already tells the figure off, or when nothing was found.
/// At most some fifty questions. No value of the figure itself may be possible.
std::optional<Gap> gap_around(const Problem& problem, Oracle& oracle, const Selection& others, VarId quantity,
                              const Interval& said, const Interval& range, const Rational& grid);

/// Whether lengths of time are measured from or to this quantity: it is a date.
bool is_date(const Problem& problem, VarId quantity);

/// The first and the last day a date can be, found by halving the calendar, where a solver's own range would not say:
/// days become numbers only once they are known. The selection must be satisfiable; at most some fifty questions.
Range range_of_date(const Problem& problem, Oracle& oracle, const Selection& selection, VarId date);

}  // namespace verify
