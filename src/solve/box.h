#pragma once

#include <map>
#include <variant>

#include "ground/problem.h"

namespace verify {

/// The days that the unknown ones of a problem may still be: each base day (offset 0) and each date quantity.
using DayKey = std::variant<Day, VarId>;
using Box = std::map<DayKey, DateRange>;

/// The day without its offset, under which a box knows it.
Day base_of(const Day& day);

DateRange range_of(const Day& day, const Box& box);
DateRange range_of(const Moment& moment, const Box& box);

/// A date nobody reported: the calendar's ends are no statement about it.
bool is_unknown_date(const Moment& moment, const Box& box);

/// The exact length between two certain days.
Rational length_between(Date from, Date to, TimeUnit unit);

/// The lengths a time can have, its two moments taken as independent of each other.
Interval length_range(const Moment& from, const Moment& to, TimeUnit unit, const Box& box);

}  // namespace verify
