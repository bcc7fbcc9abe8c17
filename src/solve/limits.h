// The limits of solving that a user can meet. Beyond each of them an answer is `unknown`, so that a component is
// undecided or a range wider than it is. text/limits.h says how a table of limits is written.
#pragma once

#include <cstddef>

namespace verify {

/// boxes of unknown days and factors that one question is split into | the component is undecided | report, exit 3
inline constexpr int kMaxBoxes = 200;
/// questions about facts of which some are not comparable, for one question about all | the component is undecided |
/// report, exit 3
inline constexpr std::size_t kMaxComparableChecks = 256;
/// Z3's resource units of one query, some 40 times what 30 figures need | the component is undecided | report, exit 3
inline constexpr unsigned kMaxEffort = 2'000'000;
/// Z3's resource units of all boxes of one question, some 15 seconds | the component is undecided | report, exit 3
inline constexpr unsigned kMaxEffortOfBoxes = 12'000'000;
/// parts of facts that are comparable, for one range | the range is that of facts in no such pair | nobody: the range
/// is true, and wider
inline constexpr std::size_t kMaxRangeParts = 64;

}  // namespace verify
