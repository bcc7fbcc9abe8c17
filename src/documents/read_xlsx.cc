// Reads workbooks: each sheet is a table of its visible cells, in the words that a spreadsheet displays
// (number_format.h). Values are those that were stored when the file was saved; formulas are not computed.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "documents/encoding.h"
#include "documents/number_format.h"
#include "documents/readers.h"
#include "documents/xml_walk.h"
#include "text/ascii.h"
#include "text/count_words.h"

namespace verify {

namespace {

constexpr unsigned kFlags = pugi::parse_default | pugi::parse_ws_pcdata_single;
// The size of a sheet: no program writes a cell beyond.
constexpr std::size_t kRows = 1 << 20, kColumns = 1 << 14;

struct CellPlace {
  std::size_t row = 0, column = 0;
  auto operator<=>(const CellPlace&) const = default;
};

struct MergedCell {
  CellPlace first, last;
};

// Says of cells that are asked for in order, by row and column, whether a merged cell covers them.
class MergedCells {
 public:
  explicit MergedCells(std::vector<MergedCell> merged) : merged_(std::move(merged)) {
    std::stable_sort(merged_.begin(), merged_.end(),
                     [](const MergedCell& a, const MergedCell& b) { return a.first < b.first; });
  }

  // The merged cell, or null; at its first place it shows what is written there, elsewhere nothing.
  const MergedCell* at(const CellPlace& place) {
    for (; next_ < merged_.size() && merged_[next_].first <= place; ++next_)
      open_[merged_[next_].first.column] = &merged_[next_];
    for (auto from = open_.upper_bound(place.column); from != open_.begin();) {
      --from;
      const MergedCell& merged = *from->second;
      if (merged.last.row >= place.row) return place.column <= merged.last.column ? &merged : nullptr;
      from = open_.erase(from);
    }
    return nullptr;
  }

 private:
  std::vector<MergedCell> merged_;
  std::size_t next_ = 0;
  std::map<std::size_t, const MergedCell*> open_;  // by first column; they don't overlap
};

// "C4", also "$C$4"; nothing beyond what a sheet has.
std::optional<CellPlace> read_place(std::string_view text) {
  std::size_t row = 0, column = 0;
  for (const char c : text) {
    if (is_ascii_upper(c) && row == 0) {
      column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    } else if (is_ascii_digit(c)) {
      row = row * 10 + static_cast<std::size_t>(c - '0');
    } else if (c != '$') {
      return std::nullopt;
    }
    if (row > kRows || column > kColumns) return std::nullopt;
  }
  if (row == 0 || column == 0) return std::nullopt;
  return CellPlace{row - 1, column - 1};
}

bool yes(std::string_view value) { return value == "1" || value == "true"; }

// Of a shared or inline string: its runs without what is struck out and without readings of East Asian signs.
std::string rich_text(pugi::xml_node item) {
  std::string out;
  const auto add = [&](pugi::xml_node text, std::string_view place) {
    const std::string_view value = text.text().get();
    out += place == "superscript" ? raised(value) : place == "subscript" ? lowered(value) : std::string(value);
  };
  for (const pugi::xml_node node : item.children()) {
    const std::string_view name = local_name(node.name());
    if (name == "t") add(node, "");
    if (name != "r") continue;
    const pugi::xml_node properties = child(node, "rPr");
    if (!switched_on(properties, "strike")) add(child(node, "t"), attribute(child(properties, "vertAlign"), "val"));
  }
  return out;
}

struct Sheet {
  std::string name, part;
};

class XlsxReader {
 public:
  XlsxReader(Package& package, const std::string& file, ManuscriptWriter& out, Diagnostics& diagnostics)
      : package_(package), file_(file), out_(out), diagnostics_(diagnostics) {}

  bool run() {
    const auto sheets = read_workbook();
    if (!sheets || !read_strings() || !read_styles()) return false;
    for (const Sheet& sheet : *sheets) {
      if (!read_sheet(sheet)) return false;
    }
    return true;
  }

 private:
  std::unique_ptr<XmlPart> part(const std::string& name) {
    return read_xml(package_, name, file_, diagnostics_, kFlags);
  }

