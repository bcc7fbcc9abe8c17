// A component whose searches take too much is undecided alone, and says of which figures.
#include <gtest/gtest.h>

#include "diagnose/effort.h"
#include "support/checked.h"

namespace verify::testing {
namespace {

// So many values of one quantity, no two of them alike, beside a sum with a slip.
std::vector<Said> values(std::size_t count) {
  std::vector<Said> out = villages("1446");
  for (std::size_t i = 0; i < count; ++i) out.push_back({"members", "2024-12-31", std::to_string(1001 + 38 * i)});
  return out;
}

const std::string kRules = kVillageRules + "stock members : person\n";

TEST(Effort, LetsTwentyValuesOfOneQuantityContradictEachOther) {
  const CheckResult result = checked(kRules, values(20));
  EXPECT_EQ(result.summary.contradictions, 20u);
  EXPECT_EQ(result.summary.undecided, 0u);
}

TEST(Effort, EndsBeyondTwoHundredValuesAndLeavesOtherComponentsAlone) {
  EXPECT_EQ(checked(kRules, values(200)).summary.contradictions, 200u);
  const CheckResult result = checked(kRules, values(201));
  EXPECT_EQ(result.summary.contradictions, 1u);
  ASSERT_EQ(result.findings.size(), 2u);
  const Finding& left = result.findings.at(1);
  EXPECT_EQ(left.kind, FindingKind::undecided);
  EXPECT_EQ(left.facts.size(), 201u);
  EXPECT_EQ(left.message,
            "not decided, since 201 different values are given for members on 2024-12-31; up to 200 are compared with "
            "each other");
  EXPECT_FALSE(left.complete.all);
  EXPECT_FALSE(left.smallest_proved);
}

TEST(Effort, IsSpentToTheLastUnit) {
  verify::Effort effort(5);
  effort.spend(5);
  effort.spend(0);
  EXPECT_THROW(effort.spend(1), verify::Effort::Spent);
}

}  // namespace
}  // namespace verify::testing
