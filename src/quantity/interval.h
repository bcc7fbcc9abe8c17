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

/// A set of rationals without gaps. An end that is absent is unbounded.
struct Interval {
  std::optional<Bound> lo;
  std::optional<Bound> hi;

  static Interval all() { return {}; }
  static Interval point(const Rational& v) { return {Bound{v}, Bound{v}}; }
  static Interval closed(const Rational& a, const Rational& b) { return {Bound{a}, Bound{b}}; }
  static Interval at_least(const Rational& v) { return {Bound{v}, std::nullopt}; }

  bool empty() const;
  bool is_point() const { return lo && hi && !lo->open && !hi->open && lo->value == hi->value; }
  bool contains(const Rational& v) const;
  bool operator==(const Interval&) const = default;
};

Interval intersect(const Interval& a, const Interval& b);
/// The part of it that whole numbers can take, ends rounded inward and closed.
Interval whole_part(const Interval& a);
/// Both ends times `factor`, which is not negative.
Interval scaled(const Interval& a, const Rational& factor);

}  // namespace verify
