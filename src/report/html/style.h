// The style sheet of the page, which report/html/page.cc puts into each report: a report is one file that loads nothing.
// Its text is report/html/page.css, embedded when the program is built (cmake/embed.cmake).
#pragma once

#include <string_view>

namespace verify {

/// The whole of page.css, as CSS. It holds no `</style`.
std::string_view html_style();

}  // namespace verify
