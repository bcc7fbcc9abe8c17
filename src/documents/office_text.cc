// A manuscript's blocks don't nest, so a text box waits until the paragraph around it ends, and a table within a
// cell is written as the cell's paragraphs.
#include "documents/office_text.h"

#include <algorithm>
#include <utility>

namespace verify {

namespace {

constexpr std::string_view kBlanks = " \t\n\r";

}  // namespace

void OfficeText::begin_paragraph(ParagraphKind kind) {
  open_.push_back({kind, {}});
  if (open_.size() == 1 && !carried_.empty()) open_[0].text = std::exchange(carried_, {});
}

void OfficeText::add(std::string_view text) {
  if (!open_.empty()) open_.back().text += text;
}

void OfficeText::end_paragraph(bool joins_next) {
  if (open_.empty()) return;
  Paragraph done = std::move(open_.back());
  open_.pop_back();
  if (!open_.empty()) {
    waiting_.push_back(std::move(done));
    return;
  }
  if (joins_next && waiting_.empty()) {
    carried_ = std::move(done.text);
    return;
  }
  write(done);
  for (const Paragraph& paragraph : std::exchange(waiting_, {})) write(paragraph);
}

void OfficeText::write(const Paragraph& paragraph) {
  if (paragraph.kind.hidden || paragraph.text.find_first_not_of(kBlanks) == std::string::npos) return;
  if (in_cell_ && !part_) return write_in_cell(paragraph.text);
  if (part_) {
    out_.open(*part_, 0, part_number_);
  } else {
    out_.open(paragraph.kind.kind, paragraph.kind.level, ++number_);
  }
  out_.add(paragraph.text);
  out_.close();
}

void OfficeText::write_in_cell(std::string_view text) {
  ++number_;
  if (!cell_text_.empty()) cell_text_ += "\n\n";
  cell_text_ += text;
}

void OfficeText::begin_table() {
  // In a text box it would come before the paragraph around it.
  if (++depth_ > 1 || !open_.empty()) return;
  table_ = {};
  last_at_.clear();
  row_ = column_ = 0;
  row_seen_ = false;
}

void OfficeText::begin_row() {
  if (depth_ != 1 || !open_.empty()) return;
  if (std::exchange(row_seen_, true)) ++row_;
  column_ = 0;
}

void OfficeText::begin_cell(std::size_t rows, std::size_t columns, bool header) {
  if (depth_ != 1 || !open_.empty()) return;
  cell_ = {0, row_, column_, std::max<std::size_t>(1, rows), std::max<std::size_t>(1, columns), header};
  column_ += cell_.columns;
  cell_text_.clear();
  in_cell_ = true;
}

void OfficeText::skip_columns(std::size_t columns) {
  if (depth_ == 1 && open_.empty()) column_ += columns;
}

void OfficeText::take_back_columns(std::size_t columns) {
  if (depth_ == 1 && open_.empty()) column_ -= std::min(column_, columns);
}

void OfficeText::end_cell() {
  if (depth_ != 1 || !in_cell_) return;
  in_cell_ = false;
  out_.open(Block::Kind::cell, 0, number_);
  out_.add(cell_text_);
  const auto block = out_.close();
  if (!block) {
    last_at_.erase(cell_.column);
    return;
  }
  cell_.block = *block;
  last_at_[cell_.column] = table_.cells.size();
  table_.cells.push_back(cell_);
}

void OfficeText::continue_cell(std::size_t columns) {
  if (depth_ != 1 || !open_.empty()) return;
  const auto above = last_at_.find(column_);
  if (above != last_at_.end()) {
    Cell& cell = table_.cells[above->second];
    if (cell.row + cell.rows == row_) ++cell.rows;
  }
  column_ += columns;
}

void OfficeText::end_table() {
  if (depth_ == 0 || --depth_ > 0 || !open_.empty()) return;
  table_.rows = row_ + (row_seen_ ? 1 : 0);
  // What reaches over the last row, nobody sees.
  for (Cell& cell : table_.cells) cell.rows = std::min(cell.rows, table_.rows - cell.row);
  out_.add_table(std::exchange(table_, {}));
}

void OfficeText::begin_part(Block::Kind kind, std::size_t number) {
  part_ = kind;
  part_number_ = number;
}

void OfficeText::end_part() { part_.reset(); }

}  // namespace verify
