#pragma once

#include <string>
#include <string_view>

namespace verify {

/// Letters and digits of ASCII alone, whatever the locale; all else is left as it is.
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_capital(c) || (c >= 'a' && c <= 'z'); }
constexpr char ascii_small(char c) { return is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string ascii_small(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_small(c);
  return out;
}

}  // namespace verify
