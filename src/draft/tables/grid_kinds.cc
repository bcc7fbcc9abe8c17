// Looks at the figures of each column, and of the table as a whole. Every answer needs so many figures that chance
// gives it in less than one table in a thousand.
#include "draft/tables/grid_kinds.h"

#include <algorithm>
#include <array>
#include <vector>

#include "draft/tables/sum.h"

namespace verify {

namespace {

using Kind = CellNumber::Kind;

// Three numbers in a row that go up by one are counted off; two are next to each other by chance.
constexpr std::size_t kCountedOff = 3;
// Amounts between two years of our time are rare, but two or three of them happen.
constexpr std::size_t kAllYears = 3;
constexpr std::int64_t kFirstYear = 1900, kLastYear = 2100;
// A change stands behind its amounts, hardly ever farther than this.
constexpr std::size_t kReach = 4;
// Rows of a change that must fit, and what they must prove together, in bits.
constexpr std::size_t kEnoughRows = 2;
constexpr int kEnoughBits = 8;
// The same where the heading doesn't call it a change; then all rows must fit.
constexpr int kEnoughUnsaid = 14;

class KindFinder {
 public:
  explicit KindFinder(Grid& grid) : grid_(grid), unit_(2) {
    for (int i = 0; i < grid.decimals; ++i) unit_ *= 10;
  }

  void run() {
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      const std::vector<std::int64_t> whole = whole_numbers(c);
      if (grid_.columns[c].words.identifier || counted_off(whole) || all_years(c, whole)) clear_column(c);
    }
    clear_numbered_head();
    find_amounts();
    for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
      if (grid_.columns[c].amounts && !grid_.columns[c].words.time && is_unsigned_change(c)) make_change(c);
    }
  }

 private:
  GridCell& at(std::size_t row, std::size_t column) { return grid_.cells[row * grid_.columns.size() + column]; }
  const GridCell& at(std::size_t row, std::size_t column) const { return grid_.at(row, column); }

  bool whole(const GridCell& cell) const {
    return cell.kind == Kind::number && !cell.percent && cell.value % unit_ == 0 && cell.half * 2 == unit_;
  }

