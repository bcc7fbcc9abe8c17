// Writes figures as documents do: their own digits, hedge and scale word.
#include "explain/measure.h"

#include "solve/box.h"

namespace verify {

// The digits as written, with commas: "0.50" keeps its last zero.
std::string written_words(const Written& w) {
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

std::string figure_digits(const Fact& fact) {
  if (fact.unit == kDateUnit) return fact.value;
  std::string out = written_words(fact.written);
  if (fact.upper) out += " to " + written_words(*fact.upper);
  return out + (fact.unit == "%" ? " %" : "");
}

std::string figure_words(const Fact& fact) {
  std::string hedge(hedge_name(fact.written.hedge));
  for (char& c : hedge) c = c == '-' ? ' ' : c;
  return (hedge.empty() ? "" : hedge + " ") + figure_digits(fact);
}

std::string figure_words(const Fact& fact, const Measure& m, UnitNames names) {
  const bool named = names == UnitNames::each && !m.date && !m.unit.dimensionless() && !m.unit_text.empty();
  return figure_words(fact) + (named ? " " + m.unit_text : "");
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
  const std::string unit(time_unit_name(length.elapsed->unit));
  const auto from = range(length.elapsed->from);
  const auto to = range(length.elapsed->to);
  if (!from || !to) return "an unknown number of " + unit;
  const Rational shortest = length_between(from->last, to->first, length.elapsed->unit);
  const Rational longest = length_between(from->first, to->last, length.elapsed->unit);
  if (shortest == Rational(1) && longest == Rational(1)) return "1 " + std::string(one_time_unit(length.elapsed->unit));
  if (shortest == longest) return grouped(shortest, 2) + " " + unit;
  // Rounded outward, so that what is said to lie between them does.
  const Rational hundred(100);
  const auto number = [&](const Rational& exact, const Rational& shown) {
    return (exact == shown ? "" : "≈") + rounded(shown, 2);
  };
  return number(shortest, (shortest * hundred).floor() / hundred) + " to " +
         number(longest, (longest * hundred).ceil() / hundred) + " " + unit;
}

std::string period_words(const Period& p) {
  const auto day = [](const Day& d) {
    if (d.is_certain()) return to_string(d.first());
    return "a day between " + to_string(d.first()) + " and " + to_string(d.last());
  };
  return p.is_day() ? "on " + day(p.first) : "from " + day(p.first) + " to " + day(p.last);
}

}  // namespace verify
