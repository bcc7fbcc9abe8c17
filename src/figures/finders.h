// The finders: each looks at the tokens around a number and says what stands there: an identifier, a date, a hedge, a
// unit, a noun, an amount. figures/read_figures.cc asks them in turn; no other folder calls a finder.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "figures/figure.h"
#include "figures/numbers.h"
#include "figures/tokens.h"
#include "quantity/hedge_words.h"

namespace verify {

// Numbers that name something instead of counting: numbers of documents and tables, scores, times of day, telephone
// numbers, page furniture; and web and mail addresses, in which no figure is looked for.

/// A number that names something.
struct IdentifierFound {
  std::size_t begin = 0;   ///< the token that its span starts with
  std::size_t number = 0;  ///< the token of its digits, for the value
  std::size_t end = 0;     ///< the token behind
  bool shown = true;       ///< false where it is no figure at all: "A4", an address
};
/// A web or mail address, "https://…" or "a@b.c": the whole run that starts at token i.
std::optional<IdentifierFound> read_address(const FigureText& text, std::size_t i);
/// The identifier, time or page furniture that starts at token i.
std::optional<IdentifierFound> read_identifier(const FigureText& text, std::size_t i);

// What a figure counts, from the words behind it. The words name the figure in reports and compare it with others.

/// What is counted, from token i on, behind the marks of notes: "new party members", about five words at most. Empty
/// where no word says what is counted. `end` becomes the token behind the words, or i where there are none.
Span noun_behind(const FigureText& text, std::size_t i, std::size_t& end);

// Hedges: the words around a figure that say how sure the text is of the figure. English phrases come from
// quantity/hedge_words.h, words of other languages from the user's settings. read_figures.cc asks once for each
// quantity.

/// The configured hedge words, made ready to be found in front of figures. A phrase is found in any of Unicode's forms,
/// in letters of any size, and with any white space between its words. Without words nothing is found.
class ConfiguredHedges {
 public:
  ConfiguredHedges() = default;
  explicit ConfiguredHedges(const HedgeWords& words);

  /// A phrase that ends right in front of a token.
  struct Found {
    Hedge hedge = Hedge::none;
    std::size_t tokens = 0;  ///< how many tokens the phrase has; 0 where none is found
  };
  /// The longest phrase whose last token is the one in front of token `begin` and whose first is not before `from`.
  Found in_front(const FigureText& text, std::size_t from, std::size_t begin) const;

 private:
  std::map<std::string, Hedge, std::less<>> phrases_;  // composed, case-folded, one blank for all white space
  std::vector<std::size_t> lengths_;                   // of phrases in tokens, longest first, each once
};

/// How sure the words around a figure are of it, and where these words stand.
struct HedgeFound {
  Hedge hedge = Hedge::none;
  Span span;  ///< in FigureText::text
};
/// Looks at the tokens from `from` up to the figure's first token `begin`, and then at those from `end` on. Where an
/// English and a configured phrase both stand in front, the longer one counts, and of equally long ones the configured.
HedgeFound hedge_around(const FigureText& text, const ConfiguredHedges& configured, std::size_t from, std::size_t begin,
                        std::size_t end);

// Dates, periods and years in English words and in digits. read_figures.cc looks for them before it looks for amounts:
// "10 October 1949" is one figure and not a count of ten.

/// Days of a year that the words don't say: "May 1", "13-15 October", "Q3".
struct YearlessDays {
  int month = 0;     ///< 1 is January; 0 where the words say no month either ("summer")
  int months = 1;    ///< how many months from there: 3 of a quarter
  int day = 0;       ///< 0 for whole months
  int last_day = 0;  ///< 15 of "13-15 October"; 0 for one day
  int week = 0;      ///< the first, second … week of the month; −1 the last; kWeekAround the one that the day is in
  static constexpr int kWeekAround = 9;  ///< no month has a ninth week
};
/// The days in that year; none where the year has no such day.
std::optional<DateRange> in_year(const YearlessDays& days, int year);
/// The latest ones that start no later than `day`; none where there are none within eight years.
std::optional<DateRange> latest(const YearlessDays& days, Date day);

/// A date, a period or a year.
struct DateFound {
  FigureKind kind = FigureKind::date;    ///< date or year
  std::optional<DateRange> days;         ///< none where the words don't say which: "May 1", "01/05/2024"
  std::optional<YearlessDays> yearless;  ///< where nothing but the year is missing
  Rational value;                        ///< 2024 of a year; 0 of a date
  std::size_t end = 0;                   ///< the token behind
};
/// The date that starts at token i. `years` says that four-digit numbers of this document are years, since the document
/// writes separators into the thousands of other numbers.
std::optional<DateFound> figure_date_at(const FigureText& text, std::size_t i, bool years);

// Currencies, units and rates around a number: "$", "km", "%", "a year". read_quantity below puts them together with
// amounts.

/// The currency, unit or percent sign at one side of a number.
struct FigureUnit {
  enum class Kind { none, money, percent, percentage_point, measure };
  Kind kind = Kind::none;
  std::string name;     ///< "VND", "km", "%"; empty for none
  int scale = 0;        ///< a power of ten within the unit: 6 of "MEUR"
  bool cents = false;   ///< a hundredth of a currency
  std::size_t end = 0;  ///< the token behind
};

/// "$", "US$", "VND" at token i with a number behind it.
std::optional<FigureUnit> unit_before(const FigureText& text, std::size_t i);
/// "%", "percentage points", "dollars", "km", "square metres" at token i, behind an amount.
std::optional<FigureUnit> unit_behind(const FigureText& text, std::size_t i, const FigureAmount& amount);
/// What a rate is per: "year" of "a year", "person/year" of "per person per year", "100000" of "per 100,000" at token
/// i; `end` moves behind it. "" where nothing says so; then `end` is i.
std::string per_behind(const FigureText& text, std::size_t i, std::size_t& end);

// An amount with its currency or unit, or a range of two amounts: what read_figures.cc makes most figures of.

/// An amount with the currency before it and the unit behind it.
struct FigureQuantityPart {
  FigureAmount amount;
  FigureUnit unit;
  std::size_t begin = 0, end = 0;  ///< tokens; `end` is the one behind
  Span span;                       ///< bytes, with currency and unit
  std::size_t amount_end = 0;      ///< the byte behind digits, scale words and percent sign
};

/// A quantity as it stands in a text: one amount, or the ends of a range.
struct FigureQuantity {
  FigureQuantityPart from;               ///< the amount; the lower end of a range
  std::optional<FigureQuantityPart> to;  ///< the upper end of a range, which shares unit and scale with the lower
  std::size_t begin = 0, end = 0;        ///< tokens; `end` is the one behind
  FigureKind kind = FigureKind::number;  ///< what its unit and its words make of it
  ShareWord share = ShareWord::none;     ///< a word that stands for a share: "the majority of adults (91 %)"
  bool proportion = false;               ///< "1 in 5", "two in every five": a multiple that is exact
};

/// The amount with its unit that starts at token i. `of_money` says that a currency before it goes for it, too, as for
/// the end of "£3-4m".
std::optional<FigureQuantityPart> read_quantity_part(const FigureText& text, std::size_t i, bool of_money = false);
/// The same, or a range of two: "between 20 and 30 %", "$4-6 million", "5.0 ± 0.2 kg"; or a proportion: "1 in 5".
std::optional<FigureQuantity> read_quantity(const FigureText& text, std::size_t i);

}  // namespace verify
