// Cuts a sentence into clauses, so that the percentage of one is not taken for that of the next.
#pragma once

#include <vector>

#include "draft/statements/sentence_scan.h"

namespace verify {

/// Tokens from `begin` up to `end`. The clause in a bracket with figures of its own comes behind the clause around it.
struct Clause {
  std::size_t begin = 0, end = 0;
  bool in_brackets = false;
  std::size_t scope = 0;  ///< where the clause begins that says which way figures went: of a bracket, the one around it
};

/// The clauses of a sentence, in order. Linear.
std::vector<Clause> clauses_of(const Scan& sentence);

}  // namespace verify
