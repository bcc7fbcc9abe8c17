#pragma once

#include <string>

#include "check/pipeline.h"

namespace verify {

/// What `verify accept` did: the finding, its figures, and when it will count again.
std::string accepted_text(const Finding& finding, const Acceptance& acceptance, const std::string& file);

/// What `verify accept --prune` took away, with the reason for each, and what it kept though nothing fits it.
std::string pruned_lines(const CheckResult& result, const std::string& file);

/// A warning for each acceptance that expired or fits no finding, at its place in the file.
Diagnostics idle_warnings(const CheckResult& result);

}  // namespace verify
