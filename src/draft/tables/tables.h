// What tables say of their figures. The way of a table: cells (cells.h), grid (grid.h), proven sums (footing.h) and
// ratios (ratio.h), statements (table_statements.h).
#pragma once

#include <cstddef>
#include <vector>

#include "draft/statements/draft.h"

namespace verify {

/// Adds what a manuscript's tables say of their figures: totals, changes, shares. `draft.figures` must hold the
/// manuscript's figures already, sorted. A statement is made for each total that is made up as its sister columns are,
/// whether it holds or not; the first variable of its term is the total. Rounding needs no more room than the term
/// grants when each figure is taken as printed. Near linear in the cells.
///
/// The rules: footing, cross_footing, roll_forward, hundred_percent, percent_of_total, change. What is left out at a
/// limit is added to `left_out`. Returns how many of the tables have figures in them.
std::size_t read_table_arithmetic(const Draft& draft, std::size_t manuscript, std::vector<Statement>& out,
                                  AtLimits& left_out);

}  // namespace verify
