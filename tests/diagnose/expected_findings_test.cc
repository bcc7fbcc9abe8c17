// Holds disagreements of small random problems against support/expected_findings.h, which tries every set of claims
// and shares no code with the search.
#include "support/expected_findings.h"

#include <gtest/gtest.h>

#include <iostream>

#include "support/contested.h"
#include "support/preferences.h"
#include "support/trials.h"

namespace verify::testing {
namespace {

using Claims = std::vector<ClaimId>;

/// Notes whether the solver gave up on anything: what is found then is another matter.
class Noting final : public Oracle {
 public:
  explicit Noting(std::unique_ptr<Oracle> oracle) : oracle_(std::move(oracle)) {}
  Verdict check(const Selection& selection) override {
    const Verdict verdict = oracle_->check(selection);
    gave_up = gave_up || verdict == Verdict::unknown;
    return verdict;
  }
  bool refutes(const Selection& selection) override { return oracle_->refutes(selection); }
  Range range(const Selection& selection, VarId quantity) override { return oracle_->range(selection, quantity); }

  bool gave_up = false;

 private:
  std::unique_ptr<Oracle> oracle_;
};

// The ranges of repairs that are not what the rest leaves, found by trying everything.
std::string wrong_ranges(const Problem& p, const Diagnosis& found, Oracle& judge) {
  std::string out;
  for (const Disagreement& d : found.disagreements) {
    if (d.question == Question::plausible || !d.member) continue;
    Selection rest = everything(p, readings_of(d.question));
    if (d.question == Question::as_stated) rest.claims = found.consistent;
    std::erase_if(rest.relations, [&](RelationId r) { return p.relations[r].kind == RelationKind::plausible; });
    std::erase_if(rest.claims, [&](ClaimId c) {
      return c != *d.member &&
             std::any_of(found.disagreements.begin(), found.disagreements.end(),
                         [&](const Disagreement& other) { return other.question == d.question && other.member == c; });
    });
    for (const Repair& r : d.repairs) {
      for (std::size_t i = 0; i < r.claims.size(); ++i) {
        Selection settled = rest;
        std::erase_if(settled.claims, [&](ClaimId c) {
          return std::find(r.claims.begin(), r.claims.end(), c) != r.claims.end() || !p.comparable(c, r.claims[i]);
        });
        const Interval left = judge.range(settled, p.claims[r.claims[i]].quantity).interval;
        const Interval& shown = r.ranges[i].interval;
        if (r.ranges[i].exact ? shown == left : intersect(shown, left) == left) continue;
        out += "the range shown for claim " + std::to_string(r.claims[i]) + " is wrong\n";
      }
    }
  }
  return out;
}

FindingsMet judged(std::uint64_t first, std::uint64_t count, OracleFactory factory, OracleFactory judge) {
  FindingsMet met;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const Problem p = contested_problem(seed);
    if (!worth_it(p, seed)) continue;
    const auto truth = by_every_assignment(p);
    const auto expected = expected_findings(
        p, whole_of(p), [&](const Selection& s) { return truth->check(s) == Verdict::unsat; },
        all_by_number().likelier);
    Noting oracle(factory(p));
    const Diagnosis found = diagnose(p, whole_of(p), oracle, judge, all_by_number());
    met.add(*expected, found);
    if (oracle.gave_up) {
      ++met.undecided;
      continue;
    }
    EXPECT_EQ(differences(*expected, found), "") << "seed " << seed;
    EXPECT_EQ(needless_reasons(found, *truth), "") << "seed " << seed;
    const auto lazy = factory(p);
    const Diagnosis firsts = diagnose(p, whole_of(p), *lazy, judge, by_number(ConflictsSought::first));
    EXPECT_EQ(differences(*expected, firsts), "") << "seed " << seed;
    EXPECT_EQ(unlike(found, firsts), "") << "seed " << seed;
    EXPECT_EQ(wrong_ranges(p, found, *truth), "") << "seed " << seed;
  }
  std::cout << to_string(met) << "\n";
  return met;
}

TEST(Findings, AreThoseThatLookingAtEverySetOfClaimsGives) {
  const FindingsMet met = judged(0, trials(300), by_every_assignment, by_every_assignment);
  EXPECT_EQ(met.undecided, 0);
  EXPECT_GE(met.problems, 100);
  EXPECT_GE(met.contradictions, 200);
  EXPECT_GE(met.implausible, 50);
  EXPECT_GE(met.by_plausible_rules, 40);
  EXPECT_GE(met.by_rules_alone, 1);
  EXPECT_GE(met.all_fixed, 30);
  EXPECT_GE(met.several, 100);
  EXPECT_GE(met.ties, 50);
  EXPECT_GE(met.large_conflicts, 10);
  EXPECT_LE(met.incomplete * 20, met.problems);
}

TEST(Findings, AreTheSameWithZ3) {
  const FindingsMet met = judged(1000000, trials(30), default_oracle, strict_judge);
  EXPECT_GE(met.contradictions, 20);
  EXPECT_LE(met.undecided * 10, met.problems);
  EXPECT_LE(met.incomplete * 20, met.problems);
}

}  // namespace
}  // namespace verify::testing
