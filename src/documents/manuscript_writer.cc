// Blanks at the ends of blocks are dropped here, runs are joined and kept sorted, and captions find their tables
// when all is read.
#include "documents/manuscript_writer.h"

#include <algorithm>
#include <utility>

#include "documents/encoding.h"
#include "text/utf8.h"

namespace verify {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kSoftHyphen = "\u00AD";

// How many bytes of white space a text starts with.
std::size_t leading_blanks(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (blank(text[i])) {
      ++i;
    } else if (text.substr(i).starts_with(kNoBreakSpace)) {
      i += kNoBreakSpace.size();
    } else {
      break;
    }
  }
  return i;
}

std::size_t without_trailing_blanks(std::string_view text, std::size_t from) {
  while (text.size() > from) {
    if (blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.size() >= from + kNoBreakSpace.size() && text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  return text.size();
}

}  // namespace

void ManuscriptWriter::open(Block::Kind kind, int level, std::size_t number) {
  close();
  if (blocks_.size() >= kMaxBlocks) full_ = true;
  next_ = Block{kind, {text_.size(), text_.size()}, level, number};
  open_ = true;
}

void ManuscriptWriter::add(std::string_view text) {
  if (!open_ || full_) return;
  if (text_.size() == next_.span.begin) text.remove_prefix(leading_blanks(text));
  std::string seen = find_invalid_utf8(text) ? mended_utf8(text) : std::string(text);
  for (std::size_t at = 0; (at = seen.find(kSoftHyphen, at)) != std::string::npos;) seen.erase(at, kSoftHyphen.size());
  text_ += seen;
}

void ManuscriptWriter::copy(Span span) {
  if (!open_ || full_) return;
  if (text_.size() == next_.span.begin) span.begin += leading_blanks(file_->slice(span));
  // A soft hyphen says where a word may be parted; where it isn't, nothing is seen.
  while (span.begin < span.end) {
    const std::string_view rest = file_->slice(span);
    const std::size_t length = std::min(rest.find(kSoftHyphen), rest.size());
    if (length > 0) add_run(span.begin, length);
    text_ += rest.substr(0, length);
    span.begin += std::min(length + kSoftHyphen.size(), rest.size());
  }
}

void ManuscriptWriter::add_run(std::size_t file, std::size_t length) {
  if (!runs_.empty()) {
    Manuscript::Run& last = runs_.back();
    if (last.text + last.length == text_.size() && last.file + last.length == file) {
      last.length += length;
      return;
    }
    // What stands before is not found again: runs are sorted by both.
    if (file < last.file + last.length) return;
  }
  runs_.push_back({text_.size(), file, length});
}

bool ManuscriptWriter::after_blank() const { return text_.size() == next_.span.begin || blank(text_.back()); }

std::optional<std::size_t> ManuscriptWriter::close() {
  if (!std::exchange(open_, false) || full_) return std::nullopt;
  text_.resize(without_trailing_blanks(text_, next_.span.begin));
  while (!runs_.empty() && runs_.back().text + runs_.back().length > text_.size()) {
    if (runs_.back().text < text_.size()) {
      runs_.back().length = text_.size() - runs_.back().text;
    } else {
      runs_.pop_back();
    }
  }
  next_.span.end = text_.size();
  if (next_.span.begin == next_.span.end) return std::nullopt;
  // The line end of the file, where one follows, would do as well; but then the last block of a file may have none.
  text_ += '\n';
  blocks_.push_back(next_);
  return blocks_.size() - 1;
}

std::string_view ManuscriptWriter::text_of(std::size_t block) const {
  const Span span = blocks_[block].span;
  return std::string_view(text_).substr(span.begin, span.end - span.begin);
}

void ManuscriptWriter::add_table(Table table) {
  if (table.cells.empty()) return;
  for (const Cell& cell : table.cells) {
    table.rows = std::max(table.rows, cell.row + cell.rows);
    table.columns = std::max(table.columns, cell.column + cell.columns);
  }
  tables_.push_back(std::move(table));
}

// A caption stands before its table or behind it; where it could belong to two, it is the one behind it that it names.
void ManuscriptWriter::attach_captions() {
  std::size_t taken = blocks_.size();
  const auto is_caption = [&](std::size_t block) {
    return block < blocks_.size() && blocks_[block].kind == Block::Kind::caption;
  };
  for (Table& table : tables_) {
    const std::size_t first = table.cells.front().block;
    if (!table.caption && first > 0 && is_caption(first - 1)) table.caption = first - 1;
  }
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    const std::size_t behind = tables_[i].cells.back().block + 1;
    taken = i + 1 < tables_.size() ? tables_[i + 1].caption.value_or(blocks_.size()) : blocks_.size();
    if (!tables_[i].caption && is_caption(behind) && behind != taken) tables_[i].caption = behind;
  }
}

Manuscript ManuscriptWriter::finish(const std::string& name) {
  close();
  attach_captions();
  Manuscript manuscript;
  manuscript.name = name;
  manuscript.text = std::make_shared<const Source>(name, std::move(text_));
  manuscript.blocks = std::move(blocks_);
  manuscript.tables = std::move(tables_);
  manuscript.file = std::move(file_);
  manuscript.runs = std::move(runs_);
  return manuscript;
}

}  // namespace verify
