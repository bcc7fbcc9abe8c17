// Pins the limits on warnings about what a rules file declares in vain. What the warnings say of one concept or rule
// stands in tests/cases/warnings/unused.md.
#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

// A rules file with so many concepts that no fact and no rule is about.
std::string warnings(int unused) {
  std::string rules = "stock heads : person\n";
  for (int i = 1; i <= unused; ++i) rules += "stock s" + std::to_string(i) + " : person\n";
  Grounded g = grounded(rules, {{"heads", "2024-12-31", "3"}});
  advise(g.facts, g.rules, g.problem, g.diagnostics);
  std::string out;
  for (const Diagnostic& d : g.diagnostics) out += d.message + (d.help.empty() ? "" : " (" + d.help + ")") + "\n";
  return out;
}

TEST(Advise, WarnsOfThreeUnusedConceptsAndCountsFour) {
  EXPECT_EQ(
      warnings(3),
      "no fact and no rule is about `s1`\nno fact and no rule is about `s2`\nno fact and no rule is about `s3`\n");
  EXPECT_EQ(warnings(4), "4 concepts of this file are in no fact and no rule (s1, s2, s3, s4)\n");
}

TEST(Advise, NamesEightUnusedConceptsAndCountsTheRest) {
  EXPECT_EQ(warnings(8), "8 concepts of this file are in no fact and no rule (s1, s2, s3, s4, s5, s6, s7, s8)\n");
  EXPECT_EQ(warnings(9),
            "9 concepts of this file are in no fact and no rule (s1, s2, s3, s4, s5, s6, s7, s8 and 1 more)\n");
}

}  // namespace
}  // namespace verify::testing
