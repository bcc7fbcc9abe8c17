#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

/// What an element is to a reader; most are nothing to one.
enum class HtmlRole : std::uint8_t {
  inline_text,
  block,  ///< parts paragraphs
  heading,
  list,
  item,
  code,
  caption,
  note,
  furniture,
  page_part,  ///< header or footer: of the page, unless it is an article's
  article,
  table,
  row,
  cell,
  line_break,
  raised,
  lowered,
  left_out,  ///< with all that is in it: scripts, forms' fields, pictures, deleted text
};

HtmlRole html_role(std::string_view element);
/// Elements that have no end tag.
bool html_void(std::string_view element);
/// Elements that one of their own kind ends: <li>, <p>, <td>.
bool html_ended_by_its_like(std::string_view element);
/// What attributes make of an element: hidden, a note, furniture; else the element's own role. `tag` is its start tag.
HtmlRole html_role_of_tag(std::string_view element, std::string_view tag);

}  // namespace verify
