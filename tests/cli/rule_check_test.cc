// Pins `verify list rules --check` as a user runs it: output, exit codes, and that no facts are needed.
#include <gtest/gtest.h>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

class RuleCheckProgram : public ::testing::Test {
 protected:
  Ended run(const std::string& arguments) { return run_program(folder_.path(), arguments); }
  TemporaryFolder folder_;
};

constexpr const char* kVocabulary = "value x : %\nvalue y : EUR\nflow f : person\n";

TEST_F(RuleCheckProgram, NeedsNoFacts) {
  folder_.write("constraints/a.rules", std::string(kVocabulary) + "rule low: x >= 20 %\nrule high: x <= 30 %\n");
  const Ended ended = run("list rules --check");
  EXPECT_EQ(ended.out, "2 rules: 0 contradictions, 0 implied, 0 quantities fixed\n");
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(ended.code, 0);
}

TEST_F(RuleCheckProgram, EndsWith1WhereRulesContradictEachOther) {
  folder_.write("r/a.rules", std::string(kVocabulary) + "rule low: x >= 20 %\nrule nine: y = 9 EUR\n");
  folder_.write("r/b.rules", "plausible high: x < 20 %\nrule none: f < 0 person\n");
  const Ended ended = run("list rules --check --constraints r");
  EXPECT_EQ(ended.out,
            "contradiction: a rule that can't hold, whatever the figures are\n"
            "    r/b.rules:2:6  none  f < 0 person\n"
            "contradiction: 2 rules that can't hold together, whatever the figures are\n"
            "    r/a.rules:4:6   low               x >= 0.2\n"
            "    r/b.rules:1:11  high (plausible)  x < 0.2\n"
            "fixed: y can only be 9 EUR\n"
            "    r/a.rules:5:6  nine  y = 9 EUR\n"
            "4 rules: 2 contradictions, 0 implied, 1 quantity fixed\n"
            "what follows from contradictory or undecided rules was not looked for\n");
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(ended.code, 1);
}

TEST_F(RuleCheckProgram, NamesTheRulesThatApplyToNoFact) {
  folder_.write("constraints/a.rules", std::string(kVocabulary) + "rule low: x >= 20 %\nrule some: f >= 2 person\n");
  folder_.write("facts/d.json",
                "{ \"facts\": { \"f\": { \"value\": \"7\", \"dimensions\": "
                "{ \"concept\": \"f\", \"period\": \"2024\", \"unit\": \"person\" } } } }");
  const Ended ended = run("list rules --check");
  EXPECT_EQ(ended.out,
            "never applied to any fact: 1 rule\n"
            "    constraints/a.rules:4:6  low  x >= 0.2\n"
            "2 rules: 0 contradictions, 0 implied, 0 quantities fixed, 1 never applied\n");
  EXPECT_EQ(ended.code, 0);
}

TEST_F(RuleCheckProgram, EndsWith2WithoutRulesAndForOtherLists) {
  folder_.write("constraints/a.rules", kVocabulary);
  EXPECT_EQ(run("list rules --check").err, "verify: nothing to check: no rules\n");
  EXPECT_EQ(run("list rules --check").code, 2);
  EXPECT_EQ(run("list relations --check").err, "verify: --check goes with `list rules`\n");
  EXPECT_EQ(run("list relations --check").code, 2);
  folder_.write("constraints/a.rules", "rule r: a = b\n");
  const Ended mistaken = run("list rules --check");
  EXPECT_EQ(mistaken.code, 2);
  EXPECT_NE(mistaken.err.find("unknown concept `a`"), std::string::npos);
  EXPECT_EQ(run("list rules --check --constraints nowhere").code, 2);
}

}  // namespace
}  // namespace verify::testing
