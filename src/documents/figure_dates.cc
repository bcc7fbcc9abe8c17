#include "documents/figure_dates.h"

#include <algorithm>

namespace verify {

namespace {

bool adjacent(const FigureText& text, std::size_t i) { return text.has(i) && !text.spaced(i); }

// A number of that many digits at token i, nothing of a longer numeral.
std::optional<int> plain(const FigureText& text, std::size_t i, std::size_t least, std::size_t most) {
  if (!text.digits(i)) return std::nullopt;
  const auto raw = text.raw(i);
  if (raw.size() < least || raw.size() > most) return std::nullopt;
  const bool more = (text.sign(i + 1, ',') || text.sign(i + 1, '.')) && adjacent(text, i + 1) &&
                    adjacent(text, i + 2) && text.digits(i + 2);
  if (more) return std::nullopt;
  int value = 0;
  for (const char c : raw) value = value * 10 + (c - '0');
  return value;
}

std::optional<int> year_digits(const FigureText& text, std::size_t i) {
  const auto year = plain(text, i, 4, 4);
  return year && *year >= 1 && !(adjacent(text, i + 1) && text.word(i + 1)) ? year : std::nullopt;
}

std::optional<DateRange> day_of(int year, int month, int day) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
  const auto parsed = parse_date(buffer);
  return parsed ? std::optional<DateRange>(*parsed) : std::nullopt;
}

DateRange months_of(int year, int first, int count) {
  const int last = first + count - 1;
  const Date begin = make_date(year, static_cast<unsigned>(first), 1);
  const Date behind = make_date(last == 12 ? year + 1 : year, last == 12 ? 1u : static_cast<unsigned>(last + 1), 1);
  return {begin, behind - 1};
}

DateRange years_of(int first, int last) { return {make_date(first, 1, 1), make_date(last, 12, 31)}; }

// "October", "Oct."; behind it.
std::optional<int> month_at(const FigureText& text, std::size_t& i) {
  const FigureWord& word = text.meaning(i);
  if (word.month == 0) return std::nullopt;
  i += 1 + (text.sign(i + 1, '.') && adjacent(text, i + 1) && word.name.size() <= 4 && word.name != "may");
  return word.month;
}

// "10", "10th"
std::optional<int> day_at(const FigureText& text, std::size_t& i) {
  const auto day = plain(text, i, 1, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  const bool suffix = adjacent(text, i + 1) && text.word(i + 1);
  const bool ordinal =
      suffix && (text.is(i + 1, "st") || text.is(i + 1, "nd") || text.is(i + 1, "rd") || text.is(i + 1, "th"));
  if (suffix && !ordinal) return std::nullopt;
  i += 1 + ordinal;
  return day;
}

// October 10, 1949; October 10; June 1924
std::optional<DateFound> month_first(const FigureText& text, std::size_t i) {
  const std::size_t begin = i;
  const auto month = month_at(text, i);
  if (!month || text.new_line(i)) {
    if (!month) return std::nullopt;
  }
  DateFound out;
  std::size_t k = i;
  if (const auto day = day_at(text, k)) {
    std::size_t y = k + (text.sign(k, ',') ? 1 : 0);
    y += text.is(y, "of");
    if (const auto year = year_digits(text, y)) {
      out.days = day_of(*year, *month, *day);
      out.end = y + 1;
      return out.days ? std::optional(out) : std::nullopt;
    }
    // "may 5" and "march 20" need the capital, since no year vouches for them.
    if (!text.capital(begin) || !day_of(2000, *month, *day) || text.sign(k, '%')) return std::nullopt;
    out.end = k;
    return out;
  }
  std::size_t y = i + (text.sign(i, ',') || text.is(i, "of"));
  if (const auto year = year_digits(text, y)) {
    out.days = months_of(*year, *month, 1);
    out.end = y + 1;
    return out;
  }
  return std::nullopt;
}

// 10 October 1949; 10 October; 2016 June
std::optional<DateFound> day_first(const FigureText& text, std::size_t i) {
  DateFound out;
  if (const auto year = year_digits(text, i)) {
    std::size_t k = i + 1;
    k += text.sign(k, ',');
    const std::size_t name = k;
    const auto month = month_at(text, k);
    if (!month || (!text.capital(name) && text.meaning(name).name.size() < 4) || text.digits(k)) return std::nullopt;
    out.days = months_of(*year, *month, 1);
    out.end = k;
    return out;
  }
  const auto day = day_at(text, i);
  if (!day) return std::nullopt;
  i += text.is(i, "of");
  const std::size_t name = i;
  const auto month = month_at(text, i);
  if (!month) return std::nullopt;
  std::size_t y = i + (text.sign(i, ',') || text.is(i, "of"));
  if (const auto year = year_digits(text, y)) {
    out.days = day_of(*year, *month, *day);
    out.end = y + 1;
    return out.days ? std::optional(out) : std::nullopt;
  }
  if (!text.capital(name) || !day_of(2000, *month, *day)) return std::nullopt;
  out.end = i;
  return out;
}

// 1949-10-10, 1949/10/10, 01/05/2024, 24.11.2024, 2024-05, 11/2016
std::optional<DateFound> by_numbers(const FigureText& text, std::size_t i) {
  if (!text.digits(i) || !adjacent(text, i + 1) || !adjacent(text, i + 2) || !text.digits(i + 2)) return std::nullopt;
  const auto number = [&](std::size_t k) { return text.raw(k).size() <= 4 ? std::stoi(std::string(text.raw(k))) : -1; };
  const std::string_view mark = text.raw(i + 1);
  if (mark != "-" && mark != "/" && mark != ".") return std::nullopt;
  const bool three = text.raw(i + 3) == mark && adjacent(text, i + 3) && adjacent(text, i + 4) && text.digits(i + 4);
  const std::size_t end = i + (three ? 5 : 3);
  if (adjacent(text, end) &&
      (text.word(end) || (text.raw(end) == mark && adjacent(text, end + 1) && text.digits(end + 1))))
    return std::nullopt;
  const std::size_t first = text.raw(i).size(), second = text.raw(i + 2).size(), third = text.raw(i + 4).size();
  DateFound out;
  out.end = end;
  if (three && first == 4 && second <= 2 && third <= 2 && mark != ".") {
    out.days = day_of(number(i), number(i + 2), number(i + 4));
    return out.days ? std::optional(out) : std::nullopt;
  }
  if (three && first <= 2 && second <= 2 && third == 4) {
    const int a = number(i), b = number(i + 2), year = number(i + 4);
    const auto day_month = day_of(year, b, a), month_day = mark == "." ? std::nullopt : day_of(year, a, b);
    if (!day_month && !month_day) return std::nullopt;
    if (!day_month || !month_day || day_month == month_day) out.days = day_month ? day_month : month_day;
    return out;
  }
  if (three) return std::nullopt;
  const int a = number(i), b = number(i + 2);
  if (first == 4 && second <= 2 && b >= 1 && b <= 12 && mark != "." && a >= 1000 && a < 2200) {
    // "2020/21" is a year across two; "2011-12" as well, as far as it can be one.
    if (second == 2 && b == (a + 1) % 100) return std::nullopt;
    if (mark == "-" && second != 2) return std::nullopt;
    out.days = months_of(a, b, 1);
    return out;
  }
  if (mark == "/" && first <= 2 && second == 4 && a >= 1 && a <= 12 && b >= 1000 && b < 2200) {
    out.days = months_of(b, a, 1);
    return out;
  }
  return std::nullopt;
}

bool in_our_time(int year) { return year >= 1900 && year <= 2100; }

// "Q3 2024", "third quarter of 2024", "H1 2024", "first half of 2024"
std::optional<DateFound> part_of_year(const FigureText& text, std::size_t i) {
  int part = 0, months = 0;
  std::size_t k = i;
  const bool letter = (text.is(i, "q") || text.is(i, "h")) && text.digits(i + 1) && adjacent(text, i + 1);
  if (letter && text.raw(i + 1).size() == 1) {
    part = text.raw(i + 1)[0] - '0';
    months = text.is(i, "q") ? 3 : 6;
    k = i + 2;
  } else {
    part = static_cast<int>(std::min<std::int64_t>(text.meaning(i).ordinal, 99));
    std::size_t of = i + 1;
    if (text.digits(i) && text.raw(i).size() == 1 && adjacent(text, i + 1) && text.word(i + 1)) {
      part = text.raw(i)[0] - '0';
      of = i + 2;
    }
    of += text.dash(of);
    months = text.is(of, "quarter") ? 3 : text.is(of, "half") ? 6 : 0;
    k = of + 1;
  }
  if (months == 0 || part < 1 || part > 12 / months) return std::nullopt;
  std::size_t y = k;
  y += text.is(y, "of") || text.sign(y, ',') || text.dash(y) || text.is(y, "in");
  const auto year = year_digits(text, y);
  if (!year) return std::nullopt;
  DateFound out;
  out.days = months_of(*year, 1 + (part - 1) * months, months);
  out.end = y + 1;
  return out;
}

// "2025-2030", "2025 – 2030", "2020/21"
std::optional<DateFound> span_of_years(const FigureText& text, std::size_t i) {
  const auto first = plain(text, i, 4, 4);
  if (!first || !in_our_time(*first)) return std::nullopt;
  const bool dash = text.dash(i + 1) && text.spaced(i + 1) == text.spaced(i + 2);
  const bool slash = text.sign(i + 1, '/') && adjacent(text, i + 1) && adjacent(text, i + 2);
  if (!dash && !slash) return std::nullopt;
  const auto last = plain(text, i + 2, 2, 4);
  const bool chain = adjacent(text, i + 3) && (text.dash(i + 3) || text.sign(i + 3, '/')) && text.digits(i + 4);
  if (!last || chain) return std::nullopt;
  int to = 0;
  if (text.raw(i + 2).size() == 4) to = *last;
  else if (text.raw(i + 2).size() == 2 && adjacent(text, i + 1)) to = *first / 100 * 100 + *last;
  if (to < *first || !in_our_time(to) || to - *first > 100) return std::nullopt;
  DateFound out;
  out.days = years_of(*first, to);
  out.end = i + 3;
  return out;
}

// "FY2019", "FY 2019", "the 1970s", "2024 Q3"
std::optional<DateFound> other_years(const FigureText& text, std::size_t i) {
  DateFound out;
  if (text.is(i, "fy")) {
    const auto year = year_digits(text, i + 1);
    if (!year) return std::nullopt;
    const auto span = span_of_years(text, i + 1);
    out.days = span ? span->days : years_of(*year, *year);
    out.end = span ? span->end : i + 2;
    return out;
  }
  const auto number = plain(text, i, 2, 4);
  if (!number) return std::nullopt;
  const bool apostrophe = adjacent(text, i + 1) && (text.sign(i + 1, '\'') || text.raw(i + 1) == "\u2019");
  const std::size_t s = i + 1 + apostrophe;
  if (*number % 10 == 0 && adjacent(text, s) && text.is(s, "s")) {
    const bool four = text.raw(i).size() == 4;
    if (!four && (text.raw(i).size() != 2 || *number < 20)) return std::nullopt;
    const int first = four ? *number : 1900 + *number;
    if (first < 1000 || first > 2100) return std::nullopt;
    out.days = years_of(first, first + 9);
    out.end = s + 1;
    return out;
  }
  const bool part = text.is(i + 1, "q") || text.is(i + 1, "h");
  if (text.raw(i).size() == 4 && in_our_time(*number) && part && text.digits(i + 2) && adjacent(text, i + 2)) {
    const int months = text.is(i + 1, "q") ? 3 : 6, n = text.raw(i + 2)[0] - '0';
    if (n < 1 || n > 12 / months) return std::nullopt;
    out.days = months_of(*number, 1 + (n - 1) * months, months);
    out.end = i + 3;
    return out;
  }
  return std::nullopt;
}

}  // namespace

bool is_year(const FigureText& text, std::size_t i, bool years) {
  const auto year = year_digits(text, i);
  if (!year || *year < 1000 || *year > 2199) return false;
  const FigureWord& behind = text.meaning(i + 1);
  const bool sign_behind = text.sign(i + 1, '%') || !currency_of_sign(text.raw(i + 1)).empty();
  if (sign_behind || (text.dash(i + 1) && adjacent(text, i + 1) && text.word(i + 2) && !text.capital(i + 2)))
    return false;
  if (text.spaced(i + 1) && (behind.scale > 0 || !behind.currency.empty()) && !text.new_line(i + 1)) return false;
  const bool measure = !behind.unit.empty() && behind.name != "in" && text.spaced(i + 1);
  if (measure || text.is(i + 1, "percent") || text.is(i + 1, "per")) return false;
  const bool lead = i > 0 && (text.meaning(i - 1).is(kYearLead) || text.meaning(i - 1).month > 0);
  if (years) return in_our_time(*year) || lead;
  const bool noun = text.word(i + 1) && !behind.is(kStop) && !text.capital(i + 1) && !text.new_line(i + 1);
  if (lead) return !noun || in_our_time(*year);
  return in_our_time(*year) && !noun && !text.is(i - 1, "than") && !text.is(i - 1, "to");
}

std::optional<DateFound> read_date(const FigureText& text, std::size_t i, bool years) {
  // A part of a longer word or numeral starts no date.
  if (i > 0 && adjacent(text, i) && !text.sign(i - 1)) return std::nullopt;
  for (const auto read : {month_first, by_numbers, day_first, part_of_year, span_of_years, other_years})
    if (auto found = read(text, i)) return found;
  if (!is_year(text, i, years)) return std::nullopt;
  DateFound out;
  out.kind = FigureKind::year;
  const int year = *year_digits(text, i);
  out.days = years_of(year, year);
  out.value = Rational(year);
  out.end = i + 1;
  return out;
}

}  // namespace verify
