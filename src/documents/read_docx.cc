// Reads Word documents: the body, notes, headers and footers, with deleted and hidden text left out. libzip and
// pugixml do the containers; the walk over the XML is ours because the meaning is: no library says which runs a
// reader sees, and converters that make text of a document drop the cells and the numbers of paragraphs that
// findings point at.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "documents/docx_styles.h"
#include "documents/encoding.h"
#include "documents/office_text.h"
#include "documents/readers.h"
#include "documents/xml_walk.h"

namespace verify {

namespace {

constexpr unsigned kFlags = pugi::parse_default | pugi::parse_ws_pcdata_single;
// Word has 63 columns; a greater span is an attack, and counts no further.
constexpr std::size_t kMostColumns = 1 << 14;

// Properties, text that was deleted or moved away, what fields are computed from, a second form of what is there
// already.
constexpr std::array<std::string_view, 22> kPassedOver = {
    "pPr",     "rPr",       "tblPr",   "tblGrid",      "trPr",      "tcPr",     "sectPr", "sdtPr",
    "del",     "moveFrom",  "delText", "delInstrText", "instrText", "Fallback", "rt",     "fldData",
    "binData", "txbxProps", "docPr",   "cNvPr",        "ffData",    "ctrlPr"};

// Elements come with a prefix; what they are follows from the rest of their names, also in mathematics.
class DocxBody {
 public:
  DocxBody(const DocxStyles& styles, ManuscriptWriter& out, OfficeText& text)
      : styles_(styles), out_(out), text_(text) {}

  void read(pugi::xml_node root) {
    walk_xml(
        root, [&](pugi::xml_node node) { return enter(node); }, [&](pugi::xml_node node) { leave(node); });
  }

 private:
  bool enter(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (out_.full() || std::find(kPassedOver.begin(), kPassedOver.end(), name) != kPassedOver.end()) return false;
    if (name == "p") {
      text_.begin_paragraph(styles_.kind_of(properties(node, "pPr")));
    } else if (name == "r") {
      return !styles_.left_out(properties(node, "rPr"));
    } else if (name == "t") {
      add_text(node);
      return false;
    } else if (name == "tbl") {
      text_.begin_table();
    } else if (name == "tr") {
      return enter_row(node);
    } else if (name == "tc") {
      return enter_cell(node);
    } else {
      text_.add(sign(name, node));
    }
    return true;
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "p") {
      text_.end_paragraph(static_cast<bool>(child(child(properties(node, "pPr"), "rPr"), "del")));
    } else if (name == "tbl") {
      text_.end_table();
    } else if (name == "tc") {
      text_.end_cell();
    }
  }

  // They come first, so that nothing needs to be searched.
  static pugi::xml_node properties(pugi::xml_node node, std::string_view name) {
    const pugi::xml_node first = node.first_child();
    return local_name(first.name()) == name ? first : pugi::xml_node();
  }

  bool enter_row(pugi::xml_node row) {
    // Exceptions to the table's properties may stand before the row's own.
    pugi::xml_node own = row.first_child();
    if (local_name(own.name()) == "tblPrEx") own = own.next_sibling();
    if (local_name(own.name()) != "trPr") own = {};
    if (child(own, "del")) return false;
    text_.begin_row();
    header_ = switched_on(own, "tblHeader");
    text_.skip_columns(count_of(attribute(child(own, "gridBefore"), "val"), 0, kMostColumns));
    return true;
  }

  bool enter_cell(pugi::xml_node cell) {
    const pugi::xml_node own = properties(cell, "tcPr");
    const std::size_t columns = count_of(attribute(child(own, "gridSpan"), "val"), 1, kMostColumns);
    const pugi::xml_node merge = child(own, "vMerge");
    if (merge && attribute(merge, "val") != "restart") {
      text_.continue_cell(std::max<std::size_t>(1, columns));
      return false;
    }
    text_.begin_cell(1, columns, header_);
    return true;
  }

