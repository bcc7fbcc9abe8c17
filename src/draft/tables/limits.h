// The limits of tables in drafts that a user can meet. text/limits.h says how such a table is written; docs/limits.md
// shows it to users. What is met is counted in AtLimits (draft/statements/draft.h), and reports say the counts.
#pragma once

#include <cstddef>
#include <cstdint>

namespace verify {

/// decimals of a figure in a table | the figure is not added up, nor are the columns and rows that it stands in | a
/// note with the number of figures
inline constexpr int kMaxGridDecimals = 6;
/// places of a table, rows times columns | the table is not checked | a note with the number of tables, exit 3
inline constexpr std::size_t kMaxGridPlaces = 1'000'000;
/// half units of the last digit printed anywhere in a table, in a figure of the table | the figure is not added up, nor
/// are the columns and rows that it stands in | a note with the number of figures
inline constexpr std::int64_t kMaxGridValue = 4'000'000'000'000'000;
/// lines that a total of a table adds up | the total is not held against lines farther off | a note with the number of
/// totals, exit 3
inline constexpr std::size_t kMaxPartsOfATotal = 5'000;
/// looks at a figure of a table, all readings of its totals counted | the rest of the table is not checked | a note
/// with the number of tables, exit 3
inline constexpr std::size_t kMaxTableWork = 100'000'000;
/// looks at a figure that the totals of a table share, beyond the nearest 400 lines of each | a total is not held
/// against lines farther off | a note with the number of totals, exit 3
inline constexpr std::size_t kMaxWorkOfLongSums = 20'000'000;

}  // namespace verify
