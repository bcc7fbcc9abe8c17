#include "documents/cell_places.h"

#include <algorithm>

namespace verify {

namespace {

// Only so many columns are looked after, and so many steps made past cells from above; beyond, cells just follow
// each other.
constexpr std::size_t kMostColumns = 1 << 16;
constexpr std::size_t kMostSteps = 50'000'000;

}  // namespace

void TableGrid::next_row() {
  if (started_) ++row_;
  started_ = true;
  column_ = 0;
}

TableGrid::Place TableGrid::place(std::size_t rows, std::size_t columns) {
  started_ = true;
  rows = std::clamp<std::size_t>(rows, 1, kMaxSpan);
  columns = std::clamp<std::size_t>(columns, 1, kMaxSpan);
  while (column_ < free_from_.size() && free_from_[column_] > row_ && steps_ < kMostSteps) {
    ++column_;
    ++steps_;
  }
  const Place place{row_, column_, rows, columns};
  column_ += columns;
  if (rows > 1 && column_ <= kMostColumns) {
    if (free_from_.size() < column_) free_from_.resize(column_, 0);
    std::fill(free_from_.begin() + static_cast<std::ptrdiff_t>(place.column),
              free_from_.begin() + static_cast<std::ptrdiff_t>(column_), row_ + rows);
  }
  return place;
}

}  // namespace verify
