#pragma once

#include <optional>

#include "documents/figure_text.h"

namespace verify {

/// A date, a period or a year.
struct DateFound {
  FigureKind kind = FigureKind::date;
  std::optional<DateRange> days;  ///< none where the words don't say which: "May 1", "01/05/2024"
  Rational value;                 ///< 2024 of a year
  std::size_t end = 0;            ///< the token behind
};
/// The date that starts at token i. `years` says that the document's four-digit numbers are years, since it parts the
/// thousands of others.
std::optional<DateFound> read_date(const FigureText& text, std::size_t i, bool years);

/// Whether four digits stand here and are a year by the words around them.
bool is_year(const FigureText& text, std::size_t i, bool years);

}  // namespace verify
