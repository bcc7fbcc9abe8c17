// Days and times as a workbook displays them: the part of number_format.h for formats with y, m, d, h, s.
#pragma once

#include <string>

#include "documents/decimal_text.h"
#include "documents/format_section.h"

namespace verify {

/// A serial number of days as a date, a time of day or an elapsed time, by the date tokens of `section`; empty where it
/// is none that a spreadsheet shows. `days_from_1904` is the workbook's setting; else days count from 1899-12-30.
std::string display_date(const DecimalText& days, const FormatSection& section, bool days_from_1904);

}  // namespace verify
