// Random rows of linear arithmetic, for what is compared with another way to decide them.
#pragma once

#include <array>
#include <random>
#include <vector>

#include "solve/linear.h"

namespace verify::testing {

/// From −most to most.
inline int around_zero(std::mt19937_64& random, int most) {
  return static_cast<int>(random() % static_cast<std::uint64_t>(2 * most + 1)) - most;
}

/// Adds one to `most` rows: sums of some of the first variables and a constant, held against 0 in one of the given
/// ways.
inline void add_random_sums(std::mt19937_64& random, VarId variables, std::size_t most,
                            const std::array<Comparison, 3>& comparisons, std::vector<Formula>& rows) {
  for (std::size_t n = 1 + random() % most; n > 0; --n) {
    Linear sum = Linear::of(Rational(around_zero(random, 12), 3));
    for (VarId v = 0; v < variables; ++v) {
      if (random() % 2 == 0) sum.add(Linear::of(v), Rational(around_zero(random, 3), 2));
    }
    rows.push_back(Formula::row(sum, comparisons[random() % comparisons.size()]));
  }
}

}  // namespace verify::testing
