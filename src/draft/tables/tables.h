#pragma once

#include <cstddef>
#include <vector>

#include "draft/statements/draft.h"

namespace verify {

/// How much of a manuscript's tables was looked at.
struct TableCounts {
  std::size_t tables = 0;     ///< with figures in them
  std::size_t unchecked = 0;  ///< given up, in whole or in part, because they are too large (above a million places, or
                              ///< after 100 million looks at a figure)
};

/// Adds what a manuscript's tables say of their figures: totals, changes, shares. `draft.figures` must hold the
/// manuscript's figures already, sorted. A statement is made for each total that is made up as its sister columns are,
/// whether it holds or not; the first variable of its term is the total. Rounding needs no more room than the term
/// grants when each figure is taken as printed. Near linear in the cells.
///
/// The rules: "footing", "cross-footing", "roll-forward", "hundred-percent", "percent-of-total", "change".
TableCounts read_table_arithmetic(const Draft& draft, std::size_t manuscript, std::vector<Statement>& out);

}  // namespace verify
