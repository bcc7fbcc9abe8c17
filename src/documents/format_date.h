#pragma once

#include <string>

#include "documents/decimal_text.h"
#include "documents/format_section.h"

namespace verify {

/// A serial number of days as a date or a time of day; empty where it is none that a spreadsheet shows.
std::string display_date(const DecimalText& days, const FormatSection& section, bool days_from_1904);

}  // namespace verify
