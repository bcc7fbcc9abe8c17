// The range of a quantity: see range_search.h. Every end that is called exact has two proofs: nothing lies beyond it,
// and a solution reaches it (or, for an open end, comes arbitrarily close).

#include "solve/range_search.h"

#include "solve/simplex.h"

namespace verify {

namespace {

const std::set<VarId>& reals_only() {
  static const std::set<VarId> kNone;
  return kNone;
}

// The formula with its strict bounds closed.
Formula relaxed(Formula f) {
  if (f.comparison == Comparison::less) f.comparison = Comparison::less_equal;
  if (f.comparison == Comparison::greater) f.comparison = Comparison::greater_equal;
  for (Formula& arg : f.args) arg = relaxed(std::move(arg));
  return f;
}

}  // namespace

Range RangeSearch::run(const Selection& selection, VarId quantity, const Interval& propagated) {
  Side low{selection, quantity, false};
  Side high{selection, quantity, true};
  Range out;
  out.interval.lo = bound(low, propagated.lo);
  out.interval.hi = bound(high, propagated.hi);
  out.exact = low.exact && high.exact;
  if (encoding_ && encoding_->infeasible) return {{}, false};
  return out;
}

// The rows with `quantity` kept in them; made once, for both ends.
const Encoding& RangeSearch::encoding(const Selection& selection, VarId quantity) {
  if (!encoding_) {
    encoding_ = encoder_.encode(selection, encoder_.initial_box(selection), {quantity});
    encoding_->intervals.emplace(quantity, encoder_.domain(quantity));
  }
  return *encoding_;
}

Selection RangeSearch::at(const Side& side, const Rational& end) {
  Selection out = side.selection;
  out.pins.push_back({side.quantity, Comparison::equal, end});
  return out;
}

// Whether it is proved that no solution has a value beyond `end`.
bool RangeSearch::none_beyond(const Side& side, const Rational& end) const {
  Selection beyond = side.selection;
  beyond.pins.push_back({side.quantity, side.upper ? Comparison::greater : Comparison::less, end});
  return questions_.check(beyond) == Verdict::unsat;
}

// The end that propagation leaves, if some solution reaches it; otherwise the optimum of the simplex method or of
// z3::optimize, confirmed by two checks. All bounds are closed for the optimizer, which errs on strict ones.
RangeSearch::End RangeSearch::bound(Side& side, const End& propagated) {
  if (propagated && questions_.quick(at(side, propagated->value)) == Verdict::sat) return propagated;
  const Encoding& rows = encoding(side.selection, side.quantity);
  if (rows.infeasible) return std::nullopt;
  const Interval& interval = rows.intervals.at(side.quantity);
  const End& own = side.upper ? interval.hi : interval.lo;
  const auto within_own = [&](const End& found) { return found ? found : own; };
  if (!rows.products.empty()) return within_own(searched(side));
  const auto found = optimum(rows, side.quantity, side.upper);
  if (!found) side.exact = false;
  if (!found || !*found) return own;
  const bool whole = rows.whole.count(side.quantity) > 0;
  const Rational end = !whole ? **found : side.upper ? (**found).floor() : (**found).ceil();
  if (!none_beyond(side, end)) return within_own(searched(side));
  const Verdict reached = questions_.check(at(side, end));
  if (reached != Verdict::unsat) {
    side.exact = side.exact && reached == Verdict::sat;
    return Bound{end};
  }
  // No solution reaches the end. It is an open end when values come arbitrarily close, which is certain only where
  // nothing but strictness keeps the end out: no open day and no whole number.
  side.exact = side.exact && rows.open_days.empty() && rows.whole.empty();
  return Bound{end, true};
}

// For products of open factors, where no optimum can be computed: the end of few digits that is nearest to the values
// and has a proof that nothing lies beyond. A proof at one place holds for every place further out, so bisection works.
// The end is first bracketed by powers of ten from 10^-3 to 10^30, in steps of a thousand; beyond 10^30 it is given up,
// as not exact. Then seven digits below that power are found.
RangeSearch::End RangeSearch::searched(Side& side) {
  const Rational outward = side.upper ? 1 : -1;
  // Bracket the end between a power of ten that is proved and the next that isn't, on the side where it lies.
  const bool inward = none_beyond(side, 0);
  const Rational towards = inward ? -outward : outward;
  int power = -3;
  while (power <= 30 && none_beyond(side, towards * Rational::power_of_ten(power)) == inward) power += 3;
  if (power > 30) {
    side.exact = false;
    return inward ? End(Bound{0}) : std::nullopt;
  }
  Rational end = inward ? Rational(0) : towards * Rational::power_of_ten(power);
  for (int digit = power - 1; digit >= power - 7; --digit) {
    const Rational step = outward * Rational::power_of_ten(digit);
    int low = 0;  // so many steps are proved
    for (int high = 10; high - low > 1;) {
      const int middle = (low + high) / 2;
      (none_beyond(side, end - step * Rational(middle)) ? low : high) = middle;
    }
    end -= step * Rational(low);
  }
  if (questions_.check(at(side, end)) != Verdict::sat) side.exact = false;
  return Bound{end};
}

// The last value over the reals; an inner nothing when there is none, an outer nothing when the solver gave up.
std::optional<std::optional<Rational>> RangeSearch::optimum(const Encoding& rows, VarId quantity, bool upper) {
  if (const auto last = last_value(rows.rows, quantity, upper)) return last;
  z3::optimize optimize(context_);
  optimize.set(limited(context_, rlimit_));
  // Over the reals: with whole variables it was seen to stop short of the optimum.
  const Z3Translator translator(context_, reals_only());
  for (const Formula& row : rows.rows) optimize.add(translator.formula(relaxed(row)));
  const z3::expr goal = translator.variable(quantity);
  const auto handle = upper ? optimize.maximize(goal) : optimize.minimize(goal);
  if (optimize.check() != z3::sat) return std::nullopt;
  return std::optional<std::optional<Rational>>(value_of(upper ? optimize.upper(handle) : optimize.lower(handle)));
}

}  // namespace verify
