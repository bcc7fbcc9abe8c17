// Styles inherit from one another, and a paragraph's own properties win over its style. The names of Word's built-in
// styles are English in every language, so they tell captions and tables of contents.
#include "documents/docx_styles.h"

#include <algorithm>

#include "documents/xml_walk.h"
#include "text/ascii.h"

namespace verify {

namespace {

// Styles are based on others; a chain that is longer goes round.
constexpr int kLongestChain = 20;
// ECMA-376 counts levels from 0 to 8; an outline level of 9 means text of the body. Greater numbers are read as 9.
constexpr int kLevels = 9;

int level_in(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node node = child(properties, name);
  return node ? static_cast<int>(count_of(attribute(node, "val"), kLevels, kLevels)) : -1;
}

// The level of a list, from 0; −1 where it is none. A list numbered 0 is how one is taken away.
int list_level(pugi::xml_node properties) {
  const pugi::xml_node list = child(properties, "numPr");
  if (!list || attribute(child(list, "numId"), "val") == "0") return -1;
  return std::max(0, level_in(list, "ilvl"));
}

// The styles that Word knows have English names in every language.
ParagraphKind by_name(std::string_view name) {
  const std::string small = ascii_lower(name);
  if (small == "title") return {Block::Kind::heading, 1, false};
  if (small == "subtitle") return {Block::Kind::heading, 2, false};
  if (small.starts_with("heading ") && small.size() == 9 && small[8] >= '1' && small[8] <= '9')
    return {Block::Kind::heading, small[8] - '0', false};
  if (small == "caption") return {Block::Kind::caption, 0, false};
  if (small.starts_with("toc ") || small == "table of figures" || small.starts_with("index "))
    return {Block::Kind::furniture, 0, false};
  if (small == "html preformatted" || small == "source code" || small == "code") return {Block::Kind::code, 0, false};
  return {};
}

}  // namespace

void DocxStyles::read(pugi::xml_node styles) {
  for (const pugi::xml_node node : styles.children()) {
    if (local_name(node.name()) != "style") continue;
    Style style;
    style.name = attribute(child(node, "name"), "val");
    style.parent = attribute(child(node, "basedOn"), "val");
    const pugi::xml_node properties = child(node, "pPr");
    style.outline = level_in(properties, "outlineLvl");
    style.list = list_level(properties);
    style.hidden = switched_on(child(node, "rPr"), "vanish");
    styles_.emplace(attribute(node, "styleId"), std::move(style));
  }
}

const DocxStyles::Style* DocxStyles::find(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? nullptr : &found->second;
}

ParagraphKind DocxStyles::by_style(std::string_view id) const {
  ParagraphKind kind;
  int list = -1, outline = -1;
  const Style* style = find(id);
  for (int i = 0; style != nullptr && i < kLongestChain; ++i, style = find(style->parent)) {
    kind.hidden = kind.hidden || style->hidden;
    if (list < 0) list = style->list;
    if (outline < 0) outline = style->outline;
    const ParagraphKind named = by_name(style->name);
    if (kind.kind == Block::Kind::paragraph && named.kind != Block::Kind::paragraph) {
      kind.kind = named.kind;
      kind.level = named.level;
    }
  }
  if (kind.kind != Block::Kind::paragraph) return kind;
  if (outline >= 0 && outline < kLevels) return {Block::Kind::heading, outline + 1, kind.hidden};
  if (list >= 0) return {Block::Kind::list_item, list + 1, kind.hidden};
  return kind;
}

ParagraphKind DocxStyles::kind_of(pugi::xml_node properties) const {
  if (!properties) return {};
  ParagraphKind kind = by_style(attribute(child(properties, "pStyle"), "val"));
  if (kind.kind != Block::Kind::paragraph && kind.kind != Block::Kind::list_item) return kind;
  const int outline = level_in(properties, "outlineLvl");
  if (outline >= 0 && outline < kLevels) return {Block::Kind::heading, outline + 1, kind.hidden};
  if (!child(properties, "numPr")) return kind;
  const int list = list_level(properties);
  if (list < 0) return {Block::Kind::paragraph, 0, kind.hidden};
  return {Block::Kind::list_item, list + 1, kind.hidden};
}

bool DocxStyles::left_out(pugi::xml_node properties) const {
  if (!properties) return false;
  if (switched_on(properties, "strike") || switched_on(properties, "dstrike")) return true;
  if (child(properties, "vanish")) return switched_on(properties, "vanish");
  const Style* style = find(attribute(child(properties, "rStyle"), "val"));
  for (int i = 0; style != nullptr && i < kLongestChain; ++i, style = find(style->parent)) {
    if (style->hidden) return true;
  }
  return false;
}

}  // namespace verify
