// Finds the figures of a text: the first step of a draft, and of looking up a quote. Words are English; numbers are
// read as other languages write them, too, and hedges in any language that is configured.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "figures/finders.h"
#include "quantity/rational.h"

namespace verify {

// Numbers in digits with separators, as English and other languages write them: "1,234.5", "1.234,5", "1 234,5".

/// How the text writes its numbers, by its numbers and by the language of the words beside them. Numbers that name
/// something, such as "[1,2]" or "version 1.234.567", don't count. Linear.
NumberStyle number_style(std::string_view text);

/// The numeral that starts at byte `at`, which must be a digit, by its decimal mark, '.' or ','. Moves `at` to the byte
/// behind the numeral, also when nothing is returned: for more than kMaxNumeralDigits digits, or an exponent beyond
/// kMaxNumeralExponent (quantity/limits.h).
std::optional<Numeral> read_digits(std::string_view text, std::size_t& at, char decimal_point);

/// What must be known about a text before its figures can be read. The default members mean: numbers written as the
/// words beside them say, and as in English elsewhere, no day, and only the English hedges.
struct FigureContext {
  NumberStyle style;        ///< how the whole document writes its numbers, from `number_style`
  std::optional<Date> day;  ///< the day of the text: a date without a year ("July 1", "Q3") is the latest one that
                            ///< starts no later; where the day isn't given, such a date has no days
  ConfiguredHedges hedges;  ///< hedge words beside the English ones
};

/// All figures in the order of the text; they don't overlap. Their spans are bytes of `text`. Linear in the text.
std::vector<Figure> read_figures(std::string_view text, const FigureContext& context);

}  // namespace verify
