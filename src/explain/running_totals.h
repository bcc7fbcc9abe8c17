// What running totals (Chain) make of the figures of a selection, as arithmetic: the steps of an explanation that are
// about flows over several periods.
#pragma once

#include <optional>
#include <string>

#include "explain/relation_text.h"
#include "solve/oracle.h"

namespace verify {

/// The figures of a flow that add up to its amount over another period, with their signs: "409.3 million − 221.5
/// million" for the second half-year. None where no figures of the selection lead from its first day to its last.
std::optional<std::string> sum_over(VarId flow, const Selection& selection, const Problem& problem,
                                    const Figures& figures, UnitNames names);

/// Why one running total can't be, by itself: "96 over 2024-04/2024-09 must fit within 61 over 2024-01/2024-06 + 34
/// over 2024-07/2024-12 = 95". None where it takes more than adding up, as with days that are not known.
std::optional<std::string> misfit(ChainId chain, const Selection& selection, const Problem& problem,
                                  const Figures& figures, UnitNames names);

}  // namespace verify
