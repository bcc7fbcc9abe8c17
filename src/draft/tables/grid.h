// Tables as rows and columns of whole numbers, with what their labels say. Finders of sums and shares read the grid,
// never the cells' texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "documents/manuscript.h"
#include "draft/tables/cells.h"
#include "draft/tables/label_words.h"
#include "draft/tables/limits.h"

namespace verify {

/// A cell of a grid. Amounts are in half units of the last digit printed anywhere in the table, so that they and half
/// a unit of their own last digit are whole numbers.
struct GridCell {
  CellNumber::Kind kind = CellNumber::Kind::blank;
  bool percent = false;    ///< by its sign, or by the words beside or above it
  std::int64_t value = 0;  ///< at most kMaxGridValue
  std::int64_t half = 0;   ///< half a unit of its last printed digit, more than 0 for a number
  std::size_t cell = 0;    ///< index into Table::cells; only of a number
};

/// What a row or a column is.
struct GridLine {
  std::string label;
  TableWords words;
  bool amounts = false;      ///< some cell of it is to be read as an amount
  bool block_start = false;  ///< the first row behind a header: what stands above is another table's
};

/// A table as rows and columns of amounts. Only rows behind the header count, only columns behind the labels.
struct Grid {
  std::vector<GridLine> rows, columns;
  std::vector<GridCell> cells;  ///< row by row
  int decimals = 0;             ///< the most printed anywhere
  char decimal_point = '.';
  /// The numbers stand in the file as such (a workbook, CSV), and no word says that they are in thousands or rounded.
  bool stored = false;
  std::size_t too_long = 0;  ///< figures with too many digits to be added up: their cells are `missing`

  const GridCell& at(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

/// Reads the table; the answer has no rows when it is too large, or holds nothing to add up.
Grid read_grid(const Manuscript& manuscript, const Table& table);

/// Whether the table has more places than read_grid takes.
bool too_large(const Table& table);

}  // namespace verify
