// What the presolve answers without Z3 is what Z3 answers, on random problems.
#include "solve/presolve.h"

#include <gtest/gtest.h>

#include <random>

#include "support/contested.h"

namespace verify::testing {
namespace {

Selection random_selection(const Problem& p, std::mt19937_64& random) {
  Selection out = {
      {}, whole_of(p).relations, whole_of(p).chains, random() % 2 == 0 ? Readings::stated : Readings::allowed, {}};
  for (ClaimId c = 0; c < p.claims.size(); ++c) {
    if (random() % 2 == 0) out.claims.push_back(c);
  }
  if (!p.quantities.empty() && random() % 4 == 0) {
    const auto comparison = static_cast<Comparison>(random() % 6);
    out.pins.push_back({random() % p.quantities.size(), comparison, Rational(static_cast<std::int64_t>(random() % 5))});
  }
  return out;
}

// What the oracle learns on the way is true, too.
void expect_honest(const Answer& answer, const Selection& asked, Oracle& judge, std::uint64_t seed) {
  Selection part = asked;
  if (answer.verdict == Verdict::unsat) {
    part.claims = answer.claims;
    part.relations = answer.relations;
    part.chains = answer.chains;
    EXPECT_NE(judge.check(part), Verdict::sat) << "seed " << seed;
  }
  if (answer.verdict == Verdict::sat) {
    part.claims = answer.satisfied;
    EXPECT_NE(judge.check(part), Verdict::unsat) << "seed " << seed;
  }
}

TEST(Presolve, NeverSaysOtherwiseThanZ3Alone) {
  int sat = 0;
  int unsat = 0;
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    const Problem p = contested_problem(seed);
    std::mt19937_64 random(seed);
    const auto oracle = default_oracle(p);
    const auto judge = judging_oracle(p);
    for (int i = 0; i < 6; ++i) {
      const Selection asked = random_selection(p, random);
      const Answer answer = oracle->ask(asked);
      const Verdict verdict = judge->check(asked);
      sat += verdict == Verdict::sat;
      unsat += verdict == Verdict::unsat;
      if (verdict == Verdict::unknown || answer.verdict == Verdict::unknown) continue;
      EXPECT_EQ(answer.verdict, verdict) << "seed " << seed;
      EXPECT_TRUE(verdict == Verdict::unsat || !oracle->refutes_at_once(asked)) << "seed " << seed;
      expect_honest(answer, asked, *judge, seed);
    }
  }
  EXPECT_GE(sat, 60);
  EXPECT_GE(unsat, 60);
}

TEST(Presolve, LeavesToZ3WhatItsGridCannotHold) {
  Problem p;
  p.quantities.resize(2);
  p.relations.push_back({});
  Encoding e;
  const Rational tiny = Rational::power_of_ten(-30);
  const Rational huge = Rational::power_of_ten(30);
  e.intervals = {{0, Interval::closed(tiny, huge)}, {1, Interval::closed(tiny, huge)}};
  Linear sum = Linear::of(VarId{0});
  sum.add(Linear::of(VarId{1}), -1);
  e.rows = {Formula::row(sum, Comparison::equal)};
  e.sources = {{Encoding::Source::Kind::relation, 0, 0, 0}};
  Presolve presolve(e);
  const Presolve::Given large = presolve.given(0, Interval::point(huge), 0);
  const Presolve::Given small = presolve.given(1, Interval::point(tiny), 1);
  EXPECT_EQ(presolve.run({&large, &small}).verdict, Verdict::unknown);
}

// An encoding of these rows, all of one relation.
Encoding of_rows(std::vector<Formula> rows, std::map<VarId, Interval> intervals) {
  Encoding e;
  e.sources.assign(rows.size(), {Encoding::Source::Kind::relation, 0, 0, 0});
  e.rows = std::move(rows);
  e.intervals = std::move(intervals);
  return e;
}

Linear sum_of(std::initializer_list<std::pair<VarId, int>> parts) {
  Linear out;
  for (const auto& [v, factor] : parts) out.add(Linear::of(v), factor);
  return out;
}

TEST(Presolve, ChoosesACaseBeforeItFixesValues) {
  // x0 is 7 or 9, and x0 ≥ 8: the middle of what is left fits neither case.
  const Formula seven_or_nine = Formula::any({bound_row(0, Comparison::equal, 7), bound_row(0, Comparison::equal, 9)});
  Presolve presolve(of_rows({seven_or_nine}, {{0, Interval::closed(0, 100)}}));
  const Presolve::Given from_8 = presolve.given(0, Interval::at_least(8), 1);
  ASSERT_EQ(presolve.run({&from_8}).verdict, Verdict::sat);
  EXPECT_EQ(presolve.value(0), Rational(9));
  const Presolve::Given from_10 = presolve.given(0, Interval::at_least(10), 1);
  EXPECT_EQ(presolve.run({&from_10}).verdict, Verdict::unknown) << "refuted case by case, which gives no reasons";
  ASSERT_EQ(presolve.run({&from_8}).verdict, Verdict::sat) << "a case that was tried is gone";
}

TEST(Presolve, KeepsAwayFromTheEndOfAStrictRow) {
  // x0 > x1, and both hints say 5.
  Presolve presolve(of_rows({Formula::row(sum_of({{0, 1}, {1, -1}}), Comparison::greater)},
                            {{0, Interval::closed(0, 5)}, {1, Interval::closed(0, 5)}}));
  presolve.hint(0, 5);
  presolve.hint(1, 5);
  ASSERT_EQ(presolve.run({}).verdict, Verdict::sat);
  EXPECT_GT(*presolve.value(0), *presolve.value(1));
}

// x0 = 7 × x1, and 15 ≤ x0 ≤ 18. Of the values of x0 on the grid, one in seven has an x1.
const Formula kSevenTimes = Formula::row(sum_of({{0, 1}, {1, -7}}), Comparison::equal);
const std::map<VarId, Interval> kFrom15To18 = {{0, Interval::closed(15, 18)}, {1, {}}};

TEST(Presolve, DivesAnewFromAVariableThatNoValueIsLeftFor) {
  // The same as the row of a question. An order that was made before begins with x0.
  Presolve presolve(of_rows({Formula::row(sum_of({{0, 1}}), Comparison::greater_equal)}, kFrom15To18));
  ASSERT_EQ(presolve.run({}).verdict, Verdict::sat);
  presolve.hint(0, 16);
  ASSERT_EQ(presolve.run({}, {{kSevenTimes, 1}}).verdict, Verdict::sat);
  EXPECT_EQ(*presolve.value(0), *presolve.value(1) * Rational(7));
}

}  // namespace
}  // namespace verify::testing
