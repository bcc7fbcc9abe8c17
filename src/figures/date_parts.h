// What the readers of dates share: days.cc reads days and months, periods.cc parts of years and spans of years,
// years.cc years. Other files ask through figure_date_at (figures/finders.h). Each reader starts at token i and returns
// nothing where its words don't stand.
#pragma once

#include <cstddef>
#include <optional>

#include "figures/finders.h"

namespace verify {

/// A day or a month: "October 10, 1949", "13-15 October 2020", "June 1924", "2024-05-01".
std::optional<DateFound> read_day(const FigureText& text, std::size_t i);
/// A part of a year, a span of years, a decade, a week: "Q3 2024", "2025-2030", "the 1970s".
std::optional<DateFound> read_period(const FigureText& text, std::size_t i);

/// Four digits and nothing more of a longer numeral; moves i behind them.
std::optional<int> read_year(const FigureText& text, std::size_t& i);
/// The same, or in words: "nineteen ninety-nine", "two thousand and eighteen".
std::optional<int> read_said_year(const FigureText& text, std::size_t& i);
/// A number of `least` to `most` digits that is no part of a longer numeral.
std::optional<int> read_plain(const FigureText& text, std::size_t i, std::size_t least, std::size_t most);
/// "October", "Oct."; moves i behind it.
std::optional<int> read_month(const FigureText& text, std::size_t& i);

/// From 1 January of the first year to 31 December of the last.
DateRange days_of_years(int first, int last);
/// Whether four digits are likelier a year than a count.
inline bool in_our_time(int year) { return year >= 1900 && year <= 2100; }

}  // namespace verify
