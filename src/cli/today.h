// The only place that asks the clock. Acceptances expire by this day; nothing else in a run depends on it, so the same
// input on the same day gives the same bytes.
#pragma once

#include <optional>
#include <string>

#include "quantity/date.h"

namespace verify {

/// The day "2026-12-31" stands for; complains of anything else, naming the option it was given by.
std::optional<Date> day_from(const std::string& text, const std::string& option);

/// The day by which acceptances expire: the one given, else that of SOURCE_DATE_EPOCH, else today by the clock, in UTC.
/// Nothing else of a run depends on the clock. Nothing after a complaint.
std::optional<Date> today(const std::string& given);

}  // namespace verify
