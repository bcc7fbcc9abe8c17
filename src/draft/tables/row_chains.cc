// Tries the few columns beside each column as what its rows are made of. Rows prove a reading for each other, in bits
// of how unlikely each is by chance, as for sums.
#include "draft/tables/row_chains.h"

#include <algorithm>
#include <array>
#include <optional>

#include "draft/tables/sum.h"

namespace verify {

namespace {

using Kind = CellNumber::Kind;

// What a column is made of stands beside it.
constexpr std::size_t kReach = 4;
// What all rows that hold must prove, for the some hundred readings that are tried for a column; less where the head
// says that the column goes on.
constexpr int kEnough = 20, kEnoughNamed = 11;
constexpr std::size_t kEnoughRows = 2;
// A slip is rare: so many rows hold for each that fails.
constexpr std::size_t kRowsForAFail = 2;
// A larger factor would leave the range of whole numbers.
constexpr std::int64_t kMaxFactor = 1'000'000'000;

class ChainFinder {
 public:
  ChainFinder(const Grid& grid, WorkBudget& budget) : grid_(grid), budget_(budget) {
    for (int i = 0; i < grid.decimals; ++i) unit_ *= 10;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      const TableWords& words = grid.columns[c].words;
      if (grid.columns[c].amounts && !words.note && !words.time) columns_.push_back(c);
    }
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      if (grid.rows[r].amounts && !grid.rows[r].words.total) rows_.push_back(r);
    }
  }

  std::vector<RowChain> run() {
    std::vector<RowChain> out;
    if (columns_.size() < 2 || rows_.size() <= kEnoughRows) return out;
    for (std::size_t at = 0; at < columns_.size() && !budget_.exceeded; ++at) {
      auto best = best_of(at);
      if (best) out.push_back(std::move(*best));
    }
    return out;
  }

 private:
  struct Found {
    RowChain chain;
    int bits = 0;
  };

  const GridCell& at(std::size_t row, std::size_t column) const { return grid_.at(row, column); }
  bool number(std::size_t row, std::size_t column) const { return at(row, column).kind == Kind::number; }

  std::optional<RowChain> best_of(std::size_t index) {
    const std::size_t target = columns_[index];
    std::vector<std::size_t> beside;
    for (std::size_t i = index > kReach ? index - kReach : 0; i < std::min(columns_.size(), index + kReach + 1); ++i) {
      if (i != index) beside.push_back(columns_[i]);
    }
    std::optional<Found> best;
    const auto consider = [&](RowChain chain) {
      auto found = chain.kind == RowChain::Kind::product ? product(std::move(chain)) : balance(std::move(chain));
      if (found && (!best || found->bits > best->bits)) best = std::move(found);
    };
    for (std::size_t i = 0; i < beside.size(); ++i) {
      for (const bool minus : {false, true}) consider({RowChain::Kind::balance, target, {{beside[i], minus}}, {}});
      for (std::size_t j = i + 1; j < beside.size(); ++j) {
        consider({RowChain::Kind::product, target, {{beside[i], false}, {beside[j], false}}, {}});
        for (const auto& [a, b] : {std::pair(false, false), std::pair(false, true), std::pair(true, false)})
          consider({RowChain::Kind::balance, target, {{beside[i], a}, {beside[j], b}}, {}});
      }
    }
    if (!best) return std::nullopt;
    return std::move(best->chain);
  }

  enum class Look { holds, fails, open };  // open: an amount between two rows can't be told

  // What comes and goes in a row; nothing where no part has an amount, or one can't be told.
  struct Move {
    std::int64_t sum = 0, slack = 0, largest = 0;
  };
  std::optional<Move> move_of(const RowChain& chain, std::size_t row) const {
    Move out;
    bool any = false;
    for (const RowChain::Part& part : chain.parts) {
      const GridCell& cell = at(row, part.column);
      if (cell.kind == Kind::blank || cell.kind == Kind::nil) continue;
      if (cell.kind != Kind::number || cell.percent != at(row, chain.target).percent) return std::nullopt;
      out.sum += part.minus ? -cell.value : cell.value;
      out.slack += cell.half;
      out.largest = std::max({out.largest, cell.value, -cell.value});
      any = true;
    }
    if (!any) return std::nullopt;
    return out;
  }

  static bool goes_on(const GridLine& column) {
    const std::string kind = label_kind(column.label);
    static constexpr std::array<std::string_view, 8> kGoesOn = {"so far",  "cumulative", "running", "to date",
                                                                "balance", "cumulated",  "cum",     "brought forward"};
    return std::any_of(kGoesOn.begin(), kGoesOn.end(), [&](std::string_view w) {
      return (" " + kind + " ").find(" " + std::string(w) + " ") != std::string::npos;
    });
  }

