// Days and months of dates: in words with the month first or the day first, and in digits with two or three parts.
#include "figures/date_parts.h"

namespace verify {

namespace {

// With its days where the year is known, and without where not. None where there is no such day.
std::optional<DateFound> found(const YearlessDays& days, std::optional<int> year, std::size_t end) {
  DateFound out;
  out.end = end;
  if (!in_year(days, year.value_or(2000))) return std::nullopt;
  if (year) out.days = in_year(days, *year);
  else out.yearless = days;
  return out;
}

// "10", "10th"; moves i behind it.
std::optional<int> day_at(const FigureText& text, std::size_t& i) {
  const auto day = read_plain(text, i, 1, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  const bool suffix = text.adjacent(i + 1) && text.word(i + 1);
  const bool ordinal =
      suffix && (text.is(i + 1, "st") || text.is(i + 1, "nd") || text.is(i + 1, "rd") || text.is(i + 1, "th"));
  if (suffix && !ordinal) return std::nullopt;
  i += 1 + ordinal;
  return day;
}

// The day behind "-", "/" or "to" that ends "13-15"; moves i behind it.
int last_day(const FigureText& text, std::size_t& i, int first, bool between) {
  const bool slash = text.sign(i, '/') && text.adjacent(i) && text.adjacent(i + 1) &&
                     !(text.sign(i + 2, '/') && text.adjacent(i + 2));  // "11/12 February"
  const bool mark = slash || text.dash(i) || text.is(i, "to") || text.is(i, "until") || text.is(i, "till") ||
                    text.is(i, "through") || (between && text.is(i, "and"));
  std::size_t k = i + 1;
  const auto day = mark ? day_at(text, k) : std::nullopt;
  if (!day || *day <= first) return 0;
  i = k;
  return *day;
}

bool behind_between(const FigureText& text, std::size_t i) { return i > 0 && text.is(i - 1, "between"); }

// A month that isn't a verb or a modal: "march" and "may" are seldom months in small letters.
bool sure_month(const FigureText& text, std::size_t i) {
  const FigureWord& word = text.meaning(i);
  if (word.name != "may" && word.name != "march" && word.name.size() > 3) return true;
  return text.capital(i);
}

// October 10, 1949; October 13-15, 2020; October 10; June 1924
std::optional<DateFound> month_first(const FigureText& text, std::size_t begin) {
  std::size_t i = begin;
  const auto month = read_month(text, i);
  if (!month) return std::nullopt;
  std::size_t k = i;
  k += text.is(k, "the");
  if (const auto day = day_at(text, k)) {
    YearlessDays days{*month, 1, *day, 0, 0};
    std::size_t range = k;
    if (const int last = last_day(text, range, *day, behind_between(text, begin));
        last > 0 && !text.meaning(range).month) {
      days.last_day = last;
      k = range;
    }
    std::size_t y = k + (text.sign(k, ',') ? 1 : 0);
    y += text.is(y, "of");
    if (const auto year = read_said_year(text, y)) return found(days, year, y);
    const bool measure = text.sign(k, '%') || !text.meaning(k).unit.empty() || text.meaning(k).scale > 0;
    return sure_month(text, begin) && !measure ? found(days, std::nullopt, k) : std::nullopt;
  }
  std::size_t y = i + (text.sign(i, ',') || text.is(i, "of"));
  if (const auto year = read_said_year(text, y)) return found({*month, 1, 0, 0, 0}, year, y);
  // "February" alone
  const bool lead = begin > 0 && (text.meaning(begin - 1).is(kYearLead) || text.is(begin - 1, "last"));
  const bool alone = text.capital(begin) && !text.digits(i) && (lead || (text.meaning(begin).name.size() > 5));
  return alone ? found({*month, 1, 0, 0, 0}, std::nullopt, i) : std::nullopt;
}

// 10 October 1949; 13–15 October 2020; 10 October; 2016 June
std::optional<DateFound> day_first(const FigureText& text, std::size_t begin) {
  std::size_t i = begin;
  if (const auto year = read_year(text, i)) {
    i += text.sign(i, ',');
    const std::size_t name = i;
    const auto month = read_month(text, i);
    if (!month) return std::nullopt;
    // In small letters "may" is a modal, and a short name or a day behind it says nothing sure.
    const bool long_name = text.meaning(name).name.size() > 3 || text.sign(name - 1, ',');
    if (!text.capital(name) && (!long_name || text.is(name, "may") || text.digits(i))) return std::nullopt;
    return found({*month, 1, 0, 0, 0}, year, i);
  }
  const auto day = day_at(text, i);
  if (!day) return std::nullopt;
  YearlessDays days{0, 1, *day, 0, 0};
  days.last_day = last_day(text, i, *day, behind_between(text, begin));
  // "from 02 to April 07"
  const bool from = begin > 0 && text.is(begin - 1, "from") && text.is(i, "to");
  if (from && text.meaning(i + 1).month > 0) {
    std::size_t k = i + 1;
    days.month = *read_month(text, k);
    const auto last = day_at(text, k);
    if (!last || *last <= *day) return std::nullopt;
    days.last_day = *last;
    std::size_t y = k + text.sign(k, ',');
    const auto year = read_year(text, y);
    return found(days, year, year ? y : k);
  }
  if (text.is(i, "of") && text.sign(begin + 1, '/')) return std::nullopt;  // "3/4 of May"
  i += text.is(i, "of");
  const std::size_t name = i;
  const auto month = read_month(text, i);
  if (!month) return std::nullopt;
  days.month = *month;
  std::size_t y = i + (text.sign(i, ',') || text.is(i, "of"));
  if (const auto year = read_said_year(text, y)) return found(days, year, y);
  return sure_month(text, name) ? found(days, std::nullopt, i) : std::nullopt;
}

int number(const FigureText& text, std::size_t i) { return read_plain(text, i, 1, 4).value_or(-1); }

// 1949-10-10, 1949/10/10, 01/05/2024, 24.11.2024: three parts with one mark between.
std::optional<DateFound> three_numbers(const FigureText& text, std::size_t i, std::string_view mark) {
  const std::size_t first = text.raw(i).size(), second = text.raw(i + 2).size(), third = text.raw(i + 4).size();
  const auto part = [&](std::size_t k) { return text.raw(k).size() <= 4 ? std::stoi(std::string(text.raw(k))) : -1; };
  DateFound out;
  out.end = i + 5;
  if (const int month = text.meaning(i + 2).month; month > 0) {  // 01-Aug-2019, 2019/aug/01
    if (first == 4 && third <= 2) return found({month, 1, part(i + 4), 0, 0}, part(i), i + 5);
    return first <= 2 && third == 4 ? found({month, 1, part(i), 0, 0}, part(i + 4), i + 5) : std::nullopt;
  }
  if (!text.digits(i + 2)) return std::nullopt;
  const auto day = [&](int year, int month, int d) {
    return year >= 1 && month >= 1 && month <= 12 && d >= 1 ? in_year({month, 1, d, 0, 0}, year) : std::nullopt;
  };
  if (first == 4 && second <= 2 && third <= 2 && mark != ".") {
    out.days = day(part(i), part(i + 2), part(i + 4));
    return out.days ? std::optional(out) : std::nullopt;
  }
  if (first > 2 || second > 2 || third != 4) return std::nullopt;
  // Days come first here and months there; a date that could be both says none.
  const auto day_month = day(part(i + 4), part(i + 2), part(i));
  const auto month_day = mark == "." ? std::nullopt : day(part(i + 4), part(i), part(i + 2));
  if (!day_month && !month_day) return std::nullopt;
  if (!day_month || !month_day || day_month == month_day) out.days = day_month ? day_month : month_day;
  return out;
}

// 2024-05, 2024/5, 11/2016, 2016 - 11
std::optional<DateFound> month_and_year(const FigureText& text, std::size_t i) {
  const bool slash = text.sign(i + 1, '/');
  if ((!slash && !text.dash(i + 1)) || !text.digits(i + 2) || text.word(i + 3)) return std::nullopt;
  if (text.sign(i + 3, '%') || (text.dash(i + 3) && text.digits(i + 4))) return std::nullopt;
  const bool closed = text.adjacent(i + 1) && text.adjacent(i + 2);
  const int a = number(text, i), b = number(text, i + 2);
  const std::size_t first = text.raw(i).size(), second = text.raw(i + 2).size();
  const bool year_first = first == 4 && second <= 2 && in_our_time(a) && b >= 1 && b <= 12;
  const bool month_first = first <= 2 && second == 4 && in_our_time(b) && a >= 1 && a <= 12;
  if (!year_first && !month_first) return std::nullopt;
  // "2020/21" and "2011-12" are years across two, as far as they can be.
  if (year_first && closed && second == 2 && b == (a + 1) % 100) return std::nullopt;
  if (!slash && (year_first ? second : first) != 2) return std::nullopt;
  return year_first ? found({b, 1, 0, 0, 0}, a, i + 3) : found({a, 1, 0, 0, 0}, b, i + 3);
}

std::optional<DateFound> by_numbers(const FigureText& text, std::size_t i) {
  if (!text.digits(i) || !text.sign(i + 1)) return std::nullopt;
  const std::string_view mark = text.raw(i + 1);
  if (mark != "-" && mark != "/" && mark != ".") return text.dash(i + 1) ? month_and_year(text, i) : std::nullopt;
  const bool three = text.adjacent(i + 1) && text.adjacent(i + 2) && text.raw(i + 3) == mark && text.adjacent(i + 3) &&
                     text.adjacent(i + 4) && text.digits(i + 4);
  if (!three) return month_and_year(text, i);
  const std::size_t end = i + 5;
  const bool more = text.adjacent(end) && (text.word(end) || text.raw(end) == mark) &&
                    (text.word(end) || (text.adjacent(end + 1) && text.digits(end + 1)));
  return more ? std::nullopt : three_numbers(text, i, mark);
}

}  // namespace

std::optional<DateFound> read_day(const FigureText& text, std::size_t i) {
  for (const auto read : {month_first, by_numbers, day_first})
    if (auto date = read(text, i)) return date;
  return std::nullopt;
}

}  // namespace verify
