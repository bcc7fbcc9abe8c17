// Problems and an oracle for tests that look at every set of claims of a problem.
#pragma once

#include "solve/components.h"
#include "support/brute_force.h"

namespace verify::testing {

/// A small problem in which a lot goes wrong, for BruteForceOracle: up to some ten claims, several on a quantity, with
/// weights, fixed and not comparable ones, and plausible rules.
Problem contested_problem(std::uint64_t seed);

/// Whether it is one to spend time on: of those whose rules fail by themselves, and those with products, a few will do.
bool worth_it(const Problem& problem, std::uint64_t seed);

/// The problem as one component.
Component whole_of(const Problem& problem);

/// Answers as BruteForceOracle does, pairs that are not comparable included, but tries all assignments of some
/// relations no more than once.
std::unique_ptr<Oracle> by_every_assignment(const Problem& problem);

}  // namespace verify::testing
