// What became of relations and figures where a finding shows one conflict of several.
#include <gtest/gtest.h>

#include "support/checked.h"

namespace verify::testing {
namespace {

const std::string kRules = "dimension kind = a | b | c\nstock grow : thing, never falls\n";

// The total of 2 contradicts both kinds, in a conflict each; one conflict is shown.
std::vector<Said> a_total_below(const std::string& a) {
  return {{"grow", "2025-03-30", "2"},
          {"grow", "2024-01-10", a, {{"kind", "a"}}},
          {"grow", "2024-02-10", "3", {{"kind", "b"}}}};
}

TEST(Standing, CountsFiguresOfConflictsThatAreNotShownAsCrossChecked) {
  for (const auto sought : {ConflictsSought::first, ConflictsSought::all}) {
    const CheckResult result = checked(kRules, a_total_below("4"), sought);
    EXPECT_EQ(result.summary.contradictions, 1u);
    EXPECT_EQ(result.summary.not_cross_checked, 0u);
  }
}

TEST(Standing, LeavesOutAFigureThatNoConflictCouldHave) {
  const CheckResult result = checked(
      kRules + "value price : EUR\n",
      {{"grow", "2025-03-30", "2"}, {"grow", "2024-02-10", "3", {{"kind", "b"}}}, {"price", "2024-01-10", "9"}});
  EXPECT_EQ(result.summary.contradictions, 1u);
  EXPECT_EQ(result.summary.not_cross_checked, 1u);
}

}  // namespace
}  // namespace verify::testing
