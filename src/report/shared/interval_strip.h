// Intervals drawn as rows of text on one axis: for the full report and the checks of rules.
#pragma once

#include <string>
#include <vector>

#include "quantity/interval.h"

namespace verify {

/// One row of an interval strip.
struct StripRow {
  std::string label;
  Interval interval;
};

/// The smallest of 1, 2, 5 × 10^k of which at most five steps fit.
Rational tick_step(const Rational& span);

/// Draws intervals to one scale, in text: an axis with round ticks, then a row each. `[` and `]` end an interval where
/// its end belongs to it, `o` where it doesn't, `<` and `>` where it goes on; a point is `*`. `factor` scales the
/// numbers on the axis (100 for percentages). Empty when no end is finite. Exact arithmetic throughout. `widest` is how
/// many columns a line should take at most; 0: as many as it needs.
std::vector<std::string> draw_strip(const std::vector<StripRow>& rows, const Rational& factor = 1,
                                    std::size_t widest = 0);

}  // namespace verify
