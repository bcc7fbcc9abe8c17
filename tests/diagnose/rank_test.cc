#include "diagnose/rank.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

std::string named(const std::string& written, const Interval& range) {
  const auto found = slip(written, range);
  return found ? found->name + ": " + found->value.str() : "none";
}
std::string named(const std::string& written, const Rational& to) { return named(written, Interval::point(to)); }

TEST(Slip, IsOneDigit) {
  EXPECT_EQ(named("1446", 1445), "one digit: 1445");
  EXPECT_EQ(named("1446", 9446), "one digit: 9446");
  EXPECT_EQ(named("65.6", Rational(658, 10)), "one digit: 65.8");
  EXPECT_EQ(named("5", 0), "one digit: 0");
}

TEST(Slip, IsTwoNeighbouringDigitsSwapped) {
  EXPECT_EQ(named("1446", 4146), "two neighbouring digits swapped: 4146");
  EXPECT_EQ(named("1463", 1436), "two neighbouring digits swapped: 1436");
  EXPECT_EQ(named("1463", 3461), "none") << "these two are no neighbours";
}

TEST(Slip, IsAPowerOfTen) {
  EXPECT_EQ(named("1446", 14460), "×10: 14460");
  EXPECT_EQ(named("1446", Rational(1446, 10)), "÷10: 144.6");
  EXPECT_EQ(named("1446", 144600), "×100: 144600");
  EXPECT_EQ(named("1446", 1446000), "×1,000: 1446000");
  EXPECT_EQ(named("1446", Rational(1446, 1000)), "÷1,000: 1.446");
}

TEST(Slip, IsASign) {
  EXPECT_EQ(named("1446", -1446), "sign: -1446");
  EXPECT_EQ(named("-12", 12), "sign: 12");
}

TEST(Slip, PutsNoZeroInFront) {
  EXPECT_EQ(named("1446", 446), "none");
  EXPECT_EQ(named("10", 1), "÷10: 1");
}

TEST(Slip, IsNothingWhereNoSmallChangeLeadsThere) {
  EXPECT_EQ(named("1446", 1389), "none");
  EXPECT_EQ(named("1446", Interval::closed(2001, 2002)), "none");
}

const std::string kRules = "stock a : village\nstock b : village\nrule r: a = b\n";

// Claims are those of the facts in order: d's first, then e's.
struct Ranked {
  Grounded g;
  RepairRanking ranking;
  explicit Ranked(const std::vector<Said>& said) : g(grounded(kRules, said)), ranking(g.problem, g.facts) {}
};

Repair repair(ClaimId claim, const Rational& to) { return {{claim}, {{Interval::point(to), true}}}; }

TEST(RepairRanking, FindsTheSameFigureInAnotherDocumentNearestInTime) {
  const Ranked r({{"a", "2024-12-31", "1446"},
                  {"a", "2020-12-31", "1446", {}, "", "", "e"},
                  {"a", "2024-10-31", "1446", {}, "", "", "f"}});
  EXPECT_EQ(r.ranking.corroboration(0), ClaimId{2});
}

TEST(RepairRanking, TakesNoSupportFromTheSameDocumentOrOfSomethingElse) {
  const Ranked r({{"a", "2024-12-31", "1446"},
                  {"a", "2023-12-31", "1446"},
                  {"b", "2024-12-31", "1446", {}, "", "", "e"},
                  {"a", "2024-12-31", "1446", {{"level", "x"}}, "", "", "e"},
                  {"a", "2024-12-31", "1447", {}, "", "", "e"}});
  EXPECT_FALSE(r.ranking.corroboration(0).has_value());
}

TEST(RepairRanking, PrefersToChangeWhatNobodyElseSays) {
  const Ranked r(
      {{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1445"}, {"a", "2023-12-31", "1446", {}, "", "", "e"}});
  EXPECT_TRUE(r.ranking.likelier({1}, {0}));
  EXPECT_FALSE(r.ranking.likelier({0}, {1}));
  std::vector<Repair> repairs = {repair(0, 1445), repair(1, 1446)};
  r.ranking.sort(repairs);
  EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{1});
}

TEST(RepairRanking, PutsFewerFactsBeforeSupportAndSupportBeforeTheSizeOfASlip) {
  const Ranked r({{"a", "2024-12-31", "1446"},
                  {"b", "2024-12-31", "2000"},
                  {"b", "2023-12-31", "7"},
                  {"a", "2023-12-31", "1446", {}, "", "", "e"}});
  std::vector<Repair> repairs = {
      {{1, 2}, {{Interval::point(2001), true}, {Interval::point(8), true}}}, repair(0, 1445), repair(1, 999)};
  r.ranking.sort(repairs);
  EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{1}) << "nobody else says it, though the slip is no small one";
  EXPECT_EQ(repairs[1].claims, std::vector<ClaimId>{0});
  EXPECT_EQ(repairs[2].claims.size(), 2u);
}

TEST(RepairRanking, PutsTheSmallerSlipFirstAmongEquals) {
  const Ranked r({{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1463"}, {"b", "2023-12-31", "1446"}});
  std::vector<Repair> repairs = {repair(0, 999), repair(1, 1436), repair(2, 1445)};
  r.ranking.sort(repairs);
  EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{2});
  EXPECT_EQ(repairs[1].claims, std::vector<ClaimId>{1});
  EXPECT_EQ(repairs[2].claims, std::vector<ClaimId>{0});
}

TEST(RepairRanking, GivesItsReasons) {
  const Ranked r(
      {{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1463"}, {"a", "2023-12-31", "1446", {}, "", "", "e"}});
  EXPECT_EQ(r.ranking.reason(repair(0, 1445)), "one digit; 1,446 is also in e");
  EXPECT_EQ(r.ranking.reason(repair(0, 999)), "1,446 is also in e");
  EXPECT_EQ(r.ranking.reason(repair(1, 1436)), "two neighbouring digits swapped; no other source says this");
  EXPECT_EQ(r.ranking.reason(repair(1, 999)), "no other source says this");
  EXPECT_EQ(r.ranking.reason({{1, 1}, {{Interval::point(9), true}, {Interval::point(9), true}}}),
            "no other source says these");
}

}  // namespace
}  // namespace verify::testing
