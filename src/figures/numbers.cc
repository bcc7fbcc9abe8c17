// The parts of a number are taken one behind the other: sign, digits or words, fraction, power, scale words. Each
// take_… looks at the token where the amount ends so far, and moves that end. Powers and fractions are exact; a power
// that would take too many digits is left alone.
#include "figures/numbers.h"

#include "figures/number_signs.h"
#include "figures/read_figures.h"

#include <algorithm>
#include <cstdlib>

namespace verify {

namespace {

std::size_t token_end(const FigureText& text, std::size_t i) { return text.tokens[i].end; }

bool inner_hyphen(const FigureText& text, std::size_t i) {
  return text.dash(i) && text.adjacent(i) && text.adjacent(i + 1);
}

void close(const FigureText& text, FigureAmount& a, std::size_t end) {
  a.end = end;
  a.all.end = token_end(text, end - 1);
}

bool plain_noun(const FigureText& text, std::size_t i) {
  const FigureWord& word = text.meaning(i);
  return text.word(i) && text.spaced(i) && !text.capital(i) && word.unit.empty() && !word.is(kStop) &&
         !word.is(kDimension);
}

// A currency behind the word, or behind its full stop: "3 Mrd. Euro".
bool money_at(const FigureText& text, std::size_t i) {
  return !text.meaning(i).currency.empty() || !currency_of_sign(text.raw(i)).empty();
}
bool dotted_money(const FigureText& text, std::size_t i) {
  return text.raw(i).size() >= 2 && text.sign(i + 1, '.') && text.adjacent(i + 1) && money_at(text, i + 2);
}

// k, m, bn behind digits; the words can also be metres, grams and tonnes.
bool brief_scale(const FigureText& text, const FigureAmount& a, std::size_t i, bool sure) {
  const FigureWord& word = text.meaning(i);
  if (!word.is(kBriefScale) || (text.digits(i + 1) && !text.spaced(i + 1)) || text.new_line(i)) return false;
  const bool attached = !text.spaced(i);
  const bool money = sure || money_at(text, i + 1);
  const bool capital = text.capital(i);
  if (word.name == "g") return false;
  if (word.name == "t" || word.name == "mm" || word.name == "md" || word.name == "bio")
    return money || dotted_money(text, i);
  if (word.name == "b") return money || (attached && a.numeral.decimals > 0);
  if (word.name == "k") return attached || a.numeral.decimals > 0 || money;
  if (word.name == "m") return money || (attached && plain_noun(text, i + 1)) || (capital && !text.word(i + 1));
  return true;
}

// "and a half", "and three quarters million" behind a number.
void add_fraction(const FigureText& text, FigureAmount& a) {
  const bool joined = text.is(a.end, "and");
  const auto part = joined ? read_fraction_words(text, a.end + 1) : std::nullopt;
  if (!part || a.ordinal) return;
  a.one = false;
  std::size_t end = part->end;
  const FigureWord& scale = text.meaning(end);
  const bool scaled = scale.scale >= 3 && !scale.is(kBriefScale);
  if (scaled && a.scale == 0) {  // "one and a half million"
    a.numeral = numeral_of(a.numeral.value + part->value);
    a.number.end = token_end(text, part->end - 1);
    a.scale = scale.scale;
    a.plain = false;
    return close(text, a, end + 1);
  }
  if (scaled) {
    a.numeral = numeral_of(a.value() + part->value * Rational::power_of_ten(scale.scale));
    a.scale = 0;
    ++end;
  } else {
    const bool dozen = text.is(end, "dozen") && a.scale == 0;  // "two and a half dozen"
    a.numeral = numeral_of((a.numeral.value + part->value) * Rational(dozen ? 12 : 1));
    end += dozen;
  }
  if (a.scale == 0) a.number.end = token_end(text, end - 1);
  close(text, a, end);
}

void take_scales(const FigureText& text, FigureAmount& a, bool behind_currency) {
  const std::size_t word = a.end + (text.dash(a.end) && !text.spaced(a.end + 1) && text.meaning(a.end + 1).scale > 0);
  if (const auto words = read_scale_words(text, word, a.numeral.value)) {
    a.plain = false;
    if (words->scale > 0) a.scale = words->scale;
    else {
      a.numeral = numeral_of(words->value);
      a.number.end = token_end(text, words->end - 1);
    }
    close(text, a, words->end);
  } else if (brief_scale(text, a, a.end, behind_currency)) {
    a.scale = text.meaning(a.end).scale;
    a.plain = false;
    const bool dot = dotted_money(text, a.end);
    close(text, a, a.end + 1 + dot);
  } else if (text.is(word, "dozen") || text.is(word, "dozens") || text.is(word, "doz") || text.is(word, "dozs")) {
    a.numeral = numeral_of(a.numeral.value * Rational(12));
    a.plain = false;
    close(text, a, word + 1);
  }
  add_fraction(text, a);
}

// "1.1^23", "2.5^-1": a whole power that stays a number of moderate length.
bool take_power(const FigureText& text, FigureAmount& a) {
  if (!text.sign(a.end, '^') || text.spaced(a.end) || text.spaced(a.end + 1)) return false;
  const bool minus = text.dash(a.end + 1);
  const std::size_t power = a.end + 1 + (minus || text.sign(a.end + 1, '+'));
  if (!text.digits(power) || text.spaced(power) || text.raw(power).size() > 2 || a.numeral.value.sign() == 0)
    return false;
  Rational value = 1;
  for (auto n = *parse_numeral(text.raw(power))->value.as_int64(); n > 0; --n) value *= a.numeral.value;
  a.numeral = numeral_of(minus ? Rational(1) / value : value);
  a.plain = false;
  close(text, a, power + 1);
  a.number.end = a.all.end;
  return true;
}

std::optional<FigureAmount> digits(const FigureText& text, std::size_t i, bool behind_currency) {
  const bool point_first = text.sign(i);
  const std::size_t first = point_first ? i + 1 : i;
  FigureAmount a;
  a.digits = true;
  std::size_t at = text.tokens[first].begin;
  if (const auto part = slashed(text, i)) {
    a.numeral = numeral_of(part->value);
    a.fraction = true;
    a.number.end = token_end(text, part->end - 1);
    close(text, a, part->end);
    take_scales(text, a, false);
    return a;
  }
  if (point_first) {
    const auto numeral = parse_numeral("0." + std::string(text.raw(first)));
    if (!numeral) return std::nullopt;
    a.numeral = *numeral;
    at = token_end(text, first);
  } else {
    const auto numeral = read_digits(text.text, at, decimal_point_at(text, i));
    if (!numeral) return std::nullopt;
    a.numeral = *numeral;
  }
  a.number.end = a.all.end = at;
  a.end = text.token_at(at, first);
  a.plain = a.end == i + 1 && !point_first;
  const bool attached = text.word(a.end) && !text.spaced(a.end);
  if (attached && (text.is(a.end, "th") || text.is(a.end, "st") || text.is(a.end, "nd") || text.is(a.end, "rd"))) {
    a.ordinal = true;
    close(text, a, a.end + 1);
    return a;
  }
  // "10 1/2", "1½"
  const Rational sign = fraction_sign(text.raw(a.end));
  const auto part = a.plain && text.spaced(a.end) && !text.new_line(a.end) ? slashed(text, a.end) : std::nullopt;
  if (a.plain && (sign.sign() > 0 || part)) {
    a.numeral = numeral_of(a.numeral.value + (part ? part->value : sign));
    a.plain = false;
    close(text, a, part ? part->end : a.end + 1);
    a.number.end = a.all.end;
  }
  // "1.3x10^6", "6.23 × 10^-4"
  const bool times = text.is(a.end, "x") || text.raw(a.end) == "\u00D7";
  if (times && text.raw(a.end + 1) == "10" && text.sign(a.end + 2, '^')) {
    const bool minus = text.dash(a.end + 3);
    const std::size_t power = a.end + 3 + minus;
    if (text.digits(power) && text.raw(power).size() <= 2) {
      const int n = static_cast<int>(*parse_numeral(text.raw(power))->value.as_int64());
      a.numeral = numeral_of(a.numeral.value * Rational::power_of_ten(minus ? -n : n));
      a.plain = false;
      close(text, a, power + 1);
      a.number.end = a.all.end;
      return a;
    }
  }
  // "3×10⁶"; alone, 10² may be ten with the mark of a note.
  const bool of_ten = times && text.raw(a.end + 1) == "10";
  const auto power = raised_at(text, of_ten ? a.end + 2 : a.end);
  if (power && (of_ten || (a.plain && a.numeral.value == Rational(10) && std::abs(power->exponent) > 2))) {
    const Rational factor = Rational::power_of_ten(power->exponent);
    a.numeral = numeral_of(of_ten ? a.numeral.value * factor : factor);
    a.plain = false;
    close(text, a, power->end);
    a.number.end = a.all.end;
    return a;
  }
  if (take_power(text, a)) return a;
  take_scales(text, a, behind_currency);
  return a;
}

// "two hundred point seventy-one": digits by name behind a point.
void take_point(const FigureText& text, FigureAmount& a) {
  if (!text.is(a.end, "point") || text.meaning(a.end + 1).cardinal < 0 || a.ordinal) return;
  std::string digits;
  std::size_t i = a.end + 1;
  while (text.meaning(i).cardinal >= 0 && digits.size() < 20) {
    int n = text.meaning(i).cardinal;
    if (n >= 20 && text.dash(i + 1) && text.meaning(i + 2).cardinal > 0 && text.meaning(i + 2).cardinal < 10) {
      n += text.meaning(i + 2).cardinal;
      i += 2;
    }
    digits += std::to_string(n);
    ++i;
  }
  if (const auto numeral = parse_numeral(a.value().str() + "." + digits)) {
    a.numeral = *numeral;
    a.scale = 0;
    close(text, a, i);
    a.number.end = a.all.end;
  }
}

// "thousands of", "dozens of": at least that many.
std::optional<FigureAmount> vague(const FigureText& text, std::size_t i) {
  const bool dozens = text.is(i, "dozens");
  const FigureWord& word = text.meaning(i);
  if (!dozens && !(word.scale >= 2 && word.is(kPlural) && !word.is(kBriefScale))) return std::nullopt;
  FigureAmount a;
  int scale = word.scale;
  std::size_t end = i + 1;
  while (text.is(end, "of") && text.meaning(end + 1).is(kPlural) && text.meaning(end + 1).scale >= 3 && end < i + 6) {
    scale += text.meaning(end + 1).scale;
    end += 2;
  }
  if (!text.is(end, "of") && !(text.word(end) && !text.meaning(end).is(kStop))) return std::nullopt;
  a.numeral = numeral_of(dozens ? Rational(12) : Rational::power_of_ten(scale));
  a.vague = true;
  close(text, a, end);
  a.number.end = a.all.end;
  return a;
}

// "one hundred thirty-two fifths", "two hundred and fifty-four hundredths", "twenty twenty fifths".
bool take_parts(const FigureText& text, std::size_t first, FigureAmount& a) {
  // "twenty twenty fifths"
  const bool compound =
      text.meaning(a.end).cardinal >= 20 && text.meaning(a.end + 1).is(kPlural) && text.meaning(a.end + 1).ordinal < 10;
  const std::size_t part_at = a.end + compound;
  const FigureWord& part = text.meaning(part_at);
  if (part.ordinal < 3 || !part.is(kPlural) || part.is(kBriefScale)) return false;
  std::size_t end = part_at;  // behind the numerator
  Rational below = part.ordinal;
  // A unit goes with the tens before it that no hyphen binds to the left.
  if (part.ordinal < 10 && text.meaning(end - 1).cardinal >= 20 && end - 1 > first && !text.dash(end - 2))
    below += Rational(text.meaning(--end).cardinal);
  std::size_t begin = first;
  for (std::size_t k = first; k < end; ++k)
    if (text.is(k, "and")) begin = k + 1;
  const auto value_of = [&](std::size_t from, std::size_t to) -> std::optional<Rational> {
    const auto at = [&](std::size_t k) { return text.tokens.begin() + static_cast<std::ptrdiff_t>(k); };
    const FigureText cut{text.text, text.style, {at(from), at(to)}};
    const auto number = read_number_words(cut, 0);
    return number && number->end == to - from ? std::optional(number->value) : std::nullopt;
  };
  const auto over = value_of(begin, end), whole = begin > first ? value_of(first, begin - 1) : Rational(0);
  if (!over || !whole) return false;
  a.numeral = numeral_of(*whole + *over / below);
  a.scale = 0;
  a.fraction = begin == first;
  close(text, a, part_at + 1);
  a.number.end = a.all.end;
  return true;
}

// "a dozen", "half a dozen", "a half-dozen"; `first` is the word behind an article.
bool take_dozen(const FigureText& text, std::size_t first, FigureAmount& a) {
  std::size_t at = first;
  const bool half = text.is(first, "half");
  if (half) {
    at += 1 + inner_hyphen(text, first + 1);
    if (text.meaning(at).is(kArticle)) at += 1 + inner_hyphen(text, at + 1);
  }
  if (!text.is(at, "dozen")) return false;
  a.numeral = numeral_of(half ? Rational(6) : Rational(12));
  close(text, a, at + 1);
  a.number.end = a.all.end;
  return true;
}

std::optional<FigureAmount> words(const FigureText& text, std::size_t i, bool behind_currency) {
  FigureAmount a;
  a.article = text.meaning(i).is(kArticle);
  const Rational sign = fraction_sign(text.raw(i));
  auto part = read_fraction_words(text, i);
  if (sign.sign() > 0) part = FigureFraction{sign, i + 1};
  const std::size_t first = i + a.article;
  if (take_dozen(text, first, a)) return a;
  if (part && !text.is(part->end, "dozen")) {
    a.numeral = numeral_of(part->value);
    a.number.end = token_end(text, part->end - 1);
    a.fraction = true;
    close(text, a, part->end);
    if (const std::size_t scale = scale_behind_fraction(text, part->end); scale > 0) {
      a.scale = text.meaning(scale).scale;
      a.fraction = false;
      close(text, a, scale + 1);
    } else if (const std::size_t percent = percent_of_one(text, part->end); percent > 0) {
      a.fraction = false;
      close(text, a, percent);
    }
    return a;
  }
  if (a.article && text.meaning(first).scale < 2) return std::nullopt;
  if (a.article && (text.meaning(first).is(kPlural) || text.meaning(first).is(kBriefScale))) return std::nullopt;
  const auto number = read_number_words(text, first);
  if (!number) {
    const FigureWord& word = text.meaning(i);
    if (word.ordinal == 0 || word.ordinal >= 100 || word.is(kPlural)) return vague(text, i);
    a.numeral = numeral_of(Rational(word.ordinal));
    a.ordinal = true;
    close(text, a, i + 1);
    a.number.end = a.all.end;
    // "twenty-first" is read with the number words; "second" is time or an ordinal.
    return a;
  }
  // "million" alone counts nothing; "a million" and "hundred thousand" do.
  if (!a.article && number->end == i + 1 && text.meaning(i).cardinal < 0) return std::nullopt;
  const bool scaled = number->scale >= 3;
  a.numeral = numeral_of(scaled ? number->first : number->value);
  a.scale = scaled ? number->scale : 0;
  a.ordinal = number->ordinal;
  a.one = number->end == i + 1 && text.is(i, "one");
  const std::size_t number_end = scaled ? std::max(number->first_end, i + 1) : number->end;
  a.number.end = token_end(text, number_end - 1);
  close(text, a, number->end);
  if (a.ordinal) return a;
  if (take_parts(text, first, a)) return a;
  take_point(text, a);
  const bool small = a.scale == 0;
  if (small) take_scales(text, a, behind_currency);
  else add_fraction(text, a);
  return a;
}

// "one over twenty" ends the sentence where it is a fraction; "1,000 over 3 years" isn't.
void take_over(const FigureText& text, FigureAmount& a) {
  if (!text.is(a.end, "over") || a.ordinal || a.fraction || a.scale != 0 || text.new_line(a.end)) return;
  const std::size_t i = a.end + 1;
  if (!text.digits(i) && text.meaning(i).cardinal < 1) return;
  const auto below = text.digits(i) ? digits(text, i, false) : words(text, i, false);
  if (!below || below->ordinal || below->fraction || below->scale != 0 || below->numeral.value.sign() == 0) return;
  if (text.word(below->end) || text.sign(below->end, '%')) return;
  a.numeral = numeral_of(a.numeral.value / below->numeral.value);
  a.fraction = true;
  close(text, a, below->end);
  a.number.end = a.all.end;
}

}  // namespace

Numeral numeral_of(const Rational& value) {
  if (const auto parsed = parse_numeral(value.str())) return *parsed;
  // A third has no last digit; people say it to about a hundredth.
  Numeral out;
  out.value = value;
  out.plain_integer = false;
  out.decimals = 2;
  out.last_nonzero_exponent = -2;
  return out;
}

std::optional<FigureAmount> read_amount(const FigureText& text, std::size_t i, bool behind_currency) {
  if (!text.has(i)) return std::nullopt;
  const bool word_minus = text.is(i, "minus") || text.is(i, "negative");
  const bool adjoins = i > 0 && !text.spaced(i) && !text.sign(i - 1);
  const bool dash = text.dash(i) && !adjoins && (!text.spaced(i + 1) || i == 0);
  const bool minus = word_minus || dash;
  const std::size_t first = i + minus;
  const bool point = text.sign(first, '.') && text.digits(first + 1) && !text.spaced(first + 1) && !adjoins;
  auto a = text.digits(first) || point ? digits(text, first, behind_currency) : words(text, first, behind_currency);
  if (!a || (minus && a->ordinal)) return std::nullopt;
  take_over(text, *a);
  a->number.begin = text.tokens[first].begin;
  a->all.begin = text.tokens[i].begin;
  if (minus) {
    a->numeral.value = -a->numeral.value;
    a->negative = true;
    a->plain = false;
  }
  return a;
}

}  // namespace verify
