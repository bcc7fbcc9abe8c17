// How much of a large result a report shows: what people read of one finding in full, and what servers keep of one run.
// A list that is shortened says how many entries it leaves out. text/limits.h says how a table of limits is written.
#pragma once

#include <cstddef>

namespace verify {

/// bytes of an annotation of `--output github` | the message is cut | annotation: "…"
inline constexpr std::size_t kMaxAnnotationBytes = 4'000;
/// errors, and warnings, of `--output github` | the rest are plain lines of the log | last annotation: "and N more"
inline constexpr std::size_t kMaxAnnotations = 10;
/// conflicts of one finding that a report in full shows | the rest are counted | finding: "and N more conflicts"
inline constexpr std::size_t kMaxFullConflicts = 5;
/// notes of a report in full on how the figures of one finding are read | the rest are counted, if more than one |
/// finding: "and N more"
inline constexpr std::size_t kMaxFullReadings = 3;
/// bytes of `--output markdown`, without its closing lines | details of further findings are left out | report: how
/// many
inline constexpr std::size_t kMaxMarkdownBytes = 900'000;
/// bytes of the table of findings of `--output markdown` | further findings are left out of the table | report: how
/// many
inline constexpr std::size_t kMaxMarkdownTableBytes = 300'000;
/// figures beside a result of `--output sarif` | the rest are left out | result, and a notification:
/// how many
inline constexpr std::size_t kMaxSarifRelated = 100;
/// results of `--output sarif`, the worst first, accepted ones last | the rest are left out | notification: how many
inline constexpr std::size_t kMaxSarifResults = 5'000;
/// steps of all conflicts of one result of `--output sarif` | further conflicts are left out | result, and a
/// notification: how many
inline constexpr std::size_t kMaxSarifSteps = 1'000;
/// steps of all results of `--output sarif` | further results have their smallest conflict only | result, and
/// a notification: how many
inline constexpr std::size_t kMaxSarifStepsInAll = 50'000;

/// findings that `--watch` prints after a change, and as many that are settled | the rest are counted | change: "and N
/// more"
inline constexpr std::size_t kMaxWatchedFindings = 50;

}  // namespace verify
