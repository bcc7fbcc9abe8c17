// Pins the grammar of rules: each statement, and each mistake with its place and advice.
#include "rules/parse.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

struct Parsed {
  RulesFile file;
  std::string errors;
};

Parsed parsed(const std::string& text) {
  Diagnostics diagnostics;
  Parsed out;
  out.file = parse_rules(std::make_shared<const Source>("a.rules", text), diagnostics);
  for (const Diagnostic& d : diagnostics) out.errors += render(d);
  return out;
}

RulesFile well(const std::string& text) {
  Parsed p = parsed(text);
  EXPECT_EQ(p.errors, "");
  return p.file;
}

std::string errors(const std::string& text) { return parsed(text).errors; }

TEST(Parse, ReadsUnits) {
  const RulesFile f = well("unit thousand-VND = 1000 VND\nunit stone\n");
  ASSERT_EQ(f.units.size(), 2u);
  EXPECT_EQ(f.units[0].name.text, "thousand-VND");
  EXPECT_EQ(f.units[0].factor, Rational(1000));
  EXPECT_EQ(f.units[0].of.text, "VND");
  EXPECT_FALSE(f.units[1].factor.has_value());
}

TEST(Parse, ReadsAPeriodAsWritten) {
  const RulesFile f = well("period term = 2020-10-13/[2024-05-01..2024-10-14]  # so far\n");
  EXPECT_EQ(f.periods.at(0).name.text, "term");
  EXPECT_EQ(f.periods.at(0).period.text, "2020-10-13/[2024-05-01..2024-10-14]");
}

TEST(Parse, ReadsCompleteAndOpenDimensions) {
  const RulesFile f = well("dimension level = provincial | district\ndimension origin = domestic | ...\n");
  ASSERT_EQ(f.dimensions.size(), 2u);
  ASSERT_EQ(f.dimensions[0].members.size(), 2u);
  EXPECT_EQ(f.dimensions[0].members[1].name.text, "district");
  EXPECT_FALSE(f.dimensions[0].open);
  EXPECT_EQ(f.dimensions[1].members.size(), 1u);
  EXPECT_TRUE(f.dimensions[1].open);
}

TEST(Parse, ReadsEveryKindOfConcept) {
  const RulesFile f = well(
      "stock heads : person, part of people, never falls \"heads\"\n"
      "flow balance : EUR, signed\n"
      "value grdp : VND/person, additive\n"
      "rate a = balance per month\n"
      "share b = a of closing heads\n");
  ASSERT_EQ(f.concepts.size(), 5u);
  EXPECT_EQ(f.concepts[0].kind, ConceptKind::stock);
  EXPECT_EQ(f.concepts[0].part_of.text, "people");
  EXPECT_TRUE(f.concepts[0].never_falls);
  EXPECT_EQ(f.concepts[0].label, "heads");
  EXPECT_EQ(f.concepts[1].kind, ConceptKind::flow);
  EXPECT_TRUE(f.concepts[1].is_signed);
  EXPECT_EQ(f.concepts[2].unit.text, "VND/person");
  EXPECT_TRUE(f.concepts[2].additive);
  EXPECT_EQ(f.concepts[3].numerator.text, "balance");
  EXPECT_EQ(f.concepts[3].per, TimeUnit::months);
  EXPECT_EQ(f.concepts[4].base.text, "heads");
  EXPECT_EQ(f.concepts[4].base_position, Position::closing);
}

TEST(Parse, ReadsRulesOverSeveralIndentedLines) {
  const RulesFile f = well("rule a \"why\":\n    x =\n    y\nplausible b: x < y\n");
  ASSERT_EQ(f.rules.size(), 2u);
  EXPECT_EQ(f.rules[0].name.text, "a");
  EXPECT_EQ(f.rules[0].label, "why");
  EXPECT_FALSE(f.rules[0].plausible);
  EXPECT_EQ(f.rules[0].body.args.at(1).name, "y");
  EXPECT_TRUE(f.rules[1].plausible);
}

TEST(Parse, TakesAPercentageForAHundredthAndAToleranceForAPart) {
  const Expr e = well("rule a: x = 3 % * y within 2 %\n").rules.at(0).body;
  EXPECT_EQ(e.tolerance, Rational(2, 100));
  EXPECT_EQ(e.args.at(1).args.at(0).number, Rational(3, 100));
  EXPECT_EQ(e.args.at(1).args.at(0).unit, "");
}

TEST(Parse, TakesAUnitBehindANumberWhenItTouches) {
  const Expr e = well("rule a: x <= 1 person/village * y\n").rules.at(0).body;
  EXPECT_EQ(e.args.at(1).kind, Expr::Kind::multiply);
  EXPECT_EQ(e.args.at(1).args.at(0).unit, "person/village");
}

TEST(Parse, TakesIfThenForImplies) {
  EXPECT_EQ(print(well("rule a: if x = 0 then y = 0\n").rules.at(0).body), "x = 0 implies y = 0");
}

TEST(Parse, GivesTheSpanOfAWholeExpression) {
  const RulesFile f = well("rule a: opening x + 1 = years between b and c\n");
  EXPECT_EQ(f.source->slice(f.rules[0].body.span), "opening x + 1 = years between b and c");
  EXPECT_EQ(f.source->slice(f.rules[0].body.args[0].span), "opening x + 1");
}

