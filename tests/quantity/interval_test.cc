// Pins intervals: open and closed ends, intersection, whole numbers within, scaling.
#include "quantity/interval.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

Interval open(const Rational& a, const Rational& b) { return {Bound{a, true}, Bound{b, true}}; }

TEST(Interval, IsEmptyWhenItsEndsCross) {
  EXPECT_FALSE(Interval::point(3).empty());
  EXPECT_TRUE(Interval::closed(3, 2).empty());
  EXPECT_TRUE((Interval{Bound{3}, Bound{3, true}}).empty());
  EXPECT_TRUE((Interval{Bound{3, true}, Bound{3}}).empty());
  EXPECT_FALSE(open(2, 3).empty());
  EXPECT_FALSE(Interval::all().empty());
  EXPECT_FALSE(Interval::at_least(3).empty());
}

TEST(Interval, ContainsItsClosedEndsOnly) {
  EXPECT_TRUE(Interval::closed(2, 3).contains(2));
  EXPECT_TRUE(Interval::closed(2, 3).contains(3));
  EXPECT_FALSE(open(2, 3).contains(2));
  EXPECT_FALSE(open(2, 3).contains(3));
  EXPECT_TRUE(open(2, 3).contains(Rational(5, 2)));
  EXPECT_FALSE(Interval::at_least(2).contains(Rational(199, 100)));
  EXPECT_TRUE(Interval::all().contains(Rational::power_of_ten(60)));
}

TEST(Interval, IsAPointOnlyWhenClosedOnBothSides) {
  EXPECT_TRUE(Interval::point(3).is_point());
  EXPECT_FALSE(Interval::closed(3, 4).is_point());
  EXPECT_FALSE(open(3, 3).is_point());
  EXPECT_FALSE(Interval::at_least(3).is_point());
}

TEST(Intersect, TakesTheTighterEndOnEachSide) {
  EXPECT_EQ(intersect(Interval::closed(1, 3), Interval::closed(2, 5)), Interval::closed(2, 3));
  EXPECT_EQ(intersect(Interval::closed(1, 3), Interval::all()), Interval::closed(1, 3));
  EXPECT_EQ(intersect(Interval::all(), Interval::at_least(2)), Interval::at_least(2));
}

TEST(Intersect, PrefersTheOpenOfTwoEqualEnds) {
  EXPECT_EQ(intersect(Interval::closed(1, 3), open(1, 3)), open(1, 3));
  EXPECT_EQ(intersect(open(1, 3), Interval::closed(1, 3)), open(1, 3));
}

TEST(Intersect, IsEmptyForIntervalsThatOnlyTouchOpenly) {
  EXPECT_TRUE(intersect(Interval::closed(1, 2), (Interval{Bound{2, true}, Bound{3}})).empty());
  EXPECT_EQ(intersect(Interval::closed(1, 2), Interval::closed(2, 3)), Interval::point(2));
}

TEST(WholePart, RoundsItsEndsInward) {
  EXPECT_EQ(whole_part(Interval::closed(Rational(3, 2), Rational(7, 2))), Interval::closed(2, 3));
  EXPECT_EQ(whole_part(Interval::closed(Rational(-7, 2), Rational(-3, 2))), Interval::closed(-3, -2));
  EXPECT_EQ(whole_part(Interval::closed(2, 3)), Interval::closed(2, 3));
}

TEST(WholePart, LeavesOpenWholeEndsOut) {
  EXPECT_EQ(whole_part(open(2, 5)), Interval::closed(3, 4));
  EXPECT_EQ(whole_part(open(-5, -2)), Interval::closed(-4, -3));
  EXPECT_TRUE(whole_part(open(2, 3)).empty());
  EXPECT_TRUE(whole_part(Interval::closed(Rational(1, 4), Rational(3, 4))).empty());
}

TEST(WholePart, KeepsUnboundedSides) {
  EXPECT_EQ(whole_part(Interval::all()), Interval::all());
  EXPECT_EQ(whole_part(Interval{Bound{Rational(1, 2), true}, std::nullopt}), Interval::at_least(1));
}

TEST(Scaled, MultipliesBothEndsAndKeepsThemOpen) {
  EXPECT_EQ(scaled(open(2, 3), Rational(1, 100)), open(Rational(2, 100), Rational(3, 100)));
  EXPECT_EQ(scaled(Interval::at_least(2), 1000), Interval::at_least(2000));
}

}  // namespace
}  // namespace verify
