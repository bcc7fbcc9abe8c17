// Nearest possible values, by asking "is there a value within n steps?": see gap.h. What figures leave for a whole
// number, or for a share of one, need not be an interval, and the solver only gives the hull.

#include "diagnose/gap.h"

#include <algorithm>

namespace verify {

namespace {

// The distance, in steps, at which the search gives up: doubling reaches it in 16 questions, and halving takes nearly
// as many again. Beyond it the gap has no end on that side.
constexpr int kFarthest = 1 << 14;

// The least number of steps from `from` within which there is a possible value. Nothing when it is too far or
// undecided.
std::optional<int> nearest(Oracle& oracle, const Selection& others, VarId quantity, const Rational& from,
                           const Rational& step) {
  const bool up = step.sign() > 0;
  const auto within = [&](int steps) {
    Selection s = others;
    s.pins.push_back({quantity, up ? Comparison::greater_equal : Comparison::less_equal, from});
    s.pins.push_back(
        {quantity, up ? Comparison::less_equal : Comparison::greater_equal, from + step * Rational(steps)});
    return oracle.check(s);
  };
  int none = -1;
  int some = 0;
  for (Verdict v = within(some); v != Verdict::sat; v = within(some)) {
    if (v == Verdict::unknown || some >= kFarthest) return std::nullopt;
    none = some;
    some = some == 0 ? 1 : 2 * some;
  }
  while (some - none > 1) {
    const int middle = none + (some - none) / 2;
    const Verdict v = within(middle);
    if (v == Verdict::unknown) return std::nullopt;
    (v == Verdict::sat ? some : none) = middle;
  }
  return some;
}

// The fraction of the smallest denominator in [low, high], by continued fractions. Shares of whole numbers are simple
// fractions, so this is the first value to try.
Rational simplest(const Rational& low, const Rational& high) {
  const Rational whole = low.floor();
  if (whole == low) return low;
  if (whole + Rational(1) <= high) return whole + Rational(1);
  return whole + Rational(1) / simplest(Rational(1) / (high - whole), Rational(1) / (low - whole));
}

// The possible value within one step of `from` that is nearest to it; nothing when that isn't the simplest fraction
// there.
std::optional<Rational> value_within(Oracle& oracle, const Selection& others, VarId quantity, const Rational& from,
                                     const Rational& step) {
  const bool up = step.sign() > 0;
  const Rational value = up ? simplest(from, from + step) : simplest(from + step, from);
  Selection at = others;
  at.pins.push_back({quantity, Comparison::equal, value});
  if (oracle.check(at) != Verdict::sat) return std::nullopt;
  Selection nearer = others;
  nearer.pins.push_back({quantity, up ? Comparison::greater_equal : Comparison::less_equal, from});
  nearer.pins.push_back({quantity, up ? Comparison::less : Comparison::greater, value});
  return oracle.check(nearer) == Verdict::unsat ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Gap> gap_around(const Problem& problem, Oracle& oracle, const Selection& others, VarId quantity,
                              const Interval& said, const Interval& range, const Rational& grid) {
  if (!said.lo || !said.hi || intersect(said, range).empty()) return std::nullopt;
  Gap out;
  const bool whole = problem.quantities[quantity].whole;
  const Rational step = whole ? Rational(1) : grid;
  out.values = true;
  // If the value within the last step isn't known, the end is the last grid point that is proved to have nothing
  // before it.
  const auto end = [&](const Rational& from, const Rational& outward) -> std::optional<Rational> {
    const auto steps = nearest(oracle, others, quantity, from, outward);
    if (!steps) return std::nullopt;
    if (whole || *steps == 0) return from + outward * Rational(*steps);
    const Rational before = from + outward * Rational(*steps - 1);
    const auto value = value_within(oracle, others, quantity, before, outward);
    out.values = out.values && value;
    return value ? value : before;
  };
  out.below = end((said.lo->value / step).floor() * step, -step);
  out.above = end((said.hi->value / step).ceil() * step, step);
  if (!out.below && !out.above) return std::nullopt;
  return out;
}

Range range_of_date(const Problem& problem, Oracle& oracle, const Selection& selection, VarId date) {
  bool proved = true;
  const auto some = [&](std::int32_t first, std::int32_t last) {
    Selection s = selection;
    s.pins.push_back({date, Comparison::greater_equal, Rational(first)});
    s.pins.push_back({date, Comparison::less_equal, Rational(last)});
    const Verdict v = oracle.check(s);
    proved = proved && v != Verdict::unknown;
    return v == Verdict::sat;
  };
  const std::int32_t first = kFirstDate.days;
  const std::int32_t last = kLastDate.days;
  std::int32_t low = first;  // the date is no earlier
  for (std::int32_t high = last; low < high && proved;) {
    const std::int32_t middle = low + (high - low) / 2;
    if (some(first, middle)) high = middle;
    else low = middle + 1;
  }
  std::int32_t top = last;  // the date is no later
  for (std::int32_t bottom = low; bottom < top && proved;) {
    const std::int32_t middle = bottom + (top - bottom + 1) / 2;
    if (some(middle, last)) bottom = middle;
    else top = middle - 1;
  }
  if (!proved) return {problem.quantities[date].domain, false};
  return {Interval::closed(Rational(low), Rational(top)), true};
}

}  // namespace verify
