// Bounds propagation refutes only what has no solution, by its reasons alone. Checked by trying every point on a grid
// of halves.
#include "solve/bounds.h"

#include <gtest/gtest.h>

#include <random>

namespace verify {
namespace {

using Value = BoundsPropagation::Value;

/// Rows over three variables within 0 and 6, each possibly a multiple of 2, and bounds given from outside.
struct System {
  std::vector<Value> steps;
  struct Row {
    std::vector<BoundsPropagation::Term> terms;
    Value constant;
    bool equality;
  };
  std::vector<Row> rows;
  struct Given {
    std::size_t variable;
    bool is_upper;
    Value value;
  };
  std::vector<Given> given;
};

System random_system(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto below = [&](Value n) { return static_cast<Value>(random() % static_cast<std::uint64_t>(n)); };
  System out;
  for (std::size_t v = 0; v < 3; ++v) {
    out.steps.push_back(below(3) == 0 ? 2 : 0);
    out.given.push_back({v, false, 0});
    out.given.push_back({v, true, 6});
  }
  for (Value n = 1 + below(4); n > 0; --n) {
    System::Row row{{}, below(13) - 6, below(2) == 0};
    for (std::size_t v = 0; v < 3; ++v) {
      if (const Value c = below(7) - 3; c != 0) row.terms.push_back({v, c});
    }
    out.rows.push_back(row);
  }
  for (Value n = below(4); n > 0; --n)
    out.given.push_back({static_cast<std::size_t>(below(3)), below(2) == 0, below(7)});
  return out;
}

// On halves, so that more than whole numbers are tried.
bool has_solution(const System& s) {
  Value at[3];
  for (at[0] = 0; at[0] <= 12; ++at[0]) {
    for (at[1] = 0; at[1] <= 12; ++at[1]) {
      for (at[2] = 0; at[2] <= 12; ++at[2]) {
        bool good = true;
        for (const auto& g : s.given)
          good = good && (g.is_upper ? at[g.variable] <= 2 * g.value : at[g.variable] >= 2 * g.value);
        for (std::size_t v = 0; v < 3; ++v) good = good && (s.steps[v] == 0 || at[v] % (2 * s.steps[v]) == 0);
        for (const auto& row : s.rows) {
          Value sum = 2 * row.constant;
          for (const auto& t : row.terms) sum += t.coefficient * at[t.variable];
          good = good && (row.equality ? sum == 0 : sum <= 0);
        }
        if (good) return true;
      }
    }
  }
  return false;
}

/// False when it is refuted.
bool propagated(BoundsPropagation& p, const System& s) {
  for (const Value step : s.steps) p.add_variable(step);
  for (const auto& row : s.rows) p.add_row(row.terms, row.constant, row.equality);
  for (std::size_t i = 0; i < s.given.size(); ++i) {
    if (!p.give(s.given[i].variable, s.given[i].is_upper, s.given[i].value, i)) return false;
  }
  return p.propagate();
}

TEST(BoundsPropagation, RefutesOnlyWhatHasNoSolutionAndByItsReasonsAlone) {
  int refuted = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const System s = random_system(seed);
    BoundsPropagation p;
    if (propagated(p, s)) continue;
    ++refuted;
    EXPECT_FALSE(has_solution(s)) << "seed " << seed;
    const auto reasons = p.reasons();
    System part = s;
    part.rows.clear();
    part.given.clear();
    for (const auto row : reasons.rows) part.rows.push_back(s.rows[row]);
    for (const auto tag : reasons.tags) part.given.push_back(s.given[tag]);
    BoundsPropagation again;
    EXPECT_FALSE(propagated(again, part)) << "seed " << seed;
  }
  EXPECT_GE(refuted, 500);
}

TEST(BoundsPropagation, IsAsBeforeOnceItIsUndone) {
  BoundsPropagation p;
  const auto x = p.add_variable(0);
  const auto y = p.add_variable(0);
  p.add_row({{x, 1}, {y, 1}}, -10, true);
  ASSERT_TRUE(p.give(x, false, 0, 1));
  ASSERT_TRUE(p.propagate());
  EXPECT_EQ(p.upper(y), 10);
  const auto mark = p.mark();
  const auto row = p.add_row({{x, -1}}, 4, false);
  ASSERT_TRUE(p.propagate());
  EXPECT_EQ(p.upper(y), 6);
  p.undo(mark);
  p.drop_rows_from(row);
  EXPECT_EQ(p.upper(y), 10);
  EXPECT_FALSE(p.lower(y));
}

TEST(BoundsPropagation, LeavesWhatIsBeyondItsNumbersUnbounded) {
  BoundsPropagation p;
  const auto x = p.add_variable(0);
  const auto y = p.add_variable(0);
  p.add_row({{x, -1'000'000}, {y, 1}}, 0, true);
  ASSERT_TRUE(p.give(x, false, BoundsPropagation::kLimit, 0));
  ASSERT_TRUE(p.propagate());
  EXPECT_FALSE(p.lower(y));
}

}  // namespace
}  // namespace verify
