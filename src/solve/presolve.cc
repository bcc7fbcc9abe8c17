// Presolve: the grid, the questions and their reasons. A question adds its bounds and rows at the end of every
// list and takes them away again (`start`, `go_back_to`); the encoding's own part is propagated once, in the
// constructor.

#include "solve/presolve.h"

#include <algorithm>

namespace verify {

namespace {

using Value = BoundsPropagation::Value;
constexpr std::size_t kOwn = Presolve::kOwnTag;

Rational least_common_multiple(const Rational& a, const Rational& b) {
  if (b == Rational(1)) return a;
  // For integers a and b the numerator of b/a in lowest terms is b/gcd(a, b).
  return a * Rational::from_digits((b / a).numerator(), "1");
}

std::optional<Value> small(const Rational& r, Value limit) {
  const auto value = r.as_int64();
  return value && *value <= limit && *value >= -limit ? value : std::nullopt;
}

// The grid is finer than the denominators ask for, so that there are points strictly between two neighbouring bounds,
// as an open end needs one. 60 divides by 2, 3, 4, 5 and 6. Where the finer grid would leave less than a factor of
// 1,000 below the propagation's limit, the plain grid is taken.
constexpr int kFiner = 60;

Rational grid_of(const Encoding& encoding, const std::vector<Interval>& ends) {
  Rational grid = 1;
  Rational greatest = 1;
  const auto see = [&](const std::optional<Bound>& b) {
    if (!b) return;
    grid = least_common_multiple(grid, Rational::from_digits(b->value.denominator(), "1"));
    greatest = std::max(greatest, b->value.abs());
  };
  for (const auto& [v, i] : encoding.intervals) {
    see(i.lo);
    see(i.hi);
  }
  for (const Interval& i : ends) {
    see(i.lo);
    see(i.hi);
  }
  const Rational limit(BoundsPropagation::kLimit);
  if (grid * greatest * Rational(kFiner) * Rational(1000) <= limit) return grid * Rational(kFiner);
  return grid * greatest <= limit ? grid : Rational(0);
}

}  // namespace

Presolve::Presolve(const Encoding& encoding, const std::vector<Interval>& ends)
    : grid_(grid_of(encoding, ends)),
      whole_story_(encoding.products.empty() && encoding.open_days.empty()),
      failed_(encoding.infeasible),
      intervals_(encoding.intervals),
      whole_(encoding.whole) {
  if (grid_.sign() == 0 || failed_) return;
  for (const auto& [v, interval] : intervals_) dense(v);
  for (std::size_t i = 0; i < encoding.rows.size(); ++i) {
    if (encoding.sources[i].kind != Encoding::Source::Kind::bound) add_formula(encoding.rows[i], i);
  }
  own_ = sizes();
  if (bounds_.propagate()) return;
  own_failure_ = refuted();
  failed_ = true;
}

// A variable enters when it is first mentioned, with the interval that the encoding has for it.
std::size_t Presolve::dense(VarId v) {
  const auto known = index_.find(v);
  if (known != index_.end()) return known->second;
  const auto step = whole_.count(v) > 0 ? small(grid_, BoundsPropagation::kLimit) : std::optional<Value>(0);
  const std::size_t i = bounds_.add_variable(step.value_or(0));
  index_.emplace(v, i);
  variables_.push_back(v);
  hints_.emplace_back();
  const auto own = intervals_.find(v);
  if (own == intervals_.end()) return i;
  Given bound = given(v, own->second, kOwn);
  give(bound);
  if (!bound.exact) inexact_.push_back(std::move(bound));
  return i;
}

// Ends between two grid points are moved outward, and open ends count as closed: the bound gets wider, so a refutation
// is still a proof. A dive uses the inner ends instead.
Presolve::Given Presolve::given(VarId v, const Interval& interval, std::size_t tag) {
  Given out;
  out.variable = dense(v);
  out.interval = interval;
  out.tag = tag;
  for (const bool is_upper : {false, true}) {
    const auto& end = is_upper ? interval.hi : interval.lo;
    if (!end) continue;
    const Rational at = end->value * grid_;
    auto value = small(is_upper ? at.ceil() : at.floor(), BoundsPropagation::kLimit);
    // An upper end below the grid, or a lower end above it, becomes the grid's last point on that side.
    if (!value && (at.sign() < 0) == is_upper)
      value = is_upper ? -BoundsPropagation::kLimit : BoundsPropagation::kLimit;
    (is_upper ? out.high : out.low) = value;
    if (end->open || !value || !at.is_integer()) out.exact = false;
    if (value && end->open) {
      (is_upper ? out.inner_high : out.inner_low) =
          small(is_upper ? at.ceil() - 1 : at.floor() + 1, BoundsPropagation::kLimit);
    }
  }
  return out;
}

void Presolve::add_formula(const Formula& f, std::size_t origin) {
  if (f.kind == Formula::Kind::conjunction) {
    for (const Formula& arg : f.args) add_formula(arg, origin);
  } else if (const Formula* left = only_case(f, intervals_)) {
    add_formula(*left, origin);
  } else if (f.kind == Formula::Kind::row) {
    add_row(f, origin);
  } else {
    others_.push_back(f);
  }
}

std::optional<Presolve::GridRow> Presolve::on_grid(const Formula& row) {
  constexpr Value kCoefficient = Value{1} << 31;
  const Linear whole = on_integer_grid(row.linear);
  GridRow out;
  out.comparison = row.comparison;
  const auto constant = small(whole.constant * grid_, BoundsPropagation::kLimit);
  if (!constant) return std::nullopt;
  out.constant = *constant;
  for (const auto& [v, c] : whole.coefficients) {
    const auto coefficient = small(c, kCoefficient);
    if (!coefficient) return std::nullopt;
    out.terms.push_back({dense(v), *coefficient});
  }
  return out;
}

void Presolve::add_row(const Formula& f, std::size_t origin) {
  auto row = on_grid(f);
  if (!row) {
    others_.push_back(f);
    return;
  }
  // Propagation has only ≤ and =. A strict row enters as ≤ and is checked in full at the witness, as ≠ is.
  const Comparison c = row->comparison;
  if (c != Comparison::equal && c != Comparison::less_equal && c != Comparison::greater_equal) strict_.push_back(*row);
  if (c == Comparison::not_equal) return;
  if (c == Comparison::greater || c == Comparison::greater_equal) {
    for (auto& t : row->terms) t.coefficient = -t.coefficient;
    row->constant = -row->constant;
  }
  bounds_.add_row(std::move(row->terms), row->constant, c == Comparison::equal);
  origins_.push_back(origin);
}

bool Presolve::give(const Given& g) {
  return (!g.low || bounds_.give(g.variable, false, *g.low, g.tag)) &&
         (!g.high || bounds_.give(g.variable, true, *g.high, g.tag));
}

bool Presolve::give_inside(const Given& g) {
  return (!g.inner_low || bounds_.give(g.variable, false, *g.inner_low, kOwn)) &&
         (!g.inner_high || bounds_.give(g.variable, true, *g.inner_high, kOwn));
}

void Presolve::know(const Formula& f) {
  for (const auto& [v, c] : f.linear.coefficients) dense(v);
  for (const Formula& arg : f.args) know(arg);
}

bool Presolve::start(const Bounds& bounds, const std::vector<Row>& more) {
  // New variables come before the mark, since their own intervals outlast this question.
  for (const Row& row : more) know(row.formula);
  own_.mark = bounds_.mark();
  for (const Row& row : more) add_formula(row.formula, row.tag);
  return std::all_of(bounds.begin(), bounds.end(), [&](const Given* g) { return give(*g); }) && bounds_.propagate();
}

Presolve::Sizes Presolve::sizes() const { return {bounds_.rows(), strict_.size(), others_.size(), bounds_.mark()}; }

void Presolve::go_back_to(const Sizes& sizes) {
  bounds_.undo(sizes.mark);
  bounds_.drop_rows_from(sizes.rows);
  origins_.resize(sizes.rows);
  strict_.resize(sizes.strict);
  others_.erase(others_.begin() + static_cast<std::ptrdiff_t>(sizes.others), others_.end());
}

Presolve::Result Presolve::refuted() {
  Result out;
  out.verdict = Verdict::unsat;
  const BoundsPropagation::Reasons reasons = bounds_.reasons();
  std::set<std::size_t> tags(reasons.tags.begin(), reasons.tags.end());
  for (const auto row : reasons.rows) {
    if (row < own_.rows) out.rows.push_back(origins_[row]);
    else tags.insert(origins_[row]);
  }
  tags.erase(kOwn);
  out.tags.assign(tags.begin(), tags.end());
  std::sort(out.rows.begin(), out.rows.end());
  out.rows.erase(std::unique(out.rows.begin(), out.rows.end()), out.rows.end());
  return out;
}

Presolve::Result Presolve::run(const Bounds& bounds, const std::vector<Row>& more) {
  Result out;
  if (failed_) {
    out = own_failure_;
    out.verdict = Verdict::unsat;
    return out;
  }
  if (grid_.sign() == 0) return out;
  if (!start(bounds, more)) out = refuted();
  else if (whole_story_ && finds_point(bounds)) out.verdict = Verdict::sat;
  if (out.verdict == Verdict::sat) {
    witness_.assign(point_.begin(), point_.end());
    hints_ = witness_;
    last_ = point_;
  }
  go_back_to(own_);
  return out;
}

void Presolve::hint(VarId v, const Rational& value) {
  const auto known = index_.find(v);
  if (known == index_.end()) return;
  hints_[known->second] = small((value * grid_).floor(), BoundsPropagation::kLimit);
  last_.clear();  // the hint is to be followed, not the last witness
}

bool Presolve::refutes(const Bounds& bounds, const std::vector<Row>& more) {
  if (failed_ || grid_.sign() == 0) return failed_;
  const bool holds = start(bounds, more);
  go_back_to(own_);
  return !holds;
}

std::optional<Rational> Presolve::value(VarId v) const {
  const auto known = index_.find(v);
  if (known == index_.end() || known->second >= witness_.size() || !witness_[known->second]) return std::nullopt;
  return number(*witness_[known->second]);
}

std::vector<std::pair<VarId, Rational>> Presolve::moved_since(Witness& before) const {
  std::vector<std::pair<VarId, Rational>> out;
  before.resize(witness_.size());
  for (std::size_t i = 0; i < witness_.size(); ++i) {
    if (witness_[i] && witness_[i] != before[i]) out.emplace_back(variables_[i], number(*witness_[i]));
  }
  before = witness_;
  return out;
}

bool Presolve::satisfies(const Given& g) const {
  if (g.variable >= witness_.size() || !witness_[g.variable]) return false;
  const Value at = *witness_[g.variable];
  if ((g.low && at < *g.low) || (g.high && at > *g.high)) return false;
  return g.exact || g.interval.contains(number(at));
}

std::optional<Interval> Presolve::left_for(VarId v, const Bounds& bounds, const std::vector<Row>& more) {
  if (failed_) return std::nullopt;
  if (grid_.sign() == 0) return Interval::all();
  const std::size_t i = dense(v);
  std::optional<Interval> out;
  if (start(bounds, more)) {
    out.emplace();
    if (const auto low = bounds_.lower(i)) out->lo = Bound{number(*low)};
    if (const auto high = bounds_.upper(i)) out->hi = Bound{number(*high)};
  }
  go_back_to(own_);
  return out;
}

}  // namespace verify
