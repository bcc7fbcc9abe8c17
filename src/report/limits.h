// The limits of reports that are read by servers: what these keep or show of one run. text/limits.h says how a table of
// limits is written.
#pragma once

#include <cstddef>

namespace verify {

/// bytes of an annotation of `--output github` | the message is cut | annotation: "…"
inline constexpr std::size_t kMaxAnnotationBytes = 4'000;
/// errors, and warnings, of `--output github` | the rest are plain lines of the log | last annotation: "and N more"
inline constexpr std::size_t kMaxAnnotations = 10;
/// bytes of `--output markdown`, without its closing lines | details of further findings are left out | report: how
/// many
inline constexpr std::size_t kMaxMarkdownBytes = 900'000;
/// bytes of the table of findings of `--output markdown` | further findings are left out of the table | report: how
/// many
inline constexpr std::size_t kMaxMarkdownTableBytes = 300'000;
/// figures beside a result of `--output sarif` | the rest are left out | nobody: the conflicts of the result name them
inline constexpr std::size_t kMaxSarifRelated = 100;
/// results of `--output sarif`, the worst first | the rest are left out | notification in the report
inline constexpr std::size_t kMaxSarifResults = 5'000;
/// steps of all conflicts of one result of `--output sarif` | further conflicts are left out | nobody: `--output json`
/// has them
inline constexpr std::size_t kMaxSarifSteps = 1'000;
/// steps of all results of `--output sarif` | further results have their smallest conflict only | nobody: `--output
/// json` has all
inline constexpr std::size_t kMaxSarifStepsInAll = 50'000;

}  // namespace verify
