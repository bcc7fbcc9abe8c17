// Reading HTML into a manuscript: a whole page (read_html.cc calls it), or a piece of HTML in a Markdown file.
#pragma once

#include <cstddef>

#include "documents/manuscript_writer.h"
#include "text/diagnostic.h"

namespace verify {

/// What the pieces of HTML of one document share: how much of the limits is used, and which were met.
struct HtmlUse {
  std::size_t steps = 0;           ///< of kMaxSpannedSteps
  std::size_t tables_as_text = 0;  ///< tables that met kMaxSpannedColumns or kMaxSpannedSteps
  bool too_deep = false;           ///< something stands deeper than kMaxHtmlDepth
};

/// Reads a stretch of `out.file()` as HTML. Linear, but for kMaxSpannedSteps.
void read_html_stretch(ManuscriptWriter& out, Span stretch, HtmlUse& use);

/// Warns of the limits that the document met, each once.
void warn_of_html_limits(const HtmlUse& use, const Source& document, Diagnostics& diagnostics);

}  // namespace verify
