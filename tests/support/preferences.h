// How tests ask for a diagnosis: preferences that know no documents.
#pragma once

#include "diagnose/diagnosis.h"

namespace verify::testing {

/// Sets of claims in the order of their numbers, and repairs in the order found.
inline Preferences by_number(ConflictsSought conflicts) {
  return {[](const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) { return a < b; },
          [](std::vector<Repair>&) {}, conflicts};
}

/// The same, and all conflicts are sought.
inline Preferences all_by_number() { return by_number(ConflictsSought::all); }

}  // namespace verify::testing
