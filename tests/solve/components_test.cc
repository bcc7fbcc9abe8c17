// Pins how a problem is split: every claim, relation and total in one component, and nothing shared between two.
#include "solve/components.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

std::vector<std::vector<ClaimId>> claims_of(const Problem& p) {
  std::vector<std::vector<ClaimId>> out;
  for (const Component& c : components(p)) out.push_back(c.claims);
  return out;
}

TEST(Components, SplitWhereNoQuantityIsShared) {
  const Grounded g = grounded(
      "stock a : x\nstock b : x\nstock c : x\nrule r: a >= b\n",
      {{"a", "2024-12-31", "3"}, {"c", "2024-12-31", "3"}, {"b", "2024-12-31", "2"}, {"a", "2023-12-31", "3"}});
  EXPECT_EQ(claims_of(g.problem), (std::vector<std::vector<ClaimId>>{{0, 2}, {1}, {3}}));
}

TEST(Components, HoldTogetherWhatARunningTotalTies) {
  const Grounded g =
      grounded("flow a : x\n", {{"a", "2020", "3"}, {"a", "2024", "3"}, {"a", "2024", "3", {{"sex", "f"}}}});
  EXPECT_EQ(claims_of(g.problem), (std::vector<std::vector<ClaimId>>{{0, 1}, {2}}));
  EXPECT_EQ(components(g.problem)[0].chains.size(), 1u);
}

TEST(Components, HoldTogetherWhatOneUnknownDayTies) {
  const std::string rules = "flow a : x\nflow b : x\nrate ra = a per year\nrate rb = b per year\n";
  const std::string period = "2020-01-01/[2024-05-01..2024-10-14]";
  EXPECT_EQ(claims_of(grounded(rules, {{"ra", period, "3"}, {"rb", period, "3"}}).problem),
            (std::vector<std::vector<ClaimId>>{{0, 1}}));
  EXPECT_EQ(claims_of(grounded(rules, {{"ra", period, "3"}, {"rb", period, "3", {}, "", "", "e"}}).problem),
            (std::vector<std::vector<ClaimId>>{{0}, {1}}))
      << "two documents mean two days";
  EXPECT_EQ(claims_of(grounded(rules, {{"ra", "2024", "3"}, {"rb", "2024", "3"}}).problem),
            (std::vector<std::vector<ClaimId>>{{0}, {1}}))
      << "a certain day ties nothing";
}

TEST(Components, PutThoseWithoutAClaimLast) {
  Problem p;
  for (int i = 0; i < 3; ++i) p.quantities.push_back({std::nullopt, {}, {}, Interval::all(), false, {}});
  for (const VarId v : {VarId{0}, VarId{2}}) {
    Relation r;
    r.quantities = {v};
    r.term = Term::compared(Term::of(v), Comparison::equal, Term::of(Rational(0)));
    p.relations.push_back(r);
  }
  p.claims.push_back({0, 2, {}, 0});
  const auto all = components(p);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].relations, std::vector<RelationId>{1});
  EXPECT_EQ(all[1].relations, std::vector<RelationId>{0});
}

TEST(Components, HoldEveryClaimRelationAndTotalOnce) {
  const Grounded g = grounded(
      "dimension level = p | q\nflow a : x\nstock b : x\nrule r: closing b = opening b + a\n",
      {{"a", "2023", "3", {{"level", "p"}}}, {"a", "2024", "3"}, {"b", "2022-12-31", "3"}, {"b", "2024-12-31", "9"}});
  std::size_t claims = 0, relations_seen = 0, chains = 0;
  for (const Component& c : components(g.problem)) {
    claims += c.claims.size();
    relations_seen += c.relations.size();
    chains += c.chains.size();
  }
  EXPECT_EQ(claims, g.problem.claims.size());
  EXPECT_EQ(relations_seen, g.problem.relations.size());
  EXPECT_EQ(chains, g.problem.chains.size());
}

}  // namespace
}  // namespace verify::testing
