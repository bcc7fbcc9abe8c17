// The only place that asks the clock. Acceptances expire by this day; nothing else in a run depends on it, so the same
// input on the same day gives the same bytes.
#pragma once

#include <optional>
#include <string>

#include "quantity/date.h"

namespace verify {

/// The day that a text such as "2026-12-31" means. Nothing after a complaint, which names the `option`.
std::optional<Date> day_from(const std::string& text, const std::string& option);

/// The day by which acceptances expire: the one given by --today, else that of SOURCE_DATE_EPOCH, else today by the
/// clock, in UTC. Nothing after a complaint.
std::optional<Date> today(const std::string& given);

}  // namespace verify
