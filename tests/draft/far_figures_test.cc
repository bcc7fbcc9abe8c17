// Statements whose figures stand in different blocks: a level and its changes, a whole and its shares, a list and its
// total, a list and its number.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::findings_in;
using testing_support::holding_in;
using Lines = std::vector<std::string>;

std::string changes(const std::string& first, const std::string& second) {
  return "- Staff of the harbour office, at 2,830, was 230 lower than in May.\n\n## Harbour\n\n"
         "In June, staff of the harbour office fell by 230 (" +
         first + "%) on the month and by 850 (" + second + "%) on the year.\n";
}

TEST(FarPairs, TwoChangesOfOneSentenceProveTheirLevel) {
  EXPECT_EQ(holding_in(changes("7.5", "23.1"), "draft.md"),
            (Lines{"change: 2,830, 230, 7.5 %", "change: 2,830, 850, 23.1 %", "said-again: 230, 230"}));
  EXPECT_EQ(findings_in(changes("7.5", "32.1"), "draft.md"), (Lines{"implausible change: 2,830, 850, 32.1 %"}));
  EXPECT_EQ(findings_in(changes("9.5", "32.1"), "draft.md"), Lines{});
}

std::string shares(const std::string& text) {
  return "There are 650 wards in the county.\n\nVoters rose in 498 wards (77%) last year.\n\n" + text;
}

TEST(FarPairs, SharesThatCountTheSameNounHaveOneWhole) {
  EXPECT_EQ(holding_in(shares("They fell in 152 wards (23%).\n")),
            (Lines{"share: 650, 498, 77 %", "share: 650, 152, 23 %"}));
  EXPECT_EQ(findings_in(shares("They fell in 152 wards (32%).\n")), (Lines{"implausible share: 650, 152, 32 %"}));
  EXPECT_EQ(findings_in(shares("They fell in 152 towns (32%).\n")), Lines{});
  EXPECT_EQ(findings_in(shares("## Another year\n\nThey fell in 152 wards (32%).\n")),
            Lines{"implausible share: 650, 152, 32 %"});
}

TEST(FarPairs, OfAnotherSectionAreHeldAgainstAnotherWhole) {
  EXPECT_EQ(findings_in(shares("## Another year\n\nThey fell in 152 wards (32%).\n"), "draft.md"), Lines{});
}

// A percentage whose rounding is a tenth of it is fine enough to prove a whole alone.
TEST(FarPairs, APercentageOfAtLeastTenUnitsProvesAWhole) {
  EXPECT_EQ(holding_in("There are 700 wards here.\n\nIt rains in 70 wards (10%).\n"), (Lines{"share: 700, 70, 10 %"}));
  EXPECT_EQ(holding_in("There are 700 wards here.\n\nIt rains in 63 wards (9%).\n"), Lines{});
}

std::size_t fitting_shares(std::size_t count) {
  constexpr const char* kCrops[] = {"Barley", "Clover", "Flax", "Hemp", "Maize", "Rape", "Wheat"};
  std::string text = "There are 1,000 wards in the county.\n\n";
  for (std::size_t i = 0; i < count; ++i)
    text += std::string(kCrops[i]) + " grows in " + std::to_string(200 + 10 * i) + " wards (" + std::to_string(20 + i) +
            "%).\n\n";
  return holding_in(text).size();
}

// What hangs on one base is solved together.
TEST(FarPairs, SixPairsOfABaseAreStated) {
  EXPECT_EQ(fitting_shares(5), 5u);
  EXPECT_EQ(fitting_shares(6), 6u);
  EXPECT_EQ(fitting_shares(7), 6u);
}

std::string list(const std::string& lead, const std::vector<std::string>& items) {
  std::string out = lead + "\n\n";
  for (const std::string& item : items) out += "- " + item + "\n";
  return out;
}

