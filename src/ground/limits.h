// The limits of warnings about names and rules that a user can meet. text/limits.h says how such a table is written;
// docs/limits.md shows it to users.
#pragma once

#include <cstddef>

namespace verify {

/// different names of one kind, such as the members of one dimension, that are compared for names that look alike |
/// none of that kind are compared | warning with their number
inline constexpr std::size_t kMaxComparedNames = 2'000;
/// names in the one warning about unused concepts and idle rules of a file | the rest are counted | warning: "and N
/// more"
inline constexpr std::size_t kMaxIdleNames = 8;
/// unused concepts and idle rules of one file with a warning of their own | one warning counts them | that warning
inline constexpr std::size_t kMaxIdleWarnings = 3;

}  // namespace verify
