#pragma once

#include <string>

namespace verify {

/// What links of a terminal need: a path alone says neither on which machine nor from which folder it is meant.
struct Links {
  std::string host;
  std::string working;  ///< folder, absolute
};

/// The text as a link to the file (OSC 8): terminals that don't know such links show the text. The path may hold
/// anything, all that could end the escape is percent-encoded; the text must be safe to show.
std::string linked(const Links& links, const std::string& path, const std::string& text);

}  // namespace verify
