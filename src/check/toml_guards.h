// What keeps toml++ safe on any input: bounds that it doesn't have, and letters that it must not see. Every TOML text
// passes here before check/toml_reader.cc gives it to the library, and every key and string on its way back. The
// fuzzers config_fuzz and acceptance_fuzz found the need for each of these; src/check/toml_guards.cc says why toml11
// isn't used.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/fault.h"

namespace verify {

/// What makes a text unsafe to parse, with its place, or nothing: bytes that are not UTF-8, a NUL, values nested deeper
/// than kMaxTomlDepth, more than kMaxTomlDots dots. Strings and comments aren't counted. toml++ bounds only the nesting
/// of values, and not so tightly. Linear in the text.
std::optional<Fault> beyond_toml_bounds(std::string_view text);

/// The text with its letters between U+0080 and U+FFFF moved up by U+100000, into a private use area. toml++ 3.3 asks
/// of letters in many places whether they are blanks, and for many letters below U+FEFF its answer is undefined
/// (is_non_ascii_horizontal_whitespace). Lines, and columns in code points, stay what they were.
std::string sheltered(std::string_view text);

/// Undoes `sheltered`. A letter of that private use area in the file itself, which nobody uses here, comes back as the
/// letter that would have been moved there.
std::string restored(std::string_view text);

}  // namespace verify
