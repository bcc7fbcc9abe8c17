// What HTML elements mean to a reader. read_html.cc asks for each tag; the roles decide where blocks begin and end
// and which text isn't read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

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

}  // namespace verify
