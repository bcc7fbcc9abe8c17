#pragma once

#include <optional>
#include <string_view>

#include "check/pipeline.h"

namespace verify {

/// Every way the program ends (DESIGN section 6).
enum class Exit { clean = 0, findings = 1, could_not_run = 2, undecided = 3, interrupted = 130 };
constexpr int exit_code(Exit exit) { return static_cast<int>(exit); }

enum class FailOn { contradiction, implausible, never };
std::optional<FailOn> fail_on_from_name(std::string_view name);

/// Findings win over undecided ones. A stale or ambiguous quote counts as a contradiction.
Exit exit_of(const Summary& summary, FailOn fail_on);

}  // namespace verify
