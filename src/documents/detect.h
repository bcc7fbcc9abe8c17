#pragma once

#include <optional>

#include "documents/manuscript.h"

namespace verify {

/// What a document is, by its bytes; its name tells only texts from one another. Nothing, with an error, for what is
/// known not to be read, and for a file that is not what its name promises.
std::optional<DocumentFormat> detect_format(const Source& bytes, Diagnostics& diagnostics);

}  // namespace verify
