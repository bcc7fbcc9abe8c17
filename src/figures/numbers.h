// A number as it stands in a text: digits (digits.h), words (number_words.h) or both, with sign, fraction and scale
// words. quantities.h adds currency and unit.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/tokens.h"
#include "quantity/rational.h"

namespace verify {

/// A number with its scale words.
struct FigureAmount {
  Numeral numeral;        ///< as written, with its sign, without its scale words
  int scale = 0;          ///< the power of ten that its scale words mean: 6 of "million"
  Span number;            ///< digits or number words alone
  Span all;               ///< with sign and scale words
  std::size_t end = 0;    ///< the token behind
  bool digits = false;    ///< starts with digits
  bool plain = false;     ///< digits only: no separator, point, sign or scale
  bool negative = false;  ///< has a minus sign, or "minus" before it
  bool ordinal = false;   ///< "14th", "third"
  bool fraction = false;  ///< "two thirds", "1/2": a part without a whole number before it
  bool vague = false;     ///< "thousands", "dozens"
  bool one = false;       ///< the word "one" alone
  bool article = false;   ///< starts with "a" or "an"
  Rational value() const { return numeral.value * Rational::power_of_ten(scale); }
};

/// The amount that starts at token i. Behind a currency k, m and bn can be nothing but scale words; elsewhere they may
/// be units or letters, and count as scale words only where nothing else fits.
std::optional<FigureAmount> read_amount(const FigureText& text, std::size_t i, bool behind_currency);

/// A numeral for a value that was not written in digits. A value without a last digit, such as a third, is taken to be
/// said to about a hundredth.
Numeral numeral_of(const Rational& value);

}  // namespace verify
