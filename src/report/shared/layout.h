// Layout that several formats share: columns, folded lines, shortened lists, intervals drawn on an axis, and texts
// escaped for JSON, Markdown and markup.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/interval.h"

namespace verify {

/// Lines that take more than `width` columns are broken at a gap between columns, else at a blank, and go on a little
/// further in, or where `indent` says; a word that is longer stays whole. Escapes take no room. Width 0: the text as it
/// is.
std::string folded(const std::string& text, std::size_t width, std::size_t indent = 0);

/// Rows as columns two blanks apart, a line each; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

/// How much of what is long the full report shows; the JSON has all of it.

/// How many of so many rows of a table are shown.
std::size_t rows_of(std::size_t all);

/// "and 390 more (--output json has them)"; "and at least 390 more" where they are not all.
std::string more_words(std::size_t more, bool all = true);

/// Of many facts the first, and the one that is pointed at.
std::vector<std::size_t> first_of(std::vector<std::size_t> facts, const std::optional<std::size_t>& primary);

// Intervals drawn as rows of text on one axis: for the full report and the checks of rules.

/// One row of an interval strip.
struct StripRow {
  std::string label;
  Interval interval;
};

/// The smallest of 1, 2, 5 × 10^k of which at most five steps fit.
Rational tick_step(const Rational& span);

/// Draws intervals to one scale, in text: an axis with round ticks, then a row each. `[` and `]` end an interval where
/// its end belongs to it, `o` where it doesn't, `<` and `>` where it goes on; a point is `*`. `factor` scales the
/// numbers on the axis (100 for percentages). Empty when no end is finite. Exact arithmetic throughout. `widest` is how
/// many columns a line should take at most; 0: as many as it needs.
std::vector<std::string> draw_strip(const std::vector<StripRow>& rows, const Rational& factor = 1,
                                    std::size_t widest = 0);

// Somebody else's text in JSON, XML and Markdown: as text and nothing else. The last step before a machine-readable
// report is printed; nothing in a quote can become markup, or a command to a build server that reads the output.

/// JSON as it may be printed: characters that hide or act in a terminal or a log become escapes, and so does what build
/// servers take for commands. Whoever reads the JSON gets them all the same. A line end follows.
std::string printable_json(std::string_view json);

/// Text in Markdown and in HTML within it, as text and nothing else: what could be markup, an address or a mention is
/// written as a character reference, which both understand. Not for code spans.
std::string markdown_text(std::string_view text);

/// Text in an XML element or attribute. Characters that XML 1.0 can't hold are shown as <U+XXXX>; what build servers
/// take for a command is written with a character reference.
std::string xml_text(std::string_view text);

}  // namespace verify
