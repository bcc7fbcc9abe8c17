#include "diagnose/measure.h"

#include <algorithm>

namespace verify {

namespace {

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

// Large numbers of no figure get a scale word.
int scale_for(const Rational& value, const Measure& m) {
  if (m.scale) return *m.scale;
  for (const int scale : {12, 9, 6}) {
    if ((value / m.unit.factor).abs() >= Rational(10) * Rational::power_of_ten(scale)) return scale;
  }
  return 0;
}

std::string unit_behind(const Measure& m, UnitNames names) {
  if (m.unit_text.empty() || (names == UnitNames::bare && !m.unit.dimensionless())) return {};
  if (m.unit.dimensionless() && m.unit.factor == Rational(1)) return {};
  return " " + m.unit_text;
}

// Few digits behind the point where the number is large; one more where that makes it exact.
Printed printed(const Rational& value, const Measure& m, UnitNames names, To to, int extra) {
  if (m.date) {
    const Rational day = to == To::up ? value.ceil() : value.floor();
    return {day, to_string(Date{static_cast<std::int32_t>(std::stol(day.numerator()))}), ""};
  }
  const int scale = scale_for(value, m);
  const Rational size = m.unit.factor * Rational::power_of_ten(scale);
  const Rational number = value / size;
  const bool chosen = !m.scale && scale != 0;
  const int usual = !chosen && number.abs() >= Rational(1000) ? 1 : 2;
  int decimals = std::max(m.decimals > 0 ? m.decimals + 1 : 0, usual) + extra;
  if (decimals == 2 && (number * Rational(1000)).is_integer()) ++decimals;
  const Rational shown = rounded_to(number, decimals, to);
  return {shown * size,
          (shown == number ? "" : "≈") + with_zeros(rounded(shown, decimals), shown.sign() == 0 ? 0 : m.decimals),
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

PrintedEnds printed_ends(const Interval& i, const Measure& m, UnitNames names, Ends ends, int extra) {
  PrintedEnds out;
  if (i.lo) out.lo = printed(i.lo->value, m, names, ends == Ends::outward ? To::down : To::up, extra);
  if (i.hi) out.hi = printed(i.hi->value, m, names, ends == Ends::outward ? To::up : To::down, extra);
  return out;
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
  const Printed p = printed(value, m, names, To::nearest, 0);
  return p.digits + p.behind;
}

std::string interval_words(const Interval& i, const Measure& m, UnitNames names, Ends ends,
                           const std::optional<Interval>& apart) {
  if (i.empty()) return "no one value";
  if (!i.lo && !i.hi) return "anything";
  PrintedEnds shown = printed_ends(i, m, names, ends, 0);
  const bool keeps_apart = apart && intersect(i, *apart).empty();
  for (int extra = 1; extra <= kMaxExtraDigits; ++extra) {
    const Interval values = shown.values(i);
    const bool clear = (i.is_point() || !i.lo || !i.hi || values.lo->value < values.hi->value) &&
                       !(keeps_apart && !intersect(values, *apart).empty());
    if (clear) break;
    shown = printed_ends(i, m, names, ends, extra);
  }
  if (i.is_point()) return amount_words(i.lo->value, m, names);
  if (!i.hi) return (i.lo->open ? "over " : "at least ") + shown.lo->digits + shown.lo->behind;
  if (!i.lo) return (i.hi->open ? "under " : "at most ") + shown.hi->digits + shown.hi->behind;
  return (i.lo->open ? "over " : "") + shown.lo->digits +
         (shown.lo->behind == shown.hi->behind ? "" : shown.lo->behind) +
         (i.hi->open ? " up to, not including, " : " to ") + shown.hi->digits + shown.hi->behind;
}

}  // namespace verify
