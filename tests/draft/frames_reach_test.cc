// How far words and figures of one frame may stand apart, and how far a figure may be off: each threshold with a text
// just inside and one just outside.
#include <gtest/gtest.h>

#include <set>

#include "draft/frames/lexicon.h"
#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::findings_in;
using testing_support::holding_in;
using testing_support::nouns;

void expect_read_up_to(std::size_t most, const std::string& before, const std::string& behind) {
  EXPECT_EQ(holding_in(before + nouns(most) + behind).size(), 1u) << before << behind;
  EXPECT_EQ(holding_in(before + nouns(most + 1) + behind).size(), 0u) << before << behind;
}

void expect_fits(const std::string& inside, const std::string& outside) {
  EXPECT_EQ(findings_in(inside), std::vector<std::string>{}) << inside;
  EXPECT_EQ(holding_in(inside).size(), 1u) << inside;
  EXPECT_EQ(findings_in(outside).size(), 1u) << outside;
}

TEST(Lexicon, HasNoWordTwice) {
  std::set<std::string_view> seen;
  for (const std::string_view word : frame_words()) EXPECT_TRUE(seen.insert(word).second) << word;
}

// Farther apart the figure may be any level of the clause, which no alarm rests on.
void expect_told_up_to(std::size_t most, const std::string& before, const std::string& behind) {
  EXPECT_EQ(findings_in(before + nouns(most) + behind).size(), 1u) << before << behind;
  EXPECT_EQ(findings_in(before + nouns(most + 1) + behind).size(), 0u) << before << behind;
}

TEST(Reach, OfAGovernorIsFourteenTokens) { expect_told_up_to(13, "The rate rose from 58 % to ", "42 %."); }

TEST(Reach, FromAnEarlierFigureToTheLaterOneIsTwentyEightTokens) {
  expect_told_up_to(26, "The rate rose from 58 % ", "to 42 %.");
}

TEST(Reach, FromALaterFigureToTheEarlierOneBehindItIsFourteenTokens) {
  expect_read_up_to(12, "The rate rose to 58 % ", "from 42 %.");
}

TEST(Reach, OfTheWordBehindADifferenceIsThreeWords) {
  expect_read_up_to(2, "There were 941 jobs, 59 (5.9 %) ", "fewer than before.");
}

TEST(Reach, OfAFractionIsFourteenTokens) { expect_read_up_to(12, "Half of all ", "(53 %) agree."); }

TEST(Reach, OfARankingIsEighteenTokens) {
  expect_read_up_to(14, "Turnout was highest in the north at 68 %, followed by ", "61 %.");
}

TEST(Reach, OfADisqualifierBeforeTheClauseIsEightTokens) {
  const auto said = [](std::size_t words) {
    return findings_in("Organic " + nouns(words) + "; sales rose by 90 % from 210 to 231.").size();
  };
  EXPECT_EQ(said(7), 0u);
  EXPECT_EQ(said(8), 1u);
}

TEST(Reach, OfTheVerbThatBeginsAClauseIsNineTokens) {
  const auto read = [](std::size_t words) {
    return holding_in("Rents rose from 300 to 330 and " + nouns(words) + "fell to 120.").size();
  };
  EXPECT_EQ(read(8), 1u);  // a clause of its own, whose 120 is held against nothing
  EXPECT_EQ(read(9), 2u);
}

TEST(Room, OfABareFractionIsThreePoints) {
  expect_fits("Half of all (47 %) agree.", "Half of all (46 %) agree.");
  expect_fits("Half of all (53 %) agree.", "Half of all (54 %) agree.");
}

TEST(Room, OfAFractionThatIsExceededIsHalfAPointBelowAndEightAbove) {
  expect_fits("Over half of all (49.5 %) agree.", "Over half of all (49.4 %) agree.");
  expect_fits("Over half of all (58.0 %) agree.", "Over half of all (58.2 %) agree.");
}

