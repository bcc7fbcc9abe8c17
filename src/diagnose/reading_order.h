// Which of several conflicts a reader sees first. Stands between the search for conflicts and the findings: a finding
// is identified by its first conflict, so the order is the same whatever was asked for.
#pragma once

#include <optional>
#include <vector>

#include "diagnose/diagnosis.h"

namespace verify {

/// Easy to follow: one quantity said twice, or one relation all of whose quantities are among the conflict's figures.
bool is_plain(const Problem& problem, const Conflict& conflict);

/// Sorts conflicts: the smallest first; of equals those with a claim of `likeliest`, the claims that the likeliest
/// repair changes (none: no matter); of these plain ones, then those that need the fewest relations and the fewest
/// quantities nobody reported. Equals keep their order.
void sort_for_reading(const Problem& problem, const std::vector<ClaimId>& likeliest, std::vector<Conflict>& conflicts);

/// Of equally small sets of claims, the one whose conflict `sort_for_reading` puts first. `conflict_of` finds the
/// relations of a set; asked only about sets that can still be first.
Conflict first_to_read(const Problem& problem, const std::vector<ClaimId>& likeliest, std::vector<Subset> sets,
                       const std::function<Conflict(const Subset&)>& conflict_of);

}  // namespace verify