TEST(Parse, FindsAllMistakesOfAFileAtOnceAndKeepsTheRest) {
  const Parsed p = parsed(
      "stok members : person\n"
      "stock heads person\n"
      "stock good : person\n"
      "rule a: x = = y\n"
      "rule b: good = 1 person\n"
      "rate r = admitted by year\n");
  EXPECT_EQ(p.errors,
            "a.rules:1:1: error: expected a statement (did you mean `stock`?)\n"
            " 1 | stok members : person\n"
            "   | ^^^^\n"
            "   = help: one of unit, period, dimension, stock, flow, value, rate, share, rule, plausible\n"
            "a.rules:2:13: error: expected `:` and a unit after the name\n"
            " 2 | stock heads person\n"
            "   |             ^^^^^^\n"
            "a.rules:4:13: error: expected a quantity or a number\n"
            " 4 | rule a: x = = y\n"
            "   |             ^\n"
            "a.rules:6:19: error: expected `per` after the flow: rate NAME = FLOW per year\n"
            " 6 | rate r = admitted by year\n"
            "   |                   ^^\n");
  ASSERT_EQ(p.file.concepts.size(), 1u);
  EXPECT_EQ(p.file.concepts[0].name.text, "good");
  ASSERT_EQ(p.file.rules.size(), 1u);
  EXPECT_EQ(p.file.rules[0].name.text, "b");
}

TEST(Parse, PointsBehindTheLastWordWhereALineEndsTooSoon) {
  EXPECT_EQ(errors("rule a: x =\nrule b: x = y\n"),
            "a.rules:1:12: error: expected a quantity or a number\n"
            " 1 | rule a: x =\n"
            "   |            ^\n");
}

TEST(Parse, NeverCompletesAStatementWithTheNextOnesWords) {
  const Parsed p = parsed("share a = b of\nstock c : person\n");
  EXPECT_EQ(p.errors,
            "a.rules:1:15: error: expected the base of the share\n"
            " 1 | share a = b of\n"
            "   |               ^\n");
  EXPECT_EQ(p.file.concepts.size(), 1u);
}

TEST(Parse, RefusesAStatementThatIsIndented) {
  EXPECT_EQ(errors("  stock a : person\n"),
            "a.rules:1:3: error: a statement starts at the beginning of a line\n"
            " 1 |   stock a : person\n"
            "   |   ^^^^^\n");
}

TEST(Parse, RefusesWordsBehindAStatement) {
  EXPECT_EQ(errors("stock a : person people\n"),
            "a.rules:1:18: error: expected the end of the statement\n"
            " 1 | stock a : person people\n"
            "   |                  ^^^^^^\n"
            "   = help: a statement starts a line; its further lines are indented\n");
}

TEST(Parse, RefusesAWordOfTheLanguageAsAName) {
  EXPECT_EQ(errors("stock opening : person\n"),
            "a.rules:1:7: error: expected the name of the stock, and `opening` is a word of the language\n"
            " 1 | stock opening : person\n"
            "   |       ^^^^^^^\n");
}

TEST(Parse, RefusesComparisonsThatChain) {
  EXPECT_EQ(errors("rule a: x < y < z\n"),
            "a.rules:1:15: error: comparisons do not chain\n"
            " 1 | rule a: x < y < z\n"
            "   |               ^\n"
            "   = help: write `a < b and b < c`\n");
}

TEST(Parse, RefusesAToleranceThatIsNotBehindAnEquation) {
  EXPECT_EQ(errors("rule a: x < y within 1 %\n"),
            "a.rules:1:9: error: `within` goes with `=` only\n"
            " 1 | rule a: x < y within 1 %\n"
            "   |         ^^^^^\n");
  EXPECT_EQ(errors("rule a: x = y within 1\n"),
            "a.rules:1:23: error: expected `%` after `within` and a number\n"
            " 1 | rule a: x = y within 1\n"
            "   |                       ^\n"
            "   = help: a tolerance is a part of the right side: within 1 %\n");
}

TEST(Parse, SaysWhatElseCanBeTrueOfAConcept) {
  EXPECT_EQ(errors("stock a : person, sined\n"),
            "a.rules:1:19: error: expected a property (did you mean `signed`?)\n"
            " 1 | stock a : person, sined\n"
            "   |                   ^^^^^\n"
            "   = help: one of signed, positive, additive, part of NAME, never falls, never negative\n");
}

TEST(Parse, RefusesAnOpenBracketAndOneTooDeep) {
  EXPECT_EQ(errors("rule a: (x + y\n"),
            "a.rules:1:15: error: expected `)` to close the bracket\n"
            " 1 | rule a: (x + y\n"
            "   |               ^\n");
  const std::string deep = errors("rule a: " + std::string(5000, '(') + "x\n");
  EXPECT_NE(deep.find(": error: nested more than 100 deep\n"), std::string::npos) << deep;
  EXPECT_NE(errors("rule a: " + std::string(5000, '-') + "x\n").find("nested more than 100 deep"), std::string::npos);
}

TEST(Parse, TakesAnEmptyFile) { EXPECT_EQ(print(well("")), ""); }

}  // namespace
}  // namespace verify
