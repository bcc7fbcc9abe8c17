// The limits of rules files that a user can meet: they keep the parser's recursion and the trees it makes small.
// text/limits.h says how such a table is written; docs/limits.md shows it to users.
#pragma once

#include <cstddef>

namespace verify {

/// members within members of a dimension | the statement is not read | error, exit 2
inline constexpr std::size_t kMaxDimensionDepth = 20;
/// brackets, signs and operators within each other in an expression | the statement is not read | error, exit 2
inline constexpr std::size_t kMaxExpressionDepth = 100;
/// words and signs of a statement with an expression | the statement is not read | error, exit 2
inline constexpr std::size_t kMaxStatementWords = 4'000;

}  // namespace verify
