// The words that mean something to the readers of figures: number words, units, currencies, months, and words that say
// what a number beside them is. They are English but for scale words, and words that tell another language. One table
// holds all meanings of a word; word_table.cc is the place to add one.
#pragma once

#include <cstdint>
#include <string_view>

namespace verify {

/// What a word can be to a number beside it. One word can be several things ("second", "may", "m").
enum WordMark : unsigned {
  kArticle = 1u << 0,         ///< a, an
  kStop = 1u << 1,            ///< ends the phrase that says what is counted
  kLabel = 1u << 2,           ///< the number behind it is a name: "Resolution 18", "Table 3"
  kCapitalLabel = 1u << 11,   ///< the same where it starts with a capital: "Plan 66"
  kDateStart = 1u << 12,      ///< a date may start with it: "week", "Q" of "Q3"
  kPlural = 1u << 3,          ///< "thirds", "thousands"
  kPeriod = 1u << 4,          ///< year, month, day: what rates are per
  kPronoun = 1u << 5,         ///< before "one": "this one", "each one"
  kAfterPronoun = 1u << 6,    ///< behind "one", which then counts nothing: "one can", "one of"
  kYearLead = 1u << 7,        ///< before a year: "in", "since"
  kDimension = 1u << 8,       ///< behind a measure: "long", "tall", "away"
  kCents = 1u << 9,           ///< a hundredth of a currency
  kBriefScale = 1u << 10,     ///< k, m, bn: scale words only where nothing else fits
  kVersion = 1u << 15,        ///< before a number with points that counts nothing: "release 1.234.567"
  kVerb = 1u << 14,           ///< a currency that is more often a verb: "won"
  kCommaLanguage = 1u << 13,  ///< of a language that writes "1.234,5"
};

/// A word of the table with all that it can mean.
struct FigureWord {
  std::string_view name;      ///< in small letters
  int cardinal = -1;          ///< 0 to 19, and tens to 90; −1 for other words
  std::int64_t ordinal = 0;   ///< 3 of "third" and "thirds"; 0 for other words
  int scale = 0;              ///< the power of ten: 6 of "million"; 0 for other words
  int month = 0;              ///< 1 of "January" and "Jan"; 0 for other words
  std::string_view currency;  ///< its ISO 4217 code, or its name where it has no code
  std::string_view unit;      ///< in the singular, or its symbol: "year", "km"
  unsigned marks = 0;         ///< a set of WordMark
  bool is(WordMark mark) const { return (marks & mark) != 0; }
};

/// The meaning of a word in letters of any size; null for words without one. Lives as long as the program.
const FigureWord* find_figure_word(std::string_view word);

/// The currency of a sign such as "€"; empty for other signs.
std::string_view currency_of_sign(std::string_view sign);

}  // namespace verify
