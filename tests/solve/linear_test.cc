// Pins how terms become linear rows, and what stays a product or a case.
#include "solve/linear.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

using K = Term::Kind;

Term x(VarId v) { return Term::of(v); }
Term n(const Rational& value) { return Term::of(value); }
Term equal(Term a, Term b) { return Term::compared(std::move(a), Comparison::equal, std::move(b)); }

std::string written(const Linear& l) {
  std::string out;
  for (const auto& [v, c] : l.coefficients) out += c.str() + "·x" + std::to_string(v) + " + ";
  return out + l.constant.str();
}

std::string written(const Formula& f) {
  constexpr const char* kComparisons[] = {"=", "!=", "<", "<=", ">", ">="};
  if (f.kind == Formula::Kind::row)
    return written(f.linear) + " " + kComparisons[static_cast<std::size_t>(f.comparison)] + " 0";
  std::string out = f.kind == Formula::Kind::conjunction   ? "all("
                    : f.kind == Formula::Kind::disjunction ? "any("
                                                           : "not(";
  for (const Formula& arg : f.args) out += (out.back() == '(' ? "" : ", ") + written(arg);
  return out + ")";
}

Lowered lowered(const Term& term, VarId first_free = 10) { return lower(term, first_free); }

TEST(Linear, ForgetsVariablesThatCancel) {
  Linear l = Linear::of(VarId{1});
  l.add(Linear::of(VarId{2}), 3).add(Linear::of(VarId{1}), -1);
  EXPECT_EQ(written(l), "3·x2 + 0");
  EXPECT_EQ(written(l.times(0)), "0");
}

TEST(Linear, IsAVariableOnlyWhenUnscaledAndAlone) {
  EXPECT_EQ(Linear::of(VarId{4}).as_variable(), VarId{4});
  EXPECT_FALSE(Linear::of(VarId{4}).times(2).as_variable().has_value());
  EXPECT_FALSE(Linear::of(Rational(4)).as_variable().has_value());
  EXPECT_FALSE(Linear::of(VarId{4}).add(Linear::of(Rational(1)), 1).as_variable().has_value());
}

TEST(Lower, MakesARowOfASum) {
  const Lowered l = lowered(equal(x(0), Term::make(K::subtract, Term::make(K::add, x(1), n(5)), x(2))));
  EXPECT_EQ(written(l.formula), "1·x0 + -1·x1 + 1·x2 + -5 = 0");
  EXPECT_TRUE(l.products.empty());
  EXPECT_TRUE(l.lengths.empty());
}

TEST(Lower, KeepsAProductWithANumberLinear) {
  const Lowered l =
      lowered(equal(Term::make(K::multiply, n(Rational(3, 100)), x(0)), Term::make(K::divide, x(1), n(4))));
  EXPECT_EQ(written(l.formula), "0.03·x0 + -0.25·x1 + 0 = 0");
  EXPECT_TRUE(l.products.empty());
}

TEST(Lower, NamesAProductOfTwoQuantities) {
  const Lowered l = lowered(equal(Term::make(K::multiply, x(0), x(1)), x(2)));
  ASSERT_EQ(l.products.size(), 1u);
  EXPECT_EQ(l.products[0].x, 0u);
  EXPECT_EQ(l.products[0].y, 1u);
  EXPECT_GE(l.products[0].result, 10u) << "a new variable";
  EXPECT_EQ(written(l.formula), "-1·x2 + 1·x" + std::to_string(l.products[0].result) + " + 0 = 0");
}

TEST(Lower, NamesOnceAProductThatOccursTwice) {
  const Term less = Term::compared(Term::make(K::multiply, x(0), x(1)), Comparison::less, n(5));
  const Term more = Term::compared(Term::make(K::multiply, x(1), x(0)), Comparison::greater, n(3));
  const Lowered l = lowered(Term::make(K::logical_and, less, more));
  EXPECT_EQ(l.products.size(), 1u);
  EXPECT_EQ(written(l.formula), "all(1·x10 + -5 < 0, 1·x10 + -3 > 0)");
}

TEST(Lower, NamesOnceASumThatIsAFactorTwice) {
  const auto times_sum = [](VarId v) { return Term::make(K::multiply, x(v), Term::make(K::add, x(0), x(1))); };
  const Lowered l = lowered(equal(times_sum(2), times_sum(3)));
  EXPECT_EQ(l.names.size(), 1u);
  EXPECT_EQ(l.products.size(), 2u);
}

