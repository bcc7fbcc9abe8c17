// Rules that fail in many places, and what reports leave out because of them or of limits of the search.
#pragma once

#include <set>
#include <string>

#include "check/checked.h"

namespace verify {

/// What the full report says of rules that fail in many places, ahead of all findings; empty when there are none.
std::string suspects_text(const CheckResult& result);

/// "rule roll fails in 96 of 120 places; without it, 96 figures could stay as they are: look at the rule"
std::string suspect_words(const SuspectRule& suspect);

/// Findings that the full report leaves out since they all say the same of such a rule; the first few stay.
std::set<std::size_t> folded_findings(const CheckResult& result);

/// Of a finding whose conflicts are not all listed: what is known of those that are not.
std::string incomplete_words(const Finding& finding);

/// The same of the conflicts that a finding shares with others.
std::string shared_incomplete_words(const Finding& finding);

}  // namespace verify
