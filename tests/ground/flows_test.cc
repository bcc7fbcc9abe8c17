// Pins flows over periods: running totals, nested periods, adjoining periods that add up, unknown days.
#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kFlow = "flow admitted : person\n";

TEST(GroundFlows, MakeAFlowTheDifferenceOfARunningTotal) {
  const Grounded g =
      grounded(kFlow, {{"admitted", "2023", "5"}, {"admitted", "2024", "6"}, {"admitted", "2023/2024", "11"}});
  ASSERT_EQ(g.problem.chains.size(), 1u);
  const Chain& chain = g.problem.chains[0];
  EXPECT_TRUE(chain.rises);
  std::string days;
  for (const auto& node : chain.nodes) days += to_string(node.day) + " ";
  EXPECT_EQ(days, "2022-12-31 2023-12-31 2024-12-31 ");
  EXPECT_EQ(chain.links.size(), 3u);
  for (const auto& link : chain.links) {
    const Period p = std::get<Period>(g.problem.quantities[link.flow].when);
    for (const auto& node : chain.nodes) {
      EXPECT_EQ(node.total == link.start, node.day == opening_day(p));
      EXPECT_EQ(node.total == link.end, node.day == closing_day(p));
    }
  }
}

TEST(GroundFlows, KeepTotalsOfOtherAspectsAndConceptsApart) {
  const Grounded g = grounded(kFlow + "flow left : person, signed\n", {{"admitted", "2023", "5"},
                                                                       {"admitted", "2024", "6"},
                                                                       {"admitted", "2023", "5", {{"sex", "f"}}},
                                                                       {"admitted", "2024", "5", {{"sex", "f"}}},
                                                                       {"left", "2023", "1"},
                                                                       {"left", "2024", "1"}});
  ASSERT_EQ(g.problem.chains.size(), 3u);
  int rising = 0;
  for (const Chain& c : g.problem.chains) rising += c.rises;
  EXPECT_EQ(rising, 2) << "the signed one may fall";
}

TEST(GroundFlows, ShareTheTotalAtAnUnknownDayOfOneDocument) {
  const Grounded g = grounded(kFlow, {{"admitted", "2020-10-13/[2024-05-01..2024-10-14]", "5"},
                                      {"admitted", "2023-01-01/[2024-05-01..2024-10-14]", "4"}});
  EXPECT_EQ(g.problem.chains.at(0).nodes.size(), 3u);
}

TEST(GroundFlows, NestAPeriodInTheSmallestThatHoldIt) {
  EXPECT_EQ(relations(grounded(
                kFlow, {{"admitted", "2020/2025", "9"}, {"admitted", "2023/2024", "5"}, {"admitted", "2024", "3"}})),
            "admitted/periods 2023/2024 [2020/2025]: admitted over 2023/2024 <= admitted over 2020/2025\n"
            "admitted/periods 2024 [2023/2024]: admitted over 2024 <= admitted over 2023/2024\n");
}

TEST(GroundFlows, NestAPeriodThatEndsOnAnUnknownDayWhereItSurelyFits) {
  EXPECT_EQ(relations(grounded(kFlow, {{"admitted", "2020-10-13/[2024-05-01..2024-10-14]", "5"},
                                       {"admitted", "2020-10-13/2025-10-12", "9"},
                                       {"admitted", "2020-10-13/2024-08-31", "7"}})),
            "admitted/periods 2020-10-13/2024-08-31 [2020-10-13/2025-10-12]: admitted over 2020-10-13/2024-08-31 <= "
            "admitted over "
            "2020-10-13/2025-10-12\n"
            "admitted/periods 2020-10-13/[2024-05-01..2024-10-14] [2020-10-13/2025-10-12]: admitted over "
            "2020-10-13/[2024-05-01..2024-10-14] <= "
            "admitted over 2020-10-13/2025-10-12\n");
}

TEST(GroundFlows, NestNothingOfWhatIsSigned) {
  EXPECT_EQ(
      relations(grounded("flow change : person, signed\n", {{"change", "2023/2024", "5"}, {"change", "2024", "9"}})),
      "");
}

TEST(GroundFlows, NestNothingInPeriodsThatOnlyOverlap) {
  EXPECT_EQ(relations(grounded(kFlow, {{"admitted", "2023/2024", "5"}, {"admitted", "2024/2025", "9"}})), "");
}

TEST(GroundFlows, AddUpAdjoiningPeriods) {
  const std::string got =
      relations(grounded("flow change : person, signed\n",
                         {{"change", "2023", "5"}, {"change", "2024", "6"}, {"change", "2023/2024", "11"}}));
  EXPECT_EQ(got, "change/adds-up [2023/2024]: (change over 2023 + change over 2024) = change over 2023/2024\n");
}

TEST(GroundFlows, AddUpTheFewestPeriodsThatMakeTheWhole) {
  const Grounded g = grounded("flow change : person, signed\n", {{"change", "2024-01/2024-03", "1"},
                                                                 {"change", "2024-04/2024-06", "1"},
                                                                 {"change", "2024-01/2024-06", "2"},
                                                                 {"change", "2024-07/2024-12", "2"},
                                                                 {"change", "2024", "4"}});
  EXPECT_EQ(relations(g),
            "change/adds-up [2024-01/2024-06]: (change over 2024-01/2024-03 + change over 2024-04/2024-06) = change "
            "over 2024-01/2024-06\n"
            "change/adds-up [2024]: (change over 2024-01/2024-06 + change over 2024-07/2024-12) = change over 2024\n");
}

TEST(GroundFlows, AddUpNothingAcrossAGapOrAnOverlap) {
  const std::string gap =
      relations(grounded("flow change : person, signed\n",
                         {{"change", "2022", "5"}, {"change", "2024", "6"}, {"change", "2022/2024", "11"}}));
  EXPECT_EQ(gap, "");
  const std::string overlap =
      relations(grounded("flow change : person, signed\n",
                         {{"change", "2022/2023", "5"}, {"change", "2023/2024", "6"}, {"change", "2022/2024", "11"}}));
  EXPECT_EQ(overlap, "");
}

}  // namespace
}  // namespace verify::testing