  void warn(const std::string& message) {
    diagnostics_.push_back(diagnose_file(file_, message, {}, Severity::warning));
  }

  std::optional<std::vector<Sheet>> read_workbook() {
    const auto workbook = part("xl/workbook.xml");
    if (!workbook) return std::nullopt;
    const auto parts = read_relations();
    if (!parts) return std::nullopt;
    const pugi::xml_node root = workbook->tree.document_element();
    days_from_1904_ = yes(attribute(child(root, "workbookPr"), "date1904"));
    std::vector<Sheet> sheets;
    std::size_t visible = 0;
    for (const pugi::xml_node node : child(root, "sheets").children()) {
      if (local_name(node.name()) != "sheet") continue;
      const std::string name(attribute(node, "name"));
      if (const auto state = attribute(node, "state"); !state.empty() && state != "visible") {
        warn("sheet " + name + " is hidden and left out");
        continue;
      }
      const auto named = parts->find(attribute(node, "id"));
      if (named == parts->end()) continue;
      if (++visible <= kMaxSheets) sheets.push_back({name, named->second});
    }
    if (visible > kMaxSheets) {
      warn("has " + std::to_string(visible) + " sheets; only the first " + std::to_string(kMaxSheets) + " are read");
    }
    return sheets;
  }

  // Which part an id means. A name that leads anywhere else than to a part of this file finds none.
  std::optional<std::map<std::string, std::string, std::less<>>> read_relations() {
    std::map<std::string, std::string, std::less<>> parts;
    const auto relations = part("xl/_rels/workbook.xml.rels");
    if (!relations) return std::nullopt;
    for (const pugi::xml_node node : relations->tree.document_element().children()) {
      const std::string target(attribute(node, "Target"));
      parts.emplace(attribute(node, "Id"), target.starts_with("/") ? target.substr(1) : "xl/" + target);
    }
    return parts;
  }

  bool read_strings() {
    if (!package_.has("xl/sharedStrings.xml")) return true;
    const auto xml = part("xl/sharedStrings.xml");
    if (!xml) return false;
    for (const pugi::xml_node node : xml->tree.document_element().children()) {
      if (local_name(node.name()) == "si") strings_.push_back(rich_text(node));
    }
    return true;
  }

  bool read_styles() {
    if (!package_.has("xl/styles.xml")) return true;
    const auto xml = part("xl/styles.xml");
    if (!xml) return false;
    const pugi::xml_node root = xml->tree.document_element();
    std::map<std::string, std::string, std::less<>> own;
    for (const pugi::xml_node node : child(root, "numFmts").children())
      own.emplace(attribute(node, "numFmtId"), attribute(node, "formatCode"));
    for (const pugi::xml_node node : child(root, "cellXfs").children()) {
      if (local_name(node.name()) != "xf") continue;
      const std::string_view id = attribute(node, "numFmtId");
      const auto found = own.find(id);
      formats_.push_back(found != own.end() ? found->second
                                            : std::string(builtin_number_format(count_of(id, 0, 1000))));
    }
    return true;
  }

  std::string text_of(pugi::xml_node cell) const {
    const std::string_view type = attribute(cell, "t");
    const std::string_view value = child(cell, "v").text().get();
    if (type == "s") {
      const std::size_t index = count_of(value, strings_.size(), strings_.size());
      return index < strings_.size() ? strings_[index] : std::string();
    }
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    if (type == "b") return value == "1" ? "TRUE" : value == "0" ? "FALSE" : std::string(value);
    if (type == "str" || type == "e" || type == "d" || value.empty()) return std::string(value);
    const std::size_t style = count_of(attribute(cell, "s"), 0, formats_.size());
    return display_number(value, style < formats_.size() ? formats_[style] : "General", days_from_1904_);
  }

  static std::vector<MergedCell> read_merged(pugi::xml_node root) {
    std::vector<MergedCell> merged;
    for (const pugi::xml_node node : child(root, "mergeCells").children()) {
      const std::string_view range = attribute(node, "ref");
      const std::size_t colon = std::min(range.size(), range.find(':'));
      const auto first = read_place(range.substr(0, colon));
      const auto last = read_place(range.substr(std::min(range.size(), colon + 1)));
      if (first && last && last->row >= first->row && last->column >= first->column) merged.push_back({*first, *last});
    }
    return merged;
  }

