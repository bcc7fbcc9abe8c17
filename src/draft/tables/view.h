// A grid as lines and lanes, so that one search serves rows and columns; and the budget of the searches. The grid is
// made before (grid.h), sums and percentages are found after. Copies no cell.
#pragma once

#include "draft/tables/grid.h"

namespace verify {

/// A grid seen by rows or by columns. A sum takes lines together; it is made in each lane, and what holds in one lane
/// is evidence for the others.
struct TableView {
  const Grid& grid;
  bool across = false;   ///< the lines are columns, the lanes are rows
  bool percent = false;  ///< looks at percentages only; else at all other amounts

  // Lines and lanes are counted from 0, over the rows and columns of the grid.
  std::size_t lines() const { return across ? grid.columns.size() : grid.rows.size(); }
  std::size_t lanes() const { return across ? grid.rows.size() : grid.columns.size(); }
  const GridLine& line(std::size_t i) const { return across ? grid.columns[i] : grid.rows[i]; }
  const GridLine& lane(std::size_t i) const { return across ? grid.rows[i] : grid.columns[i]; }
  const GridCell& at(std::size_t line, std::size_t lane) const {
    return across ? grid.at(lane, line) : grid.at(line, lane);
  }
  /// Whether the view looks at the cell: it is a percentage or not, as the view is.
  bool amount(const GridCell& cell) const { return cell.kind == CellNumber::Kind::number && cell.percent == percent; }
};

/// How much may still be looked at in a table. All searches of one table share it; each takes from it before it looks,
/// and stops where it is exceeded.
struct WorkBudget {
  std::size_t left = 0;  ///< looks at a cell
  /// False, and nothing left, when it is too much.
  bool take(std::size_t steps) {
    if (steps > left) {
      left = 0;
      exceeded = true;
      return false;
    }
    left -= steps;
    return true;
  }
  bool exceeded = false;  ///< something was not looked at
  std::size_t cut_totals =
      0;  ///< lines called a total that were held against the nearest of the lines before them only
};

}  // namespace verify
