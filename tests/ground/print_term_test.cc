// The one printer of terms: a table of terms with the text each is printed as, in both notations; brackets stand only
// where they matter, and a negative part of a sum is subtracted.
#include "ground/print_term.h"

#include "ground/sums.h"

#include <gtest/gtest.h>

#include <numeric>

namespace verify {
namespace {

using K = TermKind;

// Variables by index, as a document could print them.
const std::vector<LeafText> kLeaves = {{"a"}, {"b"}, {"−52"}, {"-52"}, {"(52)"}, {"20 to 30", true}, {"about −5"}};

Term v(VarId i) { return Term::of(i); }
Term n(int i) { return Term::of(Rational(i)); }
Term make(K kind, Term x, Term y) { return Term::make(kind, std::move(x), std::move(y)); }
Term add(Term x, Term y) { return make(K::add, std::move(x), std::move(y)); }
Term subtract(Term x, Term y) { return make(K::subtract, std::move(x), std::move(y)); }
Term multiply(Term x, Term y) { return make(K::multiply, std::move(x), std::move(y)); }
Term divide(Term x, Term y) { return make(K::divide, std::move(x), std::move(y)); }
Term equal(Term x, Term y) { return Term::compared(std::move(x), Comparison::equal, std::move(y)); }
Term negation(Term x) {
  Term t;
  t.kind = K::logical_not;
  t.args.push_back(std::move(x));
  return t;
}

TermStyle<VarId> style(Notation notation) {
  TermStyle<VarId> out;
  out.notation = notation;
  out.number = [](const Rational& number) { return (number.sign() < 0 ? "−" : "") + number.abs().str(); };
  out.variable = [](VarId i) { return kLeaves.at(i); };
  out.length = [](const Term&) { return std::string("75 years"); };
  return out;
}

std::string printed(const Term& term) { return print_term(term, style(Notation::typographic)); }
std::string as_rule(const Term& term) { return print_term(term, style(Notation::rules)); }

struct Row {
  Term term;
  std::string typographic, rules;
};

TEST(PrintTerm, PutsBracketsWhereTheyMatter) {
  const Term a = v(0), b = v(1);
  const std::vector<Row> table = {
      {add(add(a, b), a), "a + b + a", "a + b + a"},
      {add(a, add(b, a)), "a + (b + a)", "a + (b + a)"},
      {subtract(a, subtract(b, a)), "a − (b − a)", "a - (b - a)"},
      {subtract(subtract(a, b), a), "a − b − a", "a - b - a"},
      {multiply(add(a, b), n(2)), "(a + b) × 2", "(a + b) * 2"},
      {add(multiply(a, b), divide(a, b)), "a × b + a / b", "a * b + a / b"},
      {divide(a, divide(b, a)), "a / (b / a)", "a / (b / a)"},
      {multiply(n(100), divide(a, b)), "100 × (a / b)", "100 * (a / b)"},
      {Term::negated(multiply(a, b)), "−(a × b)", "-(a * b)"},
      {multiply(Term::negated(a), b), "−a × b", "-a * b"},
      {negation(equal(a, b)), "not (a = b)", "not a = b"},
      {negation(make(K::logical_or, equal(a, b), equal(b, a))), "not (a = b or b = a)", "not (a = b or b = a)"},
      {make(K::implies, equal(a, b), make(K::implies, equal(b, a), equal(a, a))), "a = b implies (b = a implies a = a)",
       "a = b implies (b = a implies a = a)"},
      {make(K::logical_and, make(K::logical_or, equal(a, b), equal(b, a)), equal(a, a)), "(a = b or b = a) and a = a",
       "(a = b or b = a) and a = a"},
  };
  for (const Row& row : table) {
    EXPECT_EQ(printed(row.term), row.typographic);
    EXPECT_EQ(as_rule(row.term), row.rules);
  }
}

TEST(PrintTerm, SubtractsANegativeSummand) {
  EXPECT_EQ(printed(add(add(v(0), v(1)), v(2))), "a + b − 52");
  EXPECT_EQ(printed(add(v(0), v(3))), "a − 52");  // a document may print a hyphen
  EXPECT_EQ(printed(add(v(0), n(-5))), "a − 5");
  EXPECT_EQ(printed(add(v(0), Term::negated(v(1)))), "a − b");
  EXPECT_EQ(printed(add(v(0), multiply(n(-5), v(1)))), "a − 5 × b");
  EXPECT_EQ(printed(add(v(2), v(0))), "−52 + a");
  EXPECT_EQ(printed(add(v(0), v(4))), "a + (52)");      // as the document prints it
  EXPECT_EQ(printed(add(v(0), v(6))), "a + about −5");  // no sign in front
}

TEST(PrintTerm, PutsOtherNegativeOperandsInBrackets) {
  EXPECT_EQ(printed(subtract(v(0), v(2))), "a − (−52)");
  EXPECT_EQ(printed(multiply(v(0), v(2))), "a × (−52)");
  EXPECT_EQ(printed(divide(v(0), v(3))), "a / (-52)");
  EXPECT_EQ(printed(Term::negated(v(2))), "−(−52)");
  EXPECT_EQ(printed(equal(v(0), v(2))), "a = −52");
}

TEST(PrintTerm, KeepsSignsInTheNotationOfTheRules) {
  EXPECT_EQ(as_rule(add(v(0), Term::negated(v(1)))), "a + -b");
  EXPECT_EQ(as_rule(subtract(v(0), Term::negated(v(1)))), "a - -b");
  EXPECT_EQ(as_rule(Term::negated(Term::negated(v(1)))), "--b");
}

TEST(PrintTerm, PutsRangesInBracketsWithinArithmetic) {
  EXPECT_EQ(printed(add(v(5), v(5))), "(20 to 30) + (20 to 30)");
  EXPECT_EQ(printed(Term::negated(v(5))), "−(20 to 30)");
  EXPECT_EQ(printed(equal(v(5), v(0))), "20 to 30 = a");
}

TEST(PrintTerm, WritesComparisonsForReadersAndAsRules) {
  using C = Comparison;
  const std::vector<std::tuple<C, std::string, std::string>> table = {
      {C::equal, "a = b", "a = b"},       {C::not_equal, "a ≠ b", "a != b"}, {C::less, "a < b", "a < b"},
      {C::less_equal, "a ≤ b", "a <= b"}, {C::greater, "a > b", "a > b"},    {C::greater_equal, "a ≥ b", "a >= b"},
  };
  for (const auto& [comparison, typographic, rules] : table) {
    EXPECT_EQ(printed(Term::compared(v(0), comparison, v(1))), typographic);
    EXPECT_EQ(as_rule(Term::compared(v(0), comparison, v(1))), rules);
  }
  Term within = equal(v(0), v(1));
  within.tolerance = Rational(1, 20);
  EXPECT_EQ(printed(within), "a = b within 5 %");
}

TEST(PrintTerm, NamesMinimaAndMaximaOfAnyNumberOfTerms) {
  Term least;
  least.kind = K::minimum;
  least.args = {add(v(0), v(1))};
  EXPECT_EQ(as_rule(equal(v(1), least)), "b = the least of (a + b)");
  least.kind = K::maximum;
  least.args.push_back(v(2));
  EXPECT_EQ(printed(multiply(n(2), least)), "2 × the greatest of (a + b; −52)");
}

TEST(PrintTerm, AsksTheStyleForLengths) {
  const Day day = Day::certain(make_date(2024, 1, 1));
  EXPECT_EQ(printed(multiply(v(0), Term::length({day, 0}, {day, 1}))), "a × 75 years");
}

Term sum_of_numbers(int summands) {
  Term out = n(1);
  for (int i = 2; i <= summands; ++i) out = add(std::move(out), n(i));
  return out;
}

TEST(PrintTerm, CutsLongSumsAtTheirEnd) {
  TermStyle<VarId> cut = style(Notation::typographic);
  cut.sums = {4, 3, 0};
  EXPECT_EQ(print_term(sum_of_numbers(4), cut), "1 + 2 + 3 + 4");
  EXPECT_EQ(print_term(sum_of_numbers(5), cut), "1 + 2 + 3 + … (2 more)");
  EXPECT_EQ(print_term(equal(v(0), sum_of_numbers(5)), cut), "a = 1 + 2 + 3 + … (2 more)");
  EXPECT_EQ(print_term(subtract(v(0), sum_of_numbers(5)), cut), "a − (1 + 2 + 3 + … (2 more))");
}

TEST(PrintTerm, WritesTheHalvesOfALongSumAsOneSum) {
  TermStyle<VarId> cut = style(Notation::typographic);
  cut.variable = [](VarId i) { return LeafText{"x" + std::to_string(i)}; };
  cut.sums = {4, 2, 1};
  const auto sum_of_first = [](std::size_t count) {
    std::vector<VarId> all(count);
    std::iota(all.begin(), all.end(), VarId{0});
    return sum_of_quantities(all);
  };
  for (const std::size_t count : {500, 501, 1'001, 2'000})
    EXPECT_EQ(print_term(sum_of_first(count), cut), "x0 + x1 + … + x" + std::to_string(count - 1));
}

TEST(PrintTerm, CutsLongSumsInTheirMiddle) {
  TermStyle<VarId> cut = style(Notation::typographic);
  cut.sums = {4, 2, 1};
  EXPECT_EQ(print_term(sum_of_numbers(4), cut), "1 + 2 + 3 + 4");
  EXPECT_EQ(print_term(sum_of_numbers(5), cut), "1 + 2 + … + 5");
}

}  // namespace
}  // namespace verify