TEST(Room, OfAFractionThatIsNotReachedIsSixPointsBelowAndHalfAPointAbove) {
  expect_fits("Nearly half of all (44.0 %) agree.", "Nearly half of all (43.8 %) agree.");
  expect_fits("Nearly half of all (50.5 %) agree.", "Nearly half of all (50.7 %) agree.");
}

TEST(Room, OfALeastOrAGreatestFractionHasNoOtherEnd) {
  expect_fits("At least half of all (49.5 %) agree.", "At least half of all (49.4 %) agree.");
  expect_fits("Under half of all (50.5 %) agree.", "Under half of all (50.7 %) agree.");
  expect_fits("At most half of all (50.5 %) agree.", "At most half of all (50.7 %) agree.");
  EXPECT_EQ(holding_in("At least half of all (98 %) agree.").size(), 1u);
  EXPECT_EQ(holding_in("Under half of all (2 %) agree.").size(), 1u);
  EXPECT_EQ(holding_in("At most half of all (2 %) agree.").size(), 1u);
}

TEST(Room, OfAboutAFractionIsFivePoints) {
  expect_fits("About half of all (45.0 %) agree.", "About half of all (44.8 %) agree.");
  expect_fits("About half of all (55.0 %) agree.", "About half of all (55.2 %) agree.");
}

TEST(Room, OfTheMajorityAndOfAlmostAll) {
  expect_fits("The majority of adults (50.0 %) agree.", "The majority of adults (49.8 %) agree.");
  expect_fits("Almost all adults (85.0 %) agree.", "Almost all adults (84.8 %) agree.");
}

TEST(Room, OfAMultiple) {
  expect_fits("Sales doubled from 2,001 to 3,702.", "Sales doubled from 2,001 to 3,698.");
  expect_fits("Sales doubled from 2,001 to 4,301.", "Sales doubled from 2,001 to 4,306.");
  expect_fits("Sales more than doubled from 2,001 to 6,003.", "Sales more than doubled from 2,001 to 6,008.");
  expect_fits("Sales more than doubled from 2,001 to 4,003.", "Sales more than doubled from 2,001 to 4,002.");
  expect_fits("Sales nearly doubled from 2,001 to 3,202.", "Sales nearly doubled from 2,001 to 3,198.");
  expect_fits("Sales nearly doubled from 2,001 to 4,001.", "Sales nearly doubled from 2,001 to 4,002.");
}

// Two sentences, a paragraph each.
std::size_t tied(const std::string& a, const std::string& b) { return holding_in(a + "\n\n" + b).size(); }

TEST(SharedFigures, AreTiedByThreeDigitsOrByTwoAndThreeWords) {
  EXPECT_EQ(tied("It has 4,810 oaks.", "We saw 4,810 there."), 1u);
  EXPECT_EQ(tied("It has 4,800 oaks.", "We saw 4,800 there."), 0u);
  EXPECT_EQ(tied("The old club owns 48 boats.", "The old club bought them: 48."), 0u);
  EXPECT_EQ(tied("The old rowing club owns 48 boats.", "The old rowing club bought them: 48."), 1u);
  EXPECT_EQ(tied("The old rowing club owns 8 boats.", "The old rowing club bought them: 8."), 0u);
}

TEST(SharedFigures, TellADifferenceBesideTwoOthers) {
  EXPECT_EQ(findings_in("It has 4,812 oaks, 317 firs and 58 elms.\n\nThere: 4,812, 371, 58.").size(), 1u);
  EXPECT_EQ(findings_in("It has 4,812 oaks and 317 firs.\n\nThere: 4,812, 371.").size(), 0u);
}

TEST(SharedFigures, AreSoughtInTheLastSixSentencesThatHaveTheFigure) {
  const auto with_others = [](std::size_t others) {
    std::string out = "It has 4,812 oaks, 317 firs and 58 elms.\n\n";
    for (std::size_t i = 0; i < others; ++i) out += "Here 4,812 and 58.\n\n";
    return findings_in(out + "There: 4,812, 371, 58.").size();
  };
  EXPECT_EQ(with_others(5), 1u);
  EXPECT_EQ(with_others(6), 0u);
}

}  // namespace
}  // namespace verify
