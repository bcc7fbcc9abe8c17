// Finds which values around a stated figure are impossible although the range holds them, such as a percentage that no
// whole number of people makes. Findings then name the nearest values that are possible. Also finds
// the range of a date, by halving.
#pragma once

#include "solve/oracle.h"

namespace verify {

/// A gap in the values that a quantity can take: impossible values around a figure, with possible ones below and
/// above. In base units. An end is absent when no possible value was found within 16,384 steps.
struct Gap {
  std::optional<Rational> below;  ///< nothing between this end and the figure is possible
  std::optional<Rational> above;  ///< nothing between the figure and this end is possible
  /// True: both ends are possible values themselves. False: the nearest possible value lies within one step of `grid`.
  bool values = false;
  bool operator==(const Gap&) const = default;
};

/// The gap around the interval `said`, none of whose values may be possible, under the selection `others`. Values are
/// sought in steps of `grid`, which is positive; a whole quantity has steps of 1. Nothing when `range`, the hull of
/// the possible values, doesn't meet `said` (the range then says enough), when `said` is unbounded, or when no end was
/// found. Asks at most some sixty questions.
std::optional<Gap> gap_around(const Problem& problem, Oracle& oracle, const Selection& others, VarId quantity,
                              const Interval& said, const Interval& range, const Rational& grid);

/// The first and the last day that a date can be, in days since 1970-01-01. Found by halving the calendar:
/// Oracle::range can't say, since lengths of time become numbers only once their days are fixed. The selection must be
/// satisfiable. When a question is undecided: the whole calendar, not exact. Asks at most some fifty questions.
Range range_of_date(const Problem& problem, Oracle& oracle, const Selection& selection, VarId date);

// Derivations: the range that facts and relations leave for one quantity, and which of them force each end. This is the
// answer to `verify explain QUANTITY`.

/// The range of a quantity, with the reasons for each end.
struct Derivation {
  Range range;
  /// Minimal selections that fail with any value below the low end, or above the high one, and their pin. None where
  /// the end is the quantity's own domain ("can't be negative") or absent.
  std::optional<Selection> low, high;
};

/// Derives the range under the selection `all`, which must be satisfiable and take the readings `allowed`. Costs a
/// range and two searches for minimal failing sets.
Derivation derive(const Problem& problem, const Selection& all, VarId quantity, Oracle& oracle);

}  // namespace verify
