// Finds places in a manuscript: the block and the table cell of an offset, and where a stretch stands in the file. All
// are binary searches, since a report asks for the place of every finding.
#include "documents/manuscript.h"

#include <algorithm>
#include <iterator>

namespace verify {

namespace {

// A, B, … Z, AA, AB, …
std::string column_letters(std::size_t column) {
  std::string out;
  for (++column; column > 0; column = (column - 1) / 26) out += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(out.begin(), out.end());
  return out;
}

struct TablePlace {
  std::size_t table = 0;
  const Cell* cell = nullptr;
};

std::optional<TablePlace> table_place(const Manuscript& manuscript, std::size_t block) {
  const auto& tables = manuscript.tables;
  const auto behind = std::upper_bound(tables.begin(), tables.end(), block, [](std::size_t wanted, const Table& table) {
    return wanted < table.cells.front().block;
  });
  if (behind == tables.begin()) return std::nullopt;
  const auto& cells = std::prev(behind)->cells;
  const auto cell = std::lower_bound(cells.begin(), cells.end(), block,
                                     [](const Cell& one, std::size_t wanted) { return one.block < wanted; });
  if (cell == cells.end() || cell->block != block) return std::nullopt;
  return TablePlace{static_cast<std::size_t>(behind - tables.begin() - 1), &*cell};
}

std::string said(const Place& place) {
  return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
}

// The first stretch that ends behind the offset.
auto run_at(const Manuscript& manuscript, std::size_t offset) {
  return std::upper_bound(
      manuscript.runs.begin(), manuscript.runs.end(), offset,
      [](std::size_t wanted, const Manuscript::Run& run) { return wanted < run.text + run.length; });
}

// For text that isn't in the file as it is, an entity say, the place is where the text before it ends.
std::string where_in_file(const Manuscript& manuscript, std::size_t offset) {
  std::size_t at = 0;
  const auto run = run_at(manuscript, offset);
  if (run != manuscript.runs.end() && run->text <= offset) {
    at = run->file + (offset - run->text);
  } else if (run != manuscript.runs.begin()) {
    at = std::prev(run)->file + std::prev(run)->length;
  } else if (run != manuscript.runs.end()) {
    at = run->file;
  }
  Place place = manuscript.file->place(at);
  // Nobody counts a byte order mark as a column.
  if (place.line == 1 && place.column > 1 && manuscript.file->bytes().starts_with("\xEF\xBB\xBF")) --place.column;
  return said(place);
}

}  // namespace

std::optional<Span> Manuscript::in_file(Span span) const {
  if (!file || span.begin > span.end || span.end > text->bytes().size()) return std::nullopt;
  auto run = run_at(*this, span.begin);
  if (run == runs.end() || run->text > span.begin) return std::nullopt;
  Span out{run->file + (span.begin - run->text), 0};
  while (run->text + run->length < span.end) {
    const auto next = std::next(run);
    if (next == runs.end() || next->text != run->text + run->length) return std::nullopt;
    run = next;
  }
  out.end = run->file + (span.end - run->text);
  return out;
}

std::optional<std::size_t> Manuscript::block_at(std::size_t offset) const {
  const auto block = std::upper_bound(blocks.begin(), blocks.end(), offset,
                                      [](std::size_t wanted, const Block& one) { return wanted < one.span.begin; });
  if (block == blocks.begin() || std::prev(block)->span.end < offset) return std::nullopt;
  return static_cast<std::size_t>(block - blocks.begin() - 1);
}

std::string Manuscript::where(std::size_t offset) const {
  if (file) return where_in_file(*this, offset);
  const auto index = block_at(offset);
  if (!index) return {};
  const Block& block = blocks[*index];
  if (const auto place = table_place(*this, *index)) {
    const std::string& sheet = tables[place->table].sheet;
    if (!sheet.empty() || layout == Layout::sheets)
      return "sheet " + sheet + ", cell " + column_letters(place->cell->column) + std::to_string(place->cell->row + 1);
    return "table " + std::to_string(place->table + 1) + ", row " + std::to_string(place->cell->row + 1) + ", column " +
           std::to_string(place->cell->column + 1);
  }
  if (layout == Layout::pages) return "page " + std::to_string(block.number);
  if (block.kind == Block::Kind::footnote) return "footnote " + std::to_string(block.number);
  if (block.number == 0) return "header or footer";
  return "paragraph " + std::to_string(block.number);
}

}  // namespace verify
