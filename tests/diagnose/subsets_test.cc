// Pins the set algorithms by themselves: one minimal failing set, all of them by size, minimum hitting sets. Checked
// by trying every set.
#include "diagnose/subsets.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace verify {
namespace {

// Fails when it holds one of some fixed sets.
struct Family {
  std::vector<Subset> cores;
  bool operator()(const Subset& s) const {
    return std::any_of(cores.begin(), cores.end(), [&](const Subset& c) { return subset_of(c, s); });
  }
};

Family random_family(std::uint64_t seed, std::size_t items) {
  std::mt19937_64 random(seed);
  Family f;
  for (std::size_t n = 1 + random() % 4; n > 0; --n) {
    std::set<std::size_t> core;
    for (std::size_t k = 1 + random() % 3; k > 0; --k) core.insert(random() % items);
    f.cores.emplace_back(core.begin(), core.end());
  }
  return f;
}

Subset all_items(std::size_t n) {
  Subset out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(i);
  return out;
}

std::vector<Subset> all_subsets(std::size_t n) {
  std::vector<Subset> out;
  for (std::size_t bits = 0; bits < (std::size_t{1} << n); ++bits) {
    Subset s;
    for (std::size_t i = 0; i < n; ++i) {
      if ((bits >> i & 1) != 0) s.push_back(i);
    }
    out.push_back(s);
  }
  return out;
}

std::set<Subset> minimal_by_hand(std::size_t n, const Fails& fails) {
  std::set<Subset> out;
  for (const Subset& s : all_subsets(n)) {
    if (!fails(s)) continue;
    const bool minimal = std::none_of(s.begin(), s.end(), [&](std::size_t i) { return fails(without(s, {i})); });
    if (minimal) out.insert(s);
  }
  return out;
}

TEST(MinimalFailing, FindsASetOfWhichNoMemberCanBeSpared) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Family f = random_family(seed, 8);
    EXPECT_EQ(minimal_by_hand(8, f).count(minimal_failing(all_items(8), f)), 1u) << "seed " << seed;
  }
}

TEST(AllMinimalFailing, FindsEveryOneBySizeWhenItMaySearchOn) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Family f = random_family(seed, 7);
    const FailingSets found = all_minimal_failing(all_items(7), f, 1000, 10000);
    EXPECT_TRUE(found.complete.all);
    EXPECT_EQ(std::set<Subset>(found.sets.begin(), found.sets.end()), minimal_by_hand(7, f)) << "seed " << seed;
    EXPECT_TRUE(std::is_sorted(found.sets.begin(), found.sets.end(),
                               [](const Subset& a, const Subset& b) { return a.size() < b.size(); }));
  }
}

TEST(AllMinimalFailing, SaysWhenItStoppedShort) {
  const Family f{{{0, 1}, {2, 3}, {4, 5}}};
  EXPECT_FALSE(all_minimal_failing(all_items(6), f, 2, 1000).complete.all);
  EXPECT_FALSE(all_minimal_failing(all_items(6), f, 1000, 2).complete.all);
}

// All sets of least weight that meet every set of the family, by trying every set of seven numbers.
std::vector<Subset> lightest_hitting_sets(const Family& f, const Weights& weights) {
  std::vector<Subset> out;
  std::optional<Rational> best;
  for (const Subset& s : all_subsets(7)) {
    const bool hits = std::all_of(f.cores.begin(), f.cores.end(), [&](const Subset& c) { return without(c, s) != c; });
    if (!hits || (best && weight_of(s, weights) > *best)) continue;
    if (!best || weight_of(s, weights) < *best) out.clear();
    best = weight_of(s, weights);
    out.push_back(s);
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST(MinimumHittingSets, AreAllTheSmallest) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Family f = random_family(seed, 7);
    EXPECT_EQ(minimum_hitting_sets(f.cores, {}, 10000).sets, lightest_hitting_sets(f, {})) << "seed " << seed;
  }
}

// Pairs of which many make groups, each two of whose members are a pair; and now and then a larger set.
Family family_of_pairs(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Family out;
  for (std::size_t i = 0; i < 7; ++i) {
    for (std::size_t k = i + 1; k < 7; ++k) {
      if (random() % 4 > 0) out.cores.push_back({i, k});
    }
  }
  if (random() % 2 == 0) out.cores.push_back({0, 3, 6});
  return out;
}

TEST(MinimumHittingSets, AreTheSmallestWherePairsMakeGroups) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Family f = family_of_pairs(seed);
    std::mt19937_64 random(seed);
    Weights weights;
    for (std::size_t i = 0; seed % 2 == 0 && i < 7; ++i) weights[i] = Rational(1 + static_cast<int>(random() % 5), 2);
    const auto found = minimum_hitting_sets(f.cores, weights, 10000);
    EXPECT_TRUE(found.proved);
    EXPECT_EQ(found.sets, lightest_hitting_sets(f, weights)) << "seed " << seed;
  }
}

TEST(MinimumHittingSets, LeaveOneOfManyThatAreAllPairs) {
  std::vector<Subset> pairs;
  for (std::size_t i = 0; i < 60; ++i) {
    for (std::size_t k = i + 1; k < 60; ++k) pairs.push_back({i, k});
  }
  const HittingSets found = minimum_hitting_sets(pairs, {}, 100);
  EXPECT_EQ(found.sets.front().size(), 59u);
  EXPECT_TRUE(found.proved);
}

TEST(MinimumHittingSets, AreAllThoseOfLeastWeight) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const Family f = random_family(seed, 7);
    std::mt19937_64 random(seed);
    Weights weights;
    for (std::size_t i = 0; i < 7; ++i) {
      if (random() % 3 > 0)
        weights[i] = Rational(1 + static_cast<int>(random() % 6), 1 + static_cast<int>(random() % 3));
    }
    const std::vector<Subset> expected = lightest_hitting_sets(f, weights);
    const HittingSets found = minimum_hitting_sets(f.cores, weights, 10000);
    EXPECT_EQ(found.sets, expected) << "seed " << seed;
    EXPECT_TRUE(found.complete);
    const HittingSets one = minimum_hitting_sets(f.cores, weights, 1);
    ASSERT_EQ(one.sets.size(), 1u);
    EXPECT_EQ(weight_of(one.sets[0], weights), weight_of(expected.front(), weights));
    EXPECT_FALSE(one.complete) << "seed " << seed;
  }
}

TEST(MinimumHittingSets, DoNotExistWhenOneSetIsEmpty) {
  EXPECT_TRUE(minimum_hitting_sets({{1}, {}}, {}, 10).sets.empty());
}

}  // namespace
}  // namespace verify
