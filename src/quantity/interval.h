// Sets of values without gaps. Readings of figures (quantity/reading.h), domains of quantities, and the ranges that the
// solver finds for quantities are intervals.
#pragma once

#include <optional>

#include "quantity/rational.h"

namespace verify {

/// One end of an interval; `open` means the value itself is left out.
struct Bound {
  Rational value;
  bool open = false;
  bool operator==(const Bound&) const = default;
};

/// A set of rationals without gaps. An absent end is unbounded. An interval may be empty: ask `empty`.
struct Interval {
  std::optional<Bound> lo;
  std::optional<Bound> hi;

  static Interval all() { return {}; }
  static Interval point(const Rational& v) { return {Bound{v}, Bound{v}}; }
  static Interval closed(const Rational& a, const Rational& b) { return {Bound{a}, Bound{b}}; }
  static Interval at_least(const Rational& v) { return {Bound{v}, std::nullopt}; }

  bool empty() const;  ///< no value lies in it: the ends are the wrong way round, or one open point
  bool is_point() const { return lo && hi && !lo->open && !hi->open && lo->value == hi->value; }
  bool contains(const Rational& v) const;
  bool operator==(const Interval&) const = default;
};

/// The values in both intervals; an empty interval when they share none.
Interval intersect(const Interval& a, const Interval& b);
/// The whole numbers within the interval, from the first to the last: ends are rounded inward and closed.
Interval whole_part(const Interval& a);
/// Both ends times `factor`, which is not negative.
Interval scaled(const Interval& a, const Rational& factor);

}  // namespace verify
