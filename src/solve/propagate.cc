#include "solve/propagate.h"

namespace verify {

namespace {

constexpr int kRounds = 10;

class Propagation {
 public:
  explicit Propagation(const Encoding& encoding) : whole_(encoding.whole), intervals_(encoding.intervals) {}

  bool run(const std::vector<Formula>& rows) {
    for (int round = 0; round < kRounds; ++round) {
      changed_ = false;
      for (const Formula& f : rows) {
        if (!apply(f)) return true;
      }
      if (!changed_) return false;
    }
    return false;
  }

 private:
  // False when nothing is left for some variable.
  bool apply(const Formula& f) {
    if (f.kind == Formula::Kind::conjunction) {
      for (const Formula& arg : f.args) {
        if (!apply(arg)) return false;
      }
      return true;
    }
    if (f.kind != Formula::Kind::row) return true;
    switch (f.comparison) {
      case Comparison::equal: return at_most_zero(f.linear, 1, false) && at_most_zero(f.linear, -1, false);
      case Comparison::less_equal: return at_most_zero(f.linear, 1, false);
      case Comparison::less: return at_most_zero(f.linear, 1, true);
      case Comparison::greater_equal: return at_most_zero(f.linear, -1, false);
      case Comparison::greater: return at_most_zero(f.linear, -1, true);
      case Comparison::not_equal: break;
    }
    return true;
  }

  // The end of a variable that makes c × it least.
  const std::optional<Bound>& least(VarId v, const Rational& c) {
    Interval& i = intervals_[v];
    return c.sign() > 0 ? i.lo : i.hi;
  }

  // sign × linear ≤ 0, or < 0: each summand is at most what the least of the others leaves.
  bool at_most_zero(const Linear& linear, const Rational& sign, bool strict) {
    Rational sum = linear.constant * sign;
    int unbounded = 0;
    VarId free = 0;
    for (const auto& [v, c] : linear.coefficients) {
      const auto& end = least(v, c * sign);
      if (!end) {
        if (++unbounded > 1) return true;
        free = v;
        continue;
      }
      sum += c * sign * end->value;
    }
    if (linear.coefficients.empty()) return strict ? sum.sign() < 0 : sum.sign() <= 0;
    for (const auto& [v, c] : linear.coefficients) {
      if (unbounded == 1 && v != free) continue;
      const Rational factor = c * sign;
      Rational others = sum;
      if (unbounded == 0) others -= factor * least(v, factor)->value;
      if (!narrow(v, factor.sign() > 0, -others / factor)) return false;
    }
    return true;
  }

  bool narrow(VarId v, bool upper, const Rational& value) {
    Interval& mine = intervals_[v];
    const std::optional<Bound>& now = upper ? mine.hi : mine.lo;
    if (now && (upper ? now->value <= value : now->value >= value)) return true;
    // Closed even where something open took part: wider, so still a proof.
    Interval cut = upper ? Interval{std::nullopt, Bound{value}} : Interval{Bound{value}, std::nullopt};
    cut = intersect(mine, cut);
    if (whole_.count(v) > 0) cut = whole_part(cut);
    if (cut == mine) return true;
    mine = cut;
    changed_ = true;
    return !mine.empty();
  }

  const std::set<VarId>& whole_;
  std::map<VarId, Interval> intervals_;
  bool changed_ = false;
};

}  // namespace

bool refuted_by_bounds(const Encoding& encoding) {
  return encoding.infeasible || Propagation(encoding).run(encoding.rows);
}

}  // namespace verify
