// Number words are added up from left to right, as they are said: a scale word multiplies what stands before it and
// starts a new group. Words that can't go on the number end it.
#include "figures/numbers.h"

namespace verify {

namespace {

// Words that make up one number, added up as they are read.
class Sum {
 public:
  Sum(const FigureText& text, std::size_t i) : text_(text), at_(i) {}

  std::optional<FigureNumberWords> run(std::optional<Rational> digits) {
    if (digits) {
      group_ = *digits;
      any_ = whole_ = true;
      digits_ = !digits->is_integer() || *digits >= Rational(100);
    }
    while (step()) {}
    if (!any_ || (digits && scales_ == 0)) return std::nullopt;
    FigureNumberWords out{total_ + group_, first_, first_end_, scales_ == 1 && last_was_scale_ ? scale_ : 0, at_,
                          ordinal_};
    if (scales_ == 0) {
      out.first = out.value;
      out.first_end = at_;
    }
    return out;
  }

 private:
  bool step() {
    if (ordinal_) return false;
    std::size_t i = at_;
    if (any_ && text_.is(i, "and")) {
      if (!may_add_ || digits_) return false;
      ++i;
      if (read_fraction_words(text_, i)) return false;
      if (text_.meaning(i).cardinal < 1 && !small_digits(i)) return false;
    } else if (tens_ && text_.dash(i)) {
      const FigureWord& unit = text_.meaning(i + 1);
      if ((unit.cardinal < 1 && unit.ordinal == 0) || unit.cardinal > 9) return false;
      ++i;
    }
    const FigureWord& word = text_.meaning(i);
    if (!word.is(kBriefScale) && word.scale > 0 && !word.is(kPlural)) return scale(word.scale, i);
    if (any_ && word.is(kPlural) && word.scale >= 6) return scale(word.scale, i);
    if (word.cardinal >= 0) return add(Rational(word.cardinal), word.cardinal, i);
    if (small_digits(i)) return add_digits(i);
    if (any_ && word.ordinal > 0 && !word.is(kPlural)) return add_ordinal(word, i);
    return false;
  }

  // Digits go on a number only behind a scale word: "4 thousand 3 hundred".
  bool small_digits(std::size_t i) const {
    if (text_.sign(i + 1) && text_.digits(i + 2) && !text_.spaced(i + 1) && !text_.spaced(i + 2)) return false;
    return last_was_scale_ && text_.digits(i) && text_.raw(i).size() <= 3 && text_.spaced(i) &&
           (text_.is(i + 1, "hundred") || (may_add_ && text_.is(i - 1, "and"))) && group_.sign() == 0 + (scale_ == 2);
  }
  bool add_digits(std::size_t i) {
    const auto numeral = parse_numeral(text_.raw(i));
    return numeral && numeral->value < Rational(100) && add(numeral->value, 1, i);
  }

  bool add(const Rational& value, int cardinal, std::size_t i) {
    const bool fits = !any_ || may_add_ || (tens_ && cardinal >= 1 && cardinal <= 9);
    if (!fits || digits_) return false;
    group_ += value;
    tens_ = cardinal >= 20;
    may_add_ = last_was_scale_ = false;
    any_ = whole_ = true;
    at_ = i + 1;
    return true;
  }

  bool add_ordinal(const FigureWord& word, std::size_t i) {
    if (word.ordinal >= 100 ? group_.sign() == 0 : !(may_add_ || (tens_ && word.ordinal < 10))) return false;
    // "twenty second delays": only a hyphen makes an ordinal of that.
    if (word.unit == "second" && !text_.dash(i - 1)) return false;
    if (word.ordinal >= 100) group_ *= Rational(word.ordinal);
    else group_ += Rational(word.ordinal);
    ordinal_ = true;
    last_was_scale_ = false;
    at_ = i + 1;
    return true;
  }

  bool scale(int exponent, std::size_t i) {
    const Rational factor = Rational::power_of_ten(exponent);
    if (exponent == 2) {
      if (whole_ ? group_ >= Rational(100) : any_ && !may_add_) return false;
      group_ = whole_ ? group_ * factor : factor;
    } else if (last_was_scale_ && group_.sign() == 0) {
      if (exponent <= scale_ && scales_ > 1) return false;
      total_ *= factor;  // "three lakh crore"
    } else {
      if (exponent >= lowest_) return false;
      if (scales_ == 0 && any_) {
        first_ = group_;
        first_end_ = at_;
      }
      total_ += (whole_ || group_.sign() != 0 ? group_ : Rational(1)) * factor;
      group_ = Rational(0);
      lowest_ = exponent;
    }
    if (exponent == 2 && scales_ == 0 && any_) scales_ = 1;  // more than one thing was said: no single scale word
    if (scales_ == 0 && !any_) {
      first_ = Rational(1);
      first_end_ = i;
    }
    scales_ += 1;
    scale_ = exponent;
    any_ = true;
    whole_ = digits_ = tens_ = false;
    may_add_ = last_was_scale_ = true;
    at_ = i + 1;
    return true;
  }

