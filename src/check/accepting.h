#pragma once

#include "check/pipeline.h"

namespace verify {

/// Takes findings that are accepted, on the day the result is of, out from among the others, and says of the other
/// acceptances why nothing is accepted by them.
void accept_findings(CheckResult& result);

/// The acceptance that says of a finding, in its present state, that it may stand.
Acceptance acceptance_of(const Finding& finding, const FactSet& facts, std::string reason);

}  // namespace verify
