// A component whose searches take too much is undecided alone, and says of which figures.
#include <gtest/gtest.h>

#include "diagnose/effort.h"
#include "support/checked.h"

namespace verify::testing {
namespace {

// So many values of one quantity, no two of them alike, beside a sum with a slip.
std::vector<Said> values(std::size_t count) {
  std::vector<Said> out = villages("1446");
  for (std::size_t i = 0; i < count; ++i) out.push_back({"members", "2024-12-31", std::to_string(1001 + 37 * i)});
  return out;
}

const std::string kRules = kVillageRules + "stock members : person\n";

TEST(Effort, LetsTwentyValuesOfOneQuantityContradictEachOther) {
  const CheckResult result = checked(kRules, values(20));
  EXPECT_EQ(result.summary.contradictions, 20u);
  EXPECT_EQ(result.summary.undecided, 0u);
}

TEST(Effort, EndsAtAHundredAndLeavesOtherComponentsAlone) {
  const CheckResult result = checked(kRules, values(100));
  EXPECT_EQ(result.summary.contradictions, 1u);
  ASSERT_EQ(result.findings.size(), 2u);
  EXPECT_EQ(result.findings.at(1).kind, FindingKind::undecided);
  EXPECT_EQ(result.findings.at(1).facts.size(), 100u);
}

TEST(Effort, IsSpentToTheLastUnit) {
  verify::Effort effort(5);
  effort.spend(5);
  effort.spend(0);
  EXPECT_THROW(effort.spend(1), verify::Effort::Spent);
}

}  // namespace
}  // namespace verify::testing
