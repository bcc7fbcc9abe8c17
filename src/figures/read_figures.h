// Finds the figures of a text: the first step of a draft, and of looking up a quote. Words are English; numbers are
// read as other languages write them, too, and hedges in any language that is configured.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "figures/digits.h"
#include "figures/figure.h"
#include "figures/hedge_around.h"

namespace verify {

/// What has to be known of a text before its figures can be read. As it stands without a member set: a text in English,
/// no day, and no hedges but the English ones.
struct FigureContext {
  NumberStyle style;        ///< how the whole document writes its numbers, from `number_style`
  std::optional<Date> day;  ///< the day of the text: a date without a year ("July 1", "Q3") is the latest one that
                            ///< starts no later; where the day isn't given, such a date has no days
  ConfiguredHedges hedges;  ///< hedge words beside the English ones
};

/// All figures in the order they stand; they don't overlap. Linear in the text.
std::vector<Figure> read_figures(std::string_view text, const FigureContext& context);

}  // namespace verify
