#pragma once

#include <string>
#include <string_view>

namespace verify {

/// JSON as it may be printed: characters that hide or act in a terminal or a log become escapes, and so does what build
/// servers take for commands. Whoever reads the JSON gets them all the same. A line end follows.
std::string printable_json(std::string_view json);

}  // namespace verify
