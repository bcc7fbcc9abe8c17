// Pins `verify list facts`, `list rules`, `list relations` and `verify coverage`.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/checked.h"

namespace verify::testing {
namespace {

TEST(ListFacts, GivesAFactALineInColumns) {
  const CheckResult result = checked("flow admitted : person\nstock members : person\n",
                                     {{"admitted", "2024", "2500", {{"sex", "f"}}, "person", "\"hedge\": \"nearly\""},
                                      {"members", "2024-12-31", "100000", {}, "", "\"source\": { \"exact\": \"x\" }"}});
  EXPECT_EQ(list_facts(result),
            "d/f1  admitted  nearly 2,500  person  2024        sex f  no quote\n"
            "d/f2  members   100,000               2024-12-31         no document named\n");
}

TEST(ListRules, SaysHowOftenEachRuleApplied) {
  const CheckResult result =
      checked(kVillageRules + "stock spare : x\nplausible unused: spare <= 5 x\n", villages("1445"));
  EXPECT_EQ(list_rules(result),
            "roll  \"after = before − merged + created\"\n"
            "    closing villages = opening villages - merged + created\n"
            "    holds: 1\n"
            "unused (plausible)\n"
            "    spare <= 5 x\n"
            "    never applied to any fact\n");
}

TEST(ListRelations, WritesWhatHeldInFigures) {
  EXPECT_EQ(relations_listed(checked(kVillageRules, villages("1445"))),
            "holds         roll  [2016/2024]\n"
            "              1,445 = 1,813 − 735 + 367\n");
}

TEST(ListRelations, ShowsTheRangeDerivedForWhatNobodyReported) {
  std::vector<Said> said = villages("1445");
  said.erase(said.begin() + 1);
  std::string rules = kVillageRules;
  const std::string merged = "merged : village";
  rules.insert(rules.find(merged) + merged.size(), ", signed");
  EXPECT_EQ(relations_listed(checked(rules, said)),
            "derived only  roll  [2016/2024]\n"
            "              1,445 = 1,813 − merged over 2016/2024 + 367\n"
            "              derived: merged over 2016/2024: 735\n");
}

TEST(ListRelations, CountsARelationThatAnUnknownCannotSave) {
  std::vector<Said> said = villages("1445");
  said.erase(said.begin() + 1);
  // What was merged can't be negative: 2,181 villages or more would have broken it.
  EXPECT_TRUE(relations_listed(checked(kVillageRules, said)).starts_with("holds         roll  [2016/2024]\n"));
}

TEST(ListRelations, NamesTheDocumentsOfOneQuantity) {
  EXPECT_EQ(
      relations_listed(checked("stock a : x\n", {{"a", "2024-12-31", "5"}, {"a", "2024-12-31", "5", {}, "", "", "e"}})),
      "holds         a/restated  [2024-12-31]\n"
      "              5 (d), 5 (e)\n");
}

TEST(Coverage, SaysByWhatEachFigureIsChecked) {
  std::vector<Said> said = villages("1445");
  said.push_back({"merged", "1990", "3", {{"level", "x"}}});
  EXPECT_EQ(render_coverage(checked(kVillageRules, said)),
            "d: 4 of 5 figures cross-checked\n"
            "  checked      f1  1,813  roll\n"
            "  checked      f2  735    roll\n"
            "  checked      f3  367    roll\n"
            "  checked      f4  1,445  roll\n"
            "  NOT checked  f5  3      derives only: roll\n"
            "\n"
            "4 of 5 figures cross-checked by 1 relations; 1 more relations only derive a figure\n");
}

TEST(Coverage, MarksFiguresOfAContradiction) {
  const std::string text = render_coverage(checked(kVillageRules, villages("1446")));
  EXPECT_NE(text.find("  checked  f4  1,446  roll (contradiction)\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace verify::testing
