// The limits of facts files that a user can meet. text/limits.h says how such a table is written; docs/limits.md shows
// it to users.
#pragma once

#include <cstdint>

namespace verify {

/// bytes of a facts file, in place of `kMaxFileBytes`: some two million facts | it is not read | error, exit 2
inline constexpr std::uintmax_t kMaxFactsFileBytes = 256 << 20;
/// the weight of a fact or a document | the fact or document is not read | error, exit 2
inline constexpr int kMaxWeight = 1'000'000;

}  // namespace verify
