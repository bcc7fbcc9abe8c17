// What finders of quantities share: an amount whose measure is said in several units.
#pragma once

#include "figures/finders.h"

namespace verify {

/// The byte behind the token before i.
inline std::size_t byte_end(const FigureText& text, std::size_t i) { return text.tokens[i - 1].end; }

/// Reads "2h 30m" and "4m 30s" where `part` is the number before the first letter; false where they don't stand.
bool take_clock(FigureQuantityPart& part, const FigureText& text);
/// Puts smaller units behind the unit of `part` on its amount: "5 feet 2 inches", "15 dollars 50".
void take_smaller_units(FigureQuantityPart& part, const FigureText& text);

}  // namespace verify
