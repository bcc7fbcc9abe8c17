#include "documents/manuscript.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <utility>

#include "documents/detect.h"
#include "documents/encoding.h"
#include "documents/left_out_comments.h"
#include "documents/manuscript_writer.h"
#include "documents/readers.h"
#include "text/sha256.h"

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

bool read_into(DocumentFormat format, const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics) {
  switch (format) {
    case DocumentFormat::text: read_text(out); return true;
    case DocumentFormat::markdown: return read_markdown(out, diagnostics);
    case DocumentFormat::html: read_html(out); return true;
    case DocumentFormat::csv: read_csv(out, diagnostics); return true;
    case DocumentFormat::docx: return read_docx(bytes, out, diagnostics);
    case DocumentFormat::odt: return read_odt(bytes, out, diagnostics);
    case DocumentFormat::xlsx: return read_xlsx(bytes, out, diagnostics);
    case DocumentFormat::pdf: return read_pdf(bytes, out, diagnostics);
  }
  return false;
}

bool is_text(DocumentFormat format) {
  return format == DocumentFormat::text || format == DocumentFormat::markdown || format == DocumentFormat::html ||
         format == DocumentFormat::csv;
}

std::optional<Manuscript> read_known(const SourcePtr& bytes, DocumentFormat format, Diagnostics& diagnostics) {
  SourcePtr file;
  if (is_text(format)) {
    const std::string declared = format == DocumentFormat::html ? declared_encoding(bytes->bytes()) : std::string();
    file = decode_text(bytes, declared, diagnostics);
    if (!file) return std::nullopt;
  }
  ManuscriptWriter out(file);
  if (!read_into(format, *bytes, out, diagnostics)) return std::nullopt;
  if (out.full()) {
    diagnostics.push_back(diagnose_file(
        bytes->name(), "has more than the " + std::to_string(kMaxBlocks) + " paragraphs and cells that are read"));
    return std::nullopt;
  }
  Manuscript manuscript = out.finish(bytes->name());
  manuscript.format = format;
  manuscript.sha256 = sha256_hex(bytes->bytes());
  if (format == DocumentFormat::markdown || format == DocumentFormat::html)
    manuscript.left_out = between_comments(manuscript);
  return manuscript;
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
    if (!sheet.empty() || format == DocumentFormat::xlsx)
      return "sheet " + sheet + ", cell " + column_letters(place->cell->column) + std::to_string(place->cell->row + 1);
    return "table " + std::to_string(place->table + 1) + ", row " + std::to_string(place->cell->row + 1) + ", column " +
           std::to_string(place->cell->column + 1);
  }
  if (format == DocumentFormat::pdf) return "page " + std::to_string(block.number);
  if (block.kind == Block::Kind::footnote) return "footnote " + std::to_string(block.number);
  if (block.number == 0) return "header or footer";
  return "paragraph " + std::to_string(block.number);
}

std::optional<Manuscript> read_manuscript(const std::string& path, Diagnostics& diagnostics) {
  auto bytes = read_source(path);
  if (bytes) return read_manuscript(*bytes, diagnostics);
  // The fault names the file already, as do diagnostics.
  std::string message = bytes.fault().message;
  if (message.starts_with(path + ": ")) message.erase(0, path.size() + 2);
  diagnostics.push_back(diagnose_file(path, std::move(message)));
  return std::nullopt;
}

std::optional<Manuscript> read_manuscript(SourcePtr bytes, Diagnostics& diagnostics) try {
  if (bytes->bytes().size() > kMaxFileBytes) {
    diagnostics.push_back(
        diagnose_file(bytes->name(), "larger than the " + std::to_string(kMaxFileBytes >> 20) + " MiB that are read"));
    return std::nullopt;
  }
  const auto format = detect_format(*bytes, diagnostics);
  return format ? read_known(bytes, *format, diagnostics) : std::nullopt;
} catch (const std::bad_alloc&) {
  diagnostics.push_back(diagnose_file(bytes->name(), "there is not enough memory to read it"));
  return std::nullopt;
}

}  // namespace verify
