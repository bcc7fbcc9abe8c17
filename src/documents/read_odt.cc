// Reads documents of LibreOffice and other programs (OpenDocument text): the body, notes, headers and footers, with
// deleted and hidden text left out. Ours for the reasons that read_docx.cc gives.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/encoding.h"
#include "documents/office_text.h"
#include "documents/readers.h"
#include "documents/xml_walk.h"

namespace verify {

namespace {

// White space between spans is text.
constexpr unsigned kFlags = pugi::parse_default | pugi::parse_ws_pcdata;
// What LibreOffice has of columns; a greater count is an attack, and counts no further.
constexpr std::size_t kMostRepeated = 1 << 14;
// Blanks written as a number. More of them mean no more to a reader.
constexpr std::size_t kMostBlanks = 1000;
// Styles are based on others; a chain that is longer goes round.
constexpr int kLongestChain = 20;

// Deleted text, remarks, what programs and forms keep, a picture's title.
constexpr std::array<std::string_view, 12> kPassedOver = {
    "tracked-changes",  "annotation", "annotation-end", "forms",         "sequence-decls", "variable-decls",
    "user-field-decls", "title",      "desc",           "note-citation", "ruby-text",      "event-listeners"};
constexpr std::array<std::string_view, 9> kIndexes = {"table-of-content", "illustration-index",   "table-index",
                                                      "object-index",     "user-index",           "alphabetical-index",
                                                      "bibliography",     "index-title-template", "index-source"};

bool among(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class OdtStyles {
 public:
  struct Seen {
    bool left_out = false, raised = false, lowered = false;
  };

  void read(pugi::xml_node root) {
    for (const std::string_view part : {"styles", "automatic-styles"}) {
      for (const pugi::xml_node node : child(root, part).children()) {
        if (local_name(node.name()) != "style") continue;
        const pugi::xml_node text = child(node, "text-properties");
        const std::string_view position = attribute(text, "text-position");
        const std::string_view line = attribute(text, "text-line-through-style");
        Style style{std::string(attribute(node, "parent-style-name")), {}};
        style.seen.left_out = attribute(text, "display") == "none" || (!line.empty() && line != "none");
        style.seen.lowered = position.starts_with("sub") || position.starts_with("-");
        style.seen.raised = !style.seen.lowered && !position.empty() && !position.starts_with("0");
        styles_.insert_or_assign(std::string(attribute(node, "name")), std::move(style));
      }
    }
  }

  Seen seen(std::string_view name) const {
    Seen out;
    each_parent(name, [&](std::string_view, const Style& style) {
      out.left_out |= style.seen.left_out;
      out.raised |= style.seen.raised;
      out.lowered |= style.seen.lowered;
    });
    return out;
  }

  ParagraphKind kind(std::string_view name) const {
    ParagraphKind kind;
    each_parent(name, [&](std::string_view own, const Style& style) {
      kind.hidden |= style.seen.left_out;
      if (kind.kind == Block::Kind::paragraph) by_name(own, kind);
    });
    return kind;
  }

 private:
  struct Style {
    std::string parent;
    Seen seen;
  };

  // The program's own styles keep their English names; `_20_` is a blank in one.
  static void by_name(std::string_view name, ParagraphKind& kind) {
    if (name == "Title" || name == "Subtitle") {
      kind.kind = Block::Kind::heading;
      kind.level = name == "Title" ? 1 : 2;
    } else if (name == "Caption" || name == "Table" || name == "Illustration" || name == "Figure" || name == "Text") {
      kind.kind = Block::Kind::caption;
    } else if (name == "Preformatted_20_Text") {
      kind.kind = Block::Kind::code;
    }
  }

  // Also those that the document names but doesn't say more of.
  void each_parent(std::string_view name, const auto& each) const {
    static const Style kUnknown;
    for (int i = 0; !name.empty() && i < kLongestChain; ++i) {
      const auto found = styles_.find(name);
      const Style& style = found == styles_.end() ? kUnknown : found->second;
      each(name, style);
      name = style.parent;
    }
  }

  std::map<std::string, Style, std::less<>> styles_;
};

class OdtBody {
 public:
  OdtBody(const OdtStyles& styles, ManuscriptWriter& out, OfficeText& text, std::vector<pugi::xml_node>* notes)
      : styles_(styles), out_(out), text_(text), notes_(notes) {}

  void read(pugi::xml_node root) {
    walk_xml(
        root, [&](pugi::xml_node node) { return enter(node); }, [&](pugi::xml_node node) { leave(node); });
  }

 private:
  bool enter(pugi::xml_node node) {
    if (out_.full()) return false;
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      add(node.value());
      return false;
    }
    const std::string_view name = local_name(node.name());
    if (among(name, kPassedOver) || name == "hidden-text" || name == "index-source") return false;
    if (name == "hidden-paragraph") return false;
    if (name == "note") {
      if (notes_ != nullptr) notes_->push_back(node);
      return false;
    }
    if (name == "p" || name == "h") {
      begin_paragraph(node, name == "h");
    } else if (name == "span") {
      const auto seen = styles_.seen(attribute(node, "style-name"));
      if (seen.left_out) return false;
      raised_ += seen.raised ? 1 : 0;
      lowered_ += seen.lowered ? 1 : 0;
    } else if (name == "s") {
      text_.add(std::string(count_of(attribute(node, "c"), 1, kMostBlanks), ' '));
      return false;
    } else if (name == "tab") {
      text_.add("\t");
    } else if (name == "line-break") {
      text_.add("\n");
    } else if (name == "list") {
      ++lists_;
    } else if (among(name, kIndexes)) {
      ++indexes_;
    } else {
      return enter_table(node, name);
    }
    return true;
  }

  bool enter_table(pugi::xml_node node, std::string_view name) {
    if (name == "table") {
      text_.begin_table();
    } else if (name == "table-header-rows") {
      ++header_;
    } else if (name == "table-row") {
      text_.begin_row();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      const std::size_t repeated = count_of(attribute(node, "number-columns-repeated"), 1, kMostRepeated);
      // Repeated cells are empty in a text; if they aren't, once is enough to read them.
      if (name == "covered-table-cell" || (repeated > 1 && !node.first_child())) {
        text_.skip_columns(repeated);
        return false;
      }
      const std::size_t rows = count_of(attribute(node, "number-rows-spanned"), 1, kMostRepeated);
      const std::size_t columns = count_of(attribute(node, "number-columns-spanned"), 1, kMostRepeated);
      text_.begin_cell(rows, columns, header_ > 0);
      // The cells it covers are there as covered ones.
      text_.take_back_columns(columns > 1 ? columns - 1 : 0);
    }
    return true;
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "p" || name == "h") {
      text_.end_paragraph();
    } else if (name == "span") {
      const auto seen = styles_.seen(attribute(node, "style-name"));
      raised_ -= seen.raised ? 1 : 0;
      lowered_ -= seen.lowered ? 1 : 0;
    } else if (name == "list") {
      --lists_;
    } else if (among(name, kIndexes)) {
      --indexes_;
    } else if (name == "table") {
      text_.end_table();
    } else if (name == "table-header-rows") {
      --header_;
    } else if (name == "table-cell") {
      text_.end_cell();
    }
  }

