// Dates that are longer than a month or named by another word: quarters, halves, weeks, decades, seasons, spans of
// years.
#include <algorithm>

#include "figures/date_parts.h"
#include "figures/numbers.h"

namespace verify {

namespace {

DateFound years(int first, int last, std::size_t end) {
  DateFound out;
  out.days = days_of_years(first, last);
  out.end = end;
  return out;
}

// "third" or "3rd" before what it counts; moves i behind it and a hyphen.
int nth(const FigureText& text, std::size_t& i) {
  int n = static_cast<int>(std::min<std::int64_t>(text.meaning(i).ordinal, 99));
  std::size_t k = i + 1;
  if (text.digits(i) && text.raw(i).size() == 1 && text.adjacent(i + 1) && text.word(i + 1)) {
    n = text.raw(i)[0] - '0';
    k = i + 2;
  }
  if (n > 0) i = k + text.dash(k);
  return n;
}

// "Q3 2024", "third quarter of 2024", "H1 2024", "first half of 2024", "Q3"
std::optional<DateFound> part_of_year(const FigureText& text, std::size_t i) {
  int part = 0, months = 0;
  std::size_t k = i;
  const bool letter = (text.is(i, "q") || text.is(i, "h")) && text.digits(i + 1) && text.adjacent(i + 1);
  if (letter && text.raw(i + 1).size() == 1 && !(text.adjacent(i + 2) && text.word(i + 2))) {
    part = text.raw(i + 1)[0] - '0';
    months = text.is(i, "q") ? 3 : 6;
    k = i + 2;
  } else if (text.digits(i) && text.raw(i).size() == 1 && text.adjacent(i + 1) &&
             (text.is(i + 1, "h") || text.is(i + 1, "q"))) {
    part = text.raw(i)[0] - '0';  // "1H2024"
    months = text.is(i + 1, "q") ? 3 : 6;
    k = i + 2;
  } else {
    part = nth(text, k);
    if (part == 0) return std::nullopt;
    months = text.is(k, "quarter") ? 3 : text.is(k, "half") ? 6 : 0;
    ++k;
  }
  if (months == 0 || part < 1 || part > 12 / months) return std::nullopt;
  DateFound out;
  const YearlessDays days{1 + (part - 1) * months, months, 0, 0, 0};
  std::size_t y = k;
  y += text.is(y, "of") || text.sign(y, ',') || text.dash(y) || text.sign(y, '/') || text.is(y, "in");
  if (const auto year = read_said_year(text, y)) {
    out.days = in_year(days, *year);
    out.end = y;
    return out;
  }
  if (!letter || months != 3 || !text.capital(i)) return std::nullopt;
  out.yearless = days;
  out.end = k;
  return out;
}

// "the first six months of 2024"
std::optional<DateFound> first_months(const FigureText& text, std::size_t i) {
  const int count = text.digits(i + 1) ? read_plain(text, i + 1, 1, 2).value_or(0) : text.meaning(i + 1).cardinal;
  if (!text.is(i, "first") || count < 1 || count > 12 || !text.is(i + 2, "months")) return std::nullopt;
  std::size_t y = i + 3 + text.is(i + 3, "of");
  const auto year = read_year(text, y);
  if (!year) return std::nullopt;
  DateFound out;
  out.days = in_year({1, count, 0, 0, 0}, *year);
  out.end = y;
  return out;
}

// "second week of 2015", "last week of October 2015"; "the week of May 4", "week starting May 4"
std::optional<DateFound> week(const FigureText& text, std::size_t i) {
  DateFound out;
  if (text.is(i, "week")) {
    std::size_t k = i + 1;
    if (!text.is(k, "of") && !text.is(k, "starting") && !text.is(k, "beginning")) return std::nullopt;
    k += 1 + text.is(k + 1, "on");
    const auto day = read_day(text, k);
    if (!day || (day->days && day->days->first != day->days->last)) return std::nullopt;
    out.end = day->end;
    if (day->days) {
      const Date first = day->days->first;
      const Date monday = first - ((first.days + 3) % 7 + 7) % 7;
      out.days = DateRange{monday, monday + 6};
    } else if (day->yearless && day->yearless->day > 0 && day->yearless->last_day == 0) {
      out.yearless = day->yearless;
      out.yearless->week = YearlessDays::kWeekAround;
    } else {
      return std::nullopt;
    }
    return out;
  }
  std::size_t k = i;
  const bool last = text.is(i, "last");
  int n = last ? -1 : nth(text, k);
  if (last) ++k;
  if (n == 0 || n > 53 || !text.is(k, "week") || !text.is(k + 1, "of")) return std::nullopt;
  k += 2;
  std::size_t y = k;
  if (const auto year = read_year(text, y)) {
    out.days = in_year({1, 12, 0, 0, n == YearlessDays::kWeekAround ? 0 : n}, *year);
    out.end = y;
    return out.days && n != YearlessDays::kWeekAround ? std::optional(out) : std::nullopt;
  }
  const auto month = read_month(text, k);
  if (!month || n > 5) return std::nullopt;
  const YearlessDays days{*month, 1, 0, 0, n};
  y = k + (text.sign(k, ',') || text.is(k, "of"));
  if (const auto year = read_year(text, y)) out.days = in_year(days, *year);
  else out.yearless = days;
  out.end = out.days ? y : k;
  return out;
}

// "2025-2030", "2025 – 2030", "2020/21"
std::optional<DateFound> span_of_years(const FigureText& text, std::size_t i) {
  const auto first = read_plain(text, i, 4, 4);
  if (!first || !in_our_time(*first)) return std::nullopt;
  const bool dash = text.dash(i + 1) && text.spaced(i + 1) == text.spaced(i + 2);
  const bool slash = text.sign(i + 1, '/') && text.adjacent(i + 1) && text.adjacent(i + 2);
  if (!dash && !slash) return std::nullopt;
  const auto last = read_plain(text, i + 2, 2, 4);
  const bool chain = text.adjacent(i + 3) && (text.dash(i + 3) || text.sign(i + 3, '/')) && text.digits(i + 4);
  if (!last || chain || (text.adjacent(i + 3) && text.word(i + 3))) return std::nullopt;
  int to = 0;
  if (text.raw(i + 2).size() == 4) to = *last;
  else if (text.raw(i + 2).size() == 2 && text.adjacent(i + 1)) to = *first / 100 * 100 + *last;
  if (to < *first || !in_our_time(to)) return std::nullopt;
  return years(*first, to, i + 3);
}

// The years of "seventies"; 0 for other words.
int decade_word(const FigureText& text, std::size_t i) {
  constexpr std::string_view kDecades[] = {"noughties", "tens",    "twenties",  "thirties", "forties",
                                           "fifties",   "sixties", "seventies", "eighties", "nineties"};
  for (int n = 0; n < 10; ++n)
    if (text.is(i, kDecades[n])) return n == 0 ? 100 : n * 10;
  return 0;
}

// "the 1970s", "the 70's", "the nineteen seventies", "the noughties"
std::optional<DateFound> decade(const FigureText& text, std::size_t i) {
  if (decade_word(text, i) == 100) return years(2000, 2009, i + 1);
  const int century = text.meaning(i).cardinal;
  if (century >= 15 && century <= 20) {
    const std::size_t k = i + 1 + text.dash(i + 1);
    const int tens = decade_word(text, k);
    if (tens > 0 && tens < 100) return years(century * 100 + tens, century * 100 + tens + 9, k + 1);
  }
  const auto number = read_plain(text, i, 2, 4);
  if (!number || *number % 10 != 0) return std::nullopt;
  const bool apostrophe = text.adjacent(i + 1) && (text.sign(i + 1, '\'') || text.raw(i + 1) == "\u2019");
  const std::size_t s = i + 1 + apostrophe;
  if (!text.adjacent(s) || !text.is(s, "s")) return std::nullopt;
  const bool four = text.raw(i).size() == 4;
  if (!four && (text.raw(i).size() != 2 || *number < 20)) return std::nullopt;
  const int first = four ? *number : 1900 + *number;
  if (first < 1000 || first > 2100) return std::nullopt;
  return years(first, first + 9, s + 1);
}

// "FY2019", "FY 2019-20", "2024 Q3", "summer of 2016"
std::optional<DateFound> other_years(const FigureText& text, std::size_t i) {
  DateFound out;
  if (text.is(i, "fy")) {
    if (auto span = span_of_years(text, i + 1)) return span;
    std::size_t k = i + 1;
    const auto year = read_year(text, k);
    return year ? std::optional(years(*year, *year, k)) : std::nullopt;
  }
  for (const char* season : {"spring", "summer", "autumn", "fall", "winter"}) {
    if (!text.is(i, season)) continue;
    std::size_t k = i + 1 + (text.is(i + 1, "of") || text.sign(i + 1, ','));
    const auto year = read_year(text, k);
    if (!year || !in_our_time(*year)) return std::nullopt;
    out.end = k;
    return out;
  }
  std::size_t k = i;
  const auto year = read_year(text, k);
  const bool part = text.is(k, "q") || text.is(k, "h");
  if (!year || !part || !text.digits(k + 1) || !text.adjacent(k + 1)) return std::nullopt;
  const int months = text.is(k, "q") ? 3 : 6, n = text.raw(k + 1)[0] - '0';
  if (n < 1 || n > 12 / months) return std::nullopt;
  out.days = in_year({1 + (n - 1) * months, months, 0, 0, 0}, *year);
  out.end = k + 2;
  return out;
}

}  // namespace

std::optional<DateFound> read_period(const FigureText& text, std::size_t i) {
  for (const auto read : {part_of_year, first_months, week, span_of_years, decade, other_years})
    if (auto found = read(text, i)) return found;
  return std::nullopt;
}

}  // namespace verify
