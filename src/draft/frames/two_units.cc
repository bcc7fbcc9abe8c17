// A measure and, in the bracket behind it, the same in another unit: "a 30-foot (9-metre) wall", "212 °F (100 °C)".
// Both are rounded, mostly to few digits.
#include <algorithm>

#include "draft/frames/frames.h"
#include "draft/statements/evidence.h"
#include "draft/statements/sentence_scan.h"

namespace verify {

namespace {

// What a unit measures, and one of it in the base unit of that: value × factor + offset. Sources: the international
// yard and pound (1959), the SI brochure (BIPM, 9th edition); °F and °C by their definitions on the kelvin. Gallons and
// pints are left out: which ones a text means depends on its country.
struct Measure {
  std::string_view unit;
  char of;
  Rational factor;
  Rational offset = 0;
};

const Measure* measure_of(std::string_view unit) {
  static const std::vector<Measure> kMeasures = {
      {"mm", 'l', Rational(1, 1000)},
      {"cm", 'l', Rational(1, 100)},
      {"m", 'l', Rational(1)},
      {"km", 'l', Rational(1000)},
      {"inch", 'l', Rational(254, 10000)},
      {"foot", 'l', Rational(3048, 10000)},
      {"yard", 'l', Rational(9144, 10000)},
      {"mile", 'l', Rational(1609344, 1000)},
      {"g", 'm', Rational(1, 1000)},
      {"kg", 'm', Rational(1)},
      {"t", 'm', Rational(1000)},
      {"lb", 'm', Rational(45359237, 100000000)},
      {"oz", 'm', Rational(45359237, 1600000000)},
      {"ha", 'a', Rational(10000)},
      {"acre", 'a', Rational(40468564224, 10000000)},
      {"m2", 'a', Rational(1)},
      {"mile2", 'a', Rational(2589988110336, 1000000)},
      {"km2", 'a', Rational(1000000)},
      {"degC", 't', Rational(1)},
      {"degF", 't', Rational(5, 9), Rational(-160, 9)},
  };
  const auto found = std::find_if(kMeasures.begin(), kMeasures.end(), [&](const Measure& m) { return m.unit == unit; });
  return found == kMeasures.end() ? nullptr : &*found;
}

// Nobody writes a converted measure closer than to a fiftieth: "100 miles (160 km)" is 160.9.
const Rational kRounded(1, 50);

// A round figure may be off by half a unit of its last digit that isn't zero, but by no larger part of it than this.
const Rational kRound(1, 20);

// How much a round figure may be off beyond half a unit of its last digit, which its reading grants; in the unit
// written.
Rational slack_of(const Figure& f) {
  const Numeral& n = f.written.numeral;
  if (n.decimals > 0) return Rational(0);
  const auto half = [&](int digit) { return Rational::power_of_ten(digit + f.written.scale) / Rational(2); };
  return std::max(Rational(0), std::min(half(n.last_nonzero_exponent), f.value.abs() * kRound) - half(0));
}

}  // namespace

void find_two_units(const Draft& draft, const Sentence& sentence, std::vector<Statement>& out) {
  const Scan s(draft, sentence);
  for (std::size_t i = 0; i + 2 < s.size(); ++i) {
    if (!s.is_number(i) || !s.is(i + 1, "(")) continue;
    const std::size_t k = s.is(i + 2, "or") ? i + 3 : i + 2;
    if (!s.is_number(k) || !s.is_one_of(k + 1, {")", ",", ";"})) continue;
    const Measure* from = measure_of(s.figure(i).unit);
    const Measure* to = measure_of(s.figure(k).unit);
    if (from == nullptr || to == nullptr || from->of != to->of || from->unit == to->unit) continue;
    if (!s.figure(i).per.empty() || !s.figure(k).per.empty()) continue;
    const Rational factor = from->factor / to->factor;
    const Rational offset = (from->offset - to->offset) / to->factor;
    Rational slack = slack_of(s.figure(k)) + slack_of(s.figure(i)) * factor;
    if (from->of != 't') slack += value_of(s.figure(k)).abs() * kRounded;
    const auto converted = [&](const Rational& more) {
      return FigureTerm::make(TermKind::add, FigureTerm::make(TermKind::multiply, s.term(i), FigureTerm::of(factor)),
                              FigureTerm::of(offset + more));
    };
    Statement statement =
        statement_of(StatementRule::two_units,
                     FigureTerm::make(TermKind::logical_and,
                                      FigureTerm::compared(converted(-slack), Comparison::less_equal, s.term(k)),
                                      FigureTerm::compared(s.term(k), Comparison::less_equal, converted(slack))));
    statement.shown = equals(s.term(k), converted(Rational(0)));
    out.push_back(std::move(statement));
  }
}

}  // namespace verify
