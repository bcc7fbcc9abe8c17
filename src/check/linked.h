#pragma once

#include <span>

#include "check/finding.h"
#include "explain/rank.h"
#include "solve/components.h"

namespace verify {

/// Says in the findings of one component what they have to do with each other: which figures of others their repairs
/// rest on, the repairs that settle several of them, the conflicts that several of them share. A finding for each
/// disagreement, in the same order, with its fingerprint.
void link_findings(const Problem& problem, const RepairRanking& ranking, const std::vector<Disagreement>& disagreements,
                   std::span<Finding> findings);

/// Takes away what is implausible by a slip that makes a contradiction, too: where the likeliest repair of the
/// contradiction, likeliest for a reason, can change its figure to a value with which nothing of it is left. What is
/// consistent is then what that repair leaves.
void take_away_settled(const Problem& problem, const Component& component, const RepairRanking& ranking, Oracle& oracle,
                       Diagnosis& diagnosis);

}  // namespace verify
