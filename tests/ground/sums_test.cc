// Sums keep their terms in order, and are not as deep as they are long.
#include "ground/sums.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace verify::testing {
namespace {

std::size_t depth_of(const Term& t) {
  std::size_t deepest = 0;
  for (const Term& arg : t.args) deepest = std::max(deepest, depth_of(arg));
  return deepest + 1;
}

Term sum_of_first(std::size_t count) {
  std::vector<Term> terms;
  for (VarId v = 0; v < count; ++v) terms.push_back(Term::of(v));
  return sum_of_terms(std::move(terms));
}

TEST(Sums, AreOneTermWhereThereIsOne) { EXPECT_EQ(sum_of_first(1).kind, TermKind::variable); }

TEST(Sums, GoFromLeftToRightUpToFiveHundred) {
  EXPECT_EQ(depth_of(sum_of_first(500)), 500u);
  EXPECT_EQ(depth_of(sum_of_first(501)), 252u) << "two of 250 and 251";
}

TEST(Sums, AreNotAsDeepAsTheyAreLong) {
  const Term sum = sum_of_first(100'000);
  EXPECT_LT(depth_of(sum), 520u);
  const std::vector<VarId> order = variables_of(sum);
  ASSERT_EQ(order.size(), 100'000u);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

}  // namespace
}  // namespace verify::testing
