#pragma once

#include <optional>

#include "figures/tokens.h"

namespace verify {

/// A number as written in digits, words or both, with the scale words behind it.
struct FigureAmount {
  Numeral numeral;      ///< as written, with its sign
  int scale = 0;        ///< of scale words
  Span number;          ///< digits or number words alone
  Span all;             ///< with sign and scale words
  std::size_t end = 0;  ///< the token behind
  bool digits = false;  ///< starts with digits
  bool plain = false;   ///< digits only: no separator, point, sign or scale
  bool negative = false;
  bool ordinal = false;   ///< "14th", "third"
  bool fraction = false;  ///< "two thirds", "1/2": a part without a whole number before it
  bool vague = false;     ///< "thousands", "dozens"
  bool one = false;       ///< the word "one" alone
  bool article = false;   ///< starts with "a" or "an"
  Rational value() const { return numeral.value * Rational::power_of_ten(scale); }
};

/// The amount that starts at token i; `sure_brief` lets k, m and bn count as scale words (behind a currency).
std::optional<FigureAmount> read_amount(const FigureText& text, std::size_t i, bool sure_brief = false);

/// Digits with separators from `at`; moves `at` behind them. None where there are more digits than a figure has.
std::optional<Numeral> read_digits(std::string_view text, std::size_t& at, const NumberStyle& style);

/// A numeral for a value that was not written in digits.
Numeral numeral_of(const Rational& value);

/// "half", "two thirds", "a quarter" at token i.
struct FigureFraction {
  Rational value;
  std::size_t end;
};
std::optional<FigureFraction> read_fraction_words(const FigureText& text, std::size_t i);
/// "twenty-one", "two hundred and five" at token i, and all scale words behind; the value of digits may stand for the
/// first word.
struct FigureNumberWords {
  Rational value;         ///< scale words multiplied in
  Rational first;         ///< what stands before the scale word, where there is just one
  std::size_t first_end;  ///< the token behind that
  int scale = 0;          ///< of that scale word; 0 where there are none or several
  std::size_t end;
  bool ordinal = false;
};
std::optional<FigureNumberWords> read_number_words(const FigureText& text, std::size_t i);
std::optional<FigureNumberWords> read_scale_words(const FigureText& text, std::size_t i, const Rational& first);

}  // namespace verify
