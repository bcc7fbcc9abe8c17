// Chooses units, scales and digits, and rounds to them.
#include "explain/measure.h"

#include <algorithm>

namespace verify {

namespace {

// Digits that are added to tell two numbers apart, and that people can still compare. Numbers that are nearer to each
// other are printed in full; where their digits don't end, with this many.
constexpr int kMaxExtraDigits = 12;

// A number as it is printed: the value that the digits have, what stands behind them, ≈ or nothing.
struct Printed {
  Rational value;  // in base units again
  std::string digits;
  std::string behind;
};

enum class To { nearest, down, up };

Rational rounded_to(const Rational& value, int decimals, To to) {
  const Rational scale = Rational::power_of_ten(decimals);
  const Rational moved = value * scale;
  const Rational whole = to == To::down ? moved.floor()
                         : to == To::up ? moved.ceil()
                                        : (moved + Rational(1, 2)).floor();
  return whole / scale;
}

std::string with_zeros(std::string digits, int decimals) {
  if (decimals <= 0) return digits;
  const std::size_t point = digits.find('.');
  const std::size_t have = point == std::string::npos ? 0 : digits.size() - point - 1;
  if (point == std::string::npos) digits += '.';
  for (std::size_t i = have; i < static_cast<std::size_t>(decimals); ++i) digits += '0';
  return digits;
}

// The exponent of the first digit of a number that is not 0.
int first_exponent(const Rational& value) {
  const Rational size = value.abs();
  int out = static_cast<int>(size.numerator().size()) - static_cast<int>(size.denominator().size());
  return size < Rational::power_of_ten(out) ? out - 1 : out;
}

// Numbers beyond these have more zeros than people count; so has a scale word that fits them that badly.
constexpr int kSmallest = -7;
constexpr int kLargest = 21;  // both are exponents of ten; numbers from there on are printed with a power of ten
constexpr int kTooSmallForScale = -3;  // "0.001 million": another scale is chosen
constexpr int kTooLargeForScale = 6;   // "1,000,000 million": another scale is chosen

// The scale that a number of no figure reads best in: a scale word for large ones, a power of ten for what is beyond
// all words.
int scale_of_its_own(int exponent, int least) {
  if (exponent >= kLargest || exponent <= kSmallest) return exponent;
  for (const int scale : {12, 9, 6}) {
    if (exponent >= scale + least) return scale;
  }
  return 0;
}

// The figure's own scale, unless the number is very far from it: then one that suits the number.
int scale_for(const Rational& value, const Measure& m) {
  const Rational number = value / m.unit.factor;
  if (number.sign() == 0) return 0;
  const int exponent = first_exponent(number);
  if (!m.scale) return scale_of_its_own(exponent, 1);
  const int beyond = exponent - *m.scale;
  if (*m.scale == 0) return exponent >= kLargest || exponent <= kSmallest - m.decimals ? exponent : 0;
  if (beyond > kTooSmallForScale && beyond < kTooLargeForScale) return *m.scale;
  return scale_of_its_own(exponent, 0);
}

std::string unit_behind(const Measure& m, UnitNames names) {
  if (m.unit_text.empty() || (names == UnitNames::bare && !m.unit.dimensionless())) return {};
  if (m.unit.dimensionless() && m.unit.factor == Rational(1)) return {};
  return " " + m.unit_text;
}

// Few digits behind the point where the number is large; one more where that makes it exact.
Printed printed(const Rational& value, const Measure& m, int scale, UnitNames names, To to, int extra) {
  if (m.date) {
    const Rational day = to == To::up ? value.ceil() : value.floor();
    return {day, to_string(Date{static_cast<std::int32_t>(std::stol(day.numerator()))}), ""};
  }
  const Rational size = m.unit.factor * Rational::power_of_ten(scale);
  const Rational number = value / size;
  const bool chosen = m.scale ? scale != *m.scale : scale != 0;
  const int own = m.scale && chosen ? 0 : m.decimals;  // the figure's decimals are those of its scale
  const int usual = !chosen && number.abs() >= Rational(1000) ? 1 : 2;
  int decimals = std::max(own > 0 ? own + 1 : 0, usual) + extra;
  if (decimals == 2 && (number * Rational(1000)).is_integer()) ++decimals;
  const Rational shown = rounded_to(number, decimals, to);
  return {shown * size,
          (shown == number ? "" : "≈") + with_zeros(rounded(shown, decimals), shown.sign() == 0 ? 0 : own),
          scale_word(scale) + unit_behind(m, names)};
}

struct PrintedEnds {
  std::optional<Printed> lo, hi;