  // For each column whether it is hidden.
  static std::vector<bool> hidden_columns(pugi::xml_node root) {
    std::vector<int> change(kColumns + 1, 0);  // of the number of hidden stretches from a column on
    for (const pugi::xml_node node : child(root, "cols").children()) {
      if (!yes(attribute(node, "hidden")) && attribute(node, "width") != "0") continue;
      const std::size_t first = std::max<std::size_t>(1, count_of(attribute(node, "min"), 1, kColumns));
      const std::size_t last = count_of(attribute(node, "max"), first, kColumns);
      if (last < first) continue;
      ++change[first - 1];
      --change[last];
    }
    std::vector<bool> hidden(kColumns);
    int stretches = 0;
    for (std::size_t column = 0; column < kColumns; ++column) hidden[column] = (stretches += change[column]) > 0;
    return hidden;
  }

  struct Found {
    CellPlace place;
    pugi::xml_node node;
  };

  // All cells that are seen, in order.
  std::vector<Found> cells_of(const Sheet& sheet, pugi::xml_node root) {
    std::vector<Found> cells;
    const auto hidden = hidden_columns(root);
    bool left_out = false;
    std::size_t row = 0;
    for (const pugi::xml_node line : child(root, "sheetData").children()) {
      if (local_name(line.name()) != "row") continue;
      row = count_of(attribute(line, "r"), row + 1, kRows);
      const bool hidden_row = yes(attribute(line, "hidden")) || attribute(line, "ht") == "0";
      std::size_t column = 0;
      for (const pugi::xml_node cell : line.children()) {
        if (local_name(cell.name()) != "c") continue;
        const CellPlace place =
            read_place(attribute(cell, "r")).value_or(CellPlace{row - 1, std::min(column, kColumns - 1)});
        column = place.column + 1;
        if (!cell.first_child()) continue;
        const bool unseen = hidden_row || hidden[place.column];
        left_out |= unseen;
        if (!unseen) cells.push_back({place, cell});
      }
    }
    if (left_out) warn("sheet " + sheet.name + " has hidden rows or columns, which are left out");
    std::stable_sort(cells.begin(), cells.end(), [](const Found& a, const Found& b) { return a.place < b.place; });
    const auto same = [](const Found& a, const Found& b) { return a.place == b.place; };
    const auto doubled = std::unique(cells.begin(), cells.end(), same);
    if (doubled != cells.end()) {
      const auto count = static_cast<std::size_t>(cells.end() - doubled);
      warn("sheet " + sheet.name + " has " + counted(count, "cell") + " in the place of another, which " +
           by_count(count, "is", "are") + " left out");
    }
    cells.erase(doubled, cells.end());
    return cells;
  }

  bool read_sheet(const Sheet& sheet) {
    if (!package_.has(sheet.part)) {
      warn("sheet " + sheet.name + " has no part in the file");
      return true;
    }
    const auto xml = part(sheet.part);
    if (!xml) return false;
    const pugi::xml_node root = xml->tree.document_element();
    MergedCells merged(read_merged(root));
    Table table;
    table.sheet = sheet.name;
    for (const Found& found : cells_of(sheet, root)) {
      const MergedCell* over = merged.at(found.place);
      if (over != nullptr && over->first != found.place) continue;
      out_.open(Block::Kind::cell);
      out_.add(text_of(found.node));
      const auto block = out_.close();
      if (!block) continue;
      Cell cell{*block, found.place.row, found.place.column, 1, 1, false};
      if (over != nullptr) {
        cell.rows = over->last.row - cell.row + 1;
        cell.columns = over->last.column - cell.column + 1;
      }
      table.cells.push_back(cell);
    }
    out_.add_table(std::move(table));
    return true;
  }

  Package& package_;
  const std::string& file_;
  ManuscriptWriter& out_;
  Diagnostics& diagnostics_;
  std::vector<std::string> strings_;
  std::vector<std::string> formats_;
  bool days_from_1904_ = false;
};

}  // namespace

bool read_xlsx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  const auto package = Package::open(bytes);
  return package && XlsxReader(*package, bytes.name(), out, diagnostics).run();
}

}  // namespace verify
