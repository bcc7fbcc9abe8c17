// The lines of a PDF's pages, from the words and their places that pdftotext reports. read_pdf.cc makes paragraphs
// of the lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace verify {

/// The lines of each page, from top to bottom; an empty one where paragraphs are set apart. A word that is set small
/// and high behind another, a note's mark or an exponent, is raised; columns have a tab between them.
using PdfPages = std::vector<std::vector<std::string>>;

/// Reads what `pdftotext -bbox-layout` writes, which is UTF-8; nothing where it is not that.
std::optional<PdfPages> read_pdf_layout(std::string bytes);

}  // namespace verify
