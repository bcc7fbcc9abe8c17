#pragma once

#include "documents/manuscript_writer.h"

namespace verify {

/// Reads a stretch of `out.file()` as HTML: all of a page, or what stands of it in a Markdown file.
void read_html_stretch(ManuscriptWriter& out, Span stretch);

}  // namespace verify
