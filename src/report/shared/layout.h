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

/// Breaks lines of more than `width` columns at a gap between columns, otherwise at a blank. The rest of a line is
/// indented a little further, or by `indent` columns if that isn't 0. A longer word stays whole. Terminal escapes take
/// no columns. Width 0: the text unchanged.
std::string folded(const std::string& text, std::size_t width, std::size_t indent = 0);

/// Rows as columns two blanks apart, a line each; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

/// How the full report shortens long lists. The JSON report has all entries.

/// How many rows are shown of a table with `all` rows.
std::size_t rows_of(std::size_t all);

/// "and 390 more (--output json has them)"; "and at least 390 more" if `all` is false, since more may exist.
std::string more_words(std::size_t more, bool all = true);

/// The first facts, as many as are shown, with `primary` among them if it is in `facts`.
std::vector<std::size_t> first_of(std::vector<std::size_t> facts, const std::optional<std::size_t>& primary);

// Interval strips: intervals drawn as rows of text on one axis, for the full report and the checks of rules.

/// One row of an interval strip.
struct StripRow {
  std::string label;
  Interval interval;
};

/// The smallest of 1, 2, 5 × 10^k of which at most five steps fit.
Rational tick_step(const Rational& span);

/// Draws intervals to one scale, in text: an axis with round ticks, then a row each. `[` and `]` mark a closed end, `o`
/// an open end, `<` and `>` an unbounded one, `*` a single point. `factor` scales the numbers on the axis (100 for
/// percentages). Empty when no end is finite. Exact arithmetic throughout. A line should take at most `widest` columns;
/// 0: no bound.
std::vector<std::string> draw_strip(const std::vector<StripRow>& rows, const Rational& factor = 1,
                                    std::size_t widest = 0);

// Escapes: quotes are other people's text, and must stay text in JSON, XML and Markdown. The last step before a
// machine-readable report is printed: nothing in a quote can become markup, or a command to a build server that reads
// the output.

/// JSON that is safe to print: characters that hide or act in a terminal or a log are escaped, and so are texts that
/// build servers take for commands. A JSON reader gets the same values. Ends with a line end.
std::string printable_json(std::string_view json);

/// Escapes a text for Markdown and for HTML within Markdown: characters that could be markup, an address or a mention
/// become character references, which both languages understand. Not for code spans.
std::string markdown_text(std::string_view text);

/// Escapes a text for an XML element or attribute. Characters that XML 1.0 can't hold are shown as <U+XXXX>; texts that
/// build servers take for a command are broken by a character reference.
std::string xml_text(std::string_view text);

}  // namespace verify
