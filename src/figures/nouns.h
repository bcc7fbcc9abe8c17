// What a figure counts, from the words behind it. The words name the figure in reports and compare it with others.
#pragma once

#include <cstddef>

#include "figures/tokens.h"

namespace verify {

/// What is counted, from token i on: "new party members", at most some five words. Empty where no word says so; then
/// `end` is i, and otherwise the token behind.
Span noun_behind(const FigureText& text, std::size_t i, std::size_t& end);

}  // namespace verify
