#pragma once

#include <string>

#include "report/shared/options.h"

namespace verify {

/// One finding as the full report shows it.
std::string render_finding(const CheckResult& result, const Finding& finding, const TextStyle& style = {});

}  // namespace verify
