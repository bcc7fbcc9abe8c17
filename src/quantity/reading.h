#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/interval.h"
#include "quantity/rational.h"
#include "text/fault.h"

namespace verify {

/// How sure the words around a figure are of it.
enum class Hedge { none, exactly, about, nearly, over, under, at_least, at_most };

std::string_view hedge_name(Hedge hedge);  ///< "nearly", "at-least"; "" for none
std::optional<Hedge> hedge_from_name(std::string_view name);
std::vector<std::string> hedge_names();

/// What a figure says: `stated` at the precision written, `allowed` at the widest a fair reader would grant.
struct Reading {
  Interval stated;
  Interval allowed;
};

/// The widths of hedges, as parts of the magnitude. The defaults fit 118 pairs of hedged and true figures in official
/// statistics (DESIGN section 3).
struct ReadingWidths {
  Rational about_stated{5, 100};
  Rational about_allowed{12, 100};
  Rational nearly_stated{5, 100};
  Rational nearly_allowed{10, 100};
  Rational over_stated{25, 100};
};

/// A figure as written.
struct Written {
  Numeral numeral;
  int scale = 0;  ///< × 10^scale
  Hedge hedge = Hedge::none;
  std::optional<int> decimals;     ///< as in XBRL: −6 is to the nearest million
  bool decimals_infinite = false;  ///< XBRL's "INF": exact
  bool counted = false;            ///< the unit is one that things are counted in
  bool whole = false;              ///< the quantity itself can only take whole numbers
};

/// The reading of one figure, in the unit it is written in.
Reading read(const Written& written, const ReadingWidths& widths = {});
/// Of "between a and b".
Reading read_range(const Written& a, const Written& b, const ReadingWidths& widths = {});

}  // namespace verify
