// What a solution says of factors that no row mentions, and of claims that nobody asked about.
#include "solve/solution.h"

#include <gtest/gtest.h>

namespace verify::testing {
namespace {

TEST(Solution, GivesAnEliminatedFactorTheValueOfItsProduct) {
  Encoding e;
  e.eliminated = {{0, 1, 2}, {3, 4, 5}};
  Solution s = {{0, 12}, {1, 0}, {2, 4}, {3, 0}, {4, 7}, {5, 0}};
  complete(e, {}, s);
  EXPECT_EQ(s, (Solution{{0, 12}, {1, 3}, {2, 4}, {3, 0}, {5, 0}})) << "0 = any × 0 tells nothing";
}

TEST(Solution, SaysNothingOfADate) {
  Solution s = {{0, 12}, {1, 19'000}};
  complete({}, {{VarId{1}, {Date{18'990}, Date{19'010}}}}, s);
  EXPECT_EQ(s, (Solution{{0, 12}}));
}

TEST(Solution, AgreesWithClaimsInTheReadingsAskedFor) {
  Problem p;
  p.quantities.resize(2);
  p.claims.push_back({0, 0, {Interval::point(12), Interval::closed(11, 13)}, 12});
  p.claims.push_back({1, 0, {Interval::point(13), Interval::closed(12, 14)}, 13});
  p.claims.push_back({2, 1, {Interval::point(5), Interval::point(5)}, 5});
  p.quantities[0].claims = {0, 1};
  p.quantities[1].claims = {2};
  const Solution s = {{0, 12}, {1, 6}, {7, 5}};
  EXPECT_EQ(agreeing_claims(p, {{}, {}, {}, Readings::stated, {}}, s), (std::vector<ClaimId>{0}));
  EXPECT_EQ(agreeing_claims(p, {{}, {}, {}, Readings::allowed, {}}, s), (std::vector<ClaimId>{0, 1}));
  EXPECT_EQ(agreeing_claims(p, {{2}, {}, {}, Readings::stated, {}}, s), (std::vector<ClaimId>{0, 2}));
}

}  // namespace
}  // namespace verify::testing
