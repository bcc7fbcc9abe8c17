// Counts how often a report says something.
#pragma once

#include <string>

namespace verify::testing {

inline std::size_t occurrences(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
  return out;
}

}  // namespace verify::testing
