#pragma once

#include <optional>

#include "figures/numbers.h"
#include "figures/written_units.h"

namespace verify {

/// An amount with the currency before it and the unit behind it.
struct FigureQuantityPart {
  FigureAmount amount;
  FigureUnit unit;
  std::size_t begin = 0, end = 0;  ///< tokens
  Span span;                       ///< bytes, with currency and unit
  std::size_t amount_end = 0;      ///< the byte behind digits, scale words and percent sign
};

/// A quantity as it stands in a text: one amount, or the ends of a range.
struct FigureQuantity {
  FigureQuantityPart from;
  std::optional<FigureQuantityPart> to;
  std::size_t begin = 0, end = 0;
  FigureKind kind = FigureKind::number;
};
std::optional<FigureQuantityPart> read_quantity_part(const FigureText& text, std::size_t i);
std::optional<FigureQuantity> read_quantity(const FigureText& text, std::size_t i);

}  // namespace verify
