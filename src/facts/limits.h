// The limits of facts files that a user can meet. text/limits.h says how such a table is written; docs/limits.md shows
// it to users.
#pragma once

#include <cstddef>

namespace verify {

/// mistakes in a facts file, and in the names by which facts refer to others | the rest are not shown | error, exit 2
inline constexpr std::size_t kMaxMistakes = 200;
/// the weight of a fact or a document | the fact or document is not read | error, exit 2
inline constexpr int kMaxWeight = 1'000'000;

}  // namespace verify
