#pragma once

#include "figures/tokens.h"

namespace verify {

/// How sure the words around a figure are of it, and where they stand.
struct HedgeFound {
  Hedge hedge = Hedge::none;
  Span span;
};
/// Looks at tokens from `from` to before `begin`, the figure's first, and then at those from `end` on.
HedgeFound hedge_around(const FigureText& text, std::size_t from, std::size_t begin, std::size_t end);

}  // namespace verify
