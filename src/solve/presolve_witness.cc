// Presolve's search for a witness, and the check of it: see presolve.h.

#include <algorithm>

#include "solve/presolve.h"

namespace verify {

namespace {

using Value = BoundsPropagation::Value;
constexpr std::size_t kOwn = Presolve::kOwnTag;
// Values that a dive may try in vain before it gives up: a dive that goes well needs hardly any second try, and Z3
// takes over after one that doesn't. There is no backtracking beyond the variable at hand.
constexpr int kFailures = 24;

}  // namespace

bool Presolve::finds_point(const Bounds& bounds) {
  const std::size_t before = bounds_.mark();
  if (move(bounds) && satisfied(bounds)) return true;
  bounds_.undo(before);
  return dive(bounds) && satisfied(bounds);
}

// Strict bounds are tightened to the next grid point inside.
bool Presolve::stay_inside(const Bounds& bounds) {
  const auto inside = [&](const Given& g) { return give_inside(g); };
  const auto given_inside = [&](const Given* g) { return give_inside(*g); };
  return std::all_of(inexact_.begin(), inexact_.end(), inside) &&
         std::all_of(bounds.begin(), bounds.end(), given_inside) && bounds_.propagate();
}

// From the last witness: variables whose value is ruled out go to the nearest value left, and so do the others of their
// rows, which then make further ones move. Rows without a variable that moved hold as before.
bool Presolve::move(const Bounds& bounds) {
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
  bool settled = stay_inside(bounds);
  for (std::size_t v = 0; settled && v < variables_.size(); ++v) meet(v);
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
  return bounds_.give(v, false, at, kOwn) && bounds_.give(v, true, at, kOwn) && bounds_.propagate();
}

// Fixes one open variable after the other, in the order of their numbers.
bool Presolve::dive(const Bounds& bounds) {
  if (!stay_inside(bounds)) return false;
  int failures = 0;
  for (std::size_t v = 0; v < variables_.size(); ++v) {
    if (!bounds_.fixed(v) && !fix(v, failures)) return false;
  }
  point_.resize(variables_.size());
  for (std::size_t v = 0; v < variables_.size(); ++v) point_[v] = *bounds_.lower(v);
  return true;
}

// Tries the value of the hint or of an earlier witness, then the middle, then the two ends, each moved into the bounds
// that are left. Earlier witnesses come first since consecutive questions differ little.
bool Presolve::fix(std::size_t v, int& failures) {
  const auto low = bounds_.lower(v);
  const auto high = bounds_.upper(v);
  std::vector<Value> places;
  if (hints_[v]) places.push_back(*hints_[v]);
  if (low && high) places.push_back(*low + (*high - *low) / 2);
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
