// Pins where a rule applies: periods, days, aspects, periods inferred between stocks, and the order of the instances.
#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kFlows = "stock members : person\nflow admitted : person\nflow left : person\n";
const std::string kRollForward = kFlows + "rule roll: closing members = opening members + admitted - left\n";

// The instances of the rule named, a line each.
std::string instances(const Grounded& g, const std::string& name) {
  std::string out = rendered(g.diagnostics);
  const std::string all = relations(g);
  for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1) {
    const std::string line = all.substr(at, all.find('\n', at) + 1 - at);
    if (line.starts_with(name + " [")) out += line;
  }
  return out;
}

TEST(GroundRules, ApplyToEachReportedPeriodOfTheirFlows) {
  EXPECT_EQ(
      instances(grounded(kRollForward,
                         {{"admitted", "2023", "5"}, {"left", "2024", "5"}, {"left", "2024", "6", {}, "", "", "e"}}),
                "roll"),
      "roll [2023]: members on 2023-12-31 = ((members on 2022-12-31 + admitted over 2023) - left over 2023)\n"
      "roll [2024]: members on 2024-12-31 = ((members on 2023-12-31 + admitted over 2024) - left over 2024)\n");
}

TEST(GroundRules, ApplyBetweenConsecutiveCertainDaysOfTheirStocks) {
  EXPECT_EQ(instances(grounded(kRollForward, {{"members", "2024-06-30", "5"},
                                              {"members", "2020-12-31", "5"},
                                              {"members", "2024-10-10", "5"}}),
                      "roll"),
            "roll [2021-01/2024-06]: members on 2024-06-30 = ((members on 2020-12-31 + admitted over 2021-01/2024-06) "
            "- left over 2021-01/2024-06)\n"
            "roll [2024-07-01/2024-10-10]: members on 2024-10-10 = ((members on 2024-06-30 + admitted over "
            "2024-07-01/2024-10-10) - left over "
            "2024-07-01/2024-10-10)\n");
}

TEST(GroundRules, InferNoPeriodFromAnUnknownDay) {
  EXPECT_EQ(instances(grounded(kRollForward, {{"members", "2020", "5"}, {"members", "2024-10-10", "5"}}), "roll"), "");
}

TEST(GroundRules, InferPeriodsBetweenDaysAnotherInstanceNames) {
  const std::string got =
      instances(grounded(kRollForward, {{"admitted", "2020", "5"}, {"admitted", "2024", "5"}}), "roll");
  EXPECT_NE(got.find("roll [2021/2023]: "), std::string::npos) << got;
}

TEST(GroundRules, InferInOneRoundOnly) {
  // The second rule's stocks get their days from the first rule's inferred instance; no further period comes of that.
  const std::string rules = kFlows +
                            "stock guests : person\nflow arrived : person\n"
                            "rule one: closing members = opening members + admitted - left\n"
                            "rule two: closing guests = opening guests + closing members\n";
  const Grounded g = grounded(rules, {{"members", "2022-12-31", "5"}, {"members", "2023-12-31", "5"}});
  EXPECT_EQ(instances(g, "two"), "two [2023]: guests on 2023-12-31 = (guests on 2022-12-31 + members on 2023-12-31)\n");
}

TEST(GroundRules, KeepPlausibleRulesOffPeriodsThatAreMerelyInferred) {
  const std::string rules = kRollForward +
                            "plausible few: left <= 3 % * opening members * years\n"
                            "plausible steady: closing members >= opening members\n";
  const Grounded inferred = grounded(rules, {{"members", "2022-12-31", "5"}, {"members", "2023-12-31", "5"}});
  EXPECT_NE(instances(inferred, "roll"), "");
  EXPECT_EQ(instances(inferred, "few"), "");
  const Grounded reported = grounded(rules, {{"left", "2024", "5"}});
  EXPECT_EQ(
      instances(reported, "few"),
      "few [2024]: left over 2024 <= ((0.03 * members on 2023-12-31) * years from 2024-01-01 to 2024-12-31 + 1)\n");
}

TEST(GroundRules, ApplyOnceForEachSetOfAspects) {
  const std::string rules =
      "stock organisations : thing\nstock committees : thing\nstock cells : thing\nrule foot: organisations = "
      "committees + cells\n";
  EXPECT_EQ(instances(grounded(rules, {{"organisations", "2024-12-31", "5", {{"entity", "a"}, {"level", "district"}}},
                                       {"cells", "2024-12-31", "5", {{"entity", "a"}}}}),
                      "foot"),
            "foot [2024-12-31]: organisations on 2024-12-31 = (committees on 2024-12-31 + cells on 2024-12-31)\n"
            "foot [level district, 2024-12-31]: organisations (level district) on 2024-12-31 = (committees (level "
            "district) on 2024-12-31 + cells "
            "(level district) on 2024-12-31)\n");
}

TEST(GroundRules, NeverMixEntities) {
  const std::string rules = "stock a : thing\nstock b : thing\nrule r: a = b\n";
  const Grounded g =
      grounded(rules, {{"a", "2024-12-31", "5", {{"entity", "x"}}}, {"b", "2024-12-31", "6", {{"entity", "y"}}}});
  ASSERT_EQ(g.problem.relations.size(), 2u);
  for (const Relation& r : g.problem.relations) {
    for (const VarId v : r.quantities) EXPECT_EQ(g.problem.quantities[v].aspects, r.aspects);
  }
}

