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

// Fails the test when it is asked.
class NotAsked final : public Oracle {
 public:
  Verdict check(const Selection&) override {
    ADD_FAILURE() << "asked";
    return Verdict::unknown;
  }
  Range range(const Selection&, VarId) override { return {}; }
};

TEST(Standing, NeedsNoSolverForARelationThatIsTrueAsWrittenBesideASlip) {
  const Grounded g =
      grounded("value a : EUR\nvalue b : EUR\nrule same: a = b\n", {{"a", "2024", "12"}, {"b", "2024", "12"}});
  ASSERT_EQ(g.problem.relations.size(), 1u);
  Diagnosis diagnosis;
  diagnosis.consistent = {0, 1};
  const Component component{{0, 1}, {0}, {}};
  NotAsked oracle;
  EXPECT_EQ(standing_of(g.problem, component, 0, diagnosis, oracle), Standing::holds);
}

// Neither where a figure of it is not among the consistent ones, nor where its figures need not agree.
TEST(Standing, AsksTheSolverWhereARelationMayFailInSpiteOfItsFigures) {
  class Counting final : public Oracle {
   public:
    Verdict check(const Selection&) override {
      ++asked;
      return Verdict::sat;
    }
    Range range(const Selection&, VarId) override { return {}; }
    int asked = 0;
  };
  Grounded g = grounded("value a : EUR\nvalue b : EUR\nrule same: a = b\n", {{"a", "2024", "12"}, {"b", "2024", "12"}});
  const Component component{{0, 1}, {0}, {}};
  Diagnosis diagnosis;
  diagnosis.consistent = {0};
  Counting beside, apart;
  standing_of(g.problem, component, 0, diagnosis, beside);
  EXPECT_GT(beside.asked, 0);
  diagnosis.consistent = {0, 1};
  g.problem.not_comparable.emplace_back(0, 1);
  standing_of(g.problem, component, 0, diagnosis, apart);
  EXPECT_GT(apart.asked, 0);
}

}  // namespace
}  // namespace verify::testing