TEST(OnlyCase, IsTheOneThatTheIntervalsLeave) {
  const Formula either = Formula::any({bound_row(0, Comparison::greater_equal, 0), bound_row(0, Comparison::less, 0)});
  EXPECT_EQ(only_case(either, {{0, Interval::at_least(0)}}), &either.args[0]);
  EXPECT_EQ(only_case(either, {{0, {std::nullopt, Bound{Rational(0), true}}}}), &either.args[1]);
  EXPECT_EQ(only_case(either, {{0, {std::nullopt, Bound{Rational(0)}}}}), nullptr) << "both may be";
  EXPECT_EQ(only_case(either, {}), nullptr);
  EXPECT_EQ(only_case(Formula::any({}), {}), nullptr) << "none is left";
  EXPECT_EQ(only_case(bound_row(0, Comparison::less, 0), {}), nullptr) << "no disjunction";
}

TEST(Lower, NamesASumThatIsAFactor) {
  const Lowered l = lowered(equal(Term::make(K::multiply, Term::make(K::add, x(0), x(1)), x(2)), n(1)));
  ASSERT_EQ(l.names.size(), 1u);
  EXPECT_EQ(written(l.names[0].second), "1·x0 + 1·x1 + 0");
  EXPECT_EQ(l.products.at(0).x, l.names[0].first);
}

TEST(Lower, MakesADivisionAProductWhoseDivisorIsNotZero) {
  const Lowered l = lowered(Term::compared(Term::make(K::divide, x(0), x(1)), Comparison::less, n(2)));
  ASSERT_EQ(l.products.size(), 1u);
  const std::string q = "x" + std::to_string(l.products[0].x);
  const std::string result = "x" + std::to_string(l.products[0].result);
  EXPECT_EQ(l.products[0].y, 1u);
  const std::string text = written(l.formula);
  EXPECT_NE(text.find("1·x1 + 0 != 0"), std::string::npos) << text;
  EXPECT_NE(text.find("-1·x0 + 1·" + result + " + 0 = 0"), std::string::npos) << text;
  EXPECT_NE(text.find("1·" + q + " + -2 < 0"), std::string::npos) << text;
}

TEST(Lower, DividesByZeroNowhereNotEvenInsideANegation) {
  Term negated;
  negated.kind = K::logical_not;
  negated.args.push_back(equal(Term::make(K::divide, x(0), x(1)), n(2)));
  const std::string text = written(lowered(negated).formula);
  EXPECT_TRUE(text.starts_with("all(")) << text;
  EXPECT_LT(text.find("1·x1 + 0 != 0"), text.find("not(")) << text;
}

TEST(Lower, TakesWithinOfTheRightSideWhateverItsSign) {
  Term t = equal(x(0), x(1));
  t.tolerance = Rational(1, 10);
  EXPECT_EQ(written(lowered(t).formula),
            "any(all(1·x1 + 0 >= 0, 1·x0 + -1.1·x1 + 0 <= 0, -1·x0 + 0.9·x1 + 0 <= 0), "
            "all(-1·x1 + 0 > 0, 1·x0 + -0.9·x1 + 0 <= 0, -1·x0 + 1.1·x1 + 0 <= 0))");
}

TEST(Lower, KeepsLogic) {
  const Term a = Term::compared(x(0), Comparison::less, n(1));
  const Term b = Term::compared(x(1), Comparison::not_equal, n(2));
  EXPECT_EQ(written(lowered(Term::make(K::logical_and, a, b)).formula), "all(1·x0 + -1 < 0, 1·x1 + -2 != 0)");
  EXPECT_EQ(written(lowered(Term::make(K::logical_or, a, b)).formula), "any(1·x0 + -1 < 0, 1·x1 + -2 != 0)");
  EXPECT_EQ(written(lowered(Term::make(K::implies, a, b)).formula), "any(not(1·x0 + -1 < 0), 1·x1 + -2 != 0)");
}

TEST(Lower, PullsALengthOutUnderAVariable) {
  const Term length = Term::length({Day::certain(make_date(2024, 1, 1)), 0}, {Day::certain(make_date(2024, 12, 31)), 1},
                                   TimeUnit::months);
  const Lowered l = lowered(equal(length, x(0)));
  ASSERT_EQ(l.lengths.size(), 1u);
  EXPECT_EQ(l.lengths[0].unit, TimeUnit::months);
  EXPECT_EQ(l.lengths[0].to.shift, 1);
}

TEST(Evaluate, AddsIntervalsAndKeepsOpenEnds) {
  const std::map<VarId, Interval> intervals = {
      {0, {Bound{1}, Bound{2, true}}}, {1, Interval::closed(10, 20)}, {2, Interval::at_least(0)}};
  Linear l = Linear::of(VarId{1});
  l.add(Linear::of(VarId{0}), -2).add(Linear::of(Rational(5)), 1);
  EXPECT_EQ(evaluate(l, intervals), (Interval{Bound{11, true}, Bound{23}}));
  l.add(Linear::of(VarId{2}), 1);
  EXPECT_EQ(evaluate(l, intervals), (Interval{Bound{11, true}, std::nullopt}));
  EXPECT_EQ(evaluate(Linear::of(VarId{7}), intervals), Interval::all());
}

}  // namespace
}  // namespace verify
