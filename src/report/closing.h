#pragma once

#include <string>
#include <vector>

#include "check/pipeline.h"

namespace verify {

/// "1 figure", "2 figures".
std::string plural(std::size_t n, const std::string& one, const std::string& many);

/// "1 contradiction, 3 implausible, 0 undecided", and the quotes that don't fit, if there are any.
std::string verdict_line(const Summary& summary);

/// What was left out of drafts, a line each.
std::vector<std::string> left_out_lines(const CheckResult& result);

/// What was counted, a line each; the last says how much was not cross-checked.
std::vector<std::string> counting_lines(const CheckResult& result);

/// Both, behind how many figures of drafts were matched to known ones, for formats that don't list these.
std::vector<std::string> closing_lines(const CheckResult& result);

}  // namespace verify
