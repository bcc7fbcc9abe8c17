// The simplex method finds the same last values as Z3's optimizer, on random rows.
#include "solve/simplex.h"

#include <gtest/gtest.h>
#include <z3++.h>

#include "support/random_rows.h"

namespace verify::testing {
namespace {

constexpr VarId kVariables = 5;

std::vector<Formula> random_rows(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<Formula> rows;
  for (VarId v = 0; v < kVariables; ++v) {
    if (random() % 4 != 0) rows.push_back(bound_row(v, Comparison::greater_equal, Rational(around_zero(random, 6))));
    if (random() % 4 != 0) rows.push_back(bound_row(v, Comparison::less_equal, Rational(around_zero(random, 20) + 10)));
  }
  add_random_sums(random, kVariables, 5, {Comparison::equal, Comparison::less_equal, Comparison::greater_equal}, rows);
  return rows;
}

z3::expr written(z3::context& context, const Rational& r) {
  return context.real_val((r.numerator() + "/" + r.denominator()).c_str());
}

/// Nothing when there is no solution; an inner nothing when there is no last value.
std::optional<std::optional<std::string>> by_z3(z3::context& context, const std::vector<Formula>& rows, VarId goal,
                                                bool upper) {
  z3::optimize optimize(context);
  const auto variable = [&](VarId v) { return context.real_const(("x" + std::to_string(v)).c_str()); };
  for (const Formula& row : rows) {
    z3::expr sum = written(context, row.linear.constant);
    for (const auto& [v, c] : row.linear.coefficients) sum = sum + written(context, c) * variable(v);
    if (row.comparison == Comparison::equal) optimize.add(sum == 0);
    else optimize.add(row.comparison == Comparison::less_equal ? sum <= 0 : sum >= 0);
  }
  const auto handle = upper ? optimize.maximize(variable(goal)) : optimize.minimize(variable(goal));
  if (optimize.check() != z3::sat) return std::nullopt;
  const z3::expr found = upper ? optimize.upper(handle) : optimize.lower(handle);
  return found.is_numeral() ? std::optional(std::optional(std::string(Z3_get_numeral_string(context, found))))
                            : std::optional<std::string>();
}

std::string as_z3_writes(const Rational& r) { return r.numerator() + (r.is_integer() ? "" : "/" + r.denominator()); }

TEST(LastValue, IsThatOfZ3sOptimizer) {
  int ends = 0;
  int none = 0;
  int impossible = 0;
  z3::context context;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const std::vector<Formula> rows = random_rows(seed);
    for (const bool upper : {false, true}) {
      const auto expected = by_z3(context, rows, seed % kVariables, upper);
      const auto found = last_value(rows, seed % kVariables, upper);
      ASSERT_EQ(found.has_value(), expected.has_value()) << "seed " << seed;
      EXPECT_EQ(can_hold(rows), found.has_value()) << "seed " << seed;
      impossible += !found;
      if (!found) continue;
      ASSERT_EQ(found->has_value(), expected->has_value()) << "seed " << seed;
      if (*found) { EXPECT_EQ(as_z3_writes(**found), **expected) << "seed " << seed; }
      ++(*found ? ends : none);
    }
  }
  EXPECT_GE(ends, 100);
  EXPECT_GE(none, 20);
  EXPECT_GE(impossible, 20);
}

TEST(CanHold, KeepsOffEndsThatAreOpen) {
  const auto row = [](VarId v, Comparison c, int end) { return bound_row(v, c, Rational(end)); };
  EXPECT_EQ(can_hold({row(0, Comparison::greater_equal, 0), row(0, Comparison::less, 0)}), false);
  EXPECT_EQ(can_hold({row(0, Comparison::greater, 0), row(0, Comparison::less, 1)}), true);
  EXPECT_EQ(can_hold({row(0, Comparison::greater, 0)}), true);
  EXPECT_EQ(can_hold({row(0, Comparison::greater, 1), row(0, Comparison::less, 0)}), false);
  EXPECT_EQ(can_hold({row(0, Comparison::greater, 0), row(1, Comparison::greater, 0),
                      Formula::row(Linear::of(VarId{0}).add(Linear::of(VarId{1}), 1), Comparison::less_equal)}),
            false);
  EXPECT_EQ(can_hold({Formula::any({})}), false);
  EXPECT_EQ(can_hold({Formula::row(Linear::of(Rational(1)), Comparison::less_equal)}), false);
}

TEST(LastValue, IsNotKnownOfRowsThatAreNoConjunction) {
  const Formula low = bound_row(0, Comparison::less_equal, 1);
  const Formula high = bound_row(0, Comparison::greater_equal, 3);
  EXPECT_FALSE(last_value({Formula::any({low, high})}, 0, true));
  EXPECT_FALSE(last_value({bound_row(0, Comparison::not_equal, 1)}, 0, true));
}

}  // namespace
}  // namespace verify::testing
