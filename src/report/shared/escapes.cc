// Escapes for three formats. Each leaves what is harmless as it is, so that reports stay legible.
#include "report/shared/layout.h"

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

std::string reference(char c) { return "&#" + std::to_string(static_cast<int>(c)) + ";"; }

// What starts a list or underlines a heading at a line's start: "- x", "+ x", "1. x", "2) x", "===".
std::size_t block_marker(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (text[0] == '-' || text[0] == '+' || text[0] == '=') return 0;
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || digits > 9) return std::string_view::npos;
  const bool item = digits + 1 == text.size() || text[digits + 1] == ' ';
  return item && (text[digits] == '.' || text[digits] == ')') ? digits : std::string_view::npos;
}

bool in_xml(char32_t c) {
  return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
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

std::string markdown_text(std::string_view text) {
  text.remove_prefix(std::min(text.size(), text.find_first_not_of(' ')));
  const std::size_t marker = block_marker(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view rest = text.substr(i);
    const bool address = rest.starts_with("://") || (c == '.' && i >= 3 && text.substr(i - 3, 3) == "www");
    if (std::string_view("&<>`*_[]\\|~#$@").find(c) != std::string_view::npos || i == marker || address)
      out += reference(c);
    else out += c;
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    const std::size_t length = std::max<std::size_t>(1, point.length);
    const char c = text[i];
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '#' && i > 0 && text[i - 1] == '#') out += "&#35;";
    else if (point.length > 0 && in_xml(point.value)) out.append(text, i, length);
    else {
      char shown[32];
      const auto value =
          point.length > 0 ? static_cast<unsigned>(point.value) : static_cast<unsigned>(static_cast<unsigned char>(c));
      std::snprintf(shown, sizeof shown, point.length > 0 ? "&lt;U+%04X&gt;" : "&lt;%02X&gt;", value);
      out += shown;
    }
    i += length;
  }
  return out;
}

}  // namespace verify
