// The limits of settings, acceptances and --changed-since that a user can meet. text/limits.h says how such a table is
// written; docs/limits.md shows it to users.
#pragma once

#include <cstddef>
#include <cstdint>

namespace verify {

/// bytes of a verify.accept.toml, some ten thousand acceptances | it is not read | error, exit 2
inline constexpr std::uintmax_t kMaxAcceptanceBytes = 4 << 20;
/// bytes of git's list of changes, for `--changed-since` | nothing is checked | error, exit 2
inline constexpr std::size_t kMaxChangesBytes = 256 << 20;
/// bytes of a verify.toml | it is not read | error, exit 2
inline constexpr std::uintmax_t kMaxConfigBytes = 1 << 20;
/// seconds that git may take for an answer, for `--changed-since` | nothing is checked | error, exit 2
inline constexpr int kMaxGitSeconds = 120;
/// lists and tables within each other in a TOML file | the file is not read | error, exit 2
inline constexpr std::size_t kMaxTomlDepth = 32;
/// dots outside strings in a TOML file | the file is not read | error, exit 2
inline constexpr std::size_t kMaxTomlDots = 1'000;
/// mistakes in a TOML file | the rest are not shown | error, exit 2
inline constexpr std::size_t kMaxTomlMistakes = 200;

}  // namespace verify
