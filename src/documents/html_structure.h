// What HTML elements mean to a reader. read_html.cc asks for each tag; the roles decide where blocks begin and end
// and which text isn't read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "documents/manuscript_writer.h"
#include "text/diagnostic.h"

namespace verify {

/// What an element is to a reader; most are nothing to one. The table of elements is in html_structure.cc.
enum class HtmlRole : std::uint8_t {
  inline_text,  ///< any element that isn't known
  block,        ///< parts paragraphs
  heading,      ///< h1 to h6
  list,         ///< deeper lists count their depth
  item,
  code,     ///< shown as it is written
  caption,  ///< of a table or a figure
  note,
  furniture,
  page_part,  ///< header or footer: of the page, unless it is an article's
  article,    ///< ends what is the page's: its header is text
  table,
  row,
  cell,
  line_break,
  raised,
  lowered,
  left_out,  ///< with all that is in it: scripts, forms' fields, pictures, deleted text
};

/// The role of an element by its name, which must be in small letters.
HtmlRole html_role(std::string_view element);
/// Elements that have no end tag.
bool html_void(std::string_view element);
/// Elements that one of their own kind ends: <li>, <p>, <td>.
bool html_ended_by_its_like(std::string_view element);
/// What attributes make of an element: hidden, a note, furniture; else the element's own role. `tag` is its start tag.
HtmlRole html_role_of_tag(std::string_view element, std::string_view tag);

// Reading HTML into a manuscript: a whole page (for read_html.cc), or a piece of HTML in a Markdown file (for
// read_markdown.cc).

/// What the pieces of HTML of one document share: how much of the limits is used, and which were met.
struct HtmlUse {
  std::size_t steps = 0;           ///< of kMaxSpannedSteps
  std::size_t tables_as_text = 0;  ///< tables that met kMaxSpannedColumns or kMaxSpannedSteps
  bool too_deep = false;           ///< something stands deeper than kMaxHtmlDepth
};

/// Reads a stretch of `out.file()` as HTML. Linear, but for kMaxSpannedSteps.
void read_html_stretch(ManuscriptWriter& out, Span stretch, HtmlUse& use);

/// Warns of the limits that the document met, each once.
void warn_of_html_limits(const HtmlUse& use, const Source& document, Diagnostics& diagnostics);

}  // namespace verify
