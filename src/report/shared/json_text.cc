#include "report/shared/json_text.h"

#include <algorithm>
#include <cstdio>

#include "text/utf8.h"

namespace verify {

namespace {

void append_escaped(std::string& out, char32_t value) {
  char shown[16];
  const auto unit = [&](char32_t u) {
    std::snprintf(shown, sizeof shown, "\\u%04x", static_cast<unsigned>(u));
    out += shown;
  };
  if (value <= 0xFFFF) return unit(value);
  unit(0xD800 + ((value - 0x10000) >> 10));
  unit(0xDC00 + ((value - 0x10000) & 0x3FF));
}

}  // namespace

std::string printable_json(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x7F) {
      // In JSON a `#` stands in strings only.
      if (text[i] == '#' && i > 0 && text[i - 1] == '#') append_escaped(out, U'#');
      else out += text[i];
      ++i;
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    const std::string_view one = text.substr(i, std::max<std::size_t>(1, point.length));
    if (point.length == 0 || visible(one) == one) out += one;
    else append_escaped(out, point.value);
    i += one.size();
  }
  return out + "\n";
}

}  // namespace verify
