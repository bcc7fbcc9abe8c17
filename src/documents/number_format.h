// What a workbook's cell shows. A file stores 0.6563 and a format; the reader of the document saw 65.6%, and the
// figure to check is the one that was seen.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// The number format of a workbook that has this number without saying it; "General" where there is none.
std::string_view builtin_number_format(std::size_t id);

/// What a spreadsheet displays for a stored number: `0.125` as "12.5%" by "0.0%", `45579` as "2024-10-14" by
/// "yyyy-mm-dd", `-1234` as "(1,234)" by "#,##0;(#,##0)". English separators and names. What it can't make sense of it
/// displays as stored. `days_from_1904`: days are counted from then, as old workbooks do.
std::string display_number(std::string_view stored, std::string_view format, bool days_from_1904 = false);

}  // namespace verify
