// The oracle over Z3 gives the verdicts and ranges of brute force on random problems of every construct, whatever was
// asked before.
#include "solve/oracle.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/brute_force.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

TEST(Z3Oracle, AgreesWithBruteForceOnRandomProblemsOfEveryConstruct) {
  int unknown = 0;
  int sat = 0;
  const int problems = static_cast<int>(trials(300));
  for (int seed = 0; seed < problems; ++seed) {
    const Problem p = random_problem(static_cast<std::uint64_t>(seed), 3, 1 + seed % 3, 3, true);
    for (const Readings readings : {Readings::stated, Readings::allowed}) {
      const Selection s = everything(p, readings);
      const Verdict expected = BruteForceOracle(p).check(s);
      const Verdict got = make_z3_oracle(p)->check(s);
      sat += expected == Verdict::sat;
      unknown += got == Verdict::unknown;
      if (got == Verdict::unknown) continue;
      ASSERT_EQ(got, expected) << "seed " << seed;
    }
  }
  EXPECT_GT(sat, problems / 4);
  EXPECT_LT(sat, problems * 7 / 4);
  EXPECT_LE(unknown, problems / 25) << "undecided too often";
}

TEST(Z3Oracle, SaysOfNoClaimThatItAgreesWhichDoesNot) {
  std::uint64_t more = 0;
  const std::uint64_t problems = trials(250);
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    const Problem p = random_problem(seed, 3, 1 + static_cast<int>(seed % 3), 3, true);
    Selection asked = everything(p);
    std::erase_if(asked.claims, [&](ClaimId c) { return (seed >> c) % 2 == 1; });
    const Answer answer = make_z3_oracle(p)->ask(asked);
    if (answer.verdict != Verdict::sat) continue;
    Selection agreeing = asked;
    agreeing.claims = answer.satisfied;
    EXPECT_TRUE(std::includes(agreeing.claims.begin(), agreeing.claims.end(), asked.claims.begin(), asked.claims.end()))
        << "seed " << seed;
    EXPECT_EQ(BruteForceOracle(p).check(agreeing), Verdict::sat) << "seed " << seed;
    more += agreeing.claims.size() > asked.claims.size() ? 1 : 0;
  }
  EXPECT_GT(more, problems / 16);
}

TEST(Z3Oracle, RangesHoldEverySolutionAndExactOnesEndAtSolutions) {
  std::uint64_t exact = 0;
  const std::uint64_t problems = trials(90);
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    const Problem p = random_problem(seed, 3, 2, 3);
    const Selection s = everything(p);
    BruteForceOracle brute(p);
    if (brute.check(s) != Verdict::sat) continue;
    const auto oracle = make_z3_oracle(p);
    for (VarId v = 0; v < p.quantities.size(); ++v) {
      const Range expected = brute.range(s, v);
      const Range got = oracle->range(s, v);
      EXPECT_TRUE(got.interval.contains(expected.interval.lo->value)) << "seed " << seed;
      EXPECT_TRUE(got.interval.contains(expected.interval.hi->value)) << "seed " << seed;
      if (!got.exact) continue;
      ++exact;
      EXPECT_EQ(whole_part(got.interval), expected.interval) << "seed " << seed << " quantity " << v;
    }
  }
  EXPECT_GT(exact, problems * 2 / 5);
}

Problem one_quantity(const Interval& stated) {
  Problem p;
  p.quantities.push_back({std::nullopt, {}, {}, Interval::all(), false, {0}});
  p.claims.push_back({0, 0, {stated, stated}, 0});
  return p;
}

TEST(Z3Oracle, ReadsNumbersThatZ3sOwnParserGetsWrong) {
  const auto pinned = [](const Rational& value, Comparison comparison) {
    const Problem p = one_quantity(Interval::point(value));
    Selection s = everything(p);
    s.pins.push_back({0, comparison, value});
    return make_z3_oracle(p)->check(s);
  };
  for (const Rational& value : {Rational::power_of_ten(30), Rational(1, 3),
                                -Rational(1766186, 100) * Rational::power_of_ten(9), Rational::power_of_ten(-7)}) {
    EXPECT_EQ(pinned(value, Comparison::equal), Verdict::sat);
    EXPECT_EQ(pinned(value, Comparison::less), Verdict::unsat);
    EXPECT_EQ(pinned(value, Comparison::greater), Verdict::unsat);
  }
}

TEST(Z3Oracle, LeavesAnOpenEndOpen) {
  const Interval between{Bound{3, true}, Bound{7, true}};
  const Problem p = one_quantity(between);
  const Range range = make_z3_oracle(p)->range(everything(p), 0);
  EXPECT_EQ(range.interval, between);
  EXPECT_TRUE(range.exact);
}

TEST(Z3Oracle, NeverDividesByZero) {
  Problem p;
  for (int i = 0; i < 2; ++i) p.quantities.push_back({std::nullopt, {}, {}, Interval::all(), false, {}});
  Relation r;
  r.term = Term::compared(Term::make(Term::Kind::divide, Term::of(Rational(1)), Term::of(VarId{0})), Comparison::equal,
                          Term::of(VarId{1}));
  r.quantities = {0, 1};
  p.relations.push_back(r);
  Selection s = everything(p);
  s.pins.push_back({0, Comparison::equal, 0});
  EXPECT_EQ(make_z3_oracle(p)->check(s), Verdict::unsat);
}

TEST(Z3Oracle, AnswersTheSameWhateverWasAskedBefore) {
  const Problem p = random_problem(11, 4, 4, 3);
  const auto fresh = make_z3_oracle(p)->check(everything(p));
  const auto used = make_z3_oracle(p);
  for (ClaimId i = 0; i < p.claims.size(); ++i) {
    Selection s = everything(p);
    s.claims = {i};
    used->check(s);
    used->range(s, 0);
  }
  EXPECT_EQ(used->check(everything(p)), fresh);
}

}  // namespace
}  // namespace verify::testing
