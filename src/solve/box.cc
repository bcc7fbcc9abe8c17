// Ranges of unknown days and lengths of time: see box.h.

#include "solve/box.h"

#include <algorithm>

namespace verify {

Day base_of(const Day& day) {
  Day base = day;
  base.offset = 0;
  return base;
}

DateRange range_of(const Day& day, const Box& box) {
  if (day.is_certain()) return {day.first(), day.last()};
  const DateRange base = box.at(base_of(day));
  return {base.first + day.offset, base.last + day.offset};
}

DateRange range_of(const Moment& moment, const Box& box) {
  const auto* day = std::get_if<Day>(&moment.at);
  const DateRange range = day != nullptr ? range_of(*day, box) : box.at(std::get<VarId>(moment.at));
  return {range.first + moment.shift, range.last + moment.shift};
}

bool is_unknown_date(const Moment& moment, const Box& box) {
  const auto* v = std::get_if<VarId>(&moment.at);
  return v != nullptr && box.at(*v) == DateRange{kFirstDate, kLastDate};
}

// Why this is enough: of days in the order of their totals, let each take the first date after the one before it. A day
// that starts a run of i days and the day that ends the run have an overlap of at least i dates, so the last finds its
// date there; where the two don't overlap, the rows put them in order.
bool may_lack_dates(const std::vector<DateRange>& certain, const std::vector<DateRange>& open) {
  Date from = kFirstDate - 1;
  for (std::size_t i = 0; i <= certain.size(); ++i) {
    const Date to = i < certain.size() ? certain[i].first : kLastDate + 1;
    std::vector<DateRange> here;
    for (const DateRange& range : open) {
      if (range.first < to && range.last > from) here.push_back(range);
    }
    for (const DateRange& p : here) {
      for (const DateRange& q : here) {
        const Date first = std::max({p.first, q.first, from + 1}), last = std::min({p.last, q.last, to - 1});
        const bool overlap = p.first < q.last && q.first < p.last;
        if (overlap && last.days - first.days + 1 < static_cast<std::ptrdiff_t>(here.size())) return true;
      }
    }
    from = to;
  }
  return false;
}

Rational length_between(Date from, Date to, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::years: return years_between(from, to);
    case TimeUnit::months: return months_between(from, to);
    case TimeUnit::days: break;
  }
  return Rational(to.days - from.days);
}

Interval length_range(const Moment& from, const Moment& to, TimeUnit unit, const Box& box) {
  if (is_unknown_date(from, box) || is_unknown_date(to, box)) return Interval::all();
  const DateRange a = range_of(from, box);
  const DateRange b = range_of(to, box);
  return Interval::closed(length_between(a.last, b.first, unit), length_between(a.first, b.last, unit));
}

}  // namespace verify
