// Pins declarations taken together: what a concept can be, names that clash, and what fits its whole or its flow.
#include "rules/vocabulary.h"
#include "text/files.h"

#include <gtest/gtest.h>

#include "rules/parse.h"
#include "support/grounded.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

RuleSet well(const std::string& text) {
  Diagnostics diagnostics;
  RuleSet rules = rules_of(text, diagnostics);
  EXPECT_EQ(rendered(diagnostics), "");
  return rules;
}

std::string errors(const std::string& text) {
  Diagnostics diagnostics;
  rules_of(text, diagnostics);
  return rendered(diagnostics);
}

TEST(Vocabulary, KnowsWhatAConceptCanBe) {
  const RuleSet rules = well(
      "stock members : person\nflow change : person, signed\nflow spent : EUR\nvalue grdp : VND\n"
      "stock heads : person, part of members\nrate per-year = spent per year\nrate up = change per year\n"
      "share heads-share = heads of members\nshare other-share = members of heads\n");
  const auto is = [&](const std::string& name) {
    const Concept& c = *rules.find(name);
    return std::string(c.nonnegative ? "n" : "-") + (c.at_most_one ? "1" : "-") + (c.whole ? "w" : "-") +
           (c.instant ? "i" : "-");
  };
  EXPECT_EQ(is("members"), "n-wi");
  EXPECT_EQ(is("change"), "--w-");
  EXPECT_EQ(is("spent"), "n---");
  EXPECT_EQ(is("grdp"), "----");
  EXPECT_EQ(is("per-year"), "n---");
  EXPECT_EQ(is("up"), "----");
  EXPECT_EQ(is("heads-share"), "n1-i");
  EXPECT_EQ(is("other-share"), "n--i");
}

TEST(Vocabulary, TakesDeclarationsInAnyOrder) {
  const RuleSet rules = well(
      "rule a: share-of-rate = 5 %\nshare share-of-rate = yearly of closing members\nrate yearly = admitted per year\n"
      "flow admitted : person\nstock members : person\n");
  EXPECT_EQ(rules.find("yearly")->unit_text, "person/year");
  EXPECT_FALSE(rules.find("share-of-rate")->instant) << "its part is said of a period";
}

TEST(Vocabulary, KeepsPartsOfPartsAndSharesOfThemBelowOne) {
  const RuleSet rules =
      well("share s = a of b\nstock a : person, part of b\nstock b : person, part of c\nstock c : person\n");
  EXPECT_TRUE(rules.find("s")->at_most_one);
  EXPECT_EQ(*rules.find("a")->part_of, rules.by_name.at("b"));
}

TEST(Vocabulary, SortsRulesByNameAndLabelsConceptsByTheirNameWhenTheyHaveNone) {
  const RuleSet rules = well("stock a : person\nstock b : person \"bees\"\nrule z: a = b\nrule c: a <= b\n");
  EXPECT_EQ(rules.rules.at(0).name, "c");
  EXPECT_EQ(rules.find("a")->label, "a");
  EXPECT_EQ(rules.find("b")->label, "bees");
}

TEST(Vocabulary, ReadsAPeriodAndADerivedUnit) {
  const RuleSet rules = well("unit dozen = 12 egg\nunit gross = 12 dozen\nperiod term = 2020-10-13/2025-10-12\n");
  EXPECT_EQ(rules.units.units.at("gross"), (Unit{144, {{"egg", 1}}}));
  EXPECT_EQ(to_string(rules.periods.at("term")), "2020-10-13/2025-10-12");
}

TEST(Vocabulary, RefusesANameThatMeansTwoThings) {
  EXPECT_EQ(errors("stock a : person\nflow a : person\n"),
            "a.rules:2:6: error: `a` is already declared as a stock\n"
            " 2 | flow a : person\n"
            "   |      ^\n");
  EXPECT_EQ(errors("stock a : person\nrule a: a = 1\n"),
            "a.rules:2:6: error: `a` is already declared as a stock\n"
            " 2 | rule a: a = 1\n"
            "   |      ^\n");
  EXPECT_EQ(errors("unit % = 3 x\nunit sack = 1 x\nunit sack = 2 x\n"),
            "a.rules:1:6: error: expected the unit's name\n"
            " 1 | unit % = 3 x\n"
            "   |      ^\n"
            "a.rules:3:6: error: the unit `sack` is already declared\n"
            " 3 | unit sack = 2 x\n"
            "   |      ^^^^\n");
}

