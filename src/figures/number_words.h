// Numbers in words, "two hundred and five", "three quarters", and the words of scale that follow digits. numbers.h puts
// them together with digits and signs.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/tokens.h"
#include "quantity/rational.h"

namespace verify {

/// A fraction in words.
struct FigureFraction {
  Rational value;
  std::size_t end;  ///< the token behind it
};
/// "half", "two thirds", "a quarter" at token i.
std::optional<FigureFraction> read_fraction_words(const FigureText& text, std::size_t i);

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

}  // namespace verify
