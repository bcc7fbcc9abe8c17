// The styles of a Word document, as far as they decide what a paragraph is: heading, list item, caption, hidden.
// read_docx.cc asks for each paragraph and each run.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

#include "documents/office_text.h"

namespace verify {

/// The styles of a Word document, by their ids. A chain of parents is followed for 20 styles: a longer one is a circle.
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
    std::string name;     ///< in English for built-in styles
    std::string parent;   ///< the id of the style that it is based on
    int outline = -1;     ///< the level of a heading, from 0; -1 for none
    int list = -1;        ///< the level in a list, from 0; -1 for none
    bool hidden = false;  ///< its text is not shown
  };
  const Style* find(std::string_view id) const;
  ParagraphKind by_style(std::string_view id) const;

  std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace verify
