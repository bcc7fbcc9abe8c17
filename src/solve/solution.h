// What a solution says beyond the question that it answers: the values of factors that no row mentions, and the claims
// that nobody asked about and that agree with it. Stands between the encoding (solve/encode.h) and the oracle's answer.
#pragma once

#include <map>
#include <vector>

#include "solve/encode.h"
#include "solve/oracle.h"

namespace verify {

/// A value for each variable of an encoding, exact.
using Solution = std::map<VarId, Rational>;

/// Gives each eliminated factor the value that its product has, and takes away what the values don't tell: a factor
/// whose product is 0 × 0, and the dates of the box, of which a solution fixes only those that lengths of time depend
/// on.
void complete(const Encoding& encoding, const Box& box, Solution& solution);

/// The selection's claims and all others that agree with the solution in the selection's readings; sorted.
std::vector<ClaimId> agreeing_claims(const Problem& problem, const Selection& selection, const Solution& solution);

}  // namespace verify
