#pragma once

#include "documents/manuscript_writer.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// One reader a format. Those of text read `out.file()`; what they can't make sense of is text. The others read
/// `bytes` and return false, with one error, where they give up; then what they wrote is of no use.
/// All are linear in what is unpacked and keep no stack that grows with the nesting of the document.

void read_text(ManuscriptWriter& out);
bool read_markdown(ManuscriptWriter& out, Diagnostics& diagnostics);
void read_html(ManuscriptWriter& out);
void read_csv(ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_docx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_odt(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_xlsx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_pdf(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);

}  // namespace verify
