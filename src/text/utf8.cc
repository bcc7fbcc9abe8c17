// Decodes by hand, since each byte of every input passes here, and asks utf8proc for what Unicode says of characters:
// classes, widths, composed forms.
#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace verify {

namespace {

bool hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  // Most text is ASCII, and each byte of every input passes here several times.
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                                       static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
  if (length <= 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

void append_utf8(std::string& out, char32_t value) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    if (point.length == 0) return i;
    i += point.length;
  }
  return std::nullopt;
}

bool is_letter(char32_t value) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_white_space(char32_t value) {
  return value == '\t' || value == '\n' || value == '\r' ||
         utf8proc_category(static_cast<utf8proc_int32_t>(value)) == UTF8PROC_CATEGORY_ZS;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (!is_white_space(point.value)) return false;
    at += std::max<std::size_t>(1, point.length);
  }
  return true;
}

CodePoint decode_utf8_before(std::string_view text, std::size_t offset) {
  for (std::size_t length = 1; length <= 4 && length <= offset; ++length) {
    const auto point = decode_utf8(text.substr(0, offset), offset - length);
    if (point.length == length) return point;
  }
  return {};
}

std::string skeleton(std::string_view name) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                   static_cast<utf8proc_ssize_t>(name.size()), &mapped, options);
  if (length < 0) return std::string(name);
  const std::string folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  std::free(mapped);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode_utf8(folded, at);
    if (point.length == 0) break;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
    const bool digit = category == UTF8PROC_CATEGORY_ND;
    // No mark is stripped from a letter that has a stroke of its own.
    if (point.value == U'đ') out += 'd';
    else if (point.value == U'ø') out += 'o';
    else if (point.value == U'ł') out += 'l';
    else if (digit || is_letter(point.value)) append_utf8(out, point.value);
    at += point.length;
  }
  return out.empty() ? std::string(name) : out;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) i += std::max<std::size_t>(1, decode_utf8(text, i).length);
  return count;
}

std::size_t display_width(std::string_view text) {
  if (AsciiWidths::alive()) return ascii_only(text).size();
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    if (point.length == 0) {
      ++width;
      ++i;
      continue;
    }
    if (!hidden(point.value)) {
      width += static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)));
    }
    i += point.length;
  }
  return width;
}

namespace {

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(options));
  if (length < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
  std::free(out);
  return result;
}

}  // namespace

std::string composed(std::string_view text) { return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE); }

std::string case_folded(std::string_view text) {
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char shown[16];
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    if (point.length == 0) {
      std::snprintf(shown, sizeof shown, "<%02X>", static_cast<unsigned>(static_cast<unsigned char>(text[i])));
      out += shown;
      ++i;
      continue;
    }
    if (point.value == '\t' || point.value == '\n' || point.value == '\r') {
      out += ' ';
    } else if (hidden(point.value)) {
      std::snprintf(shown, sizeof shown, "<U+%04X>", static_cast<unsigned>(point.value));
      out += shown;
    } else {
      out.append(text, i, point.length);
    }
    i += point.length;
  }
  return out;
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t have = display_width(text);
  const std::string blanks(width > have ? width - have : 0, ' ');
  return right ? blanks + std::string(text) : std::string(text) + blanks;
}

}  // namespace verify
