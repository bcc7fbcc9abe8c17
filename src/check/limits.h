// The limits of settings, acceptances, --changed-since and of what is derived for reports that a user can meet.
// text/limits.h says how such a table is written; docs/limits.md shows it to users.
#pragma once

#include <cstddef>
#include <cstdint>

namespace verify {

/// seconds that `accept` waits while other runs write the verify.accept.toml | nothing is written | error, exit 2
inline constexpr int kMaxAcceptSeconds = 60;
/// bytes of a verify.accept.toml, some ten thousand acceptances | it is not read | error, exit 2
inline constexpr std::uintmax_t kMaxAcceptanceBytes = 4 << 20;
/// bytes of git's list of changes, for `--changed-since` | nothing is checked | error, exit 2
inline constexpr std::size_t kMaxChangesBytes = 256 << 20;
/// bytes of a verify.toml | it is not read | error, exit 2
inline constexpr std::uintmax_t kMaxConfigBytes = 1 << 20;
/// parts of facts that are comparable, of one question of `emit smt2` | the question is not written | comment in the
/// script
inline constexpr std::size_t kMaxDecidedParts = 256;
/// conflicts of one finding in a draft for which the steps say what their figures leave for each other | the steps of
/// the others repeat the statements of the draft | nobody: all figures and statements are listed
inline constexpr std::size_t kMaxExplainedInDrafts = 2;
/// seconds of processor time that git may take for an answer, for `--changed-since` | nothing is checked | error, exit
/// 2
inline constexpr int kMaxGitSeconds = 120;
/// threads of one run | nothing is checked | error, exit 2
inline constexpr std::size_t kMaxJobs = 1'000;
/// numbers of all documents of one run | the document that has more of them is not read | error, exit 2
inline constexpr std::size_t kMaxNumbers = 500'000;
/// relations of a component of which a range is asked in full | the range is what the nearest relations leave | list:
/// "within"
inline constexpr std::size_t kMaxRangeRelations = 80;
/// shards of one set | nothing is divided | error, exit 2
inline constexpr std::size_t kMaxShards = 100'000;
/// quantities that nobody reports, on all timelines of the page | the rest are not derived | page: how many
inline constexpr std::size_t kMaxTimelineQuestions = 60;
/// days or periods of one timeline | the rest are left out | page: "and more"
inline constexpr std::size_t kMaxTimelineRows = 40;
/// timelines of the page, those with findings first | the rest are left out | page: "and N more"
inline constexpr std::size_t kMaxTimelines = 24;
/// lists and tables within each other in a TOML file | the file is not read | error, exit 2
inline constexpr std::size_t kMaxTomlDepth = 32;
/// dots outside strings in a TOML file | the file is not read | error, exit 2
inline constexpr std::size_t kMaxTomlDots = 1'000;

}  // namespace verify
