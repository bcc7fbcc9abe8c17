// An amount with its currency or unit, or a range of two amounts: what read_figures.cc makes most figures of.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/figure.h"
#include "figures/numbers.h"
#include "figures/written_units.h"

namespace verify {

/// An amount with the currency before it and the unit behind it.
struct FigureQuantityPart {
  FigureAmount amount;
  FigureUnit unit;
  std::size_t begin = 0, end = 0;  ///< tokens; `end` is the one behind
  Span span;                       ///< bytes, with currency and unit
  std::size_t amount_end = 0;      ///< the byte behind digits, scale words and percent sign
};

/// A quantity as it stands in a text: one amount, or the ends of a range.
struct FigureQuantity {
  FigureQuantityPart from;               ///< the amount; the lower end of a range
  std::optional<FigureQuantityPart> to;  ///< the upper end of a range, which shares unit and scale with the lower
  std::size_t begin = 0, end = 0;        ///< tokens; `end` is the one behind
  FigureKind kind = FigureKind::number;  ///< what its unit and its words make of it
};

/// The amount with its unit that starts at token i.
std::optional<FigureQuantityPart> read_quantity_part(const FigureText& text, std::size_t i);
/// The same, or a range of two: "between 20 and 30 %", "$4-6 million".
std::optional<FigureQuantity> read_quantity(const FigureText& text, std::size_t i);

}  // namespace verify
