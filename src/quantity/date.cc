// std::chrono knows the calendar; what it lacks is a length in years or months, which need not be a whole number.
#include "quantity/date.h"

#include <chrono>
#include <cstdio>

namespace verify {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

year_month_day civil(Date date) { return sys_days(std::chrono::days(date.days)); }
Date from_civil(const year_month_day& ymd) {
  return {static_cast<std::int32_t>(sys_days(ymd).time_since_epoch().count())};
}

// `months` whole months later; a day the month does not have becomes the first of the next.
Date plus_months(Date date, int months) {
  const year_month_day start = civil(date);
  const auto moved = std::chrono::year_month(start.year(), start.month()) + std::chrono::months(months);
  const year_month_day target = moved / start.day();
  if (target.ok()) return from_civil(target);
  return from_civil((moved + std::chrono::months(1)) / day(1));
}

Rational steps_between(Date from, Date to, int months_a_step) {
  if (to < from) return -steps_between(to, from, months_a_step);
  const year_month_day a = civil(from);
  const year_month_day b = civil(to);
  int whole =
      ((int(b.year()) - int(a.year())) * 12 + int(unsigned(b.month())) - int(unsigned(a.month()))) / months_a_step;
  while (plus_months(from, whole * months_a_step) > to) --whole;
  const Date last = plus_months(from, whole * months_a_step);
  const Date next = plus_months(from, (whole + 1) * months_a_step);
  return Rational(whole) + Rational(to.days - last.days, next.days - last.days);
}

}  // namespace

Date make_date(int y, unsigned m, unsigned d) { return from_civil(year(y) / month(m) / day(d)); }

std::string to_string(Date date) {
  const year_month_day ymd = civil(date);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
  return text;
}

Result<DateRange> parse_date(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const Fault malformed{"expected a date like 2024, 2024-05 or 2024-05-01", 0, {}};
  const int y = number(0, 4);
  if (y < 1) return malformed;
  if (text.size() == 4) return DateRange{make_date(y, 1, 1), make_date(y, 12, 31)};
  const int m = number(5, 2);
  if (text[4] != '-' || m < 0) return malformed;
  if (m < 1 || m > 12) return Fault{"there is no month " + std::string(text.substr(5, 2)), 5, {}};
  if (text.size() == 7) {
    const Date first = make_date(y, static_cast<unsigned>(m), 1);
    return DateRange{first, plus_months(first, 1) - 1};
  }
  const int d = number(8, 2);
  if (text[7] != '-' || d < 0 || text.size() != 10) return malformed;
  const year_month_day ymd = year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d));
  if (!ymd.ok()) return Fault{"there is no day " + std::string(text), 8, {}};
  return DateRange{from_civil(ymd), from_civil(ymd)};
}

Rational years_between(Date from, Date to) { return steps_between(from, to, 12); }
Rational months_between(Date from, Date to) { return steps_between(from, to, 1); }

}  // namespace verify
