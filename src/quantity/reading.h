// What a figure says as an interval: "nearly 2,500" is [2375, 2500) as stated and [2250, 2550] as allowed. Facts and
// drafts are read by the same widths, which verify.toml sets; the solver sees nothing of a figure but its reading.
#pragma once

#include <optional>

#include "quantity/hedge_words.h"
#include "quantity/interval.h"
#include "quantity/rational.h"

namespace verify {

/// The two intervals of a figure, in the unit it is written in. `stated` always lies within `allowed`.
struct Reading {
  Interval stated;   ///< what the words say, at the precision written
  Interval allowed;  ///< the widest that a fair reader would grant
};

/// The widths of hedges, as parts of the figure's magnitude: 5/100 of "about 200" is 10. The defaults were fitted to
/// 118 pairs of hedged and true figures in official statistics. Each stated width is at most its allowed one.
struct ReadingWidths {
  Rational about_stated{5, 100};     ///< to either side
  Rational about_allowed{12, 100};   ///< to either side
  Rational nearly_stated{5, 100};    ///< below the figure
  Rational nearly_allowed{10, 100};  ///< below the figure
  Rational over_stated{25, 100};     ///< above the figure; what is allowed has no upper end
};

/// A figure as written.
struct Written {
  Numeral numeral;
  int scale = 0;  ///< × 10^scale
  Hedge hedge = Hedge::none;
  std::optional<int> decimals;     ///< as in XBRL: −6 is to the nearest million
  bool decimals_infinite = false;  ///< XBRL's "INF": exact
  bool counted = false;            ///< the unit is one that things are counted in
  bool whole = false;              ///< the quantity itself can only take whole numbers: hedges are at least 1 wide
};

/// The reading of one figure. Widths act on the magnitude, so "nearly −4" lies above −4; "at least −4" is −4 and more.
/// Empty as stated only where zero is "nearly" or "over": a part of zero is zero.
Reading read(const Written& written, const ReadingWidths& widths);
/// The reading of "between a and b": from the lower end of `a` to the upper end of `b`.
Reading read_range(const Written& a, const Written& b, const ReadingWidths& widths);

}  // namespace verify
