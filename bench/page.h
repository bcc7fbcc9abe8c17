// Puts what a benchmark measured on the page that people read.
#pragma once

#include <string>
#include <string_view>

namespace verify::bench {

/// The lines between which a page holds what was measured.
struct Markers {
  std::string_view begin, end;
};

/// Puts `text` between the page's two markers. Throws std::runtime_error when they aren't there, once each, in order.
void write_between(const std::string& path, const Markers& markers, const std::string& text);

}  // namespace verify::bench
