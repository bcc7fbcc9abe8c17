// Pins the diagnosis against brute force (support/brute_force.h): a disagreement for each member of a smallest repair,
// minimal conflicts only, weights, fixed figures, and no conflict that a fresh solver doesn't confirm.
#include "diagnose/diagnosis.h"

#include <gtest/gtest.h>

#include <set>

#include "solve/components.h"
#include "support/brute_force.h"
#include "support/preferences.h"

namespace verify::testing {
namespace {

std::unique_ptr<Oracle> brute(const Problem& problem) { return std::make_unique<BruteForceOracle>(problem); }
std::unique_ptr<Oracle> always_sat(const Problem&);
std::unique_ptr<Oracle> always_unsat(const Problem&);

class Constant final : public Oracle {
 public:
  explicit Constant(Verdict verdict) : verdict_(verdict) {}
  Verdict check(const Selection&) override { return verdict_; }
  Range range(const Selection&, VarId) override { return {}; }

 private:
  Verdict verdict_;
};

std::unique_ptr<Oracle> always_sat(const Problem&) { return std::make_unique<Constant>(Verdict::sat); }
std::unique_ptr<Oracle> always_unsat(const Problem&) { return std::make_unique<Constant>(Verdict::unsat); }

Component whole(const Problem& p) {
  const Selection s = everything(p);
  return {s.claims, s.relations, s.chains};
}

// Every subset of claims that settles the problem and than which none is smaller.
std::set<Subset> smallest_repairs_by_hand(const Problem& p, BruteForceOracle& oracle) {
  std::set<Subset> out;
  std::size_t best = p.claims.size();
  for (std::size_t bits = 0; bits < (std::size_t{1} << p.claims.size()); ++bits) {
    Subset away;
    Selection s = everything(p);
    s.claims.clear();
    for (ClaimId c = 0; c < p.claims.size(); ++c) ((bits >> c & 1) != 0 ? away : s.claims).push_back(c);
    if (away.size() > best || oracle.check(s) != Verdict::sat) continue;
    if (away.size() < best) out.clear();
    best = away.size();
    out.insert(away);
  }
  return out;
}

TEST(Diagnose, ReportsADisagreementForEachMemberOfASmallestRepairAndOnlyMinimalConflicts) {
  int contradictions = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Problem p = random_problem(seed, 4, 3, 2);
    BruteForceOracle oracle(p);
    Selection none = everything(p);
    none.claims.clear();
    if (p.claims.empty() || oracle.check(none) != Verdict::sat) continue;
    const Diagnosis d = diagnose(p, whole(p), oracle, brute, all_by_number());
    Subset members;
    for (const Disagreement& x : d.disagreements) {
      if (!x.is_contradiction()) continue;
      ++contradictions;
      members.push_back(*x.member);
      ASSERT_FALSE(x.conflicts.empty());
      for (const Conflict& c : x.conflicts) {
        EXPECT_TRUE(c.confirmed);
        EXPECT_EQ(oracle.check(selection_of(c, Readings::allowed)), Verdict::unsat);
      }
      for (std::size_t i = 1; i < x.conflicts.size(); ++i)
        EXPECT_LE(x.conflicts[i - 1].claims.size(), x.conflicts[i].claims.size());
    }
    std::sort(members.begin(), members.end());
    const auto repairs = smallest_repairs_by_hand(p, oracle);
    EXPECT_EQ(repairs.count(members), 1u) << "seed " << seed;
    Selection rest = everything(p);
    rest.claims = d.consistent;
    EXPECT_EQ(oracle.check(rest), Verdict::sat);
  }
  EXPECT_GT(contradictions, 50);
}

TEST(Diagnose, FindsTheSameWithZ3AsWithBruteForce) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Problem p = random_problem(seed, 3, 3, 2);
    BruteForceOracle slow(p);
    const auto z3 = default_oracle(p);
    const auto summary = [&](const Diagnosis& d) {
      std::vector<std::tuple<Question, bool, std::optional<ClaimId>, std::vector<std::vector<ClaimId>>>> out;
      for (const Disagreement& x : d.disagreements) {
        std::vector<std::vector<ClaimId>> conflicts;
        for (const Conflict& c : x.conflicts) conflicts.push_back(c.claims);
        out.emplace_back(x.question, x.undecided, x.member, conflicts);
      }
      return out;
    };
    const Diagnosis got = diagnose(p, whole(p), *z3, default_oracle, all_by_number());
    const bool undecided = std::any_of(got.disagreements.begin(), got.disagreements.end(),
                                       [](const Disagreement& x) { return x.undecided; });
    if (undecided) continue;
    EXPECT_EQ(summary(got), summary(diagnose(p, whole(p), slow, brute, all_by_number()))) << "seed " << seed;
  }
}

