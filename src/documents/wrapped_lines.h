// Paragraphs of text that was wrapped into lines: plain text and PDF. A paragraph that is cut wrongly separates a
// sentence from its figure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace verify {

// Furniture: lines that belong to the page and not to its text, such as page numbers, running headers, and forms of a
// web page. No figures are read in such lines, so these tests must be strict: a line taken for furniture is not
// checked.

/// Whether the words of a line show that it belongs to the page and not to the text: "Page 3 of 10", an address, a
/// counter of a comment form. Linear; false for a line of more than 2,000 bytes.
bool is_furniture_line(std::string_view line);
/// Whether the line is a number that a page may have. In a table or a list, the same number may be a figure.
bool is_page_number(std::string_view line);

/// Lines that one paragraph was wrapped into, without the blanks at their ends.
struct LineGroup {
  std::vector<Span> lines;  ///< in order, at least one
  bool item = false;        ///< starts with a bullet or a number of a list; the mark is in the text
};

/// Cuts lines, between which no line is blank, into paragraphs. A new paragraph starts at a list's mark, where a
/// sentence ends with its line and the next line starts like a sentence, and where the first word of the next line
/// would have fitted on this one. A line that starts with a small letter continues its paragraph; a furniture line
/// stands alone.
std::vector<LineGroup> group_lines(std::string_view text, const std::vector<Span>& lines);

/// The lines of a text, without the blanks at their ends; a blank line is an empty span. A form feed is a line by
/// itself.
std::vector<Span> lines_of(std::string_view text);

}  // namespace verify
