// How far the words of one stated relation may stand apart, and how far its figures may be off: each threshold with a
// text just inside and one just outside. Sentences beyond any sense cost little time.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::findings_in;
using testing_support::holding_in;

std::string times(std::size_t count, const std::string& what) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += what;
  return out;
}

std::size_t holding(const std::string& rule, const std::string& text) {
  std::size_t out = 0;
  for (const std::string& one : holding_in(text)) out += one.starts_with(rule + ":") ? 1 : 0;
  return out;
}

// Nouns that say nothing of figures stand between `before` and `behind`.
void expect_read_up_to(std::size_t most, const std::string& rule, const std::string& before,
                       const std::string& behind) {
  EXPECT_EQ(holding(rule, before + times(most, "house ") + behind), 1u) << before << behind;
  EXPECT_EQ(holding(rule, before + times(most + 1, "house ") + behind), 0u) << before << behind;
}

void expect_told(const std::string& inside, const std::string& outside) {
  EXPECT_EQ(findings_in(inside).size(), 0u) << inside;
  EXPECT_EQ(findings_in(outside).size(), 1u) << outside;
}

TEST(StatedReach, OfAShare) {
  expect_read_up_to(15, "share", "Of the 700 guests, 420 ", "(60 percent) stayed.");
  expect_read_up_to(4, "share", "There 420 ", "of the 700 (60 percent) stayed.");
  expect_read_up_to(2, "share", "It took 8 % of ", "of 700, or 56, last year.");
  expect_read_up_to(294, "share", "Of the 700 guests, ", "420 (60 %) stayed.");
}

TEST(StatedReach, OfPartsThatAreIncluded) {
  expect_read_up_to(4, "part-of", "There were 280 ", ", including 130 men and 150 women.");
}

TEST(StatedReach, OfAFlow) {
  expect_read_up_to(5, "change", "Last year 58 ", "joined, taking the number from 402 to 460.");
  expect_read_up_to(4, "change", "Last year 58 joined, taking ", "from 402 to 460.");
}

TEST(StatedReach, OfTheRest) {
  expect_read_up_to(5, "hundred-percent", "There 41 % cycle; the remaining ", "59 % walk.");
}

TEST(StatedReach, OfAnAge) {
  expect_read_up_to(6, "age", "She was born ", "in 1928 and died in 2003, and lived to be 75.");
  expect_read_up_to(10, "age", "She was born in 1928 and died in 2003 ", "lived to be 75.");
}

TEST(StatedRoom, OfAMeasureInAnotherUnitIsAFiftieth) {
  expect_told("The road is 1,234 miles (1,946 km) long.", "The road is 1,234 miles (1,945 km) long.");
}

TEST(StatedRoom, OfARoundMeasureIsATwentiethAtMost) {
  // 160.9 km, with a twentieth of the round 100 miles, a fiftieth, and the rounding of both.
  expect_told("The road is 100 miles (172 km) long.", "The road is 100 miles (173 km) long.");
}

TEST(StatedRoom, OfAPriceIsAHalf) {
  expect_told("It paid $46 million, or $1.50 per share, on 20 million shares.",
              "It paid $45 million, or $1.50 per share, on 20 million shares.");
}

TEST(StatedRoom, OfUpToTwentyYearsIsNone) {
  expect_told("They promised $400 million over 21 years, an average of $19.4 million a year.",
              "They promised $400 million over 20 years, an average of $20.3 million a year.");
}

TEST(StatedRoom, OfLevelsInThousandsIsFiveHundredEach) {
  expect_told("Sales rose by 10.5 % from 200,000 to 220,000.", "Sales rose by 10.6 % from 200,000 to 220,000.");
  expect_told("Sales rose by 9.5 % from 200,000 to 220,000.", "Sales rose by 9.4 % from 200,000 to 220,000.");
}

TEST(StatedLimits, OfAListAreTwoHundredAmounts) {
  EXPECT_EQ(findings_in(times(198, "1 + ") + "1 = 5.").size(), 1u);
  EXPECT_EQ(findings_in(times(199, "1 + ") + "1 = 5.").size(), 0u);
}

TEST(StatedLimits, KeepEndlessSentencesFromBeingSolved) {
  for (const std::string& text :
       {times(20'000, "1 + ") + "1 = 5.", times(20'000, "3 % walk, ") + "the remaining 5 % cycle.",
        "Of the 900 guests, " + times(20'000, "36 (40%) stayed, ") + "and so on.",
        times(5'000, "3 joined, taking the number from 5 to 8 and ") + "so on.",
        "The sum of " + times(20'000, "12, ") + "and 13 is 5.",
        "A total of 406 towns; " + times(20'000, "326 were small, comprising ") + "and so on."}) {
    EXPECT_EQ(findings_in(text).size(), 0u) << text.substr(0, 60);
  }
}

TEST(StatedArithmetic, DividesNothingByZero) {
  EXPECT_EQ(findings_in("He wrote 5 / 0 = 3.").size(), 0u);
  EXPECT_EQ(findings_in("He wrote 7 ÷ 2 = 4.").size(), 1u);
}

}  // namespace
}  // namespace verify