// Some claims with a weight, some fixed, some not comparable.
Problem with_meaning(std::uint64_t seed) {
  Problem p = random_problem(seed, 4, 3, 2);
  std::mt19937_64 random(seed);
  for (Claim& c : p.claims) {
    c.weight = Rational(1 + static_cast<int>(random() % 4), 1 + static_cast<int>(random() % 2));
    c.fixed = random() % 4 == 0;
  }
  for (ClaimId a = 0; a < p.claims.size(); ++a) {
    for (ClaimId b = a + 1; b < p.claims.size(); ++b) {
      if (random() % 4 == 0) p.not_comparable.emplace_back(a, b);
    }
  }
  return p;
}

std::unique_ptr<Oracle> brute_comparable(const Problem& problem) {
  return make_comparable_oracle(problem, brute(problem));
}

// The least weight of claims, none of them among `fixed`, that settle the problem; nothing where none do.
std::optional<Rational> least_repair_by_hand(const Problem& p, const Subset& fixed, Oracle& oracle) {
  std::optional<Rational> best;
  for (std::size_t bits = 0; bits < (std::size_t{1} << p.claims.size()); ++bits) {
    Rational weight;
    bool allowed = true;
    Selection s = everything(p);
    s.claims.clear();
    for (ClaimId c = 0; c < p.claims.size(); ++c) {
      if ((bits >> c & 1) == 0) {
        s.claims.push_back(c);
        continue;
      }
      weight += p.claims[c].weight;
      allowed = allowed && !std::binary_search(fixed.begin(), fixed.end(), c);
    }
    if (!allowed || (best && *best <= weight) || oracle.check(s) != Verdict::sat) continue;
    best = weight;
  }
  return best;
}

TEST(Diagnose, BlamesNothingFixedAndTheLeastWeightAndNoPairThatIsNotComparable) {
  int weighed = 0;
  int all_fixed = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Problem p = with_meaning(seed);
    const auto oracle = brute_comparable(p);
    Selection none = everything(p);
    none.claims.clear();
    if (p.claims.empty() || oracle->check(none) != Verdict::sat) continue;
    const Diagnosis d = diagnose(p, whole(p), *oracle, brute_comparable, all_by_number());
    Rational blamed;
    bool fixed_alone = false;
    for (const Disagreement& x : d.disagreements) {
      if (!x.is_contradiction()) continue;
      for (const Conflict& c : x.conflicts) {
        for (const ClaimId a : c.claims) {
          for (const ClaimId b : c.claims) EXPECT_TRUE(p.comparable(a, b)) << "seed " << seed;
          EXPECT_TRUE(!x.fixed || p.claims[a].fixed) << "seed " << seed;
        }
      }
      EXPECT_EQ(x.fixed, p.claims[*x.member].fixed) << "seed " << seed;
      EXPECT_EQ(x.fixed, x.repairs.empty()) << "seed " << seed;
      for (const Repair& r : x.repairs) {
        for (const ClaimId c : r.claims) EXPECT_FALSE(p.claims[c].fixed) << "seed " << seed;
      }
      fixed_alone = fixed_alone || x.fixed;
      blamed += p.claims[*x.member].weight;
    }
    Selection rest = everything(p);
    rest.claims = d.consistent;
    EXPECT_EQ(oracle->check(rest), Verdict::sat);
    all_fixed += fixed_alone;
    if (fixed_alone) continue;
    Subset fixed;
    for (ClaimId c = 0; c < p.claims.size(); ++c) {
      if (p.claims[c].fixed) fixed.push_back(c);
    }
    const auto least = least_repair_by_hand(p, fixed, *oracle);
    ASSERT_TRUE(least) << "seed " << seed;
    EXPECT_EQ(blamed, *least) << "seed " << seed;
    weighed += least->sign() > 0;
  }
  EXPECT_GT(weighed, 50);
  EXPECT_GT(all_fixed, 5);
}

TEST(Diagnose, RefusesAConflictThatAFreshSolverDoesNotConfirm) {
  Problem p = random_problem(3, 3, 1, 2);
  Constant liar(Verdict::unsat);
  EXPECT_THROW(diagnose(p, whole(p), liar, always_sat, all_by_number()), std::logic_error);
}

TEST(Diagnose, FindsNothingWithASolverThatAlwaysAgrees) {
  const Problem p = random_problem(3, 3, 1, 2);
  Constant agreeable(Verdict::sat);
  EXPECT_TRUE(diagnose(p, whole(p), agreeable, always_sat, all_by_number()).disagreements.empty());
}

TEST(Diagnose, NeverCountsUnknownAsConsistent) {
  const Problem p = random_problem(3, 3, 1, 2);
  Constant unsure(Verdict::unknown);
  const Diagnosis d = diagnose(p, whole(p), unsure, always_unsat, all_by_number());
  ASSERT_EQ(d.disagreements.size(), 1u);
  EXPECT_TRUE(d.disagreements[0].undecided);
}

}  // namespace
}  // namespace verify::testing
