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

/// What an element means to a reader; most elements mean nothing. The table of elements is in html_structure.cc.
enum class HtmlRole : std::uint8_t {
  inline_text,  ///< any element that isn't known
  block,        ///< begins and ends a paragraph
  heading,      ///< h1 to h6
  list,         ///< items of a list within a list are one level deeper
  item,
  code,     ///< shown as it is written
  caption,  ///< of a table or a figure
  note,
  furniture,
  page_part,  ///< a header or footer: it belongs to the page, unless it stands in an article
  article,    ///< a header or footer within it belongs to the text, not to the page
  table,
  row,
  cell,
  line_break,
  raised,
  lowered,
  left_out,  ///< not read, nor anything within it: scripts, fields of forms, pictures, deleted text
};

/// The role of an element by its name, which must be in small letters.
HtmlRole html_role(std::string_view element);
/// Whether the element never has an end tag, such as <br>. The name must be in small letters.
bool html_void(std::string_view element);
/// Whether the next element of the same name ends this one: <li>, <p>, <td>. The name must be in small letters.
bool html_ended_by_its_like(std::string_view element);
/// The role of an element with its attributes, which can hide it or make it a note or furniture. Without such an
/// attribute, html_role(element). `tag` is its start tag.
HtmlRole html_role_of_tag(std::string_view element, std::string_view tag);

// Reading HTML into a manuscript: a whole page (for read_html.cc), or a piece of HTML in a Markdown file (for
// read_markdown.cc).

/// How much of the limits the HTML of one document has used, and which limits it met. All pieces of HTML of the
/// document share one.
struct HtmlUse {
  std::size_t steps = 0;           ///< used so far, of kMaxSpannedSteps
  std::size_t tables_as_text = 0;  ///< tables that met kMaxSpannedColumns or kMaxSpannedSteps
  bool too_deep = false;           ///< something stands deeper than kMaxHtmlDepth
};

/// Reads a stretch of `out.file()` as HTML into `out`, and counts in `use`. Linear, except that cells which span rows
/// or columns may take kMaxSpannedSteps in addition.
void read_html_stretch(ManuscriptWriter& out, Span stretch, HtmlUse& use);

/// Warns of the limits that the document met, each once.
void warn_of_html_limits(const HtmlUse& use, const Source& document, Diagnostics& diagnostics);

}  // namespace verify