  Interval values(const Interval& i) const {
    Interval out;
    if (lo) out.lo = Bound{lo->value, i.lo->open};
    if (hi) out.hi = Bound{hi->value, i.hi->open};
    return out;
  }
};

// Both ends in one scale where their figure has one: that of the larger end.
PrintedEnds printed_ends(const Interval& i, const Measure& m, UnitNames names, Ends ends, int extra) {
  const auto own = [&](const std::optional<Bound>& end) { return end ? scale_for(end->value, m) : 0; };
  int lo = own(i.lo);
  int hi = own(i.hi);
  if (m.scale && i.lo && i.hi) lo = hi = i.lo->value.abs() > i.hi->value.abs() ? lo : hi;
  PrintedEnds out;
  if (i.lo) out.lo = printed(i.lo->value, m, lo, names, ends == Ends::outward ? To::down : To::up, extra);
  if (i.hi) out.hi = printed(i.hi->value, m, hi, names, ends == Ends::outward ? To::up : To::down, extra);
  return out;
}

// All digits, where they come to an end: a number too near to another to be told from it in fewer.
Printed in_full(const Rational& value, const Measure& m, UnitNames names) {
  const Rational number = value / m.unit.factor;
  if (m.date || number.str().find('/') != std::string::npos)
    return printed(value, m, scale_for(value, m), names, To::nearest, kMaxExtraDigits);
  return {value, grouped(number, static_cast<int>(number.denominator().size()) * 4), unit_behind(m, names)};
}

PrintedEnds ends_in_full(const Interval& i, const Measure& m, UnitNames names) {
  PrintedEnds out;
  if (i.lo) out.lo = in_full(i.lo->value, m, names);
  if (i.hi) out.hi = in_full(i.hi->value, m, names);
  return out;
}

// Whether what is printed keeps its ends apart, and apart from what it must not touch.
bool clear(const Interval& i, const PrintedEnds& shown, const std::optional<Interval>& apart) {
  const Interval values = shown.values(i);
  if (apart && intersect(i, *apart).empty() && !intersect(values, *apart).empty()) return false;
  return i.is_point() || !i.lo || !i.hi || values.lo->value < values.hi->value;
}

// A single value, rounded to the nearest; with more digits where it would seem to touch what it must not.
std::string point_words(const Rational& value, const Measure& m, UnitNames names,
                        const std::optional<Interval>& apart) {
  const Interval point = Interval::point(value);
  const int scale = scale_for(value, m);
  for (int extra = 0; extra <= kMaxExtraDigits; ++extra) {
    const Printed shown = printed(value, m, scale, names, To::nearest, extra);
    if (clear(point, {shown, shown}, apart)) return shown.digits + shown.behind;
  }
  const Printed shown = in_full(value, m, names);
  return shown.digits + shown.behind;
}

}  // namespace

Rational Measure::size() const { return unit.factor * Rational::power_of_ten(scale.value_or(0)); }

Measure measure_of(const Concept& c) {
  Measure out;
  out.date = c.is_date();
  if (out.date) return out;
  out.unit = c.unit;
  if (c.kind == ConceptKind::share) out.unit.factor = Rational(1, 100);
  out.unit_text = c.unit_text;
  return out;
}

Measure measure_of(const Fact& fact, const Concept& c, const RuleSet& rules) {
  Measure out = measure_of(c);
  if (out.date) return out;
  const Unit declared = out.unit;
  out.scale = fact.written.scale;
  out.decimals = std::max(0, fact.written.numeral.plain_integer ? 0 : fact.written.numeral.decimals);
  if (fact.unit.empty() && c.kind == ConceptKind::share) {
    out.unit = {};
    out.unit_text.clear();
  } else if (!fact.unit.empty()) {
    if (const auto unit = parse_unit(fact.unit, rules.units)) out.unit = *unit;
    out.unit_text = fact.unit;
  }
  out.other_than_concept = !out.unit.dimensionless() && out.unit.factor != declared.factor;
  return out;
}

std::string scale_word(int scale) {
  switch (scale) {
    case 0: return {};
    case 3: return " thousand";
    case 6: return " million";
    case 9: return " billion";
    case 12: return " trillion";
    default: return " × 10^" + std::to_string(scale);
  }
}

std::string amount_words(const Rational& value, const Measure& m, UnitNames names) {
  return point_words(value, m, names, std::nullopt);
}

std::string interval_words(const Interval& i, const Measure& m, UnitNames names, Ends ends,
                           const std::optional<Interval>& apart) {
  if (i.empty()) return "no one value";
  if (!i.lo && !i.hi) return "anything";
  if (i.is_point()) return point_words(i.lo->value, m, names, apart);
  PrintedEnds shown = printed_ends(i, m, names, ends, 0);
  for (int extra = 1; extra <= kMaxExtraDigits && !clear(i, shown, apart); ++extra)
    shown = printed_ends(i, m, names, ends, extra);
  if (!clear(i, shown, apart)) shown = ends_in_full(i, m, names);
  if (!i.hi) return (i.lo->open ? "over " : "at least ") + shown.lo->digits + shown.lo->behind;
  if (!i.lo) return (i.hi->open ? "under " : "at most ") + shown.hi->digits + shown.hi->behind;
  const std::string lo = shown.lo->digits + (shown.lo->behind == shown.hi->behind ? "" : shown.lo->behind);
  const std::string hi = shown.hi->digits + shown.hi->behind;
  if (i.lo->open) return "over " + lo + (i.hi->open ? " and under " : " and up to ") + hi;
  return lo + (i.hi->open ? " up to, not including, " : " to ") + hi;
}

std::string somewhere_words(const Interval& i, const Measure& m, UnitNames names) {
  if (i.empty()) return interval_words(i, m, names);
  if (!i.lo && !i.hi) return "something else";
  const PrintedEnds shown = printed_ends(i, m, names, Ends::outward, 0);
  const bool open_lo = i.lo && i.lo->open;
  const bool open_hi = i.hi && i.hi->open;
  if (!i.hi) return (open_lo ? "somewhere above " : "nowhere below ") + shown.lo->digits + shown.lo->behind;
  if (!i.lo) return (open_hi ? "somewhere below " : "nowhere above ") + shown.hi->digits + shown.hi->behind;
  const std::string lo = shown.lo->digits + (shown.lo->behind == shown.hi->behind ? "" : shown.lo->behind);
  const std::string hi = shown.hi->digits + shown.hi->behind;
  return open_lo || open_hi ? "somewhere between " + lo + " and " + hi : "somewhere from " + lo + " to " + hi;
}

}  // namespace verify
