// Sums of any number of terms. Stands beside the terms of a Problem (ground/term.h).
#pragma once

#include <vector>

#include "ground/term.h"

namespace verify {

/// Terms that a sum adds from left to right. A longer sum is a tree of such sums, each of half as many terms at least.
inline constexpr std::size_t kLeftToRight = 500;

/// The sum of the terms in their order, of which there is one at least. Its depth is no more than kLeftToRight and the
/// logarithm of its length: whoever walks a term does so by recursion, and 20,000 steps down are more than a stack has.
Term sum_of_terms(std::vector<Term> terms);
/// The same of quantities.
Term sum_of_quantities(const std::vector<VarId>& quantities);

}  // namespace verify
