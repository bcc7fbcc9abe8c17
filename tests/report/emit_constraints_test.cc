// Pins the text of `verify emit constraints`: relations, quantities, running totals.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/checked.h"

namespace verify::testing {
namespace {

TEST(EmitConstraints, ShowsRelationsQuantitiesAndRunningTotals) {
  EXPECT_EQ(emit_constraints(checked(kVillageRules, villages("1446"))),
            R"(# 1 relation over 4 quantities, 4 facts. Numbers are in base units.

rule: roll  [2016/2024]  "after = before − merged + created"
    villages on 2024-12-31 = villages on 2015-12-31 - merged over 2016/2024 + created over 2016/2024

quantity: villages on 2015-12-31
    village, whole, >= 0
    d/f1: 1,813; stated = 1813; allowed = 1813

quantity: merged over 2016/2024
    village, whole, >= 0
    d/f2: 735; stated = 735; allowed = 735

quantity: created over 2016/2024
    village, whole, >= 0
    d/f3: 367; stated = 367; allowed = 367

quantity: villages on 2024-12-31
    village, whole, >= 0
    d/f4: 1,446; stated = 1446; allowed = 1446
)");
}

TEST(EmitConstraints, WritesTermsInTheNotationOfTheRules) {
  const std::string text = emit_constraints(
      checked("stock a : person\nstock b : person\nvalue d : date\nvalue e : date\nvalue n : year\n"
              "rule r: a - (b - 2 * a) <= (a + b) / 4 or not a = b within 5 %\nrule y: n = years between d and e\n",
              {{"a", "2024-12-31", "5"},
               {"b", "2024-12-31", "10"},
               {"n", "2024", "75"},
               {"d", "2024", "1949-10-10", {}, "date"},
               {"e", "2024", "2024-10-10", {}, "date"}}));
  EXPECT_EQ(text.substr(text.find("rule: r"), text.find("quantity: ") - text.find("rule: r")), R"(rule: r  [2024-12-31]
    a on 2024-12-31 - (b on 2024-12-31 - 2 * a on 2024-12-31) <= (a on 2024-12-31 + b on 2024-12-31) / 4 or not a on 2024-12-31 = b on 2024-12-31 within 5 %

rule: y  [2024]
    n over 2024 = years between d over 2024 and e over 2024

)");
  EXPECT_NE(text.find("    d/f4: 1949-10-10; stated = 1949-10-10; allowed = 1949-10-10\n"), std::string::npos) << text;
}

TEST(EmitConstraints, NamesTheEntityWhereThereAreSeveral) {
  const std::string rules = "stock a : person\nstock b : person\nrule same: a = b\n";
  const auto text = emit_constraints(checked(rules, {{"a", "2024-12-31", "5", {{"entity", "x"}}},
                                                     {"b", "2024-12-31", "5", {{"entity", "x"}}},
                                                     {"a", "2024-12-31", "7", {{"entity", "y"}}},
                                                     {"b", "2024-12-31", "7", {{"entity", "y"}}}}));
  EXPECT_NE(text.find("a (entity x) on 2024-12-31 = b (entity x) on 2024-12-31\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace verify::testing
