#pragma once

#include <string>

namespace verify {

/// Puts `text` in the place of a file that held `before` (nothing, where it wasn't there), as a whole: what is written
/// lies beside it until it is complete. Its permissions stay. A symbolic link, and a file that holds something else by
/// now, are left alone. What was in the way, or nothing.
std::string replace_file(const std::string& file, const std::string& before, const std::string& text);

}  // namespace verify
