// The limits of numerals that a user can meet. They hold wherever a number is read: in facts, in rules and in
// documents. text/limits.h says how such a table is written; docs/limits.md shows it to users.
#pragma once

#include <cstddef>

namespace verify {

/// digits of a number | a fact or rule with it is not read; in a document it is taken for an identifier, not a figure |
/// error, exit 2; in a document nobody
inline constexpr std::size_t kMaxNumeralDigits = 40;
/// powers of ten, up or down, in an exponent or a scale | a fact or rule with it is not read; in a document it is no
/// figure | error, exit 2; in a document nobody
inline constexpr int kMaxNumeralExponent = 60;

}  // namespace verify
