// Paragraphs of text that was wrapped into lines: plain text and PDF. A paragraph cut wrongly parts a sentence from
// its figure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace verify {

// Furniture: lines that belong to the page and not to its text, such as page numbers, running headers, and forms of a
// web page. No figures are read in such lines, so these tests must be strict: a line taken for furniture is not
// checked.

/// Whether a line by itself is of the page and not of the text: "Page 3 of 10", an address, a counter of a comment
/// form. Linear; a line above 2,000 bytes is none.
bool is_furniture_line(std::string_view line);
/// Whether it is a number that a page may have; in a table or a list it may be anything else.
bool is_page_number(std::string_view line);

/// Lines that one paragraph was wrapped into, without the blanks at their ends.
struct LineGroup {
  std::vector<Span> lines;  ///< in order, at least one
  bool item = false;        ///< starts with a bullet or a number of a list; the mark is in the text
};

/// Takes lines without a blank one between them apart into paragraphs: a new one starts with a list's mark, where a
/// sentence ends with its line and the next starts like one, and where the next line's first word would have fitted.
/// A line that starts with a small letter goes on; one that is of the page stands alone.
std::vector<LineGroup> group_lines(std::string_view text, const std::vector<Span>& lines);

/// The lines of a text without blanks at their ends; empty where there is nothing else. A form feed stands alone.
std::vector<Span> lines_of(std::string_view text);

}  // namespace verify
