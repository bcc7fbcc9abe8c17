// A number as it stands in a text: digits (figures/read_figures.h), words or both, with sign, fraction and scale words.
// The finder of quantities (figures/finders.h) adds currency and unit.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/tokens.h"
#include "quantity/rational.h"

namespace verify {

// Numbers in words, "two hundred and five", "three quarters", and the scale words that follow digits. read_amount below
// puts them together with digits and signs.

/// A fraction in words.
struct FigureFraction {
  Rational value;
  std::size_t end;  ///< the token behind it
};
/// "half", "two thirds", "a quarter" at token i.
std::optional<FigureFraction> read_fraction_words(const FigureText& text, std::size_t i);

/// The scale word of "million", "a million", "of a million", "-million" behind a fraction that ends before token i; 0
/// where none stands.
std::size_t scale_behind_fraction(const FigureText& text, std::size_t i);

/// A number in words.
struct FigureNumberWords {
  Rational value;         ///< scale words multiplied in
  Rational first;         ///< what stands before the scale word, where there is just one
  std::size_t first_end;  ///< the token behind `first`
  int scale = 0;          ///< the power of ten of that scale word; 0 where there are none or several
  std::size_t end;        ///< the token behind the number
  bool ordinal = false;   ///< "twenty-first"
};
/// "twenty-one", "two hundred and five", "third" at token i, with all scale words behind.
std::optional<FigureNumberWords> read_number_words(const FigureText& text, std::size_t i);
/// The scale words at token i, "million" or "thousand three hundred", that multiply a number in digits before them.
/// None where no scale word follows.
std::optional<FigureNumberWords> read_scale_words(const FigureText& text, std::size_t i, const Rational& first);

// Decimal marks: '.' and ',' mean thousands in one language and decimals in another.

/// The decimal mark of the numeral in digits at token i, '.' or ',': what its own form and unit leave, or what the
/// words around it say of the language, or the style of the document.
char decimal_point_at(const FigureText& text, std::size_t i);

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
