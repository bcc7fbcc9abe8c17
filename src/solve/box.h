// Ranges of unknown days, and the lengths of time that these ranges leave possible. The encoder (solve/encode.h) makes
// a box from a selection; the search in z3_oracle.cc narrows boxes and splits them. All functions are exact and pure.
#pragma once

#include <map>
#include <variant>
#include <vector>

#include "ground/problem.h"

namespace verify {

/// An unknown day: a day of a fact with its offset set to 0 (base_of), or a quantity whose values are dates.
using DayKey = std::variant<Day, VarId>;
/// For each unknown day the dates that it may still be, both ends included. A range with its last date before its first
/// has no solution.
using Box = std::map<DayKey, DateRange>;

/// The day with offset 0: the key of the day in a box. "Two days after the count" has the key "the count".
Day base_of(const Day& day);

/// The dates that a day or a moment can be, with its offset or shift applied. Throws std::out_of_range when the day is
/// uncertain and the box doesn't hold its key.
DateRange range_of(const Day& day, const Box& box);
DateRange range_of(const Moment& moment, const Box& box);

/// Whether the moment is a date quantity that nothing bounds: its range is the whole calendar, and the calendar's ends
/// are limits of this program, not statements about the date.
bool is_unknown_date(const Moment& moment, const Box& box);

/// Whether the rows of a running total may allow totals for which its unknown days find no dates. `certain`: its
/// certain days, sorted; `open`: the ranges of its unknown days. True where between two neighbouring certain days two
/// ranges have fewer dates in common than there are unknown days that may lie there. Quadratic in `open`, for each
/// certain day.
bool may_lack_dates(const std::vector<DateRange>& certain, const std::vector<DateRange>& open);

/// The exact length from the start of one certain day to the start of the other, in `unit`; negative when `to` comes
/// first.
Rational length_between(Date from, Date to, TimeUnit unit);

/// The hull of the lengths from one moment to the other, in `unit`. Takes the two moments as independent, so the hull
/// is wider than the truth when both are the same unknown day. Unbounded when one moment is an unknown date.
Interval length_range(const Moment& from, const Moment& to, TimeUnit unit, const Box& box);

}  // namespace verify
