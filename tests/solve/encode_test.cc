// Pins how relations become rows: products, lengths, unknown days, totals. Compared with brute force at every point.
#include "solve/encode.h"

#include <gtest/gtest.h>

#include "support/brute_force.h"

namespace verify::testing {
namespace {

using K = Term::Kind;

// Quantities in given domains, and relations between them.
Problem problem(const std::vector<Interval>& domains, const std::vector<Term>& terms, bool whole = false) {
  Problem p;
  for (const Interval& domain : domains) p.quantities.push_back({std::nullopt, {}, {}, domain, whole, {}});
  for (const Term& t : terms) {
    Relation r;
    r.name = "r" + std::to_string(p.relations.size());
    r.term = t;
    r.quantities = variables_of(t);
    p.relations.push_back(std::move(r));
  }
  return p;
}

Term times(Term a, Term b) { return Term::make(K::multiply, std::move(a), std::move(b)); }
Term equal(Term a, Term b) { return Term::compared(std::move(a), Comparison::equal, std::move(b)); }
Term x(VarId v) { return Term::of(v); }

Encoding encoded(const Problem& p, const std::set<VarId>& kept = {}) {
  Encoder encoder(p);
  const Selection s = everything(p);
  return encoder.encode(s, encoder.initial_box(s), kept);
}

Verdict verdict(const Problem& p, const std::vector<Pin>& pins = {}) {
  Selection s = everything(p);
  s.pins = pins;
  return make_z3_oracle(p)->check(s);
}

Verdict at(const Problem& p, const std::vector<Rational>& values) {
  std::vector<Pin> pins;
  for (VarId v = 0; v < values.size(); ++v) pins.push_back({v, Comparison::equal, values[v]});
  return verdict(p, pins);
}

TEST(Encode, MakesAFixedFactorACoefficient) {
  const Problem p = problem({Interval::point(3), Interval::all(), Interval::all()}, {equal(times(x(0), x(1)), x(2))});
  EXPECT_TRUE(encoded(p).products.empty());
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, 5}, {2, Comparison::equal, 15}}), Verdict::sat);
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, 5}, {2, Comparison::equal, 16}}), Verdict::unsat);
}

TEST(Encode, LeavesOutAFactorThatOccursNowhereElse) {
  const Problem p =
      problem({Interval::closed(2, 3), Interval::all(), Interval::all()}, {equal(times(x(0), x(1)), x(2))});
  EXPECT_TRUE(encoded(p).products.empty());
  // lo·y ≤ r ≤ hi·y for y > 0, turned round for y < 0, and r = 0 at y = 0.
  for (const auto& [y, r, expected] : {std::tuple{5, 10, Verdict::sat},
                                       {5, 15, Verdict::sat},
                                       {5, 9, Verdict::unsat},
                                       {5, 16, Verdict::unsat},
                                       {-5, -10, Verdict::sat},
                                       {-5, -15, Verdict::sat},
                                       {-5, -9, Verdict::unsat},
                                       {-5, -16, Verdict::unsat},
                                       {0, 0, Verdict::sat},
                                       {0, 1, Verdict::unsat}}) {
    EXPECT_EQ(verdict(p, {{1, Comparison::equal, y}, {2, Comparison::equal, r}}), expected) << y << " " << r;
  }
}

TEST(Encode, KeepsOpenEndsOfAFactorThatIsLeftOut) {
  const Problem p =
      problem({{Bound{2, true}, std::nullopt}, Interval::all(), Interval::all()}, {equal(times(x(0), x(1)), x(2))});
  EXPECT_TRUE(encoded(p).products.empty());
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, 5}, {2, Comparison::equal, 10}}), Verdict::unsat);
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, 5}, {2, Comparison::equal, Rational(100001, 10000)}}), Verdict::sat);
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, -5}, {2, Comparison::equal, -1000}}), Verdict::sat);
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, -5}, {2, Comparison::equal, -10}}), Verdict::unsat);
}

TEST(Encode, KeepsAFactorThatOccursTwice) {
  const std::vector<Interval> domains = {Interval::closed(1, 3), Interval::closed(1, 3), Interval::closed(1, 9),
                                         Interval::closed(1, 9)};
  const Problem p = problem(domains, {equal(times(x(0), x(1)), x(2)), equal(Term::make(K::add, x(0), x(1)), x(3))});
  EXPECT_EQ(encoded(p).products.size(), 1u);
  EXPECT_EQ(at(p, {2, Rational(5, 2), 5, Rational(9, 2)}), Verdict::sat);
  EXPECT_EQ(verdict(p, {{2, Comparison::equal, 9}, {3, Comparison::equal, 5}}), Verdict::unsat)
      << "x·y = 9 needs x + y = 6";
}

