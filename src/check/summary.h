// What a checked run comes to in numbers: which facts anything was held against, and how many there are of each kind.
// The last steps of `check`; nothing here is solved.
#pragma once

#include <vector>

#include "check/checked.h"

namespace verify {

/// Whether a relation holds a claim on one of its quantities against anything: not when all that it could be held
/// against on some other of its quantities, or on the same where facts restate each other, is not comparable with it.
bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim);

/// Of each fact, whether some relation checks it.
std::vector<bool> cross_checked_facts(const Loaded& loaded, const std::vector<CheckedRelation>& relations);

/// Counts everything but its own counts.
Summary summary_of(const CheckResult& result);

}  // namespace verify
