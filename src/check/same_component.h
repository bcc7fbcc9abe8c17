// Whether a component is the one that was solved before an edit, under new numbers, and what was found of it under
// these. A session (check/session.h) solves only components of which this says no.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "check/solved.h"
#include "explain/rank.h"

namespace verify {

/// A component as it was solved, in the run that solved it.
struct SolvedBefore {
  const Loaded& loaded;
  const SolvedComponent& solved;
};

/// What documents say beside a component (RepairRanking::evidence), of each claim that the ranking was asked of while
/// it was solved: the claim's place in the component, and what is said. Where all of it is the same, so is the answer.
using Evidence = std::vector<std::pair<std::size_t, std::string>>;

/// To be called when the component was solved by the ranking's solver.
Evidence evidence_beside(const Component& component, const RepairRanking& ranking);
/// Whether the same is said beside a component of the same content.
bool says_the_same(const Evidence& before, const Component& component, const RepairRanking& ranking);

/// Whether the same is said of two facts, wherever they stand.
bool same_said(const Fact& a, const Fact& b);
/// Whether two claims say the same, of whatever quantity.
bool same_claim(const Claim& a, const Claim& b);

/// Whether a component has the content of an earlier one: the same facts, quantities, claims and relations in the same
/// order, whatever their numbers. Then everything that solving it finds is the same, up to numbers, as long as the
/// evidence beside it is. Both runs must have the same options and the same files of rules. Linear in the component.
bool same_content(const SolvedBefore& before, const Loaded& now, const Component& component);

/// What was found of it, in the numbers of `component`, which has the same content.
SolvedComponent renumbered(const SolvedBefore& before, const Loaded& now, const Component& component);

}  // namespace verify