TEST(Vocabulary, AsksForTheNearestConceptOfANameNobodyDeclared) {
  EXPECT_EQ(errors("stock members : person\nrule a: membres = 1 person\n"),
            "a.rules:2:9: error: unknown concept `membres` (did you mean `members`?)\n"
            " 2 | rule a: membres = 1 person\n"
            "   |         ^^^^^^^\n"
            "   = help: declare it first: stock, flow, value, rate or share membres\n");
  EXPECT_EQ(errors("flow admitted : person\nrate r = admited per year\n"),
            "a.rules:2:10: error: unknown flow `admited` (did you mean `admitted`?)\n"
            " 2 | rate r = admited per year\n"
            "   |          ^^^^^^^\n");
}

TEST(Vocabulary, KeepsOpeningAndClosingForStocks) {
  EXPECT_EQ(errors("flow a : person\nrule r: opening a = 1 person\n"),
            "a.rules:2:9: error: only a stock has an opening and a closing, and `a` is a flow\n"
            " 2 | rule r: opening a = 1 person\n"
            "   |         ^^^^^^^^^\n");
  EXPECT_EQ(errors("flow a : person\nflow b : person\nshare s = a of closing b\n"),
            "a.rules:3:24: error: only a stock has an opening and a closing, and `b` is a flow\n"
            " 3 | share s = a of closing b\n"
            "   |                        ^\n");
}

TEST(Vocabulary, RefusesARateOfWhatIsNoFlow) {
  EXPECT_EQ(errors("stock a : person\nrate r = a per year\n"),
            "a.rules:2:10: error: a rate is of a flow, and `a` is a stock\n"
            " 2 | rate r = a per year\n"
            "   |          ^\n");
}

TEST(Vocabulary, RefusesAPartThatDoesNotFitItsWhole) {
  EXPECT_EQ(errors("stock a : person, part of b\nstock b : village\n"),
            "a.rules:1:27: error: a part has the unit of the whole: `a` is in person, `b` in village\n"
            " 1 | stock a : person, part of b\n"
            "   |                           ^\n");
  EXPECT_EQ(errors("stock a : person, part of b\nflow b : person\n"),
            "a.rules:1:27: error: a part is of the kind of its whole: `a` is a stock, `b` a flow\n"
            " 1 | stock a : person, part of b\n"
            "   |                           ^\n");
  EXPECT_EQ(errors("stock a : person, part of b\nstock b : person, part of a\n"),
            "a.rules:2:27: error: `b` would be a part of itself\n"
            " 2 | stock b : person, part of a\n"
            "   |                           ^\n");
}

TEST(Vocabulary, RefusesAttributesThatSayNothing) {
  EXPECT_EQ(
      errors("value a : EUR, signed\nstock b : EUR, additive\nflow c : EUR, never falls\n"),
      "a.rules:1:7: error: a value may have any sign as it is; `signed` is for stocks and flows\n"
      " 1 | value a : EUR, signed\n"
      "   |       ^\n"
      "a.rules:2:7: error: `additive` is for values; stocks and flows add up as they are, rates and shares never do\n"
      " 2 | stock b : EUR, additive\n"
      "   |       ^\n"
      "a.rules:3:6: error: `never falls` is for what holds on a day; a flow's running total never falls as it is\n"
      " 3 | flow c : EUR, never falls\n"
      "   |      ^\n");
}

TEST(Vocabulary, ShowsWhereInAPeriodTheMistakeIs) {
  EXPECT_EQ(errors("period p = 2024-01-01/2024-13-01\n").substr(0, 20), "a.rules:1:28: error:");
}

TEST(Vocabulary, RefusesAMemberThatStandsTwice) {
  EXPECT_EQ(errors("dimension d = a | b | a\n"),
            "a.rules:1:23: error: `a` stands twice in this dimension\n"
            " 1 | dimension d = a | b | a\n"
            "   |                       ^\n");
}

TEST(Vocabulary, ReadsAllRulesFilesOfAFolderAsOne) {
  const TemporaryFolder folder;
  folder.write("a.rules", "rule r: members = 1 person\n");
  folder.write("b.rules", "stock members : person\n");
  folder.write("c.txt", "no rules");
  Diagnostics diagnostics;
  Files files;
  const RuleSet rules = load_rules(read_rules({folder.path()}, files, diagnostics), diagnostics);
  EXPECT_EQ(rendered(diagnostics), "");
  EXPECT_EQ(rules.rules.size(), 1u);
}

TEST(Vocabulary, SaysWhichRulesFileCannotBeRead) {
  Diagnostics diagnostics;
  Files files;
  read_rules({"/nowhere/a.rules"}, files, diagnostics);
  EXPECT_EQ(rendered(diagnostics).substr(0, 25), "/nowhere/a.rules: error: ");
}

}  // namespace
}  // namespace verify::testing
