// Each function looks at the two ends by themselves; an end that two intervals share is open if it is open in one.
#include "quantity/interval.h"

namespace verify {

bool Interval::empty() const {
  if (!lo || !hi) return false;
  return lo->value > hi->value || (lo->value == hi->value && (lo->open || hi->open));
}

bool Interval::contains(const Rational& v) const {
  if (lo && (lo->open ? v <= lo->value : v < lo->value)) return false;
  return !(hi && (hi->open ? v >= hi->value : v > hi->value));
}

Interval intersect(const Interval& a, const Interval& b) {
  Interval out = a;
  if (b.lo && (!out.lo || b.lo->value > out.lo->value || (b.lo->value == out.lo->value && b.lo->open))) out.lo = b.lo;
  if (b.hi && (!out.hi || b.hi->value < out.hi->value || (b.hi->value == out.hi->value && b.hi->open))) out.hi = b.hi;
  return out;
}

Interval whole_part(const Interval& a) {
  Interval out = a;
  if (a.lo) {
    const Rational up = a.lo->value.ceil();
    out.lo = Bound{a.lo->open && up == a.lo->value ? up + 1 : up};
  }
  if (a.hi) {
    const Rational down = a.hi->value.floor();
    out.hi = Bound{a.hi->open && down == a.hi->value ? down - 1 : down};
  }
  return out;
}

Interval scaled(const Interval& a, const Rational& factor) {
  Interval out = a;
  if (out.lo) out.lo->value *= factor;
  if (out.hi) out.hi->value *= factor;
  return out;
}

}  // namespace verify
