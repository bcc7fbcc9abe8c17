#pragma once

#include <optional>

#include "figures/tokens.h"

namespace verify {

/// Days of a year that the words don't say: "May 1", "13-15 October", "Q3".
struct YearlessDays {
  int month = 0;     ///< 0 where the words say no month either ("summer")
  int months = 1;    ///< 3 of a quarter
  int day = 0;       ///< 0 for whole months
  int last_day = 0;  ///< 15 of "13-15 October"
  int week = 0;      ///< the first, second … week of the month; -1 the last; kWeekAround the one that the day is in
  static constexpr int kWeekAround = 9;
};
/// The days in that year; none where it has no such day.
std::optional<DateRange> in_year(const YearlessDays& days, int year);
/// The latest ones that start no later than `day`.
std::optional<DateRange> latest(const YearlessDays& days, Date day);

/// A date, a period or a year.
struct DateFound {
  FigureKind kind = FigureKind::date;
  std::optional<DateRange> days;  ///< none where the words don't say which: "May 1", "01/05/2024"
  std::optional<YearlessDays> yearless;
  Rational value;       ///< 2024 of a year
  std::size_t end = 0;  ///< the token behind
};
/// The date that starts at token i. `years` says that the document's four-digit numbers are years, since it parts the
/// thousands of others.
std::optional<DateFound> figure_date_at(const FigureText& text, std::size_t i, bool years);

/// For the files that read dates.

/// A day or a month: "October 10, 1949", "13-15 October 2020", "June 1924", "2024-05-01".
std::optional<DateFound> read_day(const FigureText& text, std::size_t i);
/// A part of a year, a span of years, a decade, a week.
std::optional<DateFound> read_period(const FigureText& text, std::size_t i);
/// Four digits and nothing more of a longer numeral; moves i behind them.
std::optional<int> read_year(const FigureText& text, std::size_t& i);
/// The same, or in words: "nineteen ninety-nine", "two thousand and eighteen".
std::optional<int> read_said_year(const FigureText& text, std::size_t& i);
/// A number of so many digits, nothing of a longer numeral.
std::optional<int> read_plain(const FigureText& text, std::size_t i, std::size_t least, std::size_t most);
/// "October", "Oct."; moves i behind it.
std::optional<int> read_month(const FigureText& text, std::size_t& i);
DateRange days_of_years(int first, int last);
inline bool in_our_time(int year) { return year >= 1900 && year <= 2100; }

}  // namespace verify