TEST(GroundRules, ApplyRulesOfStocksToEachDay) {
  const std::string rules = "stock a : thing\nstock b : thing\nrule r: a >= b\n";
  EXPECT_EQ(instances(grounded(rules, {{"a", "2024-12-31", "5"}, {"b", "2023-12-31", "6"}, {"b", "2022", "6"}}), "r"),
            "r [[2022-01-01..2022-12-31]]: a on [2022-01-01..2022-12-31] >= b on [2022-01-01..2022-12-31]\n"
            "r [2023-12-31]: a on 2023-12-31 >= b on 2023-12-31\n"
            "r [2024-12-31]: a on 2024-12-31 >= b on 2024-12-31\n");
}

TEST(GroundRules, LetValuesWithoutATimeJoinThoseWithOne) {
  const std::string rules =
      "value grdp : VND\nvalue per-head : VND/person\nvalue heads : person\nrule r: grdp = per-head * heads\n";
  EXPECT_EQ(instances(grounded(rules, {{"grdp", "2024", "5"}, {"heads", "", "6"}}), "r"),
            "r [2024]: grdp over 2024 = (per-head over 2024 * heads)\n");
  EXPECT_EQ(instances(grounded(rules, {{"heads", "", "6"}}), "r"), "r []: grdp = (per-head * heads)\n");
}

TEST(GroundRules, TakeABareStockBesideAPeriodOnSomeDayOfIt) {
  const std::string rules =
      "value grdp : VND\nvalue per-head : VND/person\nstock heads : person\nrule r: grdp = per-head * heads\n";
  EXPECT_EQ(instances(grounded(rules, {{"grdp", "2024", "5"}, {"heads", "2024-12-31", "6"}}), "r"),
            "r [2024]: grdp over 2024 = (per-head over 2024 * heads on [2024-01-01..2024-12-31])\n");
  EXPECT_EQ(instances(grounded(rules, {{"grdp", "2024-12-31", "5"}, {"heads", "2024-12-31", "6"}}), "r"),
            "r [2024-12-31]: grdp on 2024-12-31 = (per-head on 2024-12-31 * heads on 2024-12-31)\n");
}

TEST(GroundRules, CountTheLengthOfAPeriodWithBothItsEnds) {
  const std::string rules = "flow left : person\nrule r: left <= 5 person * months\n";
  EXPECT_EQ(instances(grounded(rules, {{"left", "2020-10-13/[2024-05-01..2024-10-14]", "5"}}), "r"),
            "r [2020-10-13/[2024-05-01..2024-10-14]]: left over 2020-10-13/[2024-05-01..2024-10-14] <= (5 * months "
            "from 2020-10-13 to "
            "[2024-05-01..2024-10-14] + 1)\n");
}

TEST(GroundRules, TakeTheTimeBetweenDatesFromThem) {
  const std::string rules = "value a : date\nvalue b : date\nvalue age : year\nrule r: age = years between a and b\n";
  EXPECT_EQ(instances(grounded(rules, {{"age", "", "75"}}), "r"), "r []: age = years from a to b\n");
}

TEST(GroundRules, ConvertNumbersToBaseUnits) {
  const std::string rules =
      "unit dozen = 12 egg\nflow eggs : egg\nrule r: eggs <= 2 dozen\nrule s: eggs = 5 egg within 2 %\n";
  const Grounded g = grounded(rules, {{"eggs", "2024", "5"}});
  EXPECT_EQ(instances(g, "r"), "r [2024]: eggs over 2024 <= 24\n");
  EXPECT_EQ(instances(g, "s"), "s [2024]: eggs over 2024 = 5 within 0.02\n");
}

TEST(GroundRules, SayNothingWhereNoConceptOfTheirsIsReported) {
  EXPECT_EQ(instances(grounded(kRollForward + "stock other : person\n", {{"other", "2024-12-31", "5"}}), "roll"), "");
}

TEST(GroundRules, ApplyWhereTheirConceptsAreReportedWhateverOtherRulesAreCalled) {
  const auto count = [](const std::string& first, const std::string& second) {
    const Grounded g = grounded(
        "stock x : a\nstock y : a\nstock z : a\nrule " + first + ": x = y + z\nrule " + second + ": z <= 5 a\n",
        {{"x", "2024-12-31", "100"}, {"y", "2024-12-31", "10"}});
    return g.problem.relations.size();
  };
  EXPECT_EQ(count("a-sum", "b-limit"), count("b-sum", "a-limit"));
}

TEST(GroundRules, StandInOneOrderWhateverThatOfTheFacts) {
  const Grounded a = grounded(kRollForward, {{"admitted", "2023", "5"}, {"left", "2024", "5"}});
  const Grounded b = grounded(kRollForward, {{"left", "2024", "5"}, {"admitted", "2023", "5"}});
  EXPECT_EQ(relations(a), relations(b));
}

}  // namespace
}  // namespace verify::testing
