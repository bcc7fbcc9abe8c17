// Pins rules applied without facts: once each, at a place and a period that stand for all.
#include "ground/symbolic.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

struct Symbolic {
  Grounded g;
  SymbolicRules here;
};

Symbolic symbolic(const std::string& rules, std::size_t limit = 1000) {
  Symbolic out;
  out.g.rules = rules_of(rules, out.g.diagnostics);
  EXPECT_EQ(rendered(out.g.diagnostics), "");
  out.here = ground_symbolic(out.g.rules, limit);
  out.g.problem = out.here.problem;
  return out;
}

// The relations that stand for the rules, a line each, named as a report names them.
std::string instances(const Symbolic& s) {
  std::string out;
  for (std::size_t i = 0; i < s.here.rules.size(); ++i) {
    for (const RelationId r : s.here.rules[i].instances) {
      out += s.g.rules.rules[i].name + ":";
      for (const VarId v : variables_of(s.here.problem.relations[r].term)) {
        const std::string name = describe_symbolic(s.here, v, s.g.rules);
        out += " " + (name.empty() ? "?" : name) + ",";
      }
      out.back() = '\n';
    }
  }
  return out;
}

constexpr const char* kStocks =
    "stock s : person\nstock t : person, part of s\nflow f : person\nvalue v : EUR\ndimension d = a | b\n";

TEST(GroundSymbolic, AppliesARuleOncePerPeriod) {
  EXPECT_EQ(instances(symbolic(std::string(kStocks) + "rule r: closing s = opening s + f\n")),
            "r: closing s, opening s, f\n");
}

TEST(GroundSymbolic, AppliesARuleOnStocksOnEveryDayThatOthersSpeakOf) {
  EXPECT_EQ(instances(symbolic(std::string(kStocks) + "rule one: s >= 1 person\nrule two: opening s <= f\n")),
            "one: opening s\none: closing s\ntwo: opening s, f\n");
  EXPECT_EQ(instances(symbolic(std::string(kStocks) + "rule one: s >= 1 person\n")), "one: s\n");
}

TEST(GroundSymbolic, AppliesRulesAtTheMembersThatSumsAreTakenOver) {
  EXPECT_EQ(instances(symbolic(std::string(kStocks) + "rule each: v >= 1 EUR\nrule sum: 9 EUR = sum of v over d\n")),
            "each: v\neach: v (d a)\neach: v (d b)\nsum: v (d a), v (d b)\n");
}

TEST(GroundSymbolic, HasALengthOfItsOwnForAllPeriods) {
  const Symbolic s = symbolic(std::string(kStocks) +
                              "rate q = f per year\nrule r: q >= 5 person/year\n"
                              "rule m: f <= 3 person * months\nrule n: f <= 4 person * months\n");
  EXPECT_EQ(instances(s), "m: f, ?\nn: f, ?\nr: q\n");
  EXPECT_EQ(s.here.length_of.size(), 2u);
  EXPECT_EQ(s.here.lengths.size(), 2u) << "how years and months compare";
}

TEST(GroundSymbolic, HoldsForTheLengthsOfAllPeriods) {
  std::uint64_t state = 7;
  const auto pick = [&](int n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(n));
  };
  for (int i = 0; i < 3000; ++i) {
    const Date from = make_date(1990, 1, 1) + pick(12'000);
    const Date to = from + 1 + pick(i % 2 == 0 ? 100 : 5'000);
    const Rational years = years_between(from, to);
    const Rational months = months_between(from, to);
    const Rational days(to.days - from.days);
    ASSERT_TRUE(Rational(365) * years <= days && days <= Rational(366) * years) << to_string(from) << to_string(to);
    ASSERT_TRUE(Rational(28) * months <= days && days <= Rational(31) * months) << to_string(from) << to_string(to);
  }
}

TEST(GroundSymbolic, BreaksAQuotientAlsoByADivisorOfZero) {
  const Symbolic s = symbolic(std::string(kStocks) + "value w : EUR\nrule q: v / w = 2\n");
  ASSERT_EQ(s.here.rules[0].denials.size(), 2u);
  EXPECT_EQ(written(s.here.problem.relations[s.here.rules[0].denials[1]].term, s.g), "w over 2000 = 0");
}

TEST(GroundSymbolic, SaysWhenRulesWereLeftOut) {
  const std::string rules = std::string(kStocks) + "rule each: v >= 1 EUR\nrule sum: 9 EUR = sum of v over d\n";
  EXPECT_TRUE(symbolic(rules).here.complete);
  EXPECT_FALSE(symbolic(rules, 2).here.complete);
}

}  // namespace
}  // namespace verify::testing
