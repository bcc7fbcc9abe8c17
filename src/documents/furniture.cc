// Shapes of lines, with digits as `#`, that pages and web pages repeat. A shape is added only when a document showed
// it and no sentence could have it.
#include "documents/wrapped_lines.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace verify {

namespace {

// Blanks as one, letters small, each stretch of digits a `#`.
std::string shape_of(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool digit = is_ascii_digit(c);
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (digit && !out.empty() && out.back() == '#') continue;
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += digit ? '#' : blank ? ' ' : ascii_lower(c);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

constexpr std::array<std::string_view, 16> kShapes = {
    "- # -",       "– # –",       "— # —",        "page #",
    "page # of #", "page #/#",    "# / #",        "# of #",
    "p. #",        "comment (#)", "comments (#)", "comment(#)",
    "comments(#)", "# comments",  "share",        "you have #/# characters left",
};

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) &&
         text.find(' ') == std::string_view::npos;
}

}  // namespace

bool is_furniture_line(std::string_view line) {
  // A line of the page is short; a paragraph on one line isn't worth its shape.
  constexpr std::size_t kLongest = 2000;
  if (line.size() > kLongest) return false;
  const std::string shape = shape_of(line);
  if (std::find(kShapes.begin(), kShapes.end(), shape) != kShapes.end()) return true;
  if (shape.starts_with("please enter # or more characters")) return true;
  if (shape.starts_with("source: ")) return is_address(std::string_view(shape).substr(8));
  return is_address(shape);
}

bool is_page_number(std::string_view line) {
  // A number of five digits is a figure sooner than a page.
  constexpr std::size_t kMostDigits = 4;
  return !line.empty() && line.size() <= kMostDigits && line.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace verify
