// Bounds propagation: a queue of rows whose variables changed, and a trail of bounds with their reasons, as solvers for
// integer programs have them. Sound whenever it stops, so that every limit here costs strength and never correctness.

#include "solve/bounds.h"

#include <algorithm>
#include <set>

namespace verify {

namespace {

__extension__ typedef __int128 Wide;
using Value = BoundsPropagation::Value;

// Rows looked at per call: a budget, since rows can narrow each other by one step at a time up to the limit (x ≥ y + 1,
// y ≥ x). When it is used up the bounds so far are kept, and `propagate` returns true, which proves nothing.
constexpr std::size_t kStepsPerRow = 30;
constexpr std::size_t kStepsAtLeast = 1000;  // so that few rows don't stop early

template <class Number>
Number rounded_down(Number a, Number b) {
  return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

// Most numbers fit 64 bits, where division is much faster than over 128.
Wide floor_div(Wide a, Wide b) {
  constexpr Wide kSmall = Wide{1} << 62;
  if (a < kSmall && a > -kSmall && b < kSmall && b > -kSmall)
    return rounded_down(static_cast<Value>(a), static_cast<Value>(b));
  return rounded_down(a, b);
}
Wide ceil_div(Wide a, Wide b) { return -floor_div(-a, b); }

}  // namespace

BoundsPropagation::Variable BoundsPropagation::add_variable(Value step) {
  ends_.push_back({{}, {}, step});
  uses_.emplace_back();
  return ends_.size() - 1;
}

BoundsPropagation::Row BoundsPropagation::add_row(std::vector<Term> terms, Value constant, bool equality) {
  const Row row = rows_.size();
  for (const Term& t : terms) uses_[t.variable].push_back(row);
  rows_.push_back({std::move(terms), constant, equality});
  queued_.push_back(false);
  enqueue(row);
  return row;
}

void BoundsPropagation::drop_rows_from(Row first) {
  // From the last row backwards: the rows of a variable are listed in the order added, so each is the last of its list.
  for (Row row = rows_.size(); row-- > first;) {
    for (const Term& t : rows_[row].terms) uses_[t.variable].pop_back();
  }
  rows_.resize(first);
  queued_.resize(first);
  std::erase_if(queue_, [&](Row row) { return row >= first; });
}

bool BoundsPropagation::fixed(Variable v) const {
  const Ends& e = ends_[v];
  return e.lower.entry != kNone && e.upper.entry != kNone && e.lower.value == e.upper.value;
}

int BoundsPropagation::sign_at(const std::vector<Term>& terms, Value constant, const std::vector<Value>& point) {
  Wide sum = constant;
  for (const Term& t : terms) sum += Wide{t.coefficient} * point[t.variable];
  return sum < 0 ? -1 : sum > 0 ? 1 : 0;
}

bool BoundsPropagation::holds(Row row, const std::vector<Value>& point) const {
  const int sign = sign_at(rows_[row].terms, rows_[row].constant, point);
  return rows_[row].equality ? sign == 0 : sign <= 0;
}

void BoundsPropagation::undo(std::size_t mark) {
  while (trail_.size() > mark) {
    const Entry& e = trail_.back();
    End& mine = end(e.variable, e.is_upper);
    mine.entry = e.previous;
    if (e.previous != kNone) mine.value = trail_[static_cast<std::size_t>(e.previous)].value;
    trail_.pop_back();
  }
  for (const Row row : queue_) queued_[row] = false;
  queue_.clear();
  failure_.clear();
  failed_row_.reset();
}

void BoundsPropagation::enqueue(Row row) {
  if (queued_[row]) return;
  queued_[row] = true;
  queue_.push_back(row);
}

void BoundsPropagation::set(const Entry& entry) {
  end(entry.variable, entry.is_upper) = {static_cast<std::ptrdiff_t>(trail_.size()), entry.value};
  trail_.push_back(entry);
  for (const Row row : uses_[entry.variable]) enqueue(row);
}

bool BoundsPropagation::clash(Variable v) {
  const Ends& e = ends_[v];
  if (e.lower.entry == kNone || e.upper.entry == kNone || e.lower.value <= e.upper.value) return true;
  failure_ = {static_cast<std::size_t>(e.lower.entry), static_cast<std::size_t>(e.upper.entry)};
  return false;
}

bool BoundsPropagation::give(Variable v, bool is_upper, Value value, std::size_t tag) {
  if (value > kLimit || value < -kLimit) return true;
  if (const Value step = ends_[v].step; step != 0)
    value = static_cast<Value>((is_upper ? floor_div(value, step) : ceil_div(value, step)) * step);
  const auto now = is_upper ? upper(v) : lower(v);
  if (now && (is_upper ? *now <= value : *now >= value)) return true;
  set({v, is_upper, value, kNone, 1, tag, end(v, is_upper).entry});
  return clash(v);
}

bool BoundsPropagation::narrow(Row row, int sign, Variable v, bool is_upper, Value value) {
  const auto now = is_upper ? upper(v) : lower(v);
  if (now && (is_upper ? *now <= value : *now >= value)) return true;
  set({v, is_upper, value, static_cast<std::ptrdiff_t>(row), sign, 0, end(v, is_upper).entry});
  return clash(v);
}

// Reads a row as sign × (Σ c·x + k) ≤ 0: each summand is at most the negated sum of the least values of the others. If
// one variable has no such bound, only that variable can be narrowed; if two have none, the row says nothing. A sum
// can't overflow: 2^60 × 2^31 leaves room for 2^36 summands in 128 bits.
bool BoundsPropagation::apply(Row index, int sign) {
  const RowData& row = rows_[index];
  Wide sum = Wide{row.constant} * sign;
  const Term* free = nullptr;
  for (const Term& t : row.terms) {
    const Value c = t.coefficient * sign;
    const End& least = end(t.variable, c < 0);
    if (least.entry == kNone) {
      if (free != nullptr) return true;
      free = &t;
      continue;
    }
    sum += Wide{c} * least.value;
  }
  if (free == nullptr && sum > 0) {
    failed_row_ = index;
    row_reasons(index, sign, std::nullopt, trail_.size(), failure_);
    return false;
  }
  for (const Term& t : row.terms) {
    if (free != nullptr && &t != free) continue;
    const Value c = t.coefficient * sign;
    Wide others = sum;
    if (free == nullptr) others -= Wide{c} * end(t.variable, c < 0).value;
    // c·x ≤ −others
    const bool is_upper = c > 0;
    const End& now = end(t.variable, is_upper);
    if (now.entry != kNone && Wide{c} * now.value <= -others) continue;
    // Outward over the reals, so that the bound stays true; inward to a multiple where the variable has a step.
    Wide last = 0;
    if (const Value step = ends_[t.variable].step; step != 0) {
      const Wide divisor = Wide{c} * step;
      last = (is_upper ? floor_div(-others, divisor) : ceil_div(-others, divisor)) * step;
    } else {
      last = is_upper ? ceil_div(-others, c) : floor_div(-others, c);
    }
    if (last > kLimit || last < -kLimit) continue;
    if (!narrow(index, sign, t.variable, is_upper, static_cast<Value>(last))) return false;
  }
  return true;
}

bool BoundsPropagation::propagate() { return propagate(kStepsAtLeast + kStepsPerRow * rows_.size()); }

bool BoundsPropagation::propagate(std::size_t steps) {
  for (std::size_t next = 0; next < queue_.size() && steps > 0; ++next, --steps) {
    const Row row = queue_[next];
    queued_[row] = false;
    if (!apply(row, 1) || (rows_[row].equality && !apply(row, -1))) return false;
    // Rows already looked at are erased now and then, so that the queue doesn't grow with the steps.
    if (next > 2 * rows_.size() + 64) {
      queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(next) + 1);
      next = static_cast<std::size_t>(-1);
    }
  }
  for (const Row row : queue_) queued_[row] = false;
  queue_.clear();
  return true;
}

// The trail entries of the bounds that a row was read with, as they stood before entry `before`; without the bound of
// variable `but`, which the row narrowed.
void BoundsPropagation::row_reasons(Row index, int sign, std::optional<Variable> but, std::size_t before,
                                    std::vector<std::size_t>& out) const {
  for (const Term& t : rows_[index].terms) {
    if (t.variable == but) continue;
    std::ptrdiff_t at = end(t.variable, t.coefficient * sign < 0).entry;
    while (at != kNone && static_cast<std::size_t>(at) >= before) at = trail_[static_cast<std::size_t>(at)].previous;
    if (at != kNone) out.push_back(static_cast<std::size_t>(at));
  }
}

BoundsPropagation::Reasons BoundsPropagation::reasons() const {
  // Walks back from the failure over the reasons of each entry to the bounds that were given.
  std::set<std::size_t> tags;
  std::set<Row> rows;
  std::vector<std::size_t> open = failure_;
  std::vector<bool> seen(trail_.size(), false);
  if (failed_row_) rows.insert(*failed_row_);
  while (!open.empty()) {
    const std::size_t i = open.back();
    open.pop_back();
    if (seen[i]) continue;
    seen[i] = true;
    const Entry& e = trail_[i];
    if (e.row == kNone) {
      tags.insert(e.tag);
    } else {
      rows.insert(static_cast<Row>(e.row));
      row_reasons(static_cast<Row>(e.row), e.sign, e.variable, i, open);
    }
  }
  return {{tags.begin(), tags.end()}, {rows.begin(), rows.end()}};
}

}  // namespace verify
