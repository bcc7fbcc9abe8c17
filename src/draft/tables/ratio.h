// Percentages of tables: shares of a whole, and changes in per cent. They are found in a grid, before statements are
// made; only a reading that most of its lanes prove is returned.
#pragma once

#include <string>
#include <vector>

#include "draft/tables/view.h"

namespace verify {

/// A line of percentages and what they are taken of.
struct RatioReading {
  enum class Kind {
    share,   ///< of `whole` in the same line: a part of 20 in 80 is 25 %
    growth,  ///< from `base` to `part`
  };
  Kind kind = Kind::share;
  std::size_t target = 0;  ///< the line of percentages
  std::size_t part = 0;    ///< the line of the parts, or of the later amounts
  std::size_t base = 0;    ///< the line of the earlier amounts; of a share, that of the parts
  std::size_t whole = 0;   ///< of a share: the lane of the whole
};

struct RatioOutcome {
  std::size_t lane = 0;
  bool holds = false;
  bool falls = false;     ///< the percentage is printed with the other sign, as where costs go down
  bool too_much = false;  ///< a share of more than the whole
  Rational slack;         ///< of percentage × base against 100 × part, in the grid's units
};

/// A reading that most of its lanes prove.
struct ProvenRatio {
  RatioReading reading;
  std::vector<RatioOutcome> outcomes;
};

/// Finds the lines of percentages of a view whose amounts are beside them: shares of a whole, and changes in per cent.
/// `view.percent` is not looked at. Near linear.
std::vector<ProvenRatio> find_ratios(const TableView& view, WorkBudget& budget);

}  // namespace verify