  std::optional<Found> balance(RowChain chain) {
    Found out;
    std::vector<std::size_t> rows;
    for (const std::size_t row : rows_) {
      if (number(row, chain.target)) rows.push_back(row);
    }
    if (grid_.columns[chain.target].words.rate || rows.size() <= kEnoughRows || !budget_.take(rows.size()))
      return std::nullopt;
    std::size_t holds = 0, fails = 0;
    const auto look = [&](std::size_t from, std::size_t to, Move& all) {
      for (std::size_t i = from + 1; i <= to; ++i) {
        const auto move = move_of(chain, rows[i]);
        if (!move || grid_.rows[rows[i]].block_start) return Look::open;
        all.sum += move->sum;
        all.slack += move->slack;
        all.largest = std::max(all.largest, move->largest);
      }
      const GridCell &before = at(rows[from], chain.target), &after = at(rows[to], chain.target);
      const std::int64_t off = before.value + all.sum - after.value;
      all.slack += before.half + after.half;
      return std::max(off, -off) > all.slack || (off != 0 && too_small_for_slack(all.largest, after.half))
                 ? Look::fails
                 : Look::holds;
    };
    const auto proves = [&](std::size_t row, const Move& move) {
      out.bits += chance_bits(move.largest, 0, 0, 2 * at(rows[row], chain.target).half);
      ++holds;
    };
    const auto opening = move_of(chain, rows[0]);
    if (opening && opening->sum == at(rows[0], chain.target).value && opening->sum != 0) proves(0, *opening);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      Move move, over;
      const Look is = look(i - 1, i, move);
      if (is == Look::open) continue;
      chain.rows.push_back({rows[i], rows[i - 1], is == Look::holds, move.slack});
      if (is == Look::holds) {
        if (move.sum != 0) proves(i, move);
        continue;
      }
      if (++fails > 1 && holds < fails) return std::nullopt;
      // A wrong balance breaks two rows; over both of them it goes on.
      if (i + 1 < rows.size() && look(i - 1, i + 1, over) == Look::holds) {
        proves(i + 1, over);
        ++i;
      }
    }
    const bool named = goes_on(grid_.columns[chain.target]);
    const std::size_t rows_for_a_fail = named ? kRowsForAFail : 2 * kRowsForAFail;
    if (holds < kEnoughRows || holds < rows_for_a_fail * fails || (!named && holds + 1 < rows.size() - 1))
      return std::nullopt;
    if (out.bits < (named ? kEnoughNamed : kEnough)) return std::nullopt;
    out.chain = std::move(chain);
    return out;
  }

  std::optional<Found> product(RowChain chain) {
    Found out;
    if (!budget_.take(rows_.size())) return std::nullopt;
    std::size_t holds = 0, fails = 0;
    for (const std::size_t row : rows_) {
      const GridCell &c = at(row, chain.target), &a = at(row, chain.parts[0].column),
                     &b = at(row, chain.parts[1].column);
      if (c.kind != Kind::number || a.kind != Kind::number || b.kind != Kind::number) continue;
      if (a.percent || b.percent || c.percent) return std::nullopt;
      // Products by 0 or 1 say nothing.
      const auto trivial = [&](const GridCell& f) { return f.value == 0 || f.value == unit_ || f.value == -unit_; };
      if (trivial(a) || trivial(b) || c.value == 0) continue;
      if (std::max({a.value, -a.value, b.value, -b.value}) > kMaxFactor) return std::nullopt;
      // Whole numbers are exact here: what is bought is counted.
      const auto half = [&](const GridCell& f) { return 2 * f.half == unit_ ? 0 : f.half; };
      const std::int64_t slack = half(a) * std::max(b.value, -b.value) + half(b) * std::max(a.value, -a.value);
      if (out_of_range(c.value) || c.value > kMaxSum / unit_ || c.value < -kMaxSum / unit_) return std::nullopt;
      const std::int64_t off = a.value * b.value - c.value * unit_;
      const std::int64_t room = slack + c.half * unit_;
      const bool fits = std::max(off, -off) <= room;
      chain.rows.push_back({row, row, fits, room});
      if (fits) {
        ++holds;
        out.bits += chance_bits(std::max(c.value, -c.value), 0, 0,
                                off == 0 ? c.half : std::max<std::int64_t>(room / unit_, c.half));
      } else if (++fails > 1 && holds < fails) {
        return std::nullopt;
      }
    }
    if (holds < kEnoughRows || holds < kRowsForAFail * fails || out.bits < kEnough) return std::nullopt;
    out.chain = std::move(chain);
    return out;
  }

  const Grid& grid_;
  WorkBudget& budget_;
  std::int64_t unit_ = 2;
  std::vector<std::size_t> columns_, rows_;
};

}  // namespace

std::vector<RowChain> find_row_chains(const Grid& grid, WorkBudget& budget) { return ChainFinder(grid, budget).run(); }

}  // namespace verify
