// Letters and digits of ASCII, for all folders that read text. The C library's isdigit and tolower depend on the
// locale; these functions never do.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// True for letters and digits of ASCII alone, whatever the locale; every other byte is false, bytes of UTF-8 too.
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
/// Capital letters of ASCII made small; every other byte stays, so UTF-8 stays UTF-8.
constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

}  // namespace verify
