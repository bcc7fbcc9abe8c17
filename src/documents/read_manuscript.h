// The entry point of reading documents: a file or bytes of any format in, a Manuscript out. formats.h says which
// formats there are and how a document's format is found.
#pragma once

#include <optional>
#include <string>

#include "documents/manuscript.h"
#include "text/diagnostic.h"

namespace verify {

/// Reads a document of any format. The format is seen from the content; the name only tells texts from one another
/// (.md, .csv, .txt). A file above kMaxFileBytes is refused, and so is a document beyond one of documents/limits.h that
/// refuses. Warnings (an encoding that was guessed, parts that could not be read) are added to `diagnostics`; so is the
/// one error when nothing is returned. Linear in what the document unpacks to. Never throws.
std::optional<Manuscript> read_manuscript(const std::string& path, Diagnostics& diagnostics);
/// The same of bytes at hand; their name is the document's.
std::optional<Manuscript> read_manuscript(SourcePtr bytes, Diagnostics& diagnostics);

}  // namespace verify
