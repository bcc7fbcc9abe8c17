// Pins the thresholds of evidence of sentences (src/draft/README.md): for each a text just inside, which raises an
// alarm, and a text just outside, which raises none. A threshold that moves raises false alarms or misses slips.
#include "draft/statements/evidence.h"

#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::findings_in;
using testing_support::holding_in;

struct Boundary {
  const char* inside;
  const char* outside;
};

void expect_boundary(const std::string& alarm, const Boundary& texts) {
  const std::vector<std::string> inside = findings_in(texts.inside);
  EXPECT_EQ(inside.size(), 1u) << texts.inside;
  for (const std::string& finding : inside) EXPECT_TRUE(finding.starts_with(alarm + ": ")) << finding;
  EXPECT_EQ(findings_in(texts.outside), std::vector<std::string>{}) << texts.outside;
}

TEST(Evidence, ASumMayBeOffByAFiftiethOfItsLargestFigure) {
  expect_boundary("contradiction parts", {"The fair had 5,150 visitors (2,523 children, 2,524 pensioners).",
                                          "The fair had 5,150 visitors (2,523 children, 2,523 pensioners)."});
}

TEST(Evidence, ASlipExplainsNothingBelowAHundred) {
  EXPECT_TRUE(large_enough_for_a_slip(Rational(100)));
  EXPECT_FALSE(large_enough_for_a_slip(Rational(99)));
  expect_boundary("contradiction parts", {"The fair had 121 stalls (63 with food, 48 with books).",
                                          "The fair had 81 stalls (43 with food, 48 with books)."});
}

TEST(Evidence, AShareWhoseFiguresAreAllNamedIsToldHoweverFar) {
  EXPECT_EQ(findings_in("Of the pupils, 30 out of 50 (80 %) learn French.").size(), 1u);
  EXPECT_EQ(findings_in("Of the pupils, 3 out of 5 (62 %) learn French.").size(), 1u);
  EXPECT_EQ(findings_in("Of the pupils, 3 out of 5 (60 %) learn French.").size(), 0u);
}

TEST(Evidence, APercentageOfChangeIsToldHoweverFarWhereAllItsFiguresAreNamed) {
  EXPECT_EQ(findings_in("Sales rose by 12.1 % from 210 to 231.").size(), 1u);
  EXPECT_EQ(findings_in("Sales rose by 90 % from 210 to 231.").size(), 1u);
  EXPECT_EQ(findings_in("Sales rose from 210 to 231, an organic increase of 90 %.").size(), 0u);
}

TEST(Evidence, AChangeWhoseFiguresAreAllNamedIsToldHoweverSmall) {
  EXPECT_EQ(findings_in("Sales fell from 99 to 60, a decrease of 38.").size(), 1u);
  EXPECT_EQ(findings_in("Sales fell from 99 to 60, a decrease of 39.").size(), 0u);
}

TEST(Evidence, AnAverageMayBeOffByAHalfOfTheTrueOne) {
  expect_boundary("implausible average",
                  {"They admitted 8,250 people in 10 years, an average of 1,237 people a year.",
                   "They admitted 8,250 people in 10 years, an average of 1,238 people a year."});
}

TEST(Evidence, AnAverageMayBeRoundedByOne) {
  expect_boundary("implausible average", {"They admitted 1,980 people in 99 years, an average of 22 people a year.",
                                          "They admitted 1,980 people in 99 years, an average of 21 people a year."});
}

TEST(Evidence, AProductBelowAHundredRaisesNoAlarmForASlip) {
  expect_boundary("contradiction product", {"They built 11 schools with 12 classrooms each, a total of 142 classrooms.",
                                            "They built 7 schools with 12 classrooms each, a total of 94 classrooms."});
}

TEST(Evidence, TwoDatesWithinTwoYearsAreTheDaysOfTheFeast) {
  expect_boundary("contradiction anniversary", {"It kept its 3rd anniversary (1 May 2021 - 3 May 2023).",
                                                "It kept its 3rd anniversary (1 May 2021 - 2 May 2023)."});
}

TEST(Evidence, AListIsCountedFromThreeItemsOnAndIsOffByOne) {
  expect_boundary("implausible counted-list", {"The plan has three goals: air; water; schools; roads.",
                                               "The plan has two goals: air; water; schools."});
  expect_boundary("implausible counted-list", {"The plan has five goals: air; water; schools; roads.",
                                               "The plan has five goals: air; water; schools."});
}

std::string list_of(std::size_t announced, std::size_t items) {
  std::string out = "The plan has " + std::to_string(announced) + " goals:";
  for (std::size_t i = 0; i < items; ++i)
    out += std::string(i > 0 ? ";" : "") + " goal " + std::string(1, static_cast<char>('a' + i));
  return out + ".";
}

TEST(Evidence, AListIsCountedUpToTwentyItems) {
  expect_boundary("implausible counted-list", {list_of(20, 21).c_str(), list_of(21, 22).c_str()});
}

TEST(Evidence, TheSameThingIsSaidAgainWhereTwoFurtherWordsAreTheSame) {
  expect_boundary("implausible said-again", {"It owned 4,512 coins. The roof leaked. It owned 4,521 coins.",
                                             "It has 4,512 coins. The roof leaked. It has 4,521 coins."});
}

std::string said(std::size_t times, const std::string& last) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += "In 2024 the province has 1,446 villages.\n\n";
  return out + last;
}

TEST(Evidence, OfWhatIsSaidAgainFourAgreementsAreStatedAndEveryDisagreement) {
  EXPECT_EQ(holding_in(said(4, "")).size(), 3u);
  EXPECT_EQ(holding_in(said(5, "")).size(), 4u);
  EXPECT_EQ(holding_in(said(6, "")).size(), 4u);
  EXPECT_EQ(findings_in(said(9, "In 2024 the province has 1,464 villages.")).size(), 1u);
}

TEST(Evidence, AMergerMayBeOffByAHundredthOfItsLargestFigure) {
  expect_boundary("contradiction merger",
                  {"In all, 735 units were merged into 367 new ones, bringing the total from 1,851 to 1,501.",
                   "In all, 735 units were merged into 367 new ones, bringing the total from 1,949 to 1,562."});
}

}  // namespace
}  // namespace verify
