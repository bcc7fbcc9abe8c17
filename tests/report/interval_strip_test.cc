// Pins the drawing of intervals under a finding.
#include "report/shared/layout.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

std::string drawn(const std::vector<StripRow>& rows, const Rational& factor = 1) {
  std::string out;
  for (const std::string& line : draw_strip(rows, factor)) out += line + "\n";
  return out;
}

TEST(Strip, DrawsIntervalsToScaleWithOpenAndClosedEnds) {
  EXPECT_EQ(drawn({{"nearly 2,500", {Bound{2375}, Bound{2500, true}}}, {"derived", Interval::closed(2067, 2331)}}),
            "                                  2,200                 2,400\n"
            "              --------------------+---------------------+-----------------\n"
            "nearly 2,500                                         [=============o\n"
            "derived             [============================]\n");
}

TEST(Strip, ShowsAPointAndAnEndlessInterval) {
  EXPECT_EQ(drawn({{"a", Interval::point(10)}, {"b", Interval::at_least(20)}, {"c", {std::nullopt, Bound{10}}}}),
            "         10                      15                     20\n"
            "   ------+-----------------------+----------------------+------\n"
            "a        *\n"
            "b                                                       [=====>\n"
            "c  <=====]\n");
}

TEST(Strip, ScalesTheNumbersOnItsAxis) {
  const std::string percent = drawn({{"share", Interval::closed(Rational(5, 100), Rational(10, 100))}}, 100);
  EXPECT_NE(percent.find("6"), std::string::npos);
  EXPECT_EQ(percent.find("0.06"), std::string::npos);
}

TEST(Strip, IsEmptyWhereTheNumbersOfItsAxisWouldSayNothing) {
  EXPECT_TRUE(draw_strip({{"a", Interval::point(100)}, {"b", Interval::at_least(Rational::power_of_ten(99))}}).empty());
}

TEST(Strip, IsEmptyWithoutAFiniteEnd) { EXPECT_TRUE(draw_strip({{"anything", Interval::all()}}).empty()); }

}  // namespace
}  // namespace verify
