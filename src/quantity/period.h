// Days and periods as facts write them, days that are only known to lie between two others included. ground/claims.cc
// makes the time of a claim of them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "quantity/date.h"
#include "text/fault.h"
#include "text/shared_text.h"

namespace verify {

/// A day that may not be known: it lies within [earliest, latest], plus `offset` days. An unknown day has a `scope`,
/// the document that wrote it; two of them are the same day exactly when scope, bounds and offset are equal. A certain
/// day has no scope and no offset, and equals any other mention of that date.
struct Day {
  Date earliest, latest;
  SharedText scope;
  int offset = 0;

  static Day certain(Date date) { return {date, date, {}, 0}; }
  bool is_certain() const { return earliest == latest; }
  Date first() const { return earliest + offset; }
  Date last() const { return latest + offset; }
  Day shifted(int days) const;
  auto operator<=>(const Day&) const = default;
};

/// True when `a` comes no later than `b` whichever days they turn out to be.
bool surely_no_later(const Day& a, const Day& b);
/// "2024-05-01", "[2024-05-01..2024-10-14]", "the day before [2024-05-01..2024-10-14]"
std::string to_string(const Day& day);

/// From the start of `first` to the end of `last`, both included (ISO 8601 with the part of ISO 8601-2 that names a
/// day only known to lie between two others).
struct Period {
  Day first, last;

  bool is_day() const { return first == last; }
  auto operator<=>(const Period&) const = default;
};

/// The day before the period, at whose end its opening stock is taken.
inline Day opening_day(const Period& p) { return p.first.shifted(-1); }
inline Day closing_day(const Period& p) { return p.last; }

/// The day on which a stock said of that period holds: the period's own day, or one unknown day within it.
Day stock_day(const Period& p, const std::string& scope);

/// True when `inner` lies within `outer` whichever days the unknown ones turn out to be.
bool surely_within(const Period& inner, const Period& outer);

/// "2024", "2024-05", "2024-05-01", "A/B", "[A..B]", and A/B with "[A..B]" on either side. Unknown days get `scope`.
/// Times are taken as in xBRL-JSON: only midnight, which is the end of the day before.
Result<Period> parse_period(std::string_view text, const std::string& scope);

/// A form that parse_period reads back, short where the period is whole years or months: "2024", "2024-05/2024-07",
/// "2020-10-13/2024-05-01".
std::string to_string(const Period& period);

}  // namespace verify
