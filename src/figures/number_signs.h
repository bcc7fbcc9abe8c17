// Signs and words that go on a number: fractions such as "½" and "1/2", raised exponents, "of 1 percent". The reader of
// amounts asks for them (numbers.cc).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "figures/numbers.h"

namespace verify {

/// The value of "½"; 0 for other characters.
Rational fraction_sign(std::string_view sign);
/// "1/2" at token i: a part of one in steps that people use.
std::optional<FigureFraction> slashed(const FigureText& text, std::size_t i);

/// The exponent of "10⁶", and the token behind.
struct Raised {
  int exponent;
  std::size_t end;
};
/// The raised digits at token i, glued to what stands before; nothing where none stand.
std::optional<Raised> raised_at(const FigureText& text, std::size_t i);

/// The token of the percent sign or word of "of 1 percent", "a percentage point" behind a fraction that ends before
/// token i; 0 where none is.
std::size_t percent_of_one(const FigureText& text, std::size_t i);

}  // namespace verify
