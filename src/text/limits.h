// The limits of reading bytes that a user can meet. Everything that reads a file passes here first, so these limits
// hold for facts files, rules, settings and documents alike. docs/limits.md shows this table to users, and
// tests/limits_test.cc compares the two.
#pragma once

#include <cstddef>
#include <cstdint>

namespace verify {

// How a table of limits is written, in each folder: sorted by name; a value is a whole number, or `N << 20` for N MiB;
// the comment says "what is counted | what happens beyond | who is told". A constant that no user can meet (a width of
// output, say) isn't a limit: it stays in its .cc with the reason for its value.

/// bytes of a file, or of standard input | it is not read | error, exit 2
inline constexpr std::uintmax_t kMaxFileBytes = 64 << 20;
/// arrays and objects within each other in a JSON file | the file is not read | error, exit 2
inline constexpr std::size_t kMaxJsonDepth = 64;
/// mistakes in the form of a facts file, in what its facts say, in a TOML file, and in the names by which facts refer
/// to others | the rest are not shown | error, exit 2
inline constexpr std::size_t kMaxMistakes = 200;

}  // namespace verify