  const FigureText& text_;
  std::size_t at_;
  Rational total_, group_, first_;
  std::size_t first_end_ = 0;
  int scale_ = 0, scales_ = 0, lowest_ = 99;
  bool any_ = false;      // a word was read
  bool whole_ = false;    // the group holds a number that a scale word multiplies
  bool digits_ = false;   // the group is digits that no word adds to
  bool tens_ = false;     // "twenty", which a unit may follow
  bool may_add_ = false;  // behind a scale word
  bool last_was_scale_ = false;
  bool ordinal_ = false;
};

// "third" of "two thirds": its denominator; 0 for other words.
std::int64_t denominator(const FigureText& text, std::size_t i, bool plural) {
  if (text.is(i, plural ? "halves" : "half")) return 2;
  if (text.is(i, plural ? "quarters" : "quarter")) return 4;
  const FigureWord& word = text.meaning(i);
  return word.ordinal > 2 && word.is(kPlural) == plural ? word.ordinal : 0;
}

// "quarters" of a year are counted: "the last three quarters", "four quarters". A part is said of three only.
bool counted_quarters(const FigureText& text, std::size_t i, std::int64_t count, std::size_t quarters) {
  if (!text.is(quarters, "quarters") || text.dash(quarters - 1)) return false;
  if (count != 3) return true;
  for (const char* word : {"first", "last", "past", "previous", "next", "recent", "consecutive", "all", "straight"})
    if (i > 0 && text.is(i - 1, word)) return true;
  if (i > 1 && text.is(i - 1, "the") && text.is(i - 2, "of")) return true;
  for (const char* word : {"running", "ended", "ending", "in"})
    if (text.is(quarters + 1, word)) return true;
  return text.is(quarters + 1, "of") && text.digits(quarters + 2);  // "three quarters of 2024"
}

bool ends_phrase(const FigureText& text, std::size_t i) {
  return !text.has(i) || text.sign(i) || text.meaning(i).scale > 0 || text.meaning(i).is(kStop);
}

}  // namespace

std::optional<FigureNumberWords> read_number_words(const FigureText& text, std::size_t i) {
  return Sum(text, i).run(std::nullopt);
}

std::optional<FigureNumberWords> read_scale_words(const FigureText& text, std::size_t i, const Rational& first) {
  return Sum(text, i).run(first);
}

std::size_t scale_behind_fraction(const FigureText& text, std::size_t i) {
  const auto hyphen = [&](std::size_t k) { return text.dash(k) && text.adjacent(k) && text.adjacent(k + 1); };
  const bool of = text.is(i, "of");
  std::size_t k = i + (of || hyphen(i));
  const bool article = text.meaning(k).is(kArticle) || (of && text.is(k, "one"));
  if (of && !article) return 0;
  if (article) k += 1 + hyphen(k + 1);
  const FigureWord& word = text.meaning(k);
  return word.scale >= 2 && !word.is(kBriefScale) && !word.is(kPlural) ? k : 0;
}

std::optional<FigureFraction> read_fraction_words(const FigureText& text, std::size_t i) {
  const bool scaled = scale_behind_fraction(text, i + 1) > 0;
  if (text.is(i, "half") || (text.is(i, "quarter") && scaled)) {
    if (!scaled && text.dash(i + 1) && !text.spaced(i + 1) && text.meaning(i + 2).unit.empty()) return std::nullopt;
    return FigureFraction{Rational(1, text.is(i, "half") ? 2 : 4), i + 1};
  }
  const bool article = text.meaning(i).is(kArticle);
  std::int64_t count = article ? 1 : text.meaning(i).cardinal;
  if (count < 1) return std::nullopt;
  std::size_t k = i + 1;
  if (count >= 20 && text.dash(k) && text.meaning(k + 1).cardinal >= 1 && text.meaning(k + 1).cardinal < 10) {
    count += text.meaning(k + 1).cardinal;
    k += 2;
  }
  const bool hyphen = text.dash(k);
  k += hyphen;
  // "twenty-firsts"
  std::int64_t below = denominator(text, k, count != 1);
  const FigureWord& tens = text.meaning(k);
  if (below == 0 && tens.cardinal >= 20 && text.dash(k + 1)) {
    const FigureWord& unit = text.meaning(k + 2);
    if (unit.ordinal > 0 && unit.ordinal < 10 && (unit.is(kPlural) || unit.ordinal == 2) == (count != 1)) {
      below = tens.cardinal + unit.ordinal;
      k += 2;
    }
  }
  if (below == 0 || counted_quarters(text, i, count, k)) return std::nullopt;
  const bool percent = text.is(k + 1, "percent") || text.is(k + 1, "per") || text.is(k + 1, "percentage");
  // "a third party" and "one fourth grade" count nothing in thirds and fourths.
  if (count == 1 && below != 2 && !hyphen && !percent && !ends_phrase(text, k + 1)) return std::nullopt;
  // "then an eighth." is the next after seven; a third is more often a part.
  // "a fifth (19.3 %)" and "by a fifth, from 310 to 248" are.
  const bool bracket = text.raw(k + 1) == "(" && text.digits(k + 2);
  const bool led = i > 0 && (text.is(i - 1, "by") || text.is(i - 1, "than"));
  if (article && below > 4 && text.sign(k + 1) && !bracket && !led) return std::nullopt;
  return FigureFraction{Rational(count, below), k + 1};
}

}  // namespace verify
