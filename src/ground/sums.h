// Sums of any number of terms. Stands beside the terms of a Problem (ground/term.h).
#pragma once

#include <vector>

#include "ground/term.h"

namespace verify {

/// The sum of the terms in their order, of which there is one at least. Many terms become a tree whose depth grows with
/// their logarithm: whoever walks a term does so by recursion, and 20,000 steps down are more than a stack has.
Term sum_of_terms(std::vector<Term> terms);

}  // namespace verify
