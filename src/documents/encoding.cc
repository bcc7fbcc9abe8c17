// Encodings are converted here, not by iconv, after trying it: glibc's iconv stops at bytes that Windows-1252 leaves
// undefined, at lone surrogates and at half a character, so each needs the same code around it as the conversion
// itself; it takes its tables from where the environment says (GCONV_PATH), so the same file could read differently;
// and HTML needs the table of Windows-1252 anyway (`&#150;`). What iconv would add, other encodings, is a feature of
// its own.
#include "documents/encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "text/ascii.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

// The character that Unicode gives for bytes that are no character.
constexpr char32_t kReplacement = 0xFFFD;

std::string from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t value = unit(i);
    const bool high = value >= 0xD800 && value < 0xDC00;
    if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      value = 0x10000 + ((value - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (value >= 0xD800 && value < 0xE000) {
      value = kReplacement;
    }
    append_utf8(out, value);
  }
  if (bytes.size() % 2 != 0) append_utf8(out, kReplacement);
  return out;
}

std::string from_utf32(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 3 < bytes.size(); i += 4) {
    char32_t value = 0;
    for (std::size_t k = 0; k < 4; ++k)
      value = value << 8 | static_cast<unsigned char>(bytes[i + (big_endian ? k : 3 - k)]);
    const bool none = value > 0x10FFFF || (value >= 0xD800 && value < 0xE000);
    append_utf8(out, none ? kReplacement : value);
  }
  if (bytes.size() % 4 != 0) append_utf8(out, kReplacement);
  return out;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) append_utf8(out, windows_1252(static_cast<unsigned char>(c)));
  return out;
}

// Control characters that no text has: a picture or a program is full of them.
bool looks_binary(std::string_view bytes) {
  bytes = bytes.substr(0, 1 << 16);
  const auto strange = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B;
  });
  return static_cast<std::size_t>(strange) * 32 > bytes.size();
}

struct Utf8Count {
  std::size_t good = 0, bad = 0, first_bad = 0;  // of sequences of more than a byte
};

Utf8Count count_utf8(std::string_view text) {
  Utf8Count count;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = decode_utf8(text, i).length;
    if (length == 0 && count.bad++ == 0) count.first_bad = i;
    if (length != 0) ++count.good;
    i += std::max<std::size_t>(1, length);
  }
  return count;
}

SourcePtr converted(const SourcePtr& bytes, std::string text) {
  return std::make_shared<const Source>(bytes->name(), std::move(text));
}

void warn(const SourcePtr& bytes, std::size_t at, std::string message, Diagnostics& diagnostics) {
  // The line itself can't be shown: it is not UTF-8.
  Diagnostic warning = diagnose_file(bytes->name(), std::move(message),
                                     "save it as UTF-8 to be sure of every character", Severity::warning);
  warning.place = bytes->place(at);
  diagnostics.push_back(std::move(warning));
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  static constexpr std::array<char16_t, 32> kHigh = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                     0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte;
}

std::string mended_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = decode_utf8(text, i).length;
    if (length == 0) {
      append_utf8(out, kReplacement);
    } else {
      out += text.substr(i, length);
    }
    i += std::max<std::size_t>(1, length);
  }
  return out;
}

std::string declared_encoding(std::string_view html) {
  const std::string head = ascii_lower(html.substr(0, 1024));
  std::size_t at = head.find("charset");
  if (at == std::string::npos) return {};
  at = head.find_first_not_of(" \t\r\n=\"'", at + 7);
  if (at == std::string::npos) return {};
  return head.substr(at, head.find_first_of(" \t\r\n\"'/>;", at) - at);
}

SourcePtr decode_text(const SourcePtr& bytes, std::string_view declared, Diagnostics& diagnostics) {
  const std::string_view raw = bytes->bytes();
  // Before UTF-16, whose mark is the start of this one; a text in UTF-16 doesn't start with a zero.
  if (raw.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return converted(bytes, from_utf32(raw.substr(4), false));
  if (raw.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return converted(bytes, from_utf32(raw.substr(4), true));
  if (raw.starts_with("\xFF\xFE")) return converted(bytes, from_utf16(raw.substr(2), false));
  if (raw.starts_with("\xFE\xFF")) return converted(bytes, from_utf16(raw.substr(2), true));
  if (looks_binary(raw)) return nullptr;
  const Utf8Count count = count_utf8(raw);
  if (count.bad == 0) return bytes;
  if (count.good > count.bad) {
    warn(bytes, count.first_bad, "has " + counted(count.bad, "byte") + " that no UTF-8 has; the rest is read",
         diagnostics);
    return converted(bytes, mended_utf8(raw));
  }
  static constexpr std::string_view kSame[] = {"windows-1252", "iso-8859-1", "latin1", "cp1252", "us-ascii"};
  if (std::find(std::begin(kSame), std::end(kSame), declared) == std::end(kSame)) {
    const bool known = !declared.empty() && declared != "utf-8" && declared != "utf8";
    warn(bytes, count.first_bad,
         known ? "is in " + visible(declared) + ", which is not known here; read as Windows-1252"
               : "is not UTF-8; read as Windows-1252",
         diagnostics);
  }
  return converted(bytes, from_windows_1252(raw));
}

}  // namespace verify
