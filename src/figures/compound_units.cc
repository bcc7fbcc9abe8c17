// Units of one measure that are said one behind the other: the smaller ones go on the amount of the largest, or all are
// said in the smallest. One table has the units.
#include "figures/compound_units.h"

#include <algorithm>
#include <initializer_list>

namespace verify {

namespace {

using Kind = FigureUnit::Kind;

// Units that are said one behind the other: "5 feet 2 inches", "2 hours 30 minutes".
struct Compound {
  std::string_view larger, smaller;
  int ratio;
  bool in_smaller;  // the whole is said in the smaller unit: an hour and a third has no last digit
};
constexpr Compound kCompounds[] = {
    {"foot", "inch", 12, false}, {"h", "min", 60, true},     {"min", "s", 60, true},
    {"lb", "oz", 16, false},     {"stone", "lb", 14, false}, {"year", "month", 12, true},
};

void add_smaller(FigureQuantityPart& part, const Compound& c, const Rational& rest) {
  const Rational& whole = part.amount.numeral.value;
  part.amount.numeral = numeral_of(c.in_smaller ? whole * Rational(c.ratio) + rest : whole + rest / Rational(c.ratio));
  part.amount.plain = false;
  if (c.in_smaller) part.unit.name = c.smaller;
}

// "2 hours 30 minutes", "12 stone 4 pounds", three units at most.
void take_smaller(FigureQuantityPart& part, const FigureText& text) {
  for (int units = 0; units < 2; ++units) {
    const auto* c = std::find_if(std::begin(kCompounds), std::end(kCompounds),
                                 [&](const Compound& row) { return row.larger == part.unit.name; });
    if (c == std::end(kCompounds) || part.unit.kind != Kind::measure) return;
    if (part.amount.scale != 0 || !part.amount.numeral.value.is_integer()) return;
    const std::size_t k = part.end + text.is(part.end, "and");
    if (text.new_line(k) || (!text.digits(k) && text.meaning(k).cardinal < 0)) return;
    const auto rest = read_amount(text, k, false);
    if (!rest || rest->scale != 0 || rest->ordinal || rest->fraction || rest->value() >= Rational(c->ratio)) return;
    const auto unit = unit_behind(text, rest->end, *rest);
    if (!unit || unit->name != c->smaller) return;
    add_smaller(part, *c, rest->value());
    part.end = unit->end;
    part.span.end = part.amount_end = byte_end(text, part.end);
  }
}

// "5 feet 2", "thirteen dollars and forty-five cents", "15 dollars 50": a smaller unit goes on the larger one.
void take_rest(FigureQuantityPart& part, const FigureText& text) {
  const bool feet = part.unit.name == "foot", dollars = part.unit.kind == Kind::money && !part.unit.cents;
  if ((!feet && !dollars) || part.amount.scale != 0 || !part.amount.numeral.value.is_integer()) return;
  const std::size_t k = part.end + text.is(part.end, "and");
  if (text.new_line(k) || (!text.digits(k) && text.meaning(k).cardinal < 0)) return;
  const auto rest = read_amount(text, k, false);
  if (!rest || rest->scale != 0 || rest->ordinal || rest->value() >= Rational(100)) return;
  const auto unit = unit_behind(text, rest->end, *rest);
  if (feet) {  // "in" alone is a preposition
    if (unit || !text.is(rest->end, "in")) return;
    add_smaller(part, kCompounds[0], rest->value());
    part.end = rest->end + 1;
    part.span.end = part.amount_end = byte_end(text, part.end);
    return;
  }
  const bool bare = !unit && k == part.end && rest->value() >= Rational(10) && rest->value().is_integer() &&
                    (!text.word(rest->end) || text.is(rest->end, "more"));
  const std::size_t end = unit ? unit->end : rest->end;
  if (!(unit && unit->cents) && !bare) return;
  part.amount.numeral = numeral_of(part.amount.numeral.value + rest->value() / Rational(100));
  part.end = end;
  part.span.end = part.amount_end = byte_end(text, end);
}

}  // namespace

// "2h 30m", "1h05", "4m 30s": letters that are something else elsewhere.
bool take_clock(FigureQuantityPart& part, const FigureText& text) {
  const auto letter = [&](std::size_t k, std::initializer_list<std::string_view> names) {
    return text.adjacent(k) && std::any_of(names.begin(), names.end(), [&](auto name) { return text.is(k, name); });
  };
  const auto digits_below_sixty = [&](std::size_t k) {
    return text.digits(k) && text.raw(k).size() <= 2 && text.raw(k) < "60" && !text.new_line(k) &&
           !(text.sign(k + 1) && text.adjacent(k + 1) && text.digits(k + 2) && text.adjacent(k + 2));
  };
  std::size_t k = part.end;
  if (!part.amount.plain || part.amount.number.end - part.amount.number.begin > 3) return false;
  const Rational first = part.amount.numeral.value;
  Rational value = first;
  std::string_view unit;
  if (letter(k, {"h", "hr", "hrs"}) && digits_below_sixty(k + 1)) {
    const bool minutes = letter(k + 2, {"m", "min", "mins"});
    const bool bare = !text.spaced(k + 1) && text.raw(k + 1).size() == 2 && !(text.adjacent(k + 2) && text.word(k + 2));
    if (!minutes && !bare) return false;
    value = value * Rational(60) + parse_numeral(text.raw(k + 1))->value;
    unit = "min";
    k += 2 + minutes;
    if (minutes && digits_below_sixty(k) && letter(k + 1, {"s", "sec", "secs"})) {
      value = value * Rational(60) + parse_numeral(text.raw(k))->value;
      unit = "s";
      k += 2;
    }
  } else if (letter(k, {"m", "min", "mins"}) && digits_below_sixty(k + 1) && letter(k + 2, {"s", "sec", "secs"})) {
    value = value * Rational(60) + parse_numeral(text.raw(k + 1))->value;
    unit = "s";
    k += 3;
  } else {
    return false;
  }
  part.amount.numeral = numeral_of(value);
  part.amount.plain = false;
  part.unit = FigureUnit{Kind::measure, std::string(unit), 0, false, k};
  part.end = k;
  part.span.end = part.amount_end = part.amount.all.end = part.amount.number.end = byte_end(text, k);
  return true;
}

void take_smaller_units(FigureQuantityPart& part, const FigureText& text) {
  take_smaller(part, text);
  take_rest(part, text);
}

}  // namespace verify
