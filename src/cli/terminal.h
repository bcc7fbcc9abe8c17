#pragma once

#include <string>

namespace verify {

/// Whether standard output is to be coloured, where --color says `when`: `auto` means on a terminal that is not dumb,
/// unless NO_COLOR is set.
bool use_color(const std::string& when);

}  // namespace verify
