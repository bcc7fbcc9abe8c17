// Where findings meet verify.accept.toml: what is accepted counts no longer. A step of `check`, after all findings are
// made.
#pragma once

#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/finding.h"
#include "check/loaded.h"

namespace verify {

/// The findings of a run, those that are accepted set apart.
struct FindingsByAcceptance {
  std::vector<Finding> open;
  std::vector<AcceptedFinding> accepted;
  std::vector<IdleAcceptance> idle;  ///< acceptances by which nothing is accepted, in the order of the file
};

/// Sets those findings apart that are accepted on the day of the run, both in the order they had, and says of the other
/// acceptances why nothing is accepted by them.
FindingsByAcceptance set_accepted_apart(const Loaded& loaded, std::vector<Finding> findings);

/// The acceptance that says of a finding, in its present state, that it may stand.
Acceptance acceptance_of(const Finding& finding, const FactSet& facts, std::string reason);

}  // namespace verify
