#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "quantity/date.h"
#include "quantity/rational.h"
#include "text/source.h"

namespace verify {

/// A figure as it stands in English text: its value with scale words multiplied in. A date is read as one figure.
struct Figure {
  Span span;
  Rational value;        ///< 0 for a date
  bool percent = false;  ///< "5%", "5 per cent"
  std::optional<DateRange> date;
};

/// All figures in the order they stand: digits with thousands commas and a decimal point, number words up to
/// ninety-nine, ordinals, scale words behind ("17,661.86 billion"), percentages, dates ("October 10, 1949",
/// "10 October 1949", "1949-10-10"). Linear.
std::vector<Figure> read_figures(std::string_view text);

}  // namespace verify
