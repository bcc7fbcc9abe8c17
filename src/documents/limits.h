// The limits of documents that a user can meet. A document beyond them is refused, or read with a warning, so that a
// document made to exhaust the program ends soon and no figure is passed over in silence. text/limits.h says how such a
// table is written; docs/limits.md shows it to users.
#pragma once

#include <cstddef>

namespace verify {

/// paragraphs and table cells of a document | it is not read | error, exit 2
inline constexpr std::size_t kMaxBlocks = 2'000'000;
/// headings, lists, notes, tables and parts of the page within each other in HTML | deeper ones are read as plain text
/// | warning
inline constexpr std::size_t kMaxHtmlDepth = 256;
/// parts of Markdown for each byte of it, with the cells that fill up short rows | it is not read | error, exit 2
inline constexpr std::size_t kMaxMarkdownSteps = 4;
/// bytes of memory that pdftotext has for a PDF | it is not read | error, exit 2
inline constexpr std::size_t kMaxPdfMemory = 1024 << 20;
/// seconds of processor time that pdftotext has for a PDF | it is not read | error, exit 2
inline constexpr int kMaxPdfSeconds = 60;
/// sheets of a workbook | the rest are not read | warning with their number
inline constexpr std::size_t kMaxSheets = 1'000;
/// columns of an HTML table with cells over several rows | its cells are read as paragraphs | warning with the number
/// of tables
inline constexpr std::size_t kMaxSpannedColumns = 65'536;
/// steps past cells from rows above, in all HTML tables of a document | the cells of the table are read as paragraphs |
/// warning with the number of tables
inline constexpr std::size_t kMaxSpannedSteps = 50'000'000;

}  // namespace verify
