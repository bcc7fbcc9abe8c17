// Currencies, units and rates around a number: "$", "km", "%", "a year". quantities.cc puts them together with amounts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "figures/numbers.h"

namespace verify {

/// The currency, unit or percent sign at one side of a number.
struct FigureUnit {
  enum class Kind { none, money, percent, percentage_point, measure };
  Kind kind = Kind::none;
  std::string name;     ///< "VND", "km", "%"; empty for none
  int scale = 0;        ///< a power of ten within the unit: 6 of "MEUR"
  bool cents = false;   ///< a hundredth of a currency
  std::size_t end = 0;  ///< the token behind
};

/// "$", "US$", "VND" at token i with a number behind it.
std::optional<FigureUnit> unit_before(const FigureText& text, std::size_t i);
/// "%", "percentage points", "dollars", "km", "square metres" at token i, behind an amount.
std::optional<FigureUnit> unit_behind(const FigureText& text, std::size_t i, const FigureAmount& amount);
/// What a rate is per: "year" of "a year", "person/year" of "per person per year" at token i; `end` moves behind it. ""
/// where nothing says so; then `end` is i.
std::string per_behind(const FigureText& text, std::size_t i, std::size_t& end);

}  // namespace verify
