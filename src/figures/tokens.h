#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "figures/figure.h"

namespace verify {

/// What a word can be to a number beside it; one word can be several things ("second", "may", "m").
enum WordMark : unsigned {
  kArticle = 1u << 0,        ///< a, an
  kStop = 1u << 1,           ///< ends the phrase that says what is counted
  kLabel = 1u << 2,          ///< the number behind it is a name: "Resolution 18", "Table 3"
  kCapitalLabel = 1u << 11,  ///< the same where it starts with a capital: "Plan 66"
  kDateStart = 1u << 12,     ///< a date may start with it: "week", "Q" of "Q3"
  kPlural = 1u << 3,         ///< "thirds", "thousands"
  kPeriod = 1u << 4,         ///< year, month, day: what rates are per
  kPronoun = 1u << 5,        ///< before "one": "this one", "each one"
  kAfterPronoun = 1u << 6,   ///< behind "one", which then counts nothing: "one can", "one of"
  kYearLead = 1u << 7,       ///< before a year: "in", "since"
  kDimension = 1u << 8,      ///< behind a measure: "long", "tall", "away"
  kCents = 1u << 9,          ///< a hundredth of a currency
  kBriefScale = 1u << 10,    ///< k, m, bn: scale words only where nothing else fits
};

/// A word that means something to the reader of figures.
struct FigureWord {
  std::string_view name;     ///< in small letters
  int cardinal = -1;         ///< 0 to 19, and tens to 90
  std::int64_t ordinal = 0;  ///< 3 of "third" and "thirds"
  int scale = 0;             ///< 6 of "million"
  int month = 0;
  std::string_view currency;  ///< ISO 4217 where there is one
  std::string_view unit;      ///< in the singular, or its symbol
  unsigned marks = 0;
  bool is(WordMark mark) const { return (marks & mark) != 0; }
};
const FigureWord* find_figure_word(std::string_view word);
/// The currency of a sign such as "€"; empty for others.
std::string_view currency_of_sign(std::string_view sign);

/// A run of letters, a run of digits, or one character that is neither nor white space.
struct FigureToken {
  enum class Kind : std::uint8_t { word, digits, sign };
  std::uint32_t begin = 0, end = 0;
  const FigureWord* word = nullptr;  ///< null for words without a meaning here
  Kind kind = Kind::sign;
  bool spaced = true;     ///< white space before it, or the start
  bool new_line = false;  ///< a line end in that white space, or the start
};

/// A part of a text cut into tokens. Looking past either end is allowed and finds nothing.
struct FigureText {
  std::string_view text;
  NumberStyle style;
  std::vector<FigureToken> tokens;

  bool has(std::size_t i) const { return i < tokens.size(); }
  std::string_view raw(std::size_t i) const {
    return has(i) ? text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) : std::string_view();
  }
  bool word(std::size_t i) const { return has(i) && tokens[i].kind == FigureToken::Kind::word; }
  bool digits(std::size_t i) const { return has(i) && tokens[i].kind == FigureToken::Kind::digits; }
  bool sign(std::size_t i) const { return has(i) && tokens[i].kind == FigureToken::Kind::sign; }
  bool sign(std::size_t i, char c) const { return sign(i) && text[tokens[i].begin] == c; }
  /// Any dash: hyphens, en and em dash, the minus sign.
  bool dash(std::size_t i) const;
  /// The word, in letters of any size; `name` in small ones.
  bool is(std::size_t i, std::string_view name) const {
    return has(i) && tokens[i].end - tokens[i].begin == name.size() && is_word(i, name);
  }
  /// Its meaning, or that of a word that has none.
  const FigureWord& meaning(std::size_t i) const;
  bool spaced(std::size_t i) const { return !has(i) || tokens[i].spaced; }
  bool new_line(std::size_t i) const { return !has(i) || tokens[i].new_line; }
  bool capital(std::size_t i) const;
  /// The first token that doesn't start before `offset`.
  std::size_t token_at(std::size_t offset, std::size_t from) const;

 private:
  bool is_word(std::size_t i, std::string_view name) const;
};

/// Cuts text, which is at most 4 GB.
void cut_into_tokens(std::string_view text, std::vector<FigureToken>& tokens);

}  // namespace verify
