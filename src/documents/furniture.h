// Tells lines of the page from lines of the text: page numbers, running headers, what a web page's forms say. No
// figures are read in them, so these tests must be strict: a line taken for furniture is not checked.
#pragma once

#include <string_view>

namespace verify {

/// Whether a line by itself is of the page and not of the text: "Page 3 of 10", an address, a counter of a comment
/// form. Linear; a line above 2,000 bytes is none.
bool is_furniture_line(std::string_view line);
/// Whether it is a number that a page may have; in a table or a list it may be anything.
bool is_page_number(std::string_view line);

}  // namespace verify
