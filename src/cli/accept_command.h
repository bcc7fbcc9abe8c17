#pragma once

#include "cli/arguments.h"

namespace verify {

/// Warns on standard error of acceptances that expired or fit no finding.
void warn_of_idle_acceptances(const CheckResult& result);

/// `verify accept`: writes down that a finding is accepted, or takes away what expired or fits no finding. The file's
/// other bytes stay, and nobody ever sees half of it.
Exit accept(const Arguments& arguments);

}  // namespace verify