TEST(ListTotals, TheHeadsOfListItemsAddUpToTheTotalBefore) {
  const std::string lead = "The total number of voters was 46,353,900, a rise of 0.5 per cent.";
  EXPECT_EQ(
      holding_in(list(lead, {"38,837,300 in the north", "2,301,100 in the south", "5,215,500 elsewhere"}), "d.md"),
      (Lines{"parts: 46,353,900, 38,837,300, 2,301,100, 5,215,500"}));
  EXPECT_EQ(
      findings_in(list(lead, {"38,837,300 in the north", "2,031,100 in the south", "5,215,500 elsewhere"}), "d.md"),
      (Lines{"implausible parts: 46,353,900, 38,837,300, 2,031,100, 5,215,500"}));
  EXPECT_EQ(findings_in(list(lead, {"38,837,300 in the north", "991,400 in the south", "515,500 elsewhere"}), "d.md"),
            Lines{});
}

TEST(ListTotals, RoundedPartsMayBeOffByTheirRounding) {
  const std::string lead = "There were 450,000 jobless people.";
  EXPECT_EQ(holding_in(list(lead, {"282,000 jobless men", "167,000 jobless women"}), "d.md"),
            (Lines{"parts: 450,000, 282,000, 167,000"}));
  EXPECT_EQ(holding_in(list(lead, {"282,000 jobless men", "165,000 jobless women"}), "d.md"), Lines{});
  EXPECT_EQ(findings_in(list(lead, {"228,000 jobless men", "167,000 jobless women"}), "d.md"),
            (Lines{"implausible parts: 450,000, 228,000, 167,000"}));
  EXPECT_EQ(findings_in(list("There were 450,000 tents.", {"228,000 jobless men", "167,000 jobless women"}), "d.md"),
            Lines{});
}

// A total is sixteen times the room of its sum.
TEST(ListTotals, SmallCountsProveNothing) {
  EXPECT_EQ(holding_in(list("They have 16 boats.", {"9 old boats", "7 new boats"}), "d.md").size(), 1u);
  EXPECT_EQ(holding_in(list("They have 15 boats.", {"8 old boats", "7 new boats"}), "d.md").size(), 0u);
}

TEST(Parts, AreAllBehindMadeUpOfAndBehindATotal) {
  EXPECT_EQ(holding_in("There are 650 wards, made up of 533 in the north, 59 in the east and 58 in the south.").size(),
            1u);
  EXPECT_EQ(findings_in("There are 650 wards, made up of 533 in the north, 95 in the east and 58 in the south.").size(),
            1u);
  EXPECT_EQ(holding_in("There is a total of 406 towns in the land; 326 in the north, 48 in the east and 32 in the "
                       "south.")
                .size(),
            1u);
  EXPECT_EQ(holding_in("There are 406 towns in the land; 326 in the north, 48 in the east and 32 in the south.").size(),
            0u);
}

TEST(CountedLists, CountItemsBetweenCommasWhereTheyHold) {
  for (const std::string text : {"It comes in four colours: red, blue, green and white.",
                                 "The two youngest groups (16 to 24 and 25 to 34) agree.",
                                 "It has three offices: schools in Oxhill and Norden, the port, and parks.",
                                 "It is printed four times a year in spring, summer, autumn and winter."}) {
    const auto holds = holding_in(text);
    EXPECT_EQ(holds.size(), 1u) << text;
    EXPECT_TRUE(!holds.empty() && holds.front().starts_with("counted-list")) << text;
  }
}

TEST(CountedLists, AreToldBetweenCommasOnlyWhereItemsHaveUpToTwoWords) {
  EXPECT_EQ(findings_in("It comes in four colours: dark red, light blue and white.").size(), 1u);
  EXPECT_EQ(findings_in("It comes in four colours: very dark red, light blue and white.").size(), 0u);
  EXPECT_EQ(findings_in("It comes in four colours (dark red, light blue and white).").size(), 0u);
  EXPECT_EQ(findings_in("It comes in five colours: dark red, light blue and white.").size(), 0u);
}

TEST(CountedLists, CountListItemsHoweverFarTheNumberStands) {
  const std::string lead =
      "There are three key reasons why the number of voters in a ward can change from year to year:";
  EXPECT_EQ(holding_in(list(lead, {"moves", "births", "deaths"}), "d.md").size(), 1u);
  EXPECT_EQ(holding_in(list(lead, {"moves", "births"}), "d.md").size(), 0u);
  EXPECT_EQ(findings_in(list(lead, {"moves", "births"}), "d.md").size(), 0u);
}

}  // namespace
}  // namespace verify
