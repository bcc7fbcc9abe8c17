// Pins the input of the linked benchmark: 1,200 figures under 900 identities, true until errors are planted, and
// errors with exactly one smallest repair, as bench/linked_set.h proves.
#include "bench/linked_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "solve/components.h"
#include "support/generated.h"

namespace verify::bench {
namespace {

std::size_t broken_identities(const LinkedSet& set, std::int64_t LinkedSet::Figure::*value) {
  std::size_t broken = 0;
  for (const LinkedSet::Identity& identity : set.identities) {
    std::int64_t sum = 0;
    for (const auto& [part, sign] : identity.parts) sum += sign * set.figures[part].*value;
    broken += sum != set.figures[identity.whole].*value;
  }
  return broken;
}

TEST(LinkedSet, HasTwelveHundredFiguresUnderNineHundredIdentities) {
  const LinkedSet set = linked_set(0);
  EXPECT_EQ(set.figures.size(), 1200u);
  std::map<std::size_t, std::size_t> by_parts;
  for (const LinkedSet::Identity& identity : set.identities) ++by_parts[identity.parts.size()];
  // 300 balances and 120 of the country; 120 of the south; 240 years and 120 of the north.
  EXPECT_EQ(by_parts, (std::map<std::size_t, std::size_t>{{2, 420}, {3, 120}, {4, 360}}));
  const auto [least, most] =
      std::minmax_element(set.figures.begin(), set.figures.end(),
                          [](const auto& a, const auto& b) { return std::abs(a.truth) < std::abs(b.truth); });
  EXPECT_LT(std::abs(most->truth), 1'000'000);
  EXPECT_TRUE(std::all_of(set.figures.begin(), set.figures.end(),
                          [](const auto& f) { return f.measure == LinkedSet::balance || f.truth >= 1'000; }));
  EXPECT_EQ(least->measure, LinkedSet::balance);
}

TEST(LinkedSet, AgreesWithAllIdentitiesUntilSomethingIsPlanted) {
  EXPECT_EQ(broken_identities(linked_set(30), &LinkedSet::Figure::truth), 0u);
  EXPECT_EQ(broken_identities(linked_set(0), &LinkedSet::Figure::printed), 0u);
  EXPECT_GE(broken_identities(linked_set(1), &LinkedSet::Figure::printed), 2u);
}

TEST(LinkedSet, PlantsJustTheErrorsItNames) {
  for (const std::size_t count : {1u, 3u, 5u, 10u, 30u}) {
    const LinkedSet set = linked_set(count);
    std::vector<std::size_t> differ;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < set.figures.size(); ++i) {
      if (set.figures[i].printed == set.figures[i].truth) continue;
      differ.push_back(i);
      names.push_back(set.figures[i].name);
    }
    std::sort(names.begin(), names.end());
    EXPECT_EQ(differ, set.planted);
    EXPECT_EQ(names, set.project.planted);
    EXPECT_EQ(differ.size(), count);
  }
}

TEST(LinkedSet, PlantsErrorsThatHaveOneSmallestRepair) {
  const LinkedSet set = linked_set(30);
  std::map<std::pair<int, bool>, std::size_t> in_block;
  std::set<std::int64_t> sizes;
  for (const std::size_t i : set.planted) {
    const LinkedSet::Figure& figure = set.figures[i];
    const bool transit = figure.measure == LinkedSet::transit;
    EXPECT_LE(++in_block[std::pair(figure.year, transit)], transit ? 2u : 4u);
    EXPECT_TRUE(sizes.insert(std::abs(figure.printed - figure.truth)).second);
    EXPECT_TRUE(figure.measure == LinkedSet::balance || figure.printed > 0);
  }
  EXPECT_LT(*sizes.begin(), 10);
  EXPECT_GE(*sizes.rbegin(), 10'000);
}

TEST(LinkedSet, PlantsTheErrorsOfASmallerSetInALargerOne) {
  const LinkedSet small = linked_set(5);
  const LinkedSet large = linked_set(10);
  EXPECT_TRUE(std::includes(large.planted.begin(), large.planted.end(), small.planted.begin(), small.planted.end()));
}

TEST(LinkedSet, IsGroundedAsItsHeaderSays) {
  const testing::Grounded set = testing::loaded(linked_set(0).project);
  EXPECT_EQ(testing::rendered(set.diagnostics), "");
  EXPECT_EQ(set.facts.facts.size(), 1200u);
  EXPECT_EQ(set.problem.quantities.size(), 2200u);
  std::map<RelationKind, std::size_t> kinds;
  for (const Relation& relation : set.problem.relations) ++kinds[relation.kind];
  EXPECT_EQ(kinds, (std::map<RelationKind, std::size_t>{{RelationKind::rule, 300},
                                                        {RelationKind::footing, 360},
                                                        {RelationKind::nesting, 720},
                                                        {RelationKind::adding_up, 240}}));
  EXPECT_EQ(components(set.problem).size(), 2u);
  EXPECT_EQ(set.problem.chains.size(), 40u);
  for (const Chain& chain : set.problem.chains) {
    EXPECT_EQ(chain.nodes.size(), 25u);
    EXPECT_EQ(chain.links.size(), 30u);
  }
}

TEST(LinkedSet, RefusesMoreErrorsThanItCanKeepApart) { EXPECT_THROW(linked_set(37), std::invalid_argument); }

}  // namespace
}  // namespace verify::bench
