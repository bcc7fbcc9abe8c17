// What terms come to, at points and in intervals: each kind of term, and the kinds for which nothing is promised.
#include "ground/term_values.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

using K = TermKind;

Term v(VarId i) { return Term::of(i); }
Term n(int i) { return Term::of(Rational(i)); }
Term make(K kind, Term x, Term y) { return Term::make(kind, std::move(x), std::move(y)); }

// Variable i lies between i and 10 × i.
Enclosure between(VarId i) {
  const Rational least(static_cast<std::int64_t>(i));
  return {least, least * Rational(10)};
}
std::string interval(const Term& term) {
  const Enclosure e = enclosure_of(term, between);
  return (e.lo ? e.lo->str() : "any") + ".." + (e.hi ? e.hi->str() : "any");
}

std::string point(const Term& term) {
  const auto value = value_of(term, [](VarId i) { return Rational(static_cast<std::int64_t>(i)); });
  return value ? value->str() : "none";
}

TEST(TermValues, EncloseSumsProductsAndDifferencesExactly) {
  EXPECT_EQ(interval(make(K::add, v(2), v(3))), "5..50");
  EXPECT_EQ(interval(make(K::subtract, v(2), v(3))), "-28..17");
  EXPECT_EQ(interval(Term::negated(v(2))), "-20..-2");
  EXPECT_EQ(interval(make(K::multiply, Term::negated(v(2)), v(3))), "-600..-6");
  EXPECT_EQ(interval(Term::compared(v(2), Comparison::less, n(3))), "-1..17");
}

TEST(TermValues, EncloseNothingThatHasNoInterval) {
  EXPECT_EQ(interval(make(K::divide, v(2), v(3))), "any..any");
  EXPECT_EQ(interval(make(K::add, n(1), make(K::divide, v(2), v(3)))), "any..any");
  EXPECT_EQ(enclosure_of(v(0), [](VarId) { return Enclosure{Rational(1), {}}; }).hi, std::nullopt);
}

TEST(TermValues, EvaluateAtAPoint) {
  EXPECT_EQ(point(make(K::divide, v(1), v(3))), "1/3");
  EXPECT_EQ(point(make(K::multiply, n(100), make(K::divide, v(1), v(4)))), "25");
  EXPECT_EQ(point(Term::compared(v(5), Comparison::equal, v(3))), "2");
  Term extreme = make(K::minimum, v(5), v(3));
  EXPECT_EQ(point(extreme), "3");
  extreme.kind = K::maximum;
  EXPECT_EQ(point(extreme), "5");
}

TEST(TermValues, HaveNoValueForADivisionByZeroOrForLogic) {
  EXPECT_EQ(point(make(K::divide, v(1), v(0))), "none");
  EXPECT_EQ(point(make(K::add, n(1), make(K::divide, v(1), v(0)))), "none");
  EXPECT_EQ(point(make(K::logical_and, v(1), v(1))), "none");
}

TEST(TermValues, MeasureTimesBetweenDatesThatAreVariables) {
  const std::int64_t first = make_date(1949, 10, 10).days, last = make_date(2024, 10, 10).days;
  const Term years = Term::length({VarId{0}, 0}, {VarId{1}, 0});
  EXPECT_EQ(value_of(years, [&](VarId i) { return Rational(i == 0 ? first : last); }), Rational(75));
  EXPECT_EQ(value_of(years, [&](VarId) { return Rational(1, 2); }), std::nullopt);  // no day
}

TEST(TermValues, FindTheLineOfAnEquationInOneVariable) {
  // 3 × x0 − 12 = x5, all others at their index
  const Term equation =
      Term::compared(make(K::subtract, make(K::multiply, n(3), v(0)), n(12)), Comparison::equal, v(5));
  const auto values = [](VarId i) { return Rational(static_cast<std::int64_t>(i)); };
  const auto line = line_of(equation, VarId{0}, values);
  ASSERT_TRUE(line);
  EXPECT_EQ(line->slope, Rational(3));
  EXPECT_EQ(line->root(), Rational(17, 3));
  EXPECT_FALSE(line_of(equation, VarId{1}, values));
}

TEST(TermValues, TellTruthWhereverTheVariablesLie) {
  const auto truth = [](const Term& a, Comparison comparison, const Term& b) {
    const auto told = truth_of(Term::compared(a, comparison, b), between);
    return !told ? "open" : *told ? "true" : "false";
  };
  EXPECT_STREQ(truth(v(2), Comparison::less_equal, n(20)), "true");
  EXPECT_STREQ(truth(v(2), Comparison::less, n(20)), "open");
  EXPECT_STREQ(truth(v(2), Comparison::less, n(2)), "false");
  EXPECT_STREQ(truth(v(2), Comparison::equal, n(21)), "false");
  EXPECT_STREQ(truth(v(2), Comparison::not_equal, n(21)), "true");
  EXPECT_STREQ(truth(v(2), Comparison::greater_equal, n(2)), "true");
  EXPECT_STREQ(truth(v(2), Comparison::greater, n(2)), "open");
}

TEST(TermValues, NeedAllPartsOfAConjunctionToBeTrue) {
  const Term yes = Term::compared(v(2), Comparison::less_equal, n(20));
  const Term no = Term::compared(v(2), Comparison::less, n(2));
  const Term open = Term::compared(v(2), Comparison::less, n(20));
  EXPECT_EQ(truth_of(make(K::logical_and, yes, yes), between), true);
  EXPECT_EQ(truth_of(make(K::logical_and, open, no), between), false);
  EXPECT_EQ(truth_of(make(K::logical_and, yes, open), between), std::nullopt);
  EXPECT_EQ(truth_of(make(K::logical_or, yes, yes), between), std::nullopt);
}

// 2 figures of a draft become the quantities 8 and 9.
TEST(FigureTerms, BecomeTermsOverQuantities) {
  const FigureTerm length = FigureTerm::length({FigureId{1}, 3}, {FigureId{0}, 0}, TimeUnit::days);
  const FigureTerm term =
      FigureTerm::compared(FigureTerm::negated(FigureTerm::of(FigureId{0})), Comparison::less, length);
  const Term over = over_quantities(term, [](FigureId f) { return f.index + 8; });
  EXPECT_EQ(over.kind, K::compare);
  EXPECT_EQ(over.comparison, Comparison::less);
  EXPECT_EQ(over.args.at(0).args.at(0).variable, 8u);
  EXPECT_EQ(std::get<VarId>(over.args.at(1).elapsed->from.at), 9u);
  EXPECT_EQ(over.args.at(1).elapsed->from.shift, 3);
  EXPECT_EQ(over.args.at(1).elapsed->unit, TimeUnit::days);
  EXPECT_EQ(variables_of(over), (std::vector<VarId>{8, 9}));
  EXPECT_EQ(variables_of(term), (std::vector<FigureId>{{0}, {1}}));
}

}  // namespace
}  // namespace verify
