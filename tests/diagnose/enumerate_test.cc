// The search for all minimal failing sets through a member finds all of them, up to the size that it claims to be
// complete for. Checked by trying every set.
#include "diagnose/enumerate.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace verify {
namespace {

/// Fails when it holds one of some sets, all of which hold member 0.
struct Family {
  std::vector<Subset> cores;
  bool fails(const Subset& s) const {
    return std::any_of(cores.begin(), cores.end(), [&](const Subset& c) { return subset_of(c, s); });
  }
};

Family random_family(std::uint64_t seed, std::size_t items) {
  std::mt19937_64 random(seed);
  Family f;
  for (std::size_t n = 1 + random() % 8; n > 0; --n) {
    std::set<std::size_t> core = {0};
    for (std::size_t k = random() % 5; k > 0; --k) core.insert(1 + random() % (items - 1));
    f.cores.emplace_back(core.begin(), core.end());
  }
  return f;
}

std::set<Subset> minimal(const Family& f) {
  std::set<Subset> out;
  for (const Subset& c : f.cores) {
    const bool spare = std::any_of(f.cores.begin(), f.cores.end(),
                                   [&](const Subset& other) { return other != c && subset_of(other, c); });
    if (!spare) out.insert(c);
  }
  return out;
}

AnswerCache answers_on(const Family& f) {
  return AnswerCache({[&f](const Subset& s) {
                        Answer out;
                        out.verdict = f.fails(s) ? Verdict::unsat : Verdict::sat;
                        (f.fails(s) ? out.claims : out.satisfied) = s;
                        return out;
                      },
                      [](const Subset&) { return false; }});
}

Subset all_but_first(std::size_t n) {
  Subset out;
  for (std::size_t i = 1; i < n; ++i) out.push_back(i);
  return out;
}

TEST(ConflictSearch, AreAllThereAreWhenTheSearchEnds) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Family f = random_family(seed, 9);
    AnswerCache answers = answers_on(f);
    const FailingSets found = ConflictSearch(0, all_but_first(9), answers, {1000, 100'000, 100, 40, 1'000'000}).all();
    EXPECT_TRUE(found.complete.all) << "seed " << seed;
    EXPECT_EQ(std::set<Subset>(found.sets.begin(), found.sets.end()), minimal(f)) << "seed " << seed;
  }
}

TEST(ConflictSearch, MissNoneOfTheSizeTheyAreCompleteUpTo) {
  std::size_t stopped = 0;
  std::size_t kept = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Family f = random_family(seed, 9);
    const std::set<Subset> all = minimal(f);
    for (const std::size_t allowed : std::initializer_list<std::size_t>{4, 9, 15, 20, 25, 30, 40, 60}) {
      AnswerCache answers = answers_on(f);
      const FailingSets found = ConflictSearch(0, all_but_first(9), answers, {1000, allowed, 5, 3, 1'000'000}).all();
      const std::set<Subset> sets(found.sets.begin(), found.sets.end());
      for (const Subset& s : sets) EXPECT_EQ(all.count(s), 1u) << "seed " << seed;
      for (const Subset& s : all) EXPECT_TRUE(s.size() > found.complete.up_to || sets.count(s) == 1) << "seed " << seed;
      stopped += !found.complete.all;
      kept += !found.complete.all && found.complete.up_to > 1;
    }
  }
  EXPECT_GE(stopped, 100u);
  EXPECT_GE(kept, 20u);
}

TEST(ConflictSearch, KeepTheSmallestWhereThereAreTooMany) {
  Family f;
  for (std::size_t i = 1; i < 9; ++i) f.cores.push_back({0, i});
  AnswerCache answers = answers_on(f);
  const FailingSets found = ConflictSearch(0, all_but_first(9), answers, {3, 10'000, 5, 40, 1'000'000}).all();
  EXPECT_EQ(found.sets.size(), 3u);
  EXPECT_FALSE(found.complete.all);
  EXPECT_EQ(found.complete.up_to, 1u);
}

TEST(ConflictSearch, MissesNoneOfTheSmallestSizeAndGoesOnAsIfItHadNotStopped) {
  std::size_t later = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Family f = random_family(seed, 9);
    const std::set<Subset> all = minimal(f);
    AnswerCache answers = answers_on(f);
    ConflictSearch search(0, all_but_first(9), answers, {1000, 100'000, 100, 40, 1'000'000});
    const FailingSets first = search.smallest();
    ASSERT_FALSE(first.sets.empty());
    const std::set<Subset> known(first.sets.begin(), first.sets.end());
    const auto least = [](const Subset& a, const Subset& b) { return a.size() < b.size(); };
    const std::size_t size = std::min_element(all.begin(), all.end(), least)->size();
    for (const Subset& s : known) EXPECT_EQ(all.count(s), 1u) << "seed " << seed;
    for (const Subset& s : all) EXPECT_TRUE(s.size() > size || known.count(s) == 1) << "seed " << seed;
    const FailingSets every = search.all();
    EXPECT_TRUE(every.complete.all);
    EXPECT_EQ(std::set<Subset>(every.sets.begin(), every.sets.end()), all) << "seed " << seed;
    later += every.sets.size() - first.sets.size();
  }
  EXPECT_GE(later, 10u);
}

TEST(FailingSetsShared, AreAllThatHoldTheMemberAndSomeThatAreBeside) {
  std::size_t shared = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    // Those that are beside, 7 and 8, may fail with the rest and by themselves.
    Family f = random_family(seed, 9);
    std::mt19937_64 random(seed);
    if (random() % 2 == 0) f.cores.push_back({1 + random() % 6, 8});
    if (random() % 4 == 0) f.cores.push_back({7, 8});
    if (random() % 8 == 0) f.cores.push_back({7});
    AnswerCache answers = answers_on(f);
    const FailingSets found =
        failing_sets_shared(0, {1, 2, 3, 4, 5, 6}, {7, 8}, {}, answers, {1000, 100'000, 100, 40, 1'000'000});
    EXPECT_TRUE(found.complete.all) << seed;
    std::set<Subset> expected = minimal(f);
    std::erase_if(expected, [](const Subset& s) { return s.front() != 0 || s.back() < 7; });
    EXPECT_EQ(std::set<Subset>(found.sets.begin(), found.sets.end()), expected) << seed;
    shared += expected.size();
  }
  EXPECT_GE(shared, 100u);
}

}  // namespace
}  // namespace verify
