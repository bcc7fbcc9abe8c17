// Stretches of a document that its author asks not to check: `<!-- verify: off -->` … `<!-- verify: on -->`. They
// become Manuscript::left_out; a draft counts the figures in them.
#pragma once

#include <vector>

#include "documents/manuscript.h"

namespace verify {

/// Where the text lies that stands between the comments `<!-- verify: off -->` and `<!-- verify: on -->` of the file,
/// or behind the first of them to the end; sorted. Of a manuscript with a file; linear.
std::vector<Span> between_comments(const Manuscript& manuscript);

}  // namespace verify
