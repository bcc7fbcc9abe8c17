// Writes a manuscript as lines of text, and checks the promises of its header.
#include "support/shown_manuscript.h"

#include <algorithm>
#include <map>

#include "documents/read_manuscript.h"
#include "text/utf8.h"

namespace verify::testing {

namespace {

std::string_view kind_name(Block::Kind kind) {
  static constexpr std::string_view kNames[] = {"heading", "paragraph", "item", "caption",
                                                "cell",    "footnote",  "code", "furniture"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "⏎" : c == '\t' ? "→" : std::string(1, c);
  return out;
}

std::string head_of(const Block& block, const Cell* cell) {
  std::string out(kind_name(block.kind));
  if (block.level != 0) out += " " + std::to_string(block.level);
  if (cell == nullptr) return out;
  out += " " + std::to_string(cell->row) + "," + std::to_string(cell->column);
  if (cell->rows != 1 || cell->columns != 1)
    out += " " + std::to_string(cell->rows) + "x" + std::to_string(cell->columns);
  return out + (cell->header ? " header" : "");
}

std::string broken_table(const Manuscript& manuscript, const Table& table) {
  const Cell* before = nullptr;
  for (const Cell& cell : table.cells) {
    if (cell.block >= manuscript.blocks.size() || manuscript.blocks[cell.block].kind != Block::Kind::cell)
      return "a cell's block is none";
    if (cell.rows == 0 || cell.columns == 0) return "a cell covers nothing";
    if (cell.row + cell.rows > table.rows || cell.column + cell.columns > table.columns)
      return "a cell reaches out of its table";
    if (before != nullptr && (before->block >= cell.block || before->row > cell.row ||
                              (before->row == cell.row && before->column >= cell.column)))
      return "cells are not sorted";
    before = &cell;
  }
  if (table.cells.empty()) return "a table is empty";
  const bool caption_ok = !table.caption || (*table.caption < manuscript.blocks.size() &&
                                             manuscript.blocks[*table.caption].kind == Block::Kind::caption);
  return caption_ok ? "" : "a caption is none";
}

std::string broken_runs(const Manuscript& manuscript) {
  std::size_t text_end = 0, file_end = 0;
  for (const auto& run : manuscript.runs) {
    if (!manuscript.file) return "runs without a file";
    if (run.length == 0) return "an empty run";
    if (run.text < text_end || run.file < file_end) return "runs are not sorted";
    text_end = run.text + run.length;
    file_end = run.file + run.length;
    if (text_end > manuscript.text->bytes().size() || file_end > manuscript.file->bytes().size())
      return "a run too long";
    if (manuscript.text->slice({run.text, text_end}) != manuscript.file->slice({run.file, file_end}))
      return "a run's bytes differ";
  }
  return {};
}

}  // namespace

std::string broken_promise(const Manuscript& manuscript) {
  const std::string_view text = manuscript.text->bytes();
  if (find_invalid_utf8(text)) return "the text is not UTF-8";
  std::size_t last = 0;
  for (std::size_t i = 0; i < manuscript.blocks.size(); ++i) {
    const Span span = manuscript.blocks[i].span;
    if (span.begin != last || span.end <= span.begin || span.end >= text.size() || text[span.end] != '\n')
      return "blocks don't follow each other";
    last = span.end + 1;
    if (manuscript.block_at(span.begin) != i || manuscript.block_at(span.end - 1) != i) return "block_at is mistaken";
  }
  if (last != text.size()) return "text behind the last block";
  std::size_t block = 0;
  for (const Table& table : manuscript.tables) {
    if (const auto fault = broken_table(manuscript, table); !fault.empty()) return fault;
    if (table.cells.front().block < block) return "tables are not in order";
    block = table.cells.back().block + 1;
  }
  // A place is counted from the start of its line, so that of a page in one line not all are asked for.
  for (std::size_t i = 0; i < std::min<std::size_t>(100, manuscript.blocks.size()); ++i) {
    if (manuscript.where(manuscript.blocks[i].span.begin).empty()) return "a block is nowhere";
  }
  return broken_runs(manuscript);
}

std::string shown(const Manuscript& manuscript) {
  std::map<std::size_t, const Cell*> cells;
  for (const Table& table : manuscript.tables) {
    for (const Cell& cell : table.cells) cells[cell.block] = &cell;
  }
  std::string out;
  for (std::size_t i = 0; i < manuscript.blocks.size(); ++i) {
    const Block& block = manuscript.blocks[i];
    out += head_of(block, cells.contains(i) ? cells.at(i) : nullptr) + ": " +
           one_line(manuscript.text->slice(block.span)) + "\n";
  }
  for (const Table& table : manuscript.tables) {
    out += "table " + std::to_string(table.rows) + "x" + std::to_string(table.columns);
    if (!table.sheet.empty()) out += " " + table.sheet;
    if (table.caption) out += ": " + one_line(manuscript.text->slice(manuscript.blocks[*table.caption].span));
    out += "\n";
  }
  return out;
}

std::string read_shown(const std::string& name, const std::string& bytes) {
  Diagnostics diagnostics;
  const auto manuscript = read_manuscript(std::make_shared<const Source>(name, bytes), diagnostics);
  std::string out;
  if (manuscript) {
    out = shown(*manuscript);
    if (const auto fault = broken_promise(*manuscript); !fault.empty()) out += "BROKEN: " + fault + "\n";
  }
  for (const Diagnostic& diagnostic : diagnostics) {
    out += diagnostic.severity == Severity::error ? "error: " : "warning: ";
    if (diagnostic.place.line != 0) out += std::to_string(diagnostic.place.line) + ": ";
    out += diagnostic.message + (diagnostic.help.empty() ? "" : " (" + diagnostic.help + ")") + "\n";
  }
  return out;
}

}  // namespace verify::testing
