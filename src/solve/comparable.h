#pragma once

#include "solve/oracle.h"

namespace verify {

/// The parts of a set of claims that may be held against each other: each holds no pair that is not comparable, and no
/// further claim fits in. In canonical order, at most `limit`; nothing where there are more. One where no claims are
/// such a pair: all of them.
std::optional<std::vector<std::vector<ClaimId>>> comparable_parts(const Problem& problem,
                                                                  const std::vector<ClaimId>& claims,
                                                                  std::size_t limit);

/// Answers for `plain`, which knows nothing of pairs that are not comparable, as if each part were asked about: claims
/// fail when a part of them does, and a value is possible when it is so in every part; a range is empty where parts
/// that hold leave different values. Asks `plain` no more than some hundred times a question: `unknown` beyond that,
/// and a wider range. The problem must outlive it.
std::unique_ptr<Oracle> make_comparable_oracle(const Problem& problem, std::unique_ptr<Oracle> plain);

}  // namespace verify
