#pragma once

#include <string>
#include <vector>

#include "check/pipeline.h"

namespace verify {

/// "1 figure", "2 figures".
std::string plural(std::size_t n, const std::string& one, const std::string& many);

/// "1 contradiction, 3 implausible, 0 undecided", and the quotes that don't fit, if there are any.
std::string verdict_line(const Summary& summary);

/// What was counted, a line each; the last says how much was not cross-checked.
std::vector<std::string> counting_lines(const CheckResult& result);

}  // namespace verify
