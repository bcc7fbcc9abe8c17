#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "documents/entities.h"
#include "documents/number_format.h"
#include "documents/readers.h"
#include "documents/xml_walk.h"
#include "text/ascii.h"

namespace verify {

namespace {

constexpr unsigned kFlags = pugi::parse_default | pugi::parse_ws_pcdata_single;
// What Excel has.
constexpr std::size_t kRows = 1 << 20, kColumns = 1 << 14;
constexpr std::size_t kMostSheets = 1000;
// Cells under merged ones that are looked for, in all sheets.
constexpr std::size_t kMostCovered = 1'000'000;

struct Place {
  std::size_t row = 0, column = 0;
  auto operator<=>(const Place&) const = default;
};

// "C4", also "$C$4"; nothing beyond what a sheet has.
std::optional<Place> read_place(std::string_view text) {
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
  return Place{row - 1, column - 1};
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
    for (const pugi::xml_node node : child(root, "sheets").children()) {
      if (local_name(node.name()) != "sheet") continue;
      const std::string name(attribute(node, "name"));
      if (const auto state = attribute(node, "state"); !state.empty() && state != "visible") {
        warn("sheet " + name + " is hidden and left out");
        continue;
      }
      const auto named = parts->find(attribute(node, "id"));
      if (named == parts->end()) continue;
      if (sheets.size() == kMostSheets) {
        warn("has more than " + std::to_string(kMostSheets) + " sheets; the others are left out");
        break;
      }
      sheets.push_back({name, named->second});
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

  struct Merged {
    std::map<Place, Place> last;  // of each merged cell by its first place
    std::set<Place> covered;      // but for the first
  };

  Merged read_merged(pugi::xml_node root) {
    Merged merged;
    for (const pugi::xml_node node : child(root, "mergeCells").children()) {
      const std::string_view range = attribute(node, "ref");
      const std::size_t colon = std::min(range.size(), range.find(':'));
      const auto first = read_place(range.substr(0, colon));
      const auto last = read_place(range.substr(std::min(range.size(), colon + 1)));
      if (!first || !last || last->row < first->row || last->column < first->column) continue;
      merged.last.emplace(*first, *last);
      for (Place at = *first; at.row <= last->row && covered_ < kMostCovered; ++at.row) {
        for (at.column = first->column; at.column <= last->column && covered_ < kMostCovered; ++at.column) {
          if (at != *first) merged.covered.insert(at);
          ++covered_;
        }
      }
    }
    return merged;
  }

  struct Stretch {
    std::size_t first = 0, last = 0;
  };
  static std::vector<Stretch> hidden_columns(pugi::xml_node root) {
    std::vector<Stretch> out;
    for (const pugi::xml_node node : child(root, "cols").children()) {
      const bool hidden = yes(attribute(node, "hidden")) || attribute(node, "width") == "0";
      // Excel has no more stretches than columns.
      if (!hidden || out.size() >= 1000) continue;
      const std::size_t first = count_of(attribute(node, "min"), 1, kColumns);
      out.push_back({std::max<std::size_t>(1, first) - 1, count_of(attribute(node, "max"), first, kColumns)});
    }
    return out;
  }

  struct Found {
    Place place;
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
        const Place place = read_place(attribute(cell, "r")).value_or(Place{row - 1, std::min(column, kColumns - 1)});
        column = place.column + 1;
        if (!cell.first_child()) continue;
        const bool unseen = hidden_row || std::any_of(hidden.begin(), hidden.end(), [&](const Stretch& one) {
                              return place.column >= one.first && place.column < one.last;
                            });
        left_out |= unseen;
        if (!unseen) cells.push_back({place, cell});
      }
    }
    if (left_out) warn("sheet " + sheet.name + " has hidden rows or columns, which are left out");
    std::stable_sort(cells.begin(), cells.end(), [](const Found& a, const Found& b) { return a.place < b.place; });
    cells.erase(
        std::unique(cells.begin(), cells.end(), [](const Found& a, const Found& b) { return a.place == b.place; }),
        cells.end());
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
    const Merged merged = read_merged(root);
    Table table;
    table.sheet = sheet.name;
    for (const Found& found : cells_of(sheet, root)) {
      if (merged.covered.contains(found.place)) continue;
      out_.open(Block::Kind::cell);
      out_.add(text_of(found.node));
      const auto block = out_.close();
      if (!block) continue;
      Cell cell{*block, found.place.row, found.place.column, 1, 1, false};
      if (const auto at = merged.last.find(found.place); at != merged.last.end()) {
        cell.rows = at->second.row - cell.row + 1;
        cell.columns = at->second.column - cell.column + 1;
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
  std::size_t covered_ = 0;
};

}  // namespace

bool read_xlsx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  const auto package = Package::open(bytes);
  return package && XlsxReader(*package, bytes.name(), out, diagnostics).run();
}

}  // namespace verify
