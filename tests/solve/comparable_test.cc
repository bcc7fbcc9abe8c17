// A set of claims fails exactly when some of them fail among which no two are not comparable. Checked by trying every
// set.
#include "solve/components.h"

#include <gtest/gtest.h>

#include "support/brute_force.h"

namespace verify::testing {
namespace {

using Claims = std::vector<ClaimId>;

// A second claim on some quantities, and some pairs that are not comparable.
Problem with_pairs(std::uint64_t seed) {
  Problem p = random_problem(seed, 3, 2, 3);
  std::mt19937_64 random(seed);
  for (VarId v = 0; v < p.quantities.size(); ++v) {
    if (random() % 2 == 0) continue;
    const Rational value = static_cast<int>(random() % 4);
    p.quantities[v].claims.push_back(p.claims.size());
    p.claims.push_back({p.claims.size(), v, {Interval::point(value), Interval::point(value)}, value});
  }
  for (ClaimId a = 0; a < p.claims.size(); ++a) {
    for (ClaimId b = a + 1; b < p.claims.size(); ++b) {
      if (random() % 3 == 0) p.not_comparable.emplace_back(a, b);
    }
  }
  return p;
}

bool comparable(const Problem& p, const Claims& claims) {
  for (const ClaimId a : claims) {
    for (const ClaimId b : claims) {
      if (!p.comparable(a, b)) return false;
    }
  }
  return true;
}

std::vector<Claims> subsets_by_hand(const Problem& p) {
  std::vector<Claims> out;
  for (std::size_t bits = 0; bits < (std::size_t{1} << p.claims.size()); ++bits) {
    Claims s;
    for (ClaimId c = 0; c < p.claims.size(); ++c) {
      if ((bits >> c & 1) != 0) s.push_back(c);
    }
    if (comparable(p, s)) out.push_back(s);
  }
  return out;
}

TEST(ComparableOracle, FailsExactlyWhereSomeClaimsWithoutAPairDo) {
  int failing = 0;
  int saved = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Problem p = with_pairs(seed);
    BruteForceOracle plain(p);
    const auto oracle = make_comparable_oracle(p, std::make_unique<BruteForceOracle>(p));
    Selection s = everything(p);
    const Verdict got = oracle->check(s);
    saved += got == Verdict::sat && plain.check(s) == Verdict::unsat;
    bool fails = false;
    for (const Claims& claims : subsets_by_hand(p)) {
      s.claims = claims;
      fails = fails || plain.check(s) == Verdict::unsat;
    }
    failing += fails;
    EXPECT_EQ(got, fails ? Verdict::unsat : Verdict::sat) << "seed " << seed;
  }
  EXPECT_GT(failing, 50);
  EXPECT_GT(saved, 10);
}

TEST(ComparableOracle, LeavesAQuantityTheValuesThatNoPartForbids) {
  int empty = 0;
  int exact = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Problem p = with_pairs(seed);
    BruteForceOracle plain(p);
    const auto oracle = make_comparable_oracle(p, std::make_unique<BruteForceOracle>(p));
    Selection s = everything(p);
    if (oracle->check(s) != Verdict::sat) continue;
    const Range got = oracle->range(s, 0);
    std::optional<Rational> least, most;
    for (int x = 0; x <= 3; ++x) {
      Selection at = everything(p);
      at.pins = {{0, Comparison::equal, x}};
      bool possible = true;
      for (const Claims& claims : subsets_by_hand(p)) {
        at.claims = claims;
        possible = possible && plain.check(at) == Verdict::sat;
      }
      if (!possible) continue;
      if (!least) least = x;
      most = x;
      EXPECT_TRUE(got.interval.contains(x)) << "seed " << seed;
    }
    EXPECT_FALSE(got.interval.empty() && least) << "seed " << seed;
    empty += got.interval.empty();
    if (!got.exact || got.interval.empty()) continue;
    ++exact;
    EXPECT_EQ(got.interval, Interval::closed(*least, *most)) << "seed " << seed;
  }
  EXPECT_GT(empty, 2);
  EXPECT_GT(exact, 50);
}

TEST(ComparableParts, AreTheWidestSetsWithoutAPair) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Problem p = with_pairs(seed);
    const auto all = subsets_by_hand(p);
    std::vector<Claims> widest;
    for (const Claims& s : all) {
      const bool held = std::any_of(all.begin(), all.end(), [&](const Claims& o) {
        return o.size() > s.size() && std::includes(o.begin(), o.end(), s.begin(), s.end());
      });
      if (!held) widest.push_back(s);
    }
    std::sort(widest.begin(), widest.end());
    EXPECT_EQ(comparable_parts(p, everything(p).claims, 100), widest) << "seed " << seed;
  }
}

// n quantities, each with two figures that differ and are not comparable.
Problem pairs_that_differ(std::size_t n) {
  Problem p;
  for (VarId v = 0; v < n; ++v) {
    Quantity q;
    q.domain = Interval::closed(0, 1);
    for (int value = 0; value < 2; ++value) {
      q.claims.push_back(p.claims.size());
      p.claims.push_back({p.claims.size(), v, {Interval::point(value), Interval::point(value)}, value});
    }
    p.quantities.push_back(q);
    p.not_comparable.emplace_back(2 * v, 2 * v + 1);
  }
  return p;
}

TEST(ComparableOracle, SaysUnknownBeyondItsLimitAndNeverSat) {
  for (std::size_t n = 1; n <= 7; ++n) {
    const Problem p = pairs_that_differ(n);
    EXPECT_EQ(default_oracle(p)->check(everything(p)), Verdict::sat) << n;
  }
  for (const std::size_t n : {std::size_t{9}, std::size_t{40}}) {
    const Problem p = pairs_that_differ(n);
    EXPECT_EQ(default_oracle(p)->check(everything(p)), Verdict::unknown) << n;
    EXPECT_EQ(default_oracle(p)->range(everything(p), 0).interval, Interval::closed(0, 1)) << n;
    EXPECT_EQ(comparable_parts(p, everything(p).claims, 256), std::nullopt) << n;
  }
}

TEST(ComparableOracle, AsksOnceWhereAllAgree) {
  Problem p = pairs_that_differ(30);
  for (Claim& c : p.claims) c.reading.allowed = Interval::closed(0, 1);
  EXPECT_EQ(default_oracle(p)->check(everything(p)), Verdict::sat);
}

}  // namespace
}  // namespace verify::testing
