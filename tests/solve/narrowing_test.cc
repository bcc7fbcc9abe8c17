// Narrowing never loses a solution, and sees what a single product or sum shows.
#include "solve/narrowing.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace verify::testing {
namespace {

constexpr VarId kResult = 0, kX = 1, kY = 2;

Interval between(int low, int high) { return Interval::closed(Rational(low), Rational(high)); }

// result = x × y, each within its interval.
Encoding product_of(const Interval& result, const Interval& x, const Interval& y) {
  Encoding out;
  out.products = {{kResult, kX, kY}};
  out.intervals = {{kResult, result}, {kX, x}, {kY, y}};
  return out;
}

TEST(Narrowing, RefutesAProductThatItsFactorsDoNotReach) {
  EXPECT_FALSE(narrowed(product_of(between(16, 20), between(2, 3), between(4, 5))));
  EXPECT_TRUE(narrowed(product_of(between(15, 20), between(2, 3), between(4, 5))));
  EXPECT_FALSE(narrowed(product_of(between(-7, 20), between(-3, -2), between(4, 5))));
  EXPECT_TRUE(narrowed(product_of(between(-8, 20), between(-3, -2), between(4, 5))));
  EXPECT_FALSE(narrowed(product_of(between(16, 20), between(-3, 2), between(-5, 4))));
  EXPECT_TRUE(narrowed(product_of(between(15, 20), between(-3, 2), between(-5, 4))));
}

TEST(Narrowing, LeavesOfAFactorWhatTheResultAllows) {
  const auto left = narrowed(product_of(between(12, 15), Interval::all(), between(3, 4)));
  ASSERT_TRUE(left);
  EXPECT_EQ(left->at(kX), between(3, 5));
}

TEST(Narrowing, KnowsNothingOfAFactorBesideOneThatMayBe0) {
  const auto left = narrowed(product_of(between(12, 15), Interval::all(), between(0, 4)));
  ASSERT_TRUE(left);
  EXPECT_EQ(left->at(kX), Interval::all());
}

TEST(Narrowing, DoesNotDivideByWhatHasNoValueLeft) {
  Encoding e = product_of(between(1, 2), between(1, 2), between(1, 2));
  e.rows = {bound_row(kY, Comparison::less_equal, 0)};
  EXPECT_FALSE(narrowed(e));
  e.rows.clear();
  e.products = {{kX, kResult, kResult}, {kResult, kX, kY}};
  e.intervals = {{kResult, between(1, 1)}, {kX, between(-3, 0)}, {kY, between(1, 2)}};
  EXPECT_FALSE(narrowed(e));
}

TEST(Narrowing, LeavesOfATermWhatTheOthersAllow) {
  Encoding e;
  e.intervals = {{0, between(1, 2)}, {1, between(3, 4)}, {2, Interval::all()}};
  // 2 × first − second + third = 0
  e.rows = {Formula::row(Linear::of(VarId{0}).times(2).add(Linear::of(VarId{1}), -1).add(Linear::of(VarId{2}), 1),
                         Comparison::equal)};
  const auto left = narrowed(e);
  ASSERT_TRUE(left);
  EXPECT_EQ(left->at(2), between(-1, 2));
  e.intervals[2] = between(3, 9);
  EXPECT_FALSE(narrowed(e));
}

TEST(Narrowing, KeepsEndsOfUpToTenToTheForty) {
  Encoding e;
  e.products = {{kResult, kX, kX}};
  e.intervals[kX] = Interval::at_least(Rational::power_of_ten(20));
  EXPECT_EQ(narrowed(e)->at(kResult), Interval::at_least(Rational::power_of_ten(40)));
  e.intervals[kX] = Interval::at_least(Rational::power_of_ten(20) + Rational(1));
  EXPECT_EQ(narrowed(e)->at(kResult), Interval::all());
}

TEST(Narrowing, MovesFractionsOutwardToTwelveDigits) {
  const Rational last = Rational::power_of_ten(-12);
  const auto left = narrowed(product_of(between(1, 1), Interval::all(), between(3, 3)));
  ASSERT_TRUE(left);
  EXPECT_EQ(left->at(kX),
            Interval::closed((Rational(1, 3) / last).floor() * last, (Rational(1, 3) / last).ceil() * last));
  EXPECT_EQ(narrowed(product_of(between(1, 1), Interval::all(), between(8, 8)))->at(kX),
            Interval::closed(Rational(1, 8), Rational(1, 8)));
}

// In this order of rows, each round gets one row further.
TEST(Narrowing, EndsAfterEightRounds) {
  constexpr VarId kRows = 9;
  Encoding e;
  e.intervals[0] = between(1, 1);
  for (VarId v = kRows; v > 0; --v)
    e.rows.push_back(Formula::row(Linear::of(v).add(Linear::of(v - 1), -1), Comparison::equal));
  const auto left = narrowed(e);
  ASSERT_TRUE(left);
  EXPECT_EQ(left->at(8), between(1, 1));
  EXPECT_EQ(left->at(9), Interval::all());
}

TEST(Narrowing, PassesOverWhatIsNoSum) {
  Encoding e;
  e.intervals = {{0, between(1, 2)}};
  e.rows = {Formula::any({bound_row(0, Comparison::less, 0), bound_row(0, Comparison::greater, 9)}),
            Formula::negated(bound_row(0, Comparison::less, 9))};
  EXPECT_TRUE(narrowed(e));
  e.rows.push_back(Formula::any({}));
  EXPECT_FALSE(narrowed(e));
}

// Sums and products that hold at a point are drawn around that point, which must stay.
TEST(Narrowing, KeepsEverySolution) {
  std::size_t smaller = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    std::mt19937_64 random(seed);
    const auto draw = [&](int low, int high) {
      return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    constexpr VarId kVariables = 6;
    std::vector<Rational> point(kVariables);
    for (VarId v = 0; v < 4; ++v) point[v] = Rational(draw(-6, 6)) / Rational(draw(1, 3));
    Encoding e;
    for (VarId v = 4; v < kVariables; ++v) {
      const VarId x = random() % 4, y = random() % 4;
      point[v] = point[x] * point[y];
      e.products.push_back({v, x, y});
    }
    for (VarId v = 0; v < kVariables; ++v) {
      Interval& interval = e.intervals[v];
      if (random() % 4 != 0) interval.lo = Bound{point[v] - Rational(draw(0, 3))};
      if (random() % 4 != 0) interval.hi = Bound{point[v] + Rational(draw(0, 3))};
    }
    for (int i = 0; i < 3; ++i) {
      Linear sum;
      for (VarId v = 0; v < kVariables; ++v) sum.add(Linear::of(v), Rational(draw(-2, 2)));
      Rational there;
      for (const auto& [v, c] : sum.coefficients) there += c * point[v];
      const Comparison comparison =
          std::array{Comparison::equal, Comparison::less_equal, Comparison::greater_equal}[random() % 3];
      const int beside = comparison == Comparison::equal        ? 0
                         : comparison == Comparison::less_equal ? draw(0, 2)
                                                                : -draw(0, 2);
      sum.constant = -there - Rational(beside);
      e.rows.push_back(Formula::row(std::move(sum), comparison));
    }
    const auto left = narrowed(e);
    ASSERT_TRUE(left) << "seed " << seed;
    for (VarId v = 0; v < kVariables; ++v) {
      ASSERT_TRUE(left->at(v).contains(point[v])) << "seed " << seed << ", variable " << v;
      smaller += !(left->at(v) == e.intervals[v]);
    }
  }
  EXPECT_GT(smaller, 2000U) << "narrowed too seldom to show anything";
}

TEST(FactorsNear, FitTogetherAndHaveFewDigits) {
  // x × y = 100 with x from 6 to 7 by what is written, which y = 3 doesn't fit.
  Problem p;
  p.quantities.resize(3);
  p.claims.push_back({0, kY, {between(3, 3), between(3, 3)}, 3});
  p.quantities[kY].claims = {0};
  const Encoding e = product_of(between(100, 100), between(6, 7), Interval::all());
  const auto pins = factors_near(p, e, *narrowed(e), &Product::y);
  ASSERT_TRUE(pins);
  ASSERT_EQ(pins->size(), 1U);
  EXPECT_EQ(pins->front().value, Rational(15)) << "the nearest to 3 of 14.29 to 16.67 without decimals";
}

TEST(FactorsNear, HaveNoValueWhereNoneIsLeft) {
  const Problem p{};
  Encoding e = product_of(between(100, 100), between(6, 7), between(15, 16));
  e.rows = {Formula::row(Linear::of(kX).add(Linear::of(kY), -1), Comparison::equal)};
  EXPECT_FALSE(factors_near(p, e, e.intervals, &Product::y));
}

std::optional<VarId> factor_split(const Encoding& encoding) {
  const auto split = split_of(encoding);
  return split ? std::optional(split->factor) : std::nullopt;
}

TEST(Split, IsBesideTheValuesThatNarrowingLeavesAWholeFactor) {
  // 118.5 to 119.5 by 17.5 to 18.5 is 6.4 to 6.8.
  Encoding e = product_of(Interval::closed(Rational(1185, 10), Rational(1195, 10)),
                          Interval::closed(Rational(175, 10), Rational(185, 10)), Interval::at_least(0));
  e.whole = {kY};
  const auto split = split_of(e);
  ASSERT_TRUE(split);
  EXPECT_EQ(split->factor, kY);
  EXPECT_EQ(split->at, Rational(6));
}

TEST(Narrowing, RoundsTheEndsOfWholeNumbers) {
  Encoding e = product_of(Interval::closed(Rational(1185, 10), Rational(1195, 10)),
                          Interval::closed(Rational(175, 10), Rational(185, 10)), Interval::at_least(0));
  EXPECT_TRUE(narrowed(e));
  e.whole = {kY};
  EXPECT_FALSE(narrowed(e));
}

TEST(Split, NeedsAFactorWithBothEndsAndMoreThanOneValue) {
  EXPECT_EQ(factor_split(product_of(between(0, 9), between(1, 3), between(1, 5))), kY);
  EXPECT_EQ(factor_split(product_of(between(0, 9), between(1, 3), Interval::at_least(1))), kX);
  EXPECT_EQ(factor_split(product_of(between(0, 9), between(3, 3), Interval::at_least(1))), std::nullopt);
}

}  // namespace
}  // namespace verify::testing
