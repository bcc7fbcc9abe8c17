// The readers of document formats, one function in one file each. The table in formats.cc lists them; nobody else calls
// them.
#pragma once

#include "documents/manuscript_writer.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// Each reads a document of its format into `out`. A reader of text reads `out.file()`, which is UTF-8, and takes what
/// it can't make sense of for text; the others read `bytes`. False, with one error, where the reader gives up; then
/// what it wrote is of no use. What is left out has a warning.
/// All are linear in what is unpacked and keep no stack that grows with the nesting of the document.

bool read_text(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_markdown(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_html(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_csv(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_docx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_odt(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_xlsx(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);
bool read_pdf(const Source& bytes, ManuscriptWriter& out, Diagnostics& diagnostics);

}  // namespace verify