TEST(Encode, KeepsAFactorThatIsWholeOrAskedFor) {
  const std::vector<Interval> domains = {Interval::closed(2, 3), Interval::closed(4, 5), Interval::closed(0, 20)};
  const std::vector<Term> terms = {equal(times(x(0), x(1)), x(2))};
  EXPECT_EQ(encoded(problem(domains, terms, true)).products.size(), 1u);
  EXPECT_EQ(encoded(problem(domains, terms), {0, 1}).products.size(), 1u);
  EXPECT_EQ(verdict(problem(domains, terms, true), {{2, Comparison::equal, 11}}), Verdict::unsat);
  EXPECT_EQ(verdict(problem(domains, terms), {{2, Comparison::equal, 11}}), Verdict::sat);
}

TEST(Encode, NeverLeavesOutAFactorOfItsOwnSquare) {
  const Problem p = problem({Interval::closed(0, 10), Interval::all()}, {equal(times(x(0), x(0)), x(1))});
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, 9}}), Verdict::sat);
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, -1}}), Verdict::unsat);
  EXPECT_EQ(verdict(p, {{1, Comparison::equal, 101}}), Verdict::unsat);
}

TEST(Encode, SaysWhichIntervalIsEmptyByItself) {
  Problem p = problem({Interval::at_least(0)}, {});
  p.claims.push_back({0, 0, {Interval::point(-1), Interval::point(-1)}, -1});
  p.quantities[0].claims = {0};
  EXPECT_TRUE(encoded(p).infeasible);
  EXPECT_EQ(verdict(p), Verdict::unsat);
}

TEST(Encode, SeesWholeNumbersInIntervalsWithoutOne) {
  EXPECT_TRUE(encoded(problem({{Bound{2, true}, Bound{3, true}}},
                              {Term::compared(x(0), Comparison::greater, Term::of(Rational(0)))}, true))
                  .infeasible);
}

Term years(const Day& from, const Day& to) { return Term::length({from, 0}, {to, 1}); }

TEST(Encode, KnowsTheLengthOfACertainPeriodAndTheBoundsOfAnUncertainOne) {
  const Day start = Day::certain(make_date(2020, 10, 13));
  const Day unknown{make_date(2024, 5, 1), make_date(2024, 10, 14), "document d", 0};
  const Problem certain =
      problem({Interval::all()}, {equal(x(0), years(start, Day::certain(make_date(2025, 10, 12))))});
  EXPECT_EQ(at(certain, {5}), Verdict::sat);
  EXPECT_EQ(at(certain, {Rational(49, 10)}), Verdict::unsat);
  const Problem open = problem({Interval::all()}, {equal(x(0), years(start, unknown))});
  EXPECT_EQ(encoded(open).open_days.size(), 1u);
  EXPECT_EQ(at(open, {4}), Verdict::sat) << "to 12 October 2024";
  EXPECT_EQ(at(open, {Rational(4 * 365 + 2, 365)}), Verdict::sat) << "to its last day";
  EXPECT_EQ(at(open, {Rational(35, 10)}), Verdict::unsat);
  EXPECT_EQ(at(open, {Rational(41, 10)}), Verdict::unsat);
}

TEST(Encode, GivesAnUnknownDayOneValueWhereverItStands) {
  const Day start = Day::certain(make_date(2024, 1, 1));
  const Day unknown{make_date(2024, 1, 1), make_date(2024, 12, 31), "document d", 0};
  Day other = unknown;
  other.scope = "document e";
  const auto lengths = [&](const Day& a, const Day& b) {
    return problem({Interval::all(), Interval::all()}, {equal(x(0), years(start, a)), equal(x(1), years(start, b))});
  };
  EXPECT_EQ(at(lengths(unknown, unknown), {1, Rational(1, 366)}), Verdict::unsat);
  EXPECT_EQ(at(lengths(unknown, unknown), {Rational(1, 366), Rational(1, 366)}), Verdict::sat);
  EXPECT_EQ(at(lengths(unknown, other), {1, Rational(1, 366)}), Verdict::sat);
  EXPECT_EQ(at(lengths(unknown, unknown.shifted(-1)), {1, Rational(365, 366)}), Verdict::sat)
      << "the day before is a day less";
}

