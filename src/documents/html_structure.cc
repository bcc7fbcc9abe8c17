// The table of elements, and the attributes that change what an element is: hidden ones, notes, parts of the page.
#include "documents/html_structure.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "documents/html_tokens.h"
#include "text/ascii.h"

namespace verify {

namespace {

struct Known {
  std::string_view name;
  HtmlRole role;
};

// clang-format off
constexpr Known kKnown[] = {  // sorted
    {"address", HtmlRole::block}, {"article", HtmlRole::article}, {"aside", HtmlRole::furniture},
    {"audio", HtmlRole::left_out}, {"blockquote", HtmlRole::block}, {"body", HtmlRole::block},
    {"br", HtmlRole::line_break}, {"button", HtmlRole::left_out}, {"canvas", HtmlRole::left_out},
    {"caption", HtmlRole::caption}, {"center", HtmlRole::block}, {"datalist", HtmlRole::left_out},
    {"dd", HtmlRole::block}, {"del", HtmlRole::left_out}, {"details", HtmlRole::block}, {"div", HtmlRole::block},
    {"dl", HtmlRole::block}, {"dt", HtmlRole::block}, {"fieldset", HtmlRole::block},
    {"figcaption", HtmlRole::caption}, {"figure", HtmlRole::block}, {"footer", HtmlRole::page_part},
    {"form", HtmlRole::block}, {"frameset", HtmlRole::left_out},
    {"h1", HtmlRole::heading}, {"h2", HtmlRole::heading}, {"h3", HtmlRole::heading}, {"h4", HtmlRole::heading},
    {"h5", HtmlRole::heading}, {"h6", HtmlRole::heading}, {"head", HtmlRole::left_out},
    {"header", HtmlRole::page_part}, {"hr", HtmlRole::block}, {"iframe", HtmlRole::left_out},
    {"legend", HtmlRole::block}, {"li", HtmlRole::item}, {"main", HtmlRole::article}, {"menu", HtmlRole::list},
    {"nav", HtmlRole::furniture}, {"noscript", HtmlRole::left_out}, {"object", HtmlRole::left_out},
    {"ol", HtmlRole::list}, {"p", HtmlRole::block}, {"pre", HtmlRole::code}, {"rp", HtmlRole::left_out},
    {"rt", HtmlRole::left_out}, {"s", HtmlRole::left_out}, {"script", HtmlRole::left_out},
    {"section", HtmlRole::block}, {"select", HtmlRole::left_out}, {"strike", HtmlRole::left_out},
    {"style", HtmlRole::left_out}, {"sub", HtmlRole::lowered}, {"summary", HtmlRole::block},
    {"sup", HtmlRole::raised}, {"svg", HtmlRole::left_out}, {"table", HtmlRole::table}, {"tbody", HtmlRole::block},
    {"td", HtmlRole::cell}, {"template", HtmlRole::left_out}, {"textarea", HtmlRole::left_out},
    {"tfoot", HtmlRole::block}, {"th", HtmlRole::cell}, {"thead", HtmlRole::block}, {"title", HtmlRole::left_out},
    {"tr", HtmlRole::row}, {"ul", HtmlRole::list}, {"video", HtmlRole::left_out},
};
constexpr std::string_view kVoid[] = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                                      "param", "source", "track", "wbr"};
constexpr std::string_view kEndedByLike[] = {"dd", "dt", "li", "option", "p", "rp", "rt", "td", "th", "tr"};
// clang-format on

bool among(std::string_view name, const auto& names) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, 1000)) {
    if (c != ' ' && c != '\t' && c != '\n') out += ascii_lower(c);
  }
  return out;
}

bool is_hidden(std::string_view tag) {
  const auto hidden = html_attribute(tag, "hidden");
  if (hidden && *hidden != "until-found") return true;
  if (html_attribute(tag, "aria-hidden") == "true") return true;
  const auto style = html_attribute(tag, "style");
  if (!style) return false;
  const std::string rules = without_blanks(*style);
  return rules.find("display:none") != std::string::npos || rules.find("visibility:hidden") != std::string::npos;
}

// Whether one of the words of a class is a note's.
bool classed_as_note(std::string_view classes) {
  static constexpr std::string_view kNotes[] = {"footnote", "footnotes", "endnote", "endnotes"};
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.size(), classes.find(' '));
    if (among(classes.substr(0, end), kNotes)) return true;
    classes.remove_prefix(std::min(classes.size(), end + 1));
  }
  return false;
}

bool may_be_note(HtmlRole role) {
  return role == HtmlRole::block || role == HtmlRole::item || role == HtmlRole::list || role == HtmlRole::furniture ||
         role == HtmlRole::page_part;
}

}  // namespace

HtmlRole html_role(std::string_view element) {
  const auto found = std::lower_bound(std::begin(kKnown), std::end(kKnown), element,
                                      [](const Known& one, std::string_view wanted) { return one.name < wanted; });
  return found == std::end(kKnown) || found->name != element ? HtmlRole::inline_text : found->role;
}

bool html_void(std::string_view element) { return among(element, kVoid); }

bool html_ended_by_its_like(std::string_view element) { return among(element, kEndedByLike); }

HtmlRole html_role_of_tag(std::string_view element, std::string_view tag) {
  const HtmlRole own = html_role(element);
  // A tag without attributes has nothing to say.
  if (tag.size() <= element.size() + 2 || own == HtmlRole::left_out) return own;
  if (element != "body" && element != "html" && is_hidden(tag)) return HtmlRole::left_out;
  const auto role = html_attribute(tag, "role");
  const auto classes = html_attribute(tag, "class");
  if (may_be_note(own) && (role == "doc-footnote" || role == "doc-endnotes" || role == "doc-endnote" ||
                           (classes && classed_as_note(*classes))))
    return HtmlRole::note;
  if (role == "navigation" || role == "contentinfo" || role == "complementary" || role == "banner")
    return HtmlRole::furniture;
  return own;
}

}  // namespace verify
