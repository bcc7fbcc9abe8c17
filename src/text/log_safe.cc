// Knows the shapes of the commands that GitHub, Azure and TeamCity take from a log. One pass; only the two characters
// that start a command are touched, so that people read the same words.
#include "text/utf8.h"

#include <algorithm>

#include "text/ascii.h"

namespace verify {

namespace {

// `##` and `[`, with nothing but a name between them. What is long is no name of a command.
bool hash_command(std::string_view text) {
  // Names of commands are short; a longer look would make a line of brackets quadratic.
  constexpr std::size_t kName = 40;
  if (!text.starts_with("##")) return false;
  const std::size_t stop = std::min(text.size(), kName);
  for (std::size_t i = 2; i < stop; ++i) {
    if (text[i] == '[') return true;
    const char c = text[i];
    const bool name = is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
    if (!name) return false;
  }
  return false;
}

}  // namespace

std::string log_safe(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool start = true;  // of a line, blanks aside: servers strip those of any kind
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    const CodePoint point = decode_utf8(text, i);
    const std::size_t length = std::max<std::size_t>(1, point.length);
    out.append(text, i, length);
    const bool colons = start && rest.starts_with("::") && !rest.starts_with(":::");
    if (colons || hash_command(rest)) out += ' ';
    if (text[i] == '\n' || text[i] == '\r') start = true;
    else if (point.length == 0 || !is_white_space(point.value)) start = false;
    i += length;
  }
  return out;
}

}  // namespace verify