  // The column's numbers, where all are whole; else nothing.
  std::vector<std::int64_t> whole_numbers(std::size_t column) const {
    std::vector<std::int64_t> out;
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      const GridCell& cell = at(r, column);
      if (cell.kind == Kind::blank || cell.kind == Kind::text) continue;
      if (!whole(cell)) return {};
      out.push_back(cell.value / unit_);
    }
    return out;
  }

  static bool counted_off(const std::vector<std::int64_t>& numbers) {
    if (numbers.size() < kCountedOff) return false;
    const std::int64_t step = numbers[1] - numbers[0];
    if (step != 1 && step != -1) return false;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      if (numbers[i] - numbers[i - 1] != step) return false;
    }
    return true;
  }

  bool all_years(std::size_t column, const std::vector<std::int64_t>& numbers) const {
    return numbers.size() >= kAllYears && !grid_.columns[column].words.total &&
           std::all_of(numbers.begin(), numbers.end(),
                       [](std::int64_t n) { return n >= kFirstYear && n <= kLastYear; });
  }

  void clear_column(std::size_t column) {
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      if (at(r, column).kind == Kind::number) at(r, column).kind = Kind::text;
    }
  }

  // A first row of numbers that are counted off numbers the columns.
  void clear_numbered_head() {
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      if (!grid_.rows[r].amounts) continue;
      std::vector<std::int64_t> numbers;
      for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
        const GridCell& cell = at(r, c);
        if (cell.kind == Kind::blank || cell.kind == Kind::text) continue;
        if (!whole(cell)) return;
        numbers.push_back(cell.value / unit_);
      }
      if (numbers.empty()) continue;
      if (!counted_off(numbers)) return;
      for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
        if (at(r, c).kind == Kind::number) at(r, c).kind = Kind::text;
      }
      return;
    }
  }

  void find_amounts() {
    for (GridLine& line : grid_.rows) line.amounts = false;
    for (GridLine& line : grid_.columns) line.amounts = false;
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
        if (at(r, c).kind == Kind::number) grid_.rows[r].amounts = grid_.columns[c].amounts = true;
      }
    }
  }

  // Whether nearly all its figures are the change in per cent from one of two neighbours to the other.
  bool is_unsigned_change(std::size_t column) const {
    const std::size_t begin = column > kReach ? column - kReach : 0;
    const std::size_t end = std::min(grid_.columns.size(), column + kReach + 1);
    for (std::size_t from = begin; from < end; ++from) {
      for (std::size_t to = begin; to < end; ++to) {
        if (from != to && from != column && to != column && grid_.columns[from].amounts && grid_.columns[to].amounts &&
            is_change_of(column, from, to))
          return true;
      }
    }
    return false;
  }

  bool is_change_of(std::size_t column, std::size_t from, std::size_t to) const {
    std::size_t fits = 0, misses = 0;
    int bits = 0;
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) {
      const GridCell &change = at(r, column), &a = at(r, from), &b = at(r, to);
      if (change.kind != Kind::number || a.kind != Kind::number || b.kind != Kind::number) continue;
      if (change.percent || a.percent || b.percent) return false;
      if (a.value == 0 || change.value == 0) continue;
      // Both sides times the base and a unit: what is printed × base = 100 × what it changed by.
      const Rational base(std::max(a.value, -a.value)), hundred = Rational(100) * Rational(unit_);
      const Rational off = Rational(change.value) * base - hundred * (Rational(b.value) - Rational(a.value));
      const Rational room = Rational(change.half) * base + hundred * Rational(a.half + b.half);
      if (off.abs() > room) {
        ++misses;
        if (misses > fits + 1) return false;
        continue;
      }
      ++fits;
      Rational size = (Rational(change.value) * base).abs();
      for (; size >= room + room; size = size / Rational(2)) ++bits;
    }
    if (grid_.columns[column].words.change) return fits >= kEnoughRows && bits >= kEnoughBits && fits >= 2 * misses;
    return fits > kEnoughRows && bits >= kEnoughUnsaid && misses == 0;
  }

  void make_change(std::size_t column) {
    grid_.columns[column].words.change = grid_.columns[column].words.percent = true;
    for (std::size_t r = 0; r < grid_.rows.size(); ++r) at(r, column).percent = true;
  }

  Grid& grid_;
  std::int64_t unit_;  // of 1, in the grid's units
};

// A step that figures are rounded to so that nobody is recognised. Some offices round to either neighbour by chance:
// then a figure is up to a step less one off.
struct Step {
  std::int64_t step;
  std::int64_t off;    // how far a figure may be from what it was, in halves
  std::size_t enough;  // so many figures, all multiples of the step, aren't by chance
};
constexpr std::array<Step, 5> kSteps = {{{1000, 1000, 4}, {100, 100, 5}, {10, 10, 5}, {5, 8, 6}, {3, 4, 9}}};

const Step* step_of(const std::vector<std::int64_t>& numbers) {
  for (const Step& step : kSteps) {
    if (numbers.size() >= step.enough &&
        std::all_of(numbers.begin(), numbers.end(), [&](std::int64_t n) { return n % step.step == 0; }))
      return &step;
  }
  return nullptr;
}

}  // namespace

void find_kinds(Grid& grid) { KindFinder(grid).run(); }

void find_steps(Grid& grid) {
  std::int64_t unit = 2;
  for (int i = 0; i < grid.decimals; ++i) unit *= 10;
  std::vector<std::vector<std::int64_t>> columns(grid.columns.size());
  std::vector<std::int64_t> all;
  const auto counts = [&](const GridCell& cell) {
    return cell.kind == CellNumber::Kind::number && !cell.percent && cell.half * 2 == unit;
  };
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      const GridCell& cell = grid.at(r, c);
      if (!counts(cell) || cell.value == 0) continue;
      columns[c].push_back(cell.value / unit);
      all.push_back(cell.value / unit);
    }
  }
  const Step* of_all = step_of(all);
  for (std::size_t c = 0; c < grid.columns.size(); ++c) {
    const Step* step = of_all != nullptr ? of_all : step_of(columns[c]);
    if (step == nullptr) continue;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      GridCell& cell = grid.cells[r * grid.columns.size() + c];
      if (counts(cell)) cell.half = step->off * (unit / 2);
    }
  }
}

}  // namespace verify