TEST(Encode, CountsASolutionOnlyOnceItsDayIsADay) {
  const Day start = Day::certain(make_date(2024, 1, 1));
  const Day unknown{make_date(2024, 1, 1), make_date(2024, 1, 3), "document d", 0};
  const Problem p = problem({Interval::all()}, {equal(x(0), years(start, unknown))});
  EXPECT_EQ(at(p, {Rational(2, 366)}), Verdict::sat);
  EXPECT_EQ(at(p, {Rational(3, 2) * Rational(1, 366)}), Verdict::unsat) << "a day and a half";
}

// Products, sums and comparisons of small whole quantities, every point asked of both oracles.
TEST(Encode, AgreesWithBruteForceAtEveryPointOfAProduct) {
  const std::vector<Interval> domains(3, Interval::closed(0, 4));
  for (const Comparison c : {Comparison::equal, Comparison::less_equal, Comparison::greater}) {
    Problem p = problem(domains, {Term::compared(times(x(0), x(1)), c, x(2))}, true);
    const auto z3 = make_z3_oracle(p);
    BruteForceOracle brute(p);
    for (int a = 0; a <= 4; ++a) {
      for (int r = 0; r <= 4; ++r) {
        Selection s = everything(p);
        s.pins = {{0, Comparison::equal, a}, {2, Comparison::equal, r}};
        EXPECT_EQ(z3->check(s), brute.check(s)) << a << " " << r;
      }
    }
  }
}

Problem chained(const std::vector<std::pair<Day, Day>>& ends, bool rises) {
  Problem p;
  std::map<Day, VarId> totals;
  Chain chain;
  chain.rises = rises;
  for (std::size_t i = 0; i < ends.size(); ++i)
    p.quantities.push_back({std::nullopt, {}, {}, rises ? Interval::at_least(0) : Interval::all(), false, {}});
  const auto total = [&](const Day& day) {
    const auto [it, fresh] = totals.emplace(day, p.quantities.size());
    if (fresh) p.quantities.push_back({std::nullopt, {}, {}, Interval::all(), false, {}});
    return it->second;
  };
  for (VarId v = 0; v < ends.size(); ++v) chain.links.push_back({v, total(ends[v].first), total(ends[v].second)});
  for (const auto& [day, v] : totals) chain.nodes.push_back({day, v});
  p.chains.push_back(chain);
  return p;
}

TEST(Encode, AddsAdjoiningPeriodsUpAndKeepsPartsBelowTheWhole) {
  const auto day = [](int year) { return Day::certain(make_date(year, 12, 31)); };
  const Problem p =
      chained({{day(2020), day(2022)}, {day(2022), day(2024)}, {day(2020), day(2024)}, {day(2021), day(2022)}}, true);
  EXPECT_EQ(at(p, {5, 6, 11, 5}), Verdict::sat);
  EXPECT_EQ(at(p, {5, 6, 12, 5}), Verdict::unsat);
  EXPECT_EQ(at(p, {5, 6, 11, 6}), Verdict::unsat);
  const Problem is_signed =
      chained({{day(2020), day(2022)}, {day(2022), day(2024)}, {day(2020), day(2024)}, {day(2021), day(2022)}}, false);
  EXPECT_EQ(at(is_signed, {5, 6, 11, 600}), Verdict::sat);
}

TEST(Encode, KeepsTheTotalAtAnUncertainDayBetweenThoseAtItsEnds) {
  const Day start = Day::certain(make_date(2019, 12, 31));
  const Day unknown{make_date(2021, 1, 1), make_date(2022, 12, 31), "document d", 0};
  const Problem p = chained({{start, Day::certain(make_date(2020, 12, 31))},
                             {start, unknown},
                             {start, Day::certain(make_date(2022, 12, 31))}},
                            true);
  EXPECT_EQ(at(p, {5, 7, 9}), Verdict::sat);
  EXPECT_EQ(at(p, {5, 4, 9}), Verdict::unsat);
  EXPECT_EQ(at(p, {5, 10, 9}), Verdict::unsat);
}

}  // namespace
}  // namespace verify::testing
