#pragma once

#include "figures/tokens.h"

namespace verify {

/// What is counted, from token i on: "new party members". Empty where no word says so. `end` moves behind it.
Span noun_behind(const FigureText& text, std::size_t i, std::size_t& end);

}  // namespace verify
