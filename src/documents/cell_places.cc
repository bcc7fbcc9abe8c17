// A cell that covers several rows marks its columns as taken. Finding the next free column steps past the taken ones; a
// table with a wide first row and many short ones would do so forever, hence the budget.
#include "documents/cell_places.h"

#include <algorithm>

#include "documents/limits.h"

namespace verify {

namespace {

// HTML, "The td element": greater spans are cut to these.
constexpr std::size_t kMaxColumnSpan = 1000;
// A span of 0 rows reaches to the end of the table, and is read as this one.
constexpr std::size_t kMaxRowSpan = 65'534;

}  // namespace

void TableGrid::next_row() {
  if (started_) ++row_;
  started_ = true;
  column_ = 0;
}

TableGrid::Area TableGrid::place(std::size_t rows, std::size_t columns, std::size_t& steps) {
  started_ = true;
  rows = rows == 0 ? kMaxRowSpan : std::min(rows, kMaxRowSpan);
  columns = std::clamp<std::size_t>(columns, 1, kMaxColumnSpan);
  while (column_ < free_from_.size() && free_from_[column_] > row_) {
    ++column_;
    if (steps++ >= kMaxSpannedSteps) {
      given_up_ = true;
      break;
    }
  }
  const Area place{row_, column_, rows, columns};
  column_ += columns;
  if (rows == 1) return place;
  if (column_ > kMaxSpannedColumns) {
    given_up_ = true;
    return place;
  }
  if (free_from_.size() < column_) free_from_.resize(column_, 0);
  std::fill(free_from_.begin() + static_cast<std::ptrdiff_t>(place.column),
            free_from_.begin() + static_cast<std::ptrdiff_t>(column_), row_ + rows);
  return place;
}

}  // namespace verify
