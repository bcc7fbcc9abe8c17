// The limits of explanations that a user can meet. text/limits.h says how such a table is written; docs/limits.md shows
// it to users. Behind these limits a conflict is explained in fewer words: what is wrong, and what settles it, stays.
#pragma once

#include <cstddef>

namespace verify {

/// relations of one conflict that are divided into two sides | only single relations are held against each other |
/// nobody: the conflict lists its relations
inline constexpr std::size_t kMostTogether = 40;
/// days of a running total, where any of them is unknown | their order is left out of the explanation | nobody: the
/// conflict lists its relations
inline constexpr std::size_t kMostUnknownDays = 40;

}  // namespace verify
