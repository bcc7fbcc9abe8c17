// Where the cells of an HTML table stand. HTML writes cells one after the other and says how many columns and rows each
// covers; the column of a cell follows from the cells above that reach into its row.
#pragma once

#include <cstddef>
#include <vector>

namespace verify {

/// The places of one table. The spans of HTML's standard are taken: at most 1,000 columns and 65,534 rows a cell.
class TableGrid {
 public:
  /// `columns` and `rows` are what is covered, from 1; rows may reach below the table's last.
  struct Area {
    std::size_t row = 0, column = 0, rows = 1, columns = 1;
  };

  void next_row();
  /// The next free place of the row. A `rows` of 0 reaches down to the last row. `steps` counts what is
  /// stepped past taken columns; all tables of a document share it, so that many tables cost no more than one may.
  Area place(std::size_t rows, std::size_t columns, std::size_t& steps);
  /// The row that cells are put into.
  std::size_t row() const { return row_; }
  /// Whether the table met kMaxSpannedColumns or kMaxSpannedSteps: its later places mean nothing.
  bool given_up() const { return given_up_; }

 private:
  std::vector<std::size_t> free_from_;  // for each column the first row that no cell above reaches into
  std::size_t row_ = 0, column_ = 0;
  bool started_ = false, given_up_ = false;
};

}  // namespace verify
