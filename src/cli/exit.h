// How the program ends: the last step, after the reports are written. CI pipelines rely on these numbers, so
// docs/reference.md promises them.
#pragma once

#include <optional>
#include <string_view>

#include "check/checked.h"

namespace verify {

/// Every way the program ends, with its exit code: 0 nothing found, 1 findings, 2 an input or option is refused or an
/// output can't be written, 3 nothing found but something undecided, 130 interrupted.
enum class Exit { clean = 0, findings = 1, could_not_run = 2, undecided = 3, interrupted = 130 };
constexpr int exit_code(Exit exit) { return static_cast<int>(exit); }

/// The least finding that makes the exit code 1: the values of --fail-on.
enum class FailOn { contradiction, implausible, never };
/// Nothing for a name that isn't one of fail_on_names() (check/config.h).
std::optional<FailOn> fail_on_from_name(std::string_view name);

/// A value of --fail-on: "implausible", or "implausible,new", by which only findings count that an earlier report
/// (--since) doesn't have as they are.
struct FailsOn {
  FailOn level = FailOn::contradiction;
  bool only_new = false;
};
/// Nothing for a text that is no such value. "never,new" is none: there is nothing to count.
std::optional<FailsOn> fails_on_from_text(std::string_view text);

/// The end of a run that checked something. A finding counts before anything undecided. A stale or ambiguous quote
/// counts as a contradiction.
Exit exit_of(const Summary& summary, FailOn fail_on);

/// The same for a result. Where only what is new counts, the result must have been compared with an earlier report.
Exit exit_of(const CheckResult& result, FailsOn fails_on);

}  // namespace verify
