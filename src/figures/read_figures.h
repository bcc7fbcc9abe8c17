#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "figures/figure.h"

namespace verify {

/// The style most of a text's numbers need; '.' when nothing tells.
NumberStyle number_style(std::string_view text);

/// All figures in the order they stand; they don't overlap. Linear. `day` is that of the text: a date without a year
/// ("July 1", "Q3") is the latest one no later than that, and has no days where it isn't given.
std::vector<Figure> read_figures(std::string_view text, const NumberStyle& style = {}, std::optional<Date> day = {});

}  // namespace verify
