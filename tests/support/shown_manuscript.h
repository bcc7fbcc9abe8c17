// A document as it was read, in a form that a test can compare.
#pragma once

#include <string>

#include "documents/manuscript.h"

namespace verify::testing {

/// A line a block: "heading 1: Members", "cell 0,1: 8,279", "cell 1,0 +1x2 header: Total"; line ends in it as ⏎, tabs
/// as →. Behind the blocks a line for each table: "table 3x2", its sheet and caption.
std::string shown(const Manuscript& manuscript);

/// What the header promises of every manuscript and this one doesn't keep; empty where all is well.
std::string broken_promise(const Manuscript& manuscript);

/// A document of that name and bytes, shown; what was said about it behind, a line each: "error: …", "warning: …".
std::string read_shown(const std::string& name, const std::string& bytes);

}  // namespace verify::testing
