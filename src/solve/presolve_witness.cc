// Presolve's search for a witness, and the check of it: see presolve.h.

#include <algorithm>

#include "solve/presolve.h"

namespace verify {

namespace {

using Value = BoundsPropagation::Value;
constexpr std::size_t kOwn = Presolve::kOwnTag;
// Values that a dive may try in vain before it gives up: a dive that goes well needs hardly any second try. There is no
// backtracking beyond the variable at hand.
constexpr int kFailures = 24;
// Rows looked at for each variable that is moved: what is further away is checked at the end.
constexpr std::size_t kStepsOfAMove = 1'000;
// Dives for one question, each with another variable first; then Z3 takes over.
constexpr int kDives = 6;

}  // namespace

bool Presolve::finds_point(const Bounds& bounds) {
  if (!stay_inside(bounds) || !choose_cases()) return false;
  const std::size_t before = bounds_.mark();
  if (move() && satisfied(bounds)) return true;
  bounds_.undo(before);
  return dive() && satisfied(bounds);
}

// Strict bounds are tightened to the next grid point inside, and so are strict rows: their sums are whole on the grid.
bool Presolve::stay_inside(const Bounds& bounds) {
  const auto inside = [&](const Given& g) { return give_inside(g); };
  const auto given_inside = [&](const Given* g) { return give_inside(*g); };
  for (const GridRow& row : strict_) tighten(row);
  return std::all_of(inexact_.begin(), inexact_.end(), inside) &&
         std::all_of(bounds.begin(), bounds.end(), given_inside) && bounds_.propagate();
}

void Presolve::tighten(const GridRow& row) {
  if (row.comparison != Comparison::less && row.comparison != Comparison::greater) return;
  GridRow inside = row;
  if (row.comparison == Comparison::greater) {
    for (auto& t : inside.terms) t.coefficient = -t.coefficient;
    inside.constant = -inside.constant;
  }
  bounds_.add_row(std::move(inside.terms), inside.constant + 1, false);
  origins_.push_back(kOwn);
}

// Takes a case of each formula that has several: the first that propagation doesn't refute. Cases are chosen before
// values, since a value that no case allows is found out only in the end.
bool Presolve::choose_cases() {
  const std::size_t open = others_.size();
  for (std::size_t i = 0; i < open; ++i) {
    if (others_[i].kind != Formula::Kind::disjunction) continue;
    const Sizes before = sizes();
    const auto holds_with = [&](const Formula& one) {
      add_formula(one, kOwn);
      std::for_each(strict_.begin() + static_cast<std::ptrdiff_t>(before.strict), strict_.end(),
                    [&](const GridRow& row) { tighten(row); });
      if (bounds_.propagate()) return true;
      go_back_to(before);
      return false;
    };
    if (std::none_of(others_[i].args.begin(), others_[i].args.end(), holds_with)) return false;
  }
  return true;
}

// From the last witness: variables whose value is ruled out go to the nearest value left, and so do the others of their
// rows, which then make further ones move. Rows without a variable that moved hold as before.
bool Presolve::move() {
  if (last_.size() != variables_.size()) return false;
  std::vector<std::size_t> queue;
  std::vector<bool> seen(variables_.size(), false);
  const auto meet = [&](std::size_t v) {
    const auto low = bounds_.lower(v);
    const auto high = bounds_.upper(v);
    if (seen[v] || !((low && last_[v] < *low) || (high && last_[v] > *high))) return;
    seen[v] = true;
    queue.push_back(v);
  };
  bool settled = true;
  for (std::size_t v = 0; v < variables_.size(); ++v) meet(v);
  for (std::size_t next = 0; settled && next < queue.size(); ++next) {
    const std::size_t mark = bounds_.mark();
    settled = fix_near(queue[next]);
    for (const auto row : bounds_.rows_of(queue[next])) {
      for (const auto& term : bounds_.terms_of(row)) settled = settled && fix_near(term.variable);
    }
    for (std::size_t at = mark; at < bounds_.mark(); ++at) meet(bounds_.set_at(at));
  }
  if (!settled) return false;
  point_ = last_;
  for (const std::size_t v : queue) point_[v] = *bounds_.lower(v);
  return true;
}

bool Presolve::fix_near(std::size_t v) {
  if (bounds_.fixed(v)) return true;
  Value at = last_[v];
  if (const auto low = bounds_.lower(v)) at = std::max(at, *low);
  if (const auto high = bounds_.upper(v)) at = std::min(at, *high);
  return bounds_.give(v, false, at, kOwn) && bounds_.give(v, true, at, kOwn) && bounds_.propagate(kStepsOfAMove);
}

// New variables come behind those that are in order, the largest coefficient first: of r = 58 × p, each value of p on
// the grid gives one of r, and hardly a value of r gives one of p.
void Presolve::put_in_order() {
  const std::size_t known = order_.size();
  if (known == variables_.size()) return;
  std::vector<Value> largest(variables_.size(), 0);
  for (std::size_t row = 0; row < bounds_.rows(); ++row) {
    for (const auto& term : bounds_.terms_of(row))
      largest[term.variable] = std::max(largest[term.variable], std::abs(term.coefficient));
  }
  for (std::size_t v = known; v < variables_.size(); ++v) order_.push_back(v);
  std::stable_sort(order_.begin() + static_cast<std::ptrdiff_t>(known), order_.end(),
                   [&](std::size_t a, std::size_t b) { return largest[a] > largest[b]; });
}

// Fixes one open variable after the other. One that no value is left for goes to the front, and the dive begins anew:
// what it needs is then decided before what must agree with it. Later dives keep the order.
bool Presolve::dive() {
  put_in_order();
  const std::size_t before = bounds_.mark();
  for (int left = kDives; left > 0; --left) {
    int failures = 0;
    const auto is_fixed = [&](std::size_t v) { return bounds_.fixed(v) || fix(v, failures); };
    const auto stuck = std::find_if_not(order_.begin(), order_.end(), is_fixed);
    if (stuck == order_.end()) {
      point_.resize(variables_.size());
      for (std::size_t v = 0; v < variables_.size(); ++v) point_[v] = *bounds_.lower(v);
      return true;
    }
    bounds_.undo(before);
    if (stuck == order_.begin()) return false;
    std::rotate(order_.begin(), stuck, stuck + 1);
  }
  return false;
}

// A value near the middle that is a multiple of as large a step as there is room for: what rows make of a round number
// lies on the grid more often.
BoundsPropagation::Value Presolve::round_between(Value low, Value high) const {
  const Value middle = low + (high - low) / 2;
  for (Value step = std::min((grid_ * Rational(1000)).as_int64().value_or(0), BoundsPropagation::kLimit); step > 1;
       step /= 10) {
    const Value below = middle - (middle % step + step) % step;
    if (below >= low) return below;
    if (high - below >= step) return below + step;
  }
  return middle;
}

// Tries the value of the hint or of an earlier witness, then a round one, then the two ends, each moved into the bounds
// that are left. Earlier witnesses come first since consecutive questions differ little.
bool Presolve::fix(std::size_t v, int& failures) {
  const auto low = bounds_.lower(v);
  const auto high = bounds_.upper(v);
  std::vector<Value> places;
  if (hints_[v]) places.push_back(*hints_[v]);
  if (low && high) places.push_back(round_between(*low, *high));
  if (low) places.push_back(*low);
  if (high) places.push_back(*high);
  if (!low && !high) places.push_back(0);
  for (Value at : places) {
    if (low) at = std::max(at, *low);
    if (high) at = std::min(at, *high);
    const std::size_t before = bounds_.mark();
    if (bounds_.give(v, false, at, kOwn) && bounds_.give(v, true, *bounds_.lower(v), kOwn) && bounds_.propagate())
      return bounds_.fixed(v);
    bounds_.undo(before);
    if (++failures > kFailures) return false;
  }
  return false;
}

// The witness is checked from the start, against exact rationals and every row, so that nothing rests on propagation.
bool Presolve::satisfied(const Bounds& bounds) const {
  const auto at = [&](std::size_t i) { return number(point_[i]); };
  const auto inside = [&](const Given& g) { return g.exact || g.interval.contains(at(g.variable)); };
  const auto given_inside = [&](const Given* g) { return inside(*g); };
  if (!std::all_of(inexact_.begin(), inexact_.end(), inside) ||
      !std::all_of(bounds.begin(), bounds.end(), given_inside))
    return false;
  for (std::size_t row = 0; row < bounds_.rows(); ++row) {
    if (!bounds_.holds(row, point_)) return false;
  }
  const auto strict = [&](const GridRow& row) {
    return compares(BoundsPropagation::sign_at(row.terms, row.constant, point_), row.comparison);
  };
  return std::all_of(strict_.begin(), strict_.end(), strict) &&
         std::all_of(others_.begin(), others_.end(), [&](const Formula& f) { return holds(f); });
}

bool Presolve::holds(const Formula& f) const {
  const auto arg = [&](const Formula& a) { return holds(a); };
  switch (f.kind) {
    case Formula::Kind::conjunction: return std::all_of(f.args.begin(), f.args.end(), arg);
    case Formula::Kind::disjunction: return std::any_of(f.args.begin(), f.args.end(), arg);
    case Formula::Kind::negation: return !holds(f.args[0]);
    case Formula::Kind::row: break;
  }
  Rational sum = f.linear.constant;
  for (const auto& [v, c] : f.linear.coefficients) {
    const auto known = index_.find(v);
    if (known == index_.end()) return false;
    sum += c * number(point_[known->second]);
  }
  return compares(sum.sign(), f.comparison);
}

}  // namespace verify
