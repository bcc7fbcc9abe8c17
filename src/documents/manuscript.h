// A document as a reader sees it, as a value: text in blocks, tables, and the way back to the file. Each reader of a
// format makes one through ManuscriptWriter (manuscript_writer.h); read_manuscript.h is the entry point. Figures and
// statements are read from its text, and findings point at its places.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// A stretch of a manuscript that is read as one: no sentence goes from one block to the next. Lines that a paragraph
/// was wrapped into stay, each behind a line end; paragraphs within one cell have an empty line between them.
struct Block {
  enum class Kind {
    heading,
    paragraph,
    list_item,
    caption,    ///< of a table or a picture
    cell,       ///< of a table; Manuscript::tables says which
    footnote,   ///< also an endnote
    code,       ///< shown as it is: no figures are read in it
    furniture,  ///< of the page: headers, footers, page numbers, navigation; no figures are read in it
  };
  Kind kind = Kind::paragraph;
  Span span;               ///< in Manuscript::text, without the line end behind it
  int level = 0;           ///< of a heading, from 1; of a list item, its depth from 1
  std::size_t number = 0;  ///< of the paragraph (docx, odt) or the page (pdf), from 1; 0 where there is no such count
};

/// A cell of a table; rows and columns count from 0. A merged cell is there once, at its upper left place.
struct Cell {
  std::size_t block = 0;  ///< index into Manuscript::blocks
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;  ///< how many it covers
  bool header = false;                ///< marked as such in the document
};

struct Table {
  std::string sheet;                   ///< of a workbook: the name of the sheet; else empty
  std::optional<std::size_t> caption;  ///< index into Manuscript::blocks
  std::size_t rows = 0, columns = 0;
  std::vector<Cell> cells;  ///< by row, then column; empty ones may be left out
};

/// A document as a reader sees it: text in blocks, tables, and the way back to the file.
struct Manuscript {
  /// How people find a place in a document whose file isn't text.
  enum class Layout {
    flowing,  ///< by paragraphs and numbered tables
    sheets,   ///< by the cells of a workbook's sheets
    pages,    ///< by pages
  };

  std::string name;  ///< the path as given
  Layout layout = Layout::flowing;
  SourcePtr text;              ///< UTF-8, the blocks in reading order, each followed by a line end
  std::vector<Block> blocks;   ///< by span; they don't overlap
  std::vector<Table> tables;   ///< in reading order
  std::vector<Span> left_out;  ///< stretches of `text` that comments in the document ask to leave out, sorted
  std::string sha256;          ///< of the file's bytes

  /// The file where it is text itself (text, markdown, html, csv), as UTF-8; else null.
  SourcePtr file;
  /// Stretches of `text` that stand in `file` byte for byte, sorted by both.
  struct Run {
    std::size_t text = 0, file = 0, length = 0;
  };
  std::vector<Run> runs;

  /// Where a stretch of `text` stands in `file`; nothing where there is no file or not all of it does. It may reach
  /// over what the file has in between: in `<b>8,279</b> members` the two words have a tag between them.
  std::optional<Span> in_file(Span span) const;
  /// "line 12, column 3", "paragraph 14", "table 2, row 3, column 1", "footnote 2", "sheet Budget, cell C4", "page 3".
  std::string where(std::size_t offset) const;
  /// The block an offset is in, as an index; O(log blocks).
  std::optional<std::size_t> block_at(std::size_t offset) const;
};

}  // namespace verify
