#pragma once

#include <vector>

#include "report/html/context.h"

namespace verify {

/// What documents say, side by side: a box for each passage with the figures in it, their words marked, and where it
/// stands. Figures that stand close together share one.
Markup quotes(const HtmlContext& context, const std::vector<std::size_t>& facts);

/// The words a fact quotes with its figure marked in them, within what stands around them as far as the fact says so;
/// empty of one that quotes nothing.
Markup quote_words(const HtmlContext& context, std::size_t fact);

}  // namespace verify
