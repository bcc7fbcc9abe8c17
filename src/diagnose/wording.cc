#include "diagnose/wording.h"

#include "solve/box.h"

namespace verify {

namespace {

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

// The digits as written, with commas: "0.50" keeps its last zero.
std::string digits_of(const Written& w) {
  const Numeral& n = w.numeral;
  std::string out = grouped(n.value, std::max(0, n.decimals));
  if (n.decimals > 0 && !n.plain_integer) {
    const std::size_t point = out.find('.');
    std::size_t have = point == std::string::npos ? 0 : out.size() - point - 1;
    if (point == std::string::npos) out += '.';
    for (; have < static_cast<std::size_t>(n.decimals); ++have) out += '0';
  }
  return out + scale_word(w.scale);
}

Rational shown(const Rational& value, const Concept& c) {
  if (c.kind == ConceptKind::share) return value * Rational(100);
  return value / c.unit.factor;
}

std::string unit_mark(const Concept& c) { return c.kind == ConceptKind::share || c.unit_text == "%" ? " %" : ""; }

}  // namespace

std::string figure_digits(const Fact& fact) {
  if (fact.unit == kDateUnit) return fact.value;
  std::string out = digits_of(fact.written);
  if (fact.upper) out += " to " + digits_of(*fact.upper);
  return out + (fact.unit == "%" ? " %" : "");
}

std::string figure_words(const Fact& fact) {
  std::string hedge(hedge_name(fact.written.hedge));
  for (char& c : hedge) c = c == '-' ? ' ' : c;
  return (hedge.empty() ? "" : hedge + " ") + figure_digits(fact);
}

namespace {

// Large numbers in scale words, few digits behind the point where the number is large.
std::string number_words(const Rational& value, int max_decimals) {
  for (const int scale : {12, 9, 6}) {
    const Rational unit = Rational::power_of_ten(scale);
    if (value.abs() >= unit * Rational(10)) return grouped(value / unit, std::max(2, max_decimals)) + scale_word(scale);
  }
  return grouped(value, value.abs() >= Rational(1000) ? std::min(max_decimals, 1) : max_decimals);
}

}  // namespace

std::string amount_words(const Rational& value, const Concept& c, int max_decimals) {
  if (c.is_date() && value.is_integer())
    return to_string(Date{static_cast<std::int32_t>(std::stol(value.numerator()))});
  return number_words(shown(value, c), max_decimals) + unit_mark(c);
}

namespace {

template <class End>
std::string between(const Interval& i, const End& end) {
  if (i.empty()) return "no one value";
  if (!i.lo && !i.hi) return "anything";
  if (i.is_point()) return end(i.lo->value);
  if (!i.hi) return (i.lo->open ? "over " : "at least ") + end(i.lo->value);
  if (!i.lo) return (i.hi->open ? "under " : "at most ") + end(i.hi->value);
  return (i.lo->open ? "over " : "") + end(i.lo->value) + (i.hi->open ? " up to, not including, " : " to ") +
         end(i.hi->value);
}

}  // namespace

std::string interval_words(const Interval& i, const Concept& c, int max_decimals) {
  return between(i, [&](const Rational& value) { return amount_words(value, c, max_decimals); });
}

std::string interval_words(const Interval& i, const Concept& c, const Fact& like, int max_decimals) {
  const int scale = like.written.scale;
  if (scale == 0) return interval_words(i, c, max_decimals);
  const Rational unit = Rational::power_of_ten(scale);
  return between(
      i, [&](const Rational& value) { return grouped(shown(value, c) / unit, max_decimals) + scale_word(scale); });
}

std::string length_words(const Term& length, const Problem& problem, const std::vector<ClaimId>& claims) {
  const auto range = [&](const Moment& m) -> std::optional<DateRange> {
    if (const auto* day = std::get_if<Day>(&m.at)) return DateRange{day->first() + m.shift, day->last() + m.shift};
    for (const ClaimId c : claims) {
      const Interval& i = problem.claims[c].reading.allowed;
      if (problem.claims[c].quantity != std::get<VarId>(m.at)) continue;
      const auto date = [&](const Bound& b) {
        return Date{static_cast<std::int32_t>(std::stol(b.value.numerator()))} + m.shift;
      };
      return DateRange{date(*i.lo), date(*i.hi)};
    }
    return std::nullopt;
  };
  const std::string unit(time_unit_name(length.time));
  const auto from = range(length.from);
  const auto to = range(length.to);
  if (!from || !to) return "an unknown number of " + unit;
  const Rational shortest = length_between(from->last, to->first, length.time);
  const Rational longest = length_between(from->first, to->last, length.time);
  const auto number = [&](const Rational& r) { return rounded(r, 2); };
  if (shortest == Rational(1) && longest == Rational(1)) return "1 " + unit.substr(0, unit.size() - 1);
  if (number(shortest) == number(longest)) return number(shortest) + " " + unit;
  return number(shortest) + " to " + number(longest) + " " + unit;
}

std::string period_words(const Period& p) {
  const auto day = [](const Day& d) {
    if (d.is_certain()) return to_string(d.first());
    return "a day between " + to_string(d.first()) + " and " + to_string(d.last());
  };
  return p.is_day() ? "on " + day(p.first) : "from " + day(p.first) + " to " + day(p.last);
}

}  // namespace verify