  void begin_paragraph(pugi::xml_node node, bool heading) {
    ParagraphKind kind = styles_.kind(attribute(node, "style-name"));
    if (heading) {
      kind.kind = Block::Kind::heading;
      kind.level = static_cast<int>(std::max<std::size_t>(1, count_of(attribute(node, "outline-level"), 1, 9)));
    } else if (indexes_ > 0) {
      kind.kind = Block::Kind::furniture;
    } else if (lists_ > 0 && kind.kind == Block::Kind::paragraph) {
      kind.kind = Block::Kind::list_item;
      kind.level = std::min(lists_, 100);
    }
    text_.begin_paragraph(kind);
  }

  // White space runs as one here: more of it is written as <text:s>.
  void add(std::string_view value) {
    if (!text_.in_paragraph()) return;
    std::string out;
    for (const char c : value) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (blank && !out.empty() && out.back() == ' ') continue;
      out += blank ? ' ' : c;
    }
    text_.add(raised_ > 0 ? raised(out) : lowered_ > 0 ? lowered(out) : out);
  }

  const OdtStyles& styles_;
  ManuscriptWriter& out_;
  OfficeText& text_;
  std::vector<pugi::xml_node>* notes_;
  int lists_ = 0, indexes_ = 0, header_ = 0, raised_ = 0, lowered_ = 0;
};

bool refuse_encrypted(Package& package, const std::string& file, Diagnostics& diagnostics) {
  if (!package.has("META-INF/manifest.xml")) return false;
  const auto manifest = package.read("META-INF/manifest.xml", diagnostics);
  if (!manifest) return true;
  if (manifest->find("encryption-data") == std::string::npos) return false;
  diagnostics.push_back(diagnose_file(file, "is encrypted", "save it without a password"));
  return true;
}

}  // namespace

bool read_odt(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  const auto package = Package::open(bytes);
  if (!package || refuse_encrypted(*package, bytes.name(), diagnostics)) return false;
  OdtStyles styles;
  std::unique_ptr<XmlPart> page_styles;
  if (package->has("styles.xml")) {
    page_styles = read_xml(*package, "styles.xml", bytes.name(), diagnostics, kFlags);
    if (!page_styles) return false;
    styles.read(page_styles->tree.document_element());
  }
  const auto content = read_xml(*package, "content.xml", bytes.name(), diagnostics, kFlags);
  if (!content) return false;
  styles.read(content->tree.document_element());
  OfficeText text(out);
  std::vector<pugi::xml_node> notes;
  OdtBody(styles, out, text, &notes).read(child(content->tree.document_element(), "body"));
  for (std::size_t i = 0; i < notes.size(); ++i) {
    text.begin_part(Block::Kind::footnote, i + 1);
    OdtBody(styles, out, text, nullptr).read(child(notes[i], "note-body"));
    text.end_part();
  }
  if (!page_styles) return true;
  text.begin_part(Block::Kind::furniture, 0);
  OdtBody(styles, out, text, nullptr).read(child(page_styles->tree.document_element(), "master-styles"));
  text.end_part();
  return true;
}

}  // namespace verify
