// The evaluator of points says of each point what the rows say, whatever points it saw before.
#include "solve/witness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace verify::testing {
namespace {

Linear sum_of(VarId a, VarId b) { return Linear::of(a).add(Linear::of(b), 1).add(Linear::of(Rational(-10)), 1); }

// x0 + x1 = 10, and by key: x0 ≤ key.
class Witness : public ::testing::Test {
 protected:
  bool holds(const std::vector<WitnessCheck::Key>& keys, const std::vector<Formula>& more = {}) {
    const auto formula_of = [&](WitnessCheck::Key key) {
      ++made_;
      return bound_row(0, Comparison::less_equal, Rational(static_cast<std::int64_t>(key)));
    };
    return check_.holds(keys, formula_of, more);
  }

  const std::vector<Formula> rows_ = {Formula::row(sum_of(0, 1), Comparison::equal)};
  WitnessCheck check_{rows_};
  int made_ = 0;
};

TEST_F(Witness, HasNoVariableWithoutAValue) {
  check_.move(0, 4);
  EXPECT_FALSE(holds({}));
  check_.move(1, 6);
  EXPECT_TRUE(holds({}));
  EXPECT_FALSE(holds({}, {bound_row(2, Comparison::less, 5)}));
  EXPECT_FALSE(holds({}, {Formula::negated(bound_row(2, Comparison::less, 5))}));
}

TEST_F(Witness, FailsUntilTheRowThatFailedIsMended) {
  check_.move(0, 4);
  check_.move(1, 5);
  EXPECT_FALSE(holds({}));
  EXPECT_FALSE(holds({})) << "it isn't forgotten";
  check_.move(1, 6);
  EXPECT_TRUE(holds({}));
}

TEST_F(Witness, EvaluatesAFormulaAgainWhereItsVariableWasMovedWhileNobodyAskedForIt) {
  check_.move(0, 4);
  check_.move(1, 6);
  EXPECT_TRUE(holds({5}));
  check_.move(0, 6);
  check_.move(1, 4);
  EXPECT_TRUE(holds({}));
  EXPECT_FALSE(holds({5}));
  EXPECT_TRUE(holds({6}));
}

TEST_F(Witness, MakesAFormulaOnceAsLongAsNothingMoves) {
  check_.move(0, 4);
  check_.move(1, 6);
  EXPECT_TRUE(holds({5, 7}));
  check_.move(0, 4);
  EXPECT_TRUE(holds({5, 7}));
  EXPECT_EQ(made_, 2);
}

TEST_F(Witness, SaysOfManyPointsWhatANewEvaluatorSays) {
  std::mt19937_64 random(1);
  const auto digit = [&] { return Rational(static_cast<std::int64_t>(random() % 5 + 3)); };
  int yes = 0;
  for (int i = 0; i < 2'000; ++i) {
    const Rational x = digit(), y = random() % 2 == 0 ? digit() : Rational(10) - x;
    check_.move(0, x);
    check_.move(1, y);
    std::vector<WitnessCheck::Key> keys;
    for (std::size_t key = 3; key < 8; ++key) {
      if (random() % 2 == 0) keys.push_back(key);
    }
    const bool low = std::all_of(keys.begin(), keys.end(),
                                 [&](std::size_t key) { return x <= Rational(static_cast<std::int64_t>(key)); });
    EXPECT_EQ(holds(keys), x + y == Rational(10) && low) << "point " << i;
    yes += x + y == Rational(10) && low ? 1 : 0;
  }
  EXPECT_GT(yes, 100);
  EXPECT_LT(yes, 1'900);
}

}  // namespace
}  // namespace verify::testing
