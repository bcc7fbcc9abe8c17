// Days as numbers, and lengths of time between them. Facts write dates by ISO 8601; the solver sees days since
// 1970-01-01.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "quantity/rational.h"
#include "text/fault.h"

namespace verify {

// The units in which the rule language measures time, with their names; no other file has these words. A rate is per
// one of them, a length of time is so many of them, and each is a base unit of quantity/unit.h.

enum class TimeUnit { years, months, days };

inline constexpr std::array kTimeUnits = {TimeUnit::years, TimeUnit::months, TimeUnit::days};

/// "years", as in `years between A and B`.
constexpr std::string_view time_unit_name(TimeUnit unit) {
  constexpr std::array<std::string_view, 3> kNames = {"years", "months", "days"};
  return kNames[static_cast<std::size_t>(unit)];
}
/// "year": the base unit, and the word behind `per`.
constexpr std::string_view one_time_unit(TimeUnit unit) {
  const std::string_view name = time_unit_name(unit);
  return name.substr(0, name.size() - 1);
}

/// A day of the proleptic Gregorian calendar. What is read lies in the years 1 to 9999.
struct Date {
  std::int32_t days = 0;  ///< since 1970-01-01
  auto operator<=>(const Date&) const = default;
  Date operator+(int n) const { return {days + n}; }
  Date operator-(int n) const { return {days - n}; }
};

inline constexpr Date kFirstDate{-719162};  ///< 0001-01-01
inline constexpr Date kLastDate{2932896};   ///< 9999-12-31

/// The English names of the months, January first.
inline constexpr std::array<std::string_view, 12> kMonthNames = {"January",   "February", "March",    "April",
                                                                 "May",       "June",     "July",     "August",
                                                                 "September", "October",  "November", "December"};

/// The day must exist; `parse_date` is for input.
Date make_date(int year, unsigned month, unsigned day);
/// "2024-05-01"
std::string to_string(Date date);

/// First and last day of what an ISO 8601 date means at the precision written.
struct DateRange {
  Date first, last;
  bool operator==(const DateRange&) const = default;
};
/// "2024", "2024-05" or "2024-05-01"; a fault with the offset of the mistake for any other text.
Result<DateRange> parse_date(std::string_view text);

/// The years from one day to another: whole ones, and the rest as a part of the year that starts at the last
/// anniversary (29 February counts as 1 March in common years). Negative when `to` comes first. Rises with `to`, falls
/// with `from`.
Rational years_between(Date from, Date to);
/// The same in months: whole ones, and the rest as a part of the month that starts at the last monthly anniversary.
Rational months_between(Date from, Date to);

}  // namespace verify
