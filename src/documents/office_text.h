// Paragraphs and tables of word processors, for docx and odt alike: what both formats nest (text boxes in
// paragraphs, tables in cells) is straightened here.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/manuscript_writer.h"

namespace verify {

/// What a paragraph of a word processor is.
struct ParagraphKind {
  Block::Kind kind = Block::Kind::paragraph;
  int level = 0;        ///< of a heading or a list item, from 1
  bool hidden = false;  ///< not shown, so it isn't read
};

/// Writes the paragraphs and tables of a word processor's document as they come. A paragraph within another (a text
/// box) follows behind it; a table within a cell or a text box is just its paragraphs.
class OfficeText {
 public:
  explicit OfficeText(ManuscriptWriter& out) : out_(out) {}

  /// Paragraphs may nest; each begin has its end.
  void begin_paragraph(ParagraphKind kind);
  /// Text of the innermost paragraph; outside one it is dropped.
  void add(std::string_view text);
  /// `joins_next`: the mark at its end was deleted, so that the next paragraph goes on with it.
  void end_paragraph(bool joins_next = false);
  bool in_paragraph() const { return !open_.empty(); }

  /// Tables have rows, rows have cells, and cells have paragraphs. Of nested tables only the outermost is a table.
  void begin_table();
  void begin_row();
  /// A cell of the row, behind those before it; it covers `rows` and `columns`, at least one of each.
  void begin_cell(std::size_t rows, std::size_t columns, bool header);
  /// Passes columns over that hold no cell.
  void skip_columns(std::size_t columns);
  /// The columns that the cell just begun covers are told of one by one.
  void take_back_columns(std::size_t columns);
  void end_cell();
  void end_table();
  /// The cell above goes on in this row, over as many columns.
  void continue_cell(std::size_t columns);

  /// All paragraphs until the end are of that kind, whatever they say: furniture, footnotes. `number` is theirs.
  void begin_part(Block::Kind kind, std::size_t number);
  void end_part();

 private:
  struct Paragraph {
    ParagraphKind kind;
    std::string text;
  };
  void write(const Paragraph& paragraph);
  void write_in_cell(std::string_view text);

  ManuscriptWriter& out_;
  std::vector<Paragraph> open_;     // the innermost last
  std::vector<Paragraph> waiting_;  // of text boxes, until the paragraph around them ends
  std::string carried_;             // from a paragraph whose end was deleted
  std::size_t number_ = 0;
  std::optional<Block::Kind> part_;
  std::size_t part_number_ = 0;

  std::size_t depth_ = 0;  // of tables; only the outermost is one to the manuscript
  Table table_;
  std::map<std::size_t, std::size_t> last_at_;  // for each column the last cell that starts there
  Cell cell_;
  std::string cell_text_;
  std::size_t row_ = 0, column_ = 0;
  bool row_seen_ = false, in_cell_ = false;
};

}  // namespace verify
