// Dates, periods and years in English words and in digits, as read_figures.cc asks for them before it looks for
// amounts: "10 October 1949" is one figure and not a count of ten.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/figure.h"
#include "figures/tokens.h"

namespace verify {

/// Days of a year that the words don't say: "May 1", "13-15 October", "Q3".
struct YearlessDays {
  int month = 0;     ///< 1 is January; 0 where the words say no month either ("summer")
  int months = 1;    ///< how many months from there: 3 of a quarter
  int day = 0;       ///< 0 for whole months
  int last_day = 0;  ///< 15 of "13-15 October"; 0 for one day
  int week = 0;      ///< the first, second … week of the month; −1 the last; kWeekAround the one that the day is in
  static constexpr int kWeekAround = 9;
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

}  // namespace verify
