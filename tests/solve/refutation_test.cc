// What narrowing intervals refutes has no solution, and it sees what a single sum shows.
#include "solve/refutation.h"

#include <gtest/gtest.h>

#include "solve/simplex.h"
#include "support/random_rows.h"

namespace verify::testing {
namespace {

std::vector<Formula> random_rows(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<Formula> rows;
  for (VarId v = 0; v < 4; ++v) {
    rows.push_back(bound_row(v, Comparison::greater_equal, Rational(around_zero(random, 6))));
    rows.push_back(bound_row(v, random() % 2 == 0 ? Comparison::less : Comparison::less_equal, Rational(7)));
  }
  add_random_sums(random, 4, 4, {Comparison::equal, Comparison::less, Comparison::greater_equal}, rows);
  return rows;
}

TEST(Refutation, IsNeverOfRowsThatCanHold) {
  int refuted = 0;
  int missed = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const std::vector<Formula> rows = random_rows(seed);
    const bool here = refuted_by_intervals(rows, {});
    const auto holds = can_hold(rows);
    ASSERT_TRUE(holds) << "seed " << seed;
    EXPECT_FALSE(here && *holds) << "seed " << seed;
    refuted += here;
    missed += !here && !*holds;
  }
  EXPECT_GE(refuted, 300);
  EXPECT_LE(missed * 4, refuted);
}

TEST(Refutation, RoundsTheEndsOfWholeNumbers) {
  const auto between = [](const Rational& low, const Rational& high) {
    return std::vector<Formula>{bound_row(0, Comparison::greater, low), bound_row(0, Comparison::less, high)};
  };
  EXPECT_TRUE(refuted_by_intervals(between(18, 19), {0}));
  EXPECT_FALSE(refuted_by_intervals(between(18, 19), {}));
  EXPECT_FALSE(refuted_by_intervals(between(18, 20), {0}));
}

TEST(Refutation, KnowsOpenEnds) {
  EXPECT_TRUE(
      refuted_by_intervals({bound_row(0, Comparison::less, 3), bound_row(0, Comparison::greater_equal, 3)}, {}));
  EXPECT_FALSE(
      refuted_by_intervals({bound_row(0, Comparison::less_equal, 3), bound_row(0, Comparison::greater_equal, 3)}, {}));
  EXPECT_TRUE(refuted_by_intervals({Formula::any({})}, {}));
  EXPECT_TRUE(refuted_by_intervals({Formula::row(Linear::of(Rational(2)), Comparison::equal)}, {}));
}

}  // namespace
}  // namespace verify::testing
