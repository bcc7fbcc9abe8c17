// Narrows intervals: see refutation.h.

#include "solve/refutation.h"

namespace verify {

namespace {

// Rounds over all rows. A chain of rows needs as many rounds as it is long where the rows stand in the least favourable
// order; conflicts that are shown have a handful.
constexpr int kRounds = 12;

using Intervals = std::map<VarId, Interval>;

class Narrowing {
 public:
  explicit Narrowing(const std::set<VarId>& whole) : whole_(whole) {}

  void add(const Formula& f) {
    if (f.kind == Formula::Kind::row) rows_.push_back(&f);
    if (f.kind == Formula::Kind::disjunction && f.args.empty()) fails_ = true;
    if (f.kind != Formula::Kind::conjunction) return;
    for (const Formula& arg : f.args) add(arg);
  }

  bool refuted() {
    for (int round = 0; round < kRounds && !fails_; ++round) {
      bool narrowed = false;
      for (const Formula* row : rows_) narrowed = narrow(*row) || narrowed;
      if (!narrowed) break;
    }
    return fails_;
  }

 private:
  // Each variable is what the row leaves of the others. Whether an interval got smaller.
  bool narrow(const Formula& row) {
    if (row.comparison == Comparison::not_equal) return false;
    bool narrowed = false;
    if (row.linear.is_constant())
      fails_ = fails_ || intersect(allowed(row), Interval::point(row.linear.constant)).empty();
    for (const auto& [v, c] : row.linear.coefficients) {
      Linear others = row.linear;
      others.coefficients.erase(v);
      // c·v = sum − others, where the row allows the sum.
      Interval left = scaled(minus(allowed(row), evaluate(others, intervals_)), (Rational(1) / c).abs());
      if (c.sign() < 0) left = minus(Interval::point(0), left);
      Interval& mine = intervals_[v];
      Interval now = intersect(mine, left);
      if (whole_.count(v) > 0) now = whole_part(now);
      fails_ = fails_ || now.empty();
      narrowed = narrowed || !(now == mine);
      mine = now;
    }
    return narrowed;
  }

  static Interval allowed(const Formula& row) {
    switch (row.comparison) {
      case Comparison::less: return {std::nullopt, Bound{0, true}};
      case Comparison::less_equal: return {std::nullopt, Bound{0}};
      case Comparison::greater: return {Bound{0, true}, std::nullopt};
      case Comparison::greater_equal: return Interval::at_least(0);
      default: return Interval::point(0);
    }
  }

  static Interval minus(const Interval& a, const Interval& b) {
    const auto difference = [](const std::optional<Bound>& x, const std::optional<Bound>& y) -> std::optional<Bound> {
      if (!x || !y) return std::nullopt;
      return Bound{x->value - y->value, x->open || y->open};
    };
    return {difference(a.lo, b.hi), difference(a.hi, b.lo)};
  }

  const std::set<VarId>& whole_;
  std::vector<const Formula*> rows_;
  Intervals intervals_;  // a variable without an entry is unbounded
  bool fails_ = false;
};

}  // namespace

bool refuted_by_intervals(const std::vector<Formula>& rows, const std::set<VarId>& whole) {
  Narrowing narrowing(whole);
  for (const Formula& f : rows) narrowing.add(f);
  return narrowing.refuted();
}

}  // namespace verify
