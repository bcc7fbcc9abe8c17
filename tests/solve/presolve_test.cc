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

}  // namespace
}  // namespace verify::testing
