// Pins the relations that the vocabulary implies: rates, shares, parts, dimensions, order in time, several figures of
// one quantity.
#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

std::string got(const std::string& rules, const std::vector<Said>& said) { return relations(grounded(rules, said)); }

TEST(GroundDefinitions, MakeARateTimesItsTimeTheFlow) {
  const std::string rules = "flow admitted : person\nrate yearly = admitted per year\n";
  const std::string expected =
      "yearly [2020-10-13/2024-05-01]: (yearly over 2020-10-13/2024-05-01 * years from 2020-10-13 to 2024-05-01 + 1) = "
      "admitted over "
      "2020-10-13/2024-05-01\n";
  EXPECT_EQ(got(rules, {{"yearly", "2020-10-13/2024-05-01", "5"}}), expected);
  EXPECT_EQ(got(rules, {{"admitted", "2020-10-13/2024-05-01", "5"}}), expected) << "where the flow is reported too";
}

TEST(GroundDefinitions, MakeAShareTimesItsBaseThePart) {
  const std::string rules =
      "stock heads : person\nstock heads-in-party : person\nshare party = heads-in-party of heads\n";
  const std::string expected =
      "party [2024-12-31]: (party on 2024-12-31 * heads on 2024-12-31) = heads-in-party on 2024-12-31\n";
  EXPECT_EQ(got(rules, {{"party", "2024-12-31", "5", {}, "%"}}), expected);
  EXPECT_EQ(got(rules, {{"heads", "2024-12-31", "5"}, {"heads-in-party", "2024-12-31", "5"}}), expected);
  EXPECT_EQ(got(rules, {{"heads-in-party", "2024-12-31", "5"}}), "") << "a part alone says nothing of a share";
}

TEST(GroundDefinitions, TakeTheBaseOfAShareAtTheEndItNames) {
  const std::string vocabulary = "stock members : person\nflow admitted : person\nshare s = admitted of ";
  EXPECT_EQ(got(vocabulary + "closing members\n", {{"s", "2024", "5", {}, "%"}}),
            "s [2024]: (s over 2024 * members on 2024-12-31) = admitted over 2024\n");
  EXPECT_EQ(got(vocabulary + "opening members\n", {{"s", "2024", "5", {}, "%"}}),
            "s [2024]: (s over 2024 * members on 2023-12-31) = admitted over 2024\n");
  EXPECT_EQ(got(vocabulary + "members\n", {{"s", "2024", "5", {}, "%"}}), "") << "on some day of the year";
}

TEST(GroundDefinitions, ReachTheFlowOfARateThatAShareNames) {
  const std::string rules =
      "stock members : person\nflow admitted : person\nrate yearly = admitted per year\nshare s = yearly of closing "
      "members\n";
  EXPECT_EQ(got(rules, {{"s", "2024", "5", {}, "%"}}),
            "s [2024]: (s over 2024 * members on 2024-12-31) = yearly over 2024\n"
            "yearly [2024]: (yearly over 2024 * years from 2024-01-01 to 2024-12-31 + 1) = admitted over 2024\n");
}

TEST(GroundDefinitions, KeepAPartBelowItsWhole) {
  const std::string rules = "stock heads : person\nstock in-party : person, part of heads\n";
  const std::string expected = "in-party/part-of [2024-12-31]: in-party on 2024-12-31 <= heads on 2024-12-31\n";
  EXPECT_EQ(got(rules, {{"in-party", "2024-12-31", "5"}}), expected);
  EXPECT_EQ(got(rules, {{"in-party", "2024-12-31", "5"}, {"heads", "2024-12-31", "6"}}), expected);
  EXPECT_EQ(got(rules, {{"heads", "2024-12-31", "6"}}), "");
}

TEST(GroundDefinitions, FootACompleteDimensionWithItsMissingMembers) {
  const std::string rules =
      "dimension level = provincial | district | commune\nflow moves : person\nstock people : person\n";
  EXPECT_EQ(got(rules, {{"moves", "2024", "5", {{"level", "district"}, {"sex", "f"}}}}),
            "moves/level [sex f, 2024]: ((moves (level provincial, sex f) over 2024 + moves (level district, sex f) "
            "over 2024) + moves (level commune, "
            "sex f) over 2024) = moves (sex f) over 2024\n");
  EXPECT_EQ(got(rules, {{"moves", "2024", "5"}}), "") << "no member is reported";
}

TEST(GroundDefinitions, KeepTheReportedMembersOfAnOpenDimensionWithinTheTotal) {
  const std::string rules = "dimension origin = domestic | foreign | ...\nflow guests : person\n";
  EXPECT_EQ(
      got(rules, {{"guests", "2024", "5", {{"origin", "foreign"}}}, {"guests", "2024", "5", {{"origin", "unknown"}}}}),
      "guests/origin [2024]: (guests (origin foreign) over 2024 + guests (origin unknown) over 2024) <= guests over "
      "2024\n");
}

TEST(GroundDefinitions, FootValuesOnlyWhereTheyAreAdditive) {
  const std::string rules =
      "dimension level = a | b\nvalue rank : point\nvalue grdp : VND, additive\nflow f : person\nrate r = f per year\n";
  EXPECT_EQ(got(rules, {{"rank", "2024", "5", {{"level", "a"}}}}), "");
  EXPECT_EQ(got(rules, {{"grdp", "2024", "5", {{"level", "a"}}}}),
            "grdp/level [2024]: (grdp (level a) over 2024 + grdp (level b) over 2024) = grdp over 2024\n");
  EXPECT_EQ(got(rules, {{"r", "2024", "5", {{"level", "a"}}}}).find("r/level"), std::string::npos)
      << "a rate never adds up";
}

TEST(GroundDefinitions, FootEachOfTwoDimensions) {
  const std::string rules = "dimension level = a | b\ndimension sex = f | m\nflow moves : person\n";
  const std::string text = got(rules, {{"moves", "2024", "5", {{"level", "a"}, {"sex", "f"}}}});
  for (const char* relation : {"moves/level [sex f, 2024]: ", "moves/sex [level a, 2024]: ", "moves/sex [2024]: "}) {
    EXPECT_NE(text.find(relation), std::string::npos) << relation << "\n" << text;
  }
}

TEST(GroundDefinitions, KeepWhatNeverFallsInTheOrderOfSureDays) {
  const std::string rules = "stock a : village\nstock b : village\nshare s = a of b, never falls\n";
  const Grounded g = grounded(rules, {{"s", "2024-12-31", "9", {}, "%"},
                                      {"s", "2022-12-31", "5", {}, "%"},
                                      {"s", "2023-12-31", "7", {}, "%"},
                                      {"s", "2023", "8", {}, "%"}});
  std::string orders;
  for (const Relation& r : g.problem.relations) {
    if (r.kind == RelationKind::order) orders += written(r.term, g) + "\n";
  }
  EXPECT_EQ(orders,
            "s on 2022-12-31 <= s on [2023-01-01..2023-12-31]\n"
            "s on [2023-01-01..2023-12-31] <= s on 2023-12-31\n"
            "s on 2023-12-31 <= s on 2024-12-31\n");
}

TEST(GroundDefinitions, HoldSeveralFiguresOfOneQuantityTogether) {
  EXPECT_EQ(got("stock a : person\n", {{"a", "2024-12-31", "5"}, {"a", "2024-12-31", "5", {}, "", "", "e"}}),
            "a/restated [2024-12-31]\n");
}

}  // namespace
}  // namespace verify::testing
