#pragma once

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

#include "documents/office_text.h"

namespace verify {

/// What the styles of a Word document make of paragraphs and runs.
class DocxStyles {
 public:
  /// `styles` is the root of word/styles.xml; what is not there is a plain paragraph.
  void read(pugi::xml_node styles);
  /// Of a paragraph by its properties, <w:pPr>, which may be null.
  ParagraphKind kind_of(pugi::xml_node properties) const;
  /// Whether a run of these properties, <w:rPr>, is not to be read: hidden, or struck out.
  bool left_out(pugi::xml_node properties) const;

 private:
  struct Style {
    std::string name, parent;
    int outline = -1, list = -1;
    bool hidden = false;
  };
  const Style* find(std::string_view id) const;
  ParagraphKind by_style(std::string_view id) const;

  std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace verify