  void add_text(pugi::xml_node node) {
    const pugi::xml_node run = properties(node.parent(), "rPr");
    const Rise rise = rise_of(run);
    for (const pugi::xml_node piece : node.children()) {
      const std::string_view value = piece.value();
      if (rise == Rise::up) {
        text_.add(raised(value));
      } else if (rise == Rise::down) {
        text_.add(lowered(value));
      } else {
        text_.add(value);
      }
    }
  }

  enum class Rise { none, up, down };
  static Rise rise_of(pugi::xml_node run) {
    const std::string_view place = attribute(child(run, "vertAlign"), "val");
    if (place == "superscript") return Rise::up;
    if (place == "subscript") return Rise::down;
    // Lifted by hand, in half points; less than three points only evens lines out.
    constexpr std::size_t kClearly = 6;
    const std::string_view by = attribute(child(run, "position"), "val");
    if (count_of(by, 0, 1000) >= kClearly) return Rise::up;
    return by.starts_with('-') && count_of(by.substr(1), 0, 1000) >= kClearly ? Rise::down : Rise::none;
  }

  static std::string_view sign(std::string_view name, pugi::xml_node node) {
    if (name == "tab" || name == "ptab") return "\t";
    if (name == "br" || name == "cr") return "\n";
    if (name == "noBreakHyphen") return "-";
    // Mathematics: 10 to the power of 6 is not 106.
    if (name == "sup") return "^";
    if (name == "sub") return "_";
    if (name == "den") return "/";
    if (name == "sym") {
      // Only a font knows which; whatever it is, what stands around it is not one word.
      return node.parent() ? " " : "";
    }
    return {};
  }

  const DocxStyles& styles_;
  ManuscriptWriter& out_;
  OfficeText& text_;
  bool header_ = false;
};

class DocxReader {
 public:
  DocxReader(Package& package, const std::string& file, ManuscriptWriter& out, Diagnostics& diagnostics)
      : package_(package), file_(file), out_(out), diagnostics_(diagnostics), text_(out) {}

  bool run() {
    if (package_.has("word/styles.xml")) {
      const auto styles = read_xml(package_, "word/styles.xml", file_, diagnostics_, kFlags);
      if (!styles) return false;
      styles_.read(styles->tree.document_element());
    }
    const auto document = read_xml(package_, "word/document.xml", file_, diagnostics_, kFlags);
    if (!document) return false;
    DocxBody(styles_, out_, text_).read(document->tree);
    std::size_t notes = 0;
    return read_notes("word/footnotes.xml", notes) && read_notes("word/endnotes.xml", notes) &&
           read_furniture("word/header") && read_furniture("word/footer");
  }

 private:
  bool read_notes(const std::string& part, std::size_t& notes) {
    if (!package_.has(part)) return true;
    const auto xml = read_xml(package_, part, file_, diagnostics_, kFlags);
    if (!xml) return false;
    for (const pugi::xml_node note : xml->tree.document_element().children()) {
      // The lines between text and notes are notes of their own.
      if (note.type() != pugi::node_element || attribute(note, "type").ends_with("eparator")) continue;
      text_.begin_part(Block::Kind::footnote, ++notes);
      DocxBody(styles_, out_, text_).read(note);
      text_.end_part();
    }
    return true;
  }

  bool read_furniture(std::string_view prefix) {
    for (const std::string& part : package_.names(prefix)) {
      if (!part.ends_with(".xml")) continue;
      const auto xml = read_xml(package_, part, file_, diagnostics_, kFlags);
      if (!xml) return false;
      text_.begin_part(Block::Kind::furniture, 0);
      DocxBody(styles_, out_, text_).read(xml->tree);
      text_.end_part();
    }
    return true;
  }

  Package& package_;
  const std::string& file_;
  ManuscriptWriter& out_;
  Diagnostics& diagnostics_;
  OfficeText text_;
  DocxStyles styles_;
};

}  // namespace

bool read_docx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  const auto package = Package::open(bytes);
  return package && DocxReader(*package, bytes.name(), out, diagnostics).run();
}

}  // namespace verify
