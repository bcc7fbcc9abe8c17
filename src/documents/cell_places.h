#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace verify {

/// Finds where cells stand in a table whose cells reach over several columns and rows. Spans that nobody could have
/// meant are cut, so that a table costs what its text does.
class TableGrid {
 public:
  static constexpr std::size_t kMaxSpan = 1000;

  struct Place {
    std::size_t row = 0, column = 0, rows = 1, columns = 1;
  };

  void next_row();
  /// The next free place of the row.
  Place place(std::size_t rows, std::size_t columns);
  /// The row that cells are put into.
  std::size_t row() const { return row_; }

 private:
  std::vector<std::size_t> free_from_;  // for each column the first row that no cell above reaches into
  std::size_t row_ = 0, column_ = 0;
  bool started_ = false;
  std::size_t steps_ = 0;
};

}  // namespace verify
