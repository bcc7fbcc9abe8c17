// How much several formats show of a list that belongs to one finding. A list that is shortened says how many entries
// it leaves out; the JSON report has all of them. text/limits.h says how a table of limits is written.
#pragma once

#include <cstddef>

namespace verify {

/// findings of one rule alone that a report in full shows, where the rule fails in many places | the rest are not shown
/// | report: how many there are
inline constexpr std::size_t kMaxFindingsOfASuspect = 3;
/// repairs of one finding that settle further findings | the rest are counted | finding: "and N more"
inline constexpr std::size_t kMaxJointRepairsShown = 3;
/// rows of a list that belongs to one finding or one acceptance and is shown whole | the first `kRowsOfALongList` are
/// shown | report: "and N more"
inline constexpr std::size_t kMaxListRows = 12;
/// other findings that are named where a repair settles or needs them | only their number is given | finding: "N other
/// findings"
inline constexpr std::size_t kMaxNamedFindings = 3;
/// rows that are shown of a list of more than `kMaxListRows` | the rest are counted | report: "and N more"
inline constexpr std::size_t kRowsOfALongList = 10;

}  // namespace verify
