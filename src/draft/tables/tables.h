// What tables say of their figures. A table passes through these headers of draft/tables: cells (cells.h), grid
// (grid.h), proven sums (sum.h) and ratios (ratio.h), statements (TableSayer below).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "draft/statements/draft.h"
#include "draft/tables/ratio.h"
#include "draft/tables/row_chains.h"
#include "draft/tables/sum.h"
#include "draft/tables/terms.h"

namespace verify {

/// Adds what a manuscript's tables say of their figures: totals, changes, shares. `draft.figures` must hold the
/// manuscript's figures already, sorted. A statement is made for each total that is made up as its sister columns are,
/// whether it holds or not; the first variable of its term is the total. Rounding needs no more room than the term
/// grants when each figure is taken as printed. Near linear in the cells.
///
/// The rules: footing, cross_footing, roll_forward, product, hundred_percent, percent_of_total, change. What is left
/// out at a limit is added to `left_out`. Figures with decimals that a workbook or CSV file proves to be exact are
/// added to `exact`, by their indices: the statements take them so. Returns how many of the tables have figures in
/// them.
std::size_t read_table_arithmetic(const Draft& draft, std::size_t manuscript, std::vector<Statement>& out,
                                  AtLimits& left_out, std::vector<std::size_t>* exact = nullptr);

// The last step of reading a table: what was proved becomes statements of the draft.

/// Makes statements, with their labels and terms, of the sums and percentages that were proved in a table. All three
/// arguments must outlive the object.
class TableSayer {
 public:
  TableSayer(const Grid& grid, const TableTerms& terms, std::vector<Statement>& out)
      : grid_(grid), terms_(terms), out_(out) {}

  /// The sum in one of its lanes.
  void say(const TableView& view, const ProvenSum& sum, std::size_t lane, std::int64_t slack);
  /// The percentage in one of its lanes.
  void say(const TableView& view, const RatioReading& reading, const RatioOutcome& outcome);
  /// The chain in one of its rows.
  void say(const RowChain& chain, const RowChain::Row& row);

 private:
  const Grid& grid_;
  const TableTerms& terms_;
  std::vector<Statement>& out_;
};

}  // namespace verify
