// Fractions in signs are those that people write: steps of a whole such as halves and eighths. Raised digits have two
// places at most.
#include "figures/number_signs.h"

#include "figures/finders.h"

namespace verify {

Rational fraction_sign(std::string_view sign) {
  struct Sign {
    std::string_view sign;
    int over, under;
  };
  constexpr Sign kSigns[] = {{"\u00BC", 1, 4}, {"\u00BD", 1, 2}, {"\u00BE", 3, 4}, {"\u2153", 1, 3}, {"\u2154", 2, 3},
                             {"\u2155", 1, 5}, {"\u2156", 2, 5}, {"\u2157", 3, 5}, {"\u2158", 4, 5}, {"\u2159", 1, 6},
                             {"\u215A", 5, 6}, {"\u215B", 1, 8}, {"\u215C", 3, 8}, {"\u215D", 5, 8}, {"\u215E", 7, 8}};
  for (const Sign& s : kSigns)
    if (s.sign == sign) return {s.over, s.under};
  return 0;
}

std::optional<FigureFraction> slashed(const FigureText& text, std::size_t i) {
  const bool shape = text.digits(i) && text.sign(i + 1, '/') && !text.spaced(i + 1) && text.digits(i + 2) &&
                     !text.spaced(i + 2) && text.raw(i).size() <= 2 && text.raw(i + 2).size() <= 2;
  if (!shape || (text.sign(i + 3, '/') && !text.spaced(i + 3))) return std::nullopt;
  const Rational over = parse_numeral(text.raw(i))->value, under = parse_numeral(text.raw(i + 2))->value;
  const auto steps = under.as_int64().value_or(0);
  const bool usual = (steps >= 2 && steps <= 6) || steps == 8 || steps == 16 || steps == 32;
  if (!usual || over.sign() <= 0 || over >= under) return std::nullopt;
  return FigureFraction{over / under, i + 3};
}

std::optional<Raised> raised_at(const FigureText& text, std::size_t i) {
  std::size_t k = i + (text.raw(i) == "\u207B");
  const bool minus = k > i;
  int value = 0;
  const std::size_t first = k;
  for (; k < first + 2 && text.adjacent(k) && raised_digit(text.raw(k)) >= 0; ++k)
    value = 10 * value + raised_digit(text.raw(k));
  if (k == first || text.spaced(i)) return std::nullopt;
  return Raised{minus ? -value : value, k};
}

std::size_t percent_of_one(const FigureText& text, std::size_t i) {
  const bool of = text.is(i, "of");
  const std::size_t k = i + of;
  if (!text.meaning(k).is(kArticle) && !text.is(k, "one") && !(of && text.raw(k) == "1")) return 0;
  const auto unit = unit_behind(text, k + 1, {});
  const bool percent =
      unit && (unit->kind == FigureUnit::Kind::percent || unit->kind == FigureUnit::Kind::percentage_point);
  return percent ? k + 1 : 0;
}

}  // namespace verify
