// Printed rules parse to the same rules, on random expressions; brackets stand only where they matter.
#include <gtest/gtest.h>

#include "rules/parse.h"

namespace verify {
namespace {

RulesFile parsed(const std::string& text) {
  Diagnostics diagnostics;
  RulesFile file = parse_rules(std::make_shared<const Source>("a.rules", text), diagnostics);
  for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d);
  return file;
}

std::string printed(const std::string& expression) {
  const RulesFile file = parsed("rule r: " + expression + "\n");
  return file.rules.empty() ? "" : print(file.rules[0].body);
}

// Prints as itself, so parsing the print gives the same.
void stays(const std::string& expression) { EXPECT_EQ(printed(expression), expression); }

TEST(Print, KeepsEveryConstructOfAnExpression) {
  for (const char* e : {"x = y",
                        "x != y",
                        "x < y",
                        "x <= y",
                        "x > y",
                        "x >= y",
                        "x = y within 1 %",
                        "x = y within 0.5 %",
                        "a + b - c = 0",
                        "a * b / c = 1",
                        "-a = b",
                        "--a = b",
                        "opening x = closing x",
                        "x = 2 VND/person",
                        "x = 0.25",
                        "years = 1",
                        "months < days",
                        "years between a and b = 75",
                        "days between a and b >= 1",
                        "not x = y",
                        "x = y and y = z or z = x",
                        "x = y implies y = z",
                        "x = sum of a * b over region",
                        "minimum of a over region < maximum of a over region",
                        "sum of a + b over region + c = 2 * sum of opening a over region",
                        "x = sum of minimum of a over region over level"}) {
    stays(e);
  }
}

TEST(Print, KeepsBracketsThatMatter) {
  for (const char* e : {"a - (b - c) = 0", "a - (b + c) = 0", "a / (b * c) = 1", "(a + b) * c = 1", "-(a + b) = c",
                        "-(a * b) = c", "not (x = y and y = z)", "(x = y or y = z) and z = x",
                        "x = y or (y = z or z = x)", "(x = y implies y = z) and z = x",
                        "x = y implies (y = z implies z = x)", "a * (b / c) = 1", "not (not x = y or y = z)"}) {
    stays(e);
  }
}

TEST(Print, LeavesOutBracketsThatDoNot) {
  EXPECT_EQ(printed("((a - b) - c) = (0)"), "a - b - c = 0");
  EXPECT_EQ(printed("(a * b) + (c / d) = 1"), "a * b + c / d = 1");
  EXPECT_EQ(printed("(-a) * b = c"), "-a * b = c");
  EXPECT_EQ(printed("a * (-b) = c"), "a * -b = c");
  EXPECT_EQ(printed("((x = y) and (y = z)) or (z = x)"), "x = y and y = z or z = x");
  EXPECT_EQ(printed("(not (x = y)) and (y = z)"), "not x = y and y = z");
  EXPECT_EQ(printed("(x = y) implies ((y = z) or (z = x))"), "x = y implies y = z or z = x");
}

TEST(Print, WritesOneFormOfEachOperator) {
  EXPECT_EQ(printed("a − b × c ÷ d ≤ e"), "a - b * c / d <= e");
  EXPECT_EQ(printed("a · b ≠ c"), "a * b != c");
  EXPECT_EQ(printed("3 % * a = b within 2 %"), "0.03 * a = b within 2 %");
  EXPECT_EQ(printed("x = y and if y = 0 then z = 0 or z = 1"), "x = y and (y = 0 implies z = 0 or z = 1)");
}

TEST(Print, WritesAWholeFileInCanonicalForm) {
  const std::string canonical =
      "unit thousand-VND = 1000 VND\n"
      "unit permille = 0.1 %\n"
      "unit stone\n"
      "period term = 2020-10-13/[2024-05-01..2024-10-14]\n"
      "dimension level = provincial | district\n"
      "dimension origin = domestic | ...\n"
      "dimension any = ...\n"
      "dimension region = north { coast { \"bay 1\" | bay } | hills } | south { isle | ... } | \"Điện Biên\"\n"
      "stock heads : person, part of people, never falls \"heads of villages\"\n"
      "flow balance : EUR, signed\n"
      "value grdp : VND/person, additive, never negative\n"
      "stock cells : cell \"Cells\" also \"party cells\", \"x:Cells\"\n"
      "rate a = balance per year\n"
      "rate b = balance per month\n"
      "rate c = balance per day\n"
      "share d = heads of people\n"
      "share e = a of opening people\n"
      "rule one \"why\":\n    heads = 1\n"
      "plausible two:\n    heads < 2\n";
  EXPECT_EQ(print(parsed(canonical)), canonical);
}

TEST(Print, ParsesToTheSamePrintWhateverTheExpression) {
  // Every pair of operators, on either side.
  const std::vector<std::string> sums = {"+", "-", "*", "/"};
  for (const std::string& f : sums) {
    for (const std::string& g : sums) {
      for (const std::string& text :
           {"(a " + f + " b) " + g + " c", "a " + f + " (b " + g + " c)", "-(a " + f + " b) " + g + " -c"}) {
        const std::string once = printed(text + " = 0");
        EXPECT_EQ(printed(once), once) << text;
      }
    }
  }
  EXPECT_EQ(printed("sum of (a = b) over r = 0"), "sum of (a = b) over r = 0");
  EXPECT_EQ(printed("sum of (a - b) over r = 0"), "sum of a - b over r = 0");
  const std::vector<std::string> logic = {"and", "or", "implies"};
  for (const std::string& f : logic) {
    for (const std::string& g : logic) {
      for (const std::string& text :
           {"(a = 1 " + f + " b = 1) " + g + " c = 1", "a = 1 " + f + " (b = 1 " + g + " c = 1)",
            "not (a = 1 " + f + " b = 1) " + g + " not c = 1"}) {
        const std::string once = printed(text);
        EXPECT_EQ(printed(once), once) << text;
      }
    }
  }
}

}  // namespace
}  // namespace verify
