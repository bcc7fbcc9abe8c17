// How a figure as written becomes two intervals. The widths of hedges were fitted to hedged statements whose true
// figure is known; facts/README.md, "Readings", has the table for users.
#include "quantity/reading.h"

#include <algorithm>

namespace verify {

namespace {

// A figure's value and the steps its digits allow, in the unit written.
struct Steps {
  Rational value;
  Rational last_digit;  // one unit of the last written digit
  Rational round;       // one unit of the last digit that is not zero
  bool exact;           // a plain count, or declared exact
  bool round_count;     // a plain count with two or more trailing zeros
};

Steps steps_of(const Written& w) {
  Steps s;
  s.value = w.numeral.value * Rational::power_of_ten(w.scale);
  s.last_digit =
      w.decimals ? Rational::power_of_ten(-*w.decimals) : Rational::power_of_ten(w.scale - w.numeral.decimals);
  // A figure with digits behind the point is not round, whatever its last digit is.
  const bool round = w.numeral.decimals <= 0 && !w.decimals;
  s.round = round ? Rational::power_of_ten(w.scale + w.numeral.last_nonzero_exponent) : s.last_digit;
  const bool count = w.counted && w.numeral.plain_integer && w.scale == 0 && !w.decimals;
  s.exact = count || w.decimals_infinite || w.hedge == Hedge::exactly;
  s.round_count = count && !w.decimals_infinite && w.hedge != Hedge::exactly && w.numeral.value.sign() != 0 &&
                  w.numeral.last_nonzero_exponent >= 2;
  return s;
}

Interval around(const Rational& value, const Rational& half) { return Interval::closed(value - half, value + half); }

Reading plain(const Steps& s) {
  if (s.exact) { return {Interval::point(s.value), around(s.value, s.round_count ? s.round / 2 : Rational(0))}; }
  const Interval both = around(s.value, s.last_digit / 2);
  return {both, both};
}

Interval mirrored(const Interval& a) {
  const auto turned = [](const std::optional<Bound>& b) {
    return b ? std::optional<Bound>(Bound{-b->value, b->open}) : std::nullopt;
  };
  return {turned(a.hi), turned(a.lo)};
}

// Widths act on the magnitude, so "nearly −4" lies above −4. A hedge with one side keeps that side: "at least −4" is −4
// and more.
Reading hedged(const Steps& s, Hedge hedge, bool whole, const ReadingWidths& widths) {
  const Rational& v = s.value;
  const Rational size = v.abs();
  const Rational slack = s.round / 2;
  const auto width = [&](const Rational& part) { return whole ? std::max(size * part, Rational(1)) : size * part; };
  switch (hedge) {
    case Hedge::about: return {around(v, width(widths.about_stated)), around(v, width(widths.about_allowed))};
    case Hedge::nearly: {
      const Reading above{{Bound{size - width(widths.nearly_stated)}, Bound{size, true}},
                          Interval::closed(size - width(widths.nearly_allowed), size + slack)};
      return v.sign() < 0 ? Reading{mirrored(above.stated), mirrored(above.allowed)} : above;
    }
    case Hedge::over: return {{Bound{v, true}, Bound{v + width(widths.over_stated)}}, Interval::at_least(v - slack)};
    case Hedge::under: return {{std::nullopt, Bound{v, true}}, {std::nullopt, Bound{v + slack}}};
    case Hedge::at_least: return {Interval::at_least(v), Interval::at_least(v - slack)};
    case Hedge::at_most: return {{std::nullopt, Bound{v}}, {std::nullopt, Bound{v + slack}}};
    case Hedge::none:
    case Hedge::exactly: break;
  }
  return plain(s);
}

}  // namespace

Reading read(const Written& written, const ReadingWidths& widths) {
  const Steps steps = steps_of(written);
  if (written.hedge == Hedge::none || written.hedge == Hedge::exactly) return plain(steps);
  return hedged(steps, written.hedge, written.whole, widths);
}

Reading read_range(const Written& a, const Written& b, const ReadingWidths& widths) {
  const Reading low = read(a, widths);
  const Reading high = read(b, widths);
  return {{low.stated.lo, high.stated.hi}, {low.allowed.lo, high.allowed.hi}};
}

}  // namespace verify
