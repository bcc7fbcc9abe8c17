// Pins the order of repairs and the reasons given for it: fewer figures, weight, other documents, the size of the
// slip.
#include "explain/rank.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kRules = "stock a : village\nstock b : village\nrule r: a = b\n";

// Claims are those of the facts in order: d's first, then e's.
struct Ranked {
  Grounded g;
  RepairRanking ranking;
  explicit Ranked(const std::vector<Said>& said) : g(grounded(kRules, said)), ranking(g.problem, g.rules, g.facts) {}
};

Repair repair(ClaimId claim, const Interval& to) { return {{claim}, {{to, true}}, {}}; }
Repair repair(ClaimId claim, const Rational& to) { return repair(claim, Interval::point(to)); }

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
      {{1, 2}, {{Interval::point(2001), true}, {Interval::point(8), true}}, {}}, repair(0, 1445), repair(1, 999)};
  r.ranking.sort(repairs);
  EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{1}) << "nobody else says it, though the slip is no small one";
  EXPECT_EQ(repairs[1].claims, std::vector<ClaimId>{0});
  EXPECT_EQ(repairs[2].claims.size(), 2u);
}

TEST(RepairRanking, PutsTheSlipFirstThatLeadsThereLeastByChance) {
  const Ranked r({{"a", "2024-12-31", "1446"},
                  {"b", "2024-12-31", "1463"},
                  {"b", "2023-12-31", "1446"},
                  {"b", "2022-12-31", "1446"}});
  std::vector<Repair> repairs = {repair(0, 999), repair(3, Interval::closed(1447, 1448)), repair(2, 1445),
                                 repair(1, 1436)};
  r.ranking.sort(repairs);
  EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{1}) << "swapped digits";
  EXPECT_EQ(repairs[1].claims, std::vector<ClaimId>{2}) << "one digit";
  EXPECT_EQ(repairs[2].claims, std::vector<ClaimId>{3}) << "one digit, in two ways";
  EXPECT_EQ(repairs[3].claims, std::vector<ClaimId>{0});
}

// Two swapped digits count 16 among 88 values, and no slip 1/50: 10.09 times as much. Among 89 values it is 9.99 times.
TEST(RepairRanking, CallsARepairTheLikeliestThatIsTenTimesAsLikelyAsTheNext) {
  const Ranked r({{"a", "2024-12-31", "1910"}, {"b", "2024-12-31", "3333"}});
  const auto likeliest = [&](int values) {
    std::vector<Repair> repairs = {repair(1, 4777), repair(0, Interval::closed(9066, 9065 + values))};
    r.ranking.sort(repairs);
    EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{0});
    return r.ranking.likeliest(repairs);
  };
  EXPECT_EQ(likeliest(88), ClaimId{0});
  EXPECT_EQ(likeliest(89), std::nullopt);
}

std::vector<std::string> both(const std::string& a, const std::string& b) { return {a, b}; }

TEST(RepairRanking, GivesItsReasons) {
  const Ranked r(
      {{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1463"}, {"a", "2023-12-31", "1446", {}, "", "", "e"}});
  EXPECT_EQ(r.ranking.reasons({repair(0, 1445), repair(0, 999)}),
            both("one digit; 1,446 is also in e", "1,446 is also in e"));
  EXPECT_EQ(
      r.ranking.reasons({repair(1, 1436), repair(1, 999)}),
      both("two neighbouring digits swapped; no other document has this figure", "no other document has this figure"));
  EXPECT_EQ(r.ranking.reasons({{{1, 1}, {{Interval::point(9), true}, {Interval::point(9), true}}, {}}}),
            std::vector<std::string>{"no other document has these figures"});
}

TEST(RepairRanking, SaysWhichValueASlipLeadsTo) {
  const Ranked r({{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1463"}});
  EXPECT_EQ(r.ranking.reasons({repair(1, Interval::closed(1430, 1440)), repair(0, Interval::closed(2446, 2500))}),
            both("two neighbouring digits swapped: 1,436; no other document has this figure",
                 "one digit: 2,446; no other document has this figure"));
}

TEST(RepairRanking, LeavesOutThatEachIsOneDigitAwayFromARange) {
  const Ranked r({{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1463"}});
  const Repair one = repair(0, Interval::closed(2446, 2500));
  EXPECT_EQ(r.ranking.reasons({one, repair(1, Interval::closed(2460, 2500))}),
            both("no other document has this figure", "no other document has this figure"));
  EXPECT_EQ(r.ranking.reasons({one, repair(1, 1464)}), both("one digit: 2,446; no other document has this figure",
                                                            "one digit; no other document has this figure"));
}

TEST(RepairRanking, TakesOfAGapOnlyTheValuesThatArePossible) {
  const Ranked r({{"a", "2024-12-31", "90"}});
  Repair to = repair(0, Interval::closed(0, 1854));
  to.gap = Gap{Rational(88), Rational(96), true};
  EXPECT_EQ(r.ranking.reasons({to}), std::vector<std::string>{"one digit: 96; no other document has this figure"});
}

TEST(RepairRanking, PutsAHedgedFigureBeforeAnExactOneAndTwoBehindIt) {
  const Ranked r({{"a", "2024-12-31", "1446"},
                  {"b", "2024-12-31", "1500", {}, "", "\"hedge\": \"about\""},
                  {"b", "2023-12-31", "1500", {}, "", "\"hedge\": \"nearly\""},
                  {"b", "2022-12-31", "1446", {}, "", "\"hedge\": \"exactly\""}});
  std::vector<Repair> repairs = {
      {{1, 2}, {{Interval::point(9), true}, {Interval::point(8), true}}, {}}, repair(0, 999), repair(1, 1923)};
  r.ranking.sort(repairs);
  EXPECT_EQ(repairs[0].claims, std::vector<ClaimId>{1});
  EXPECT_EQ(repairs[1].claims, std::vector<ClaimId>{0});
  EXPECT_EQ(r.ranking.reasons({repair(1, 1923), repair(0, 999)}),
            both("hedged; one digit; no other document has this figure", "no other document has this figure"))
      << "about 1,900 allows 1,923";
  EXPECT_EQ(r.ranking.reasons({repair(1, 1923)}),
            std::vector<std::string>{"one digit; no other document has this figure"})
      << "of one alone a hedge explains nothing";
}

TEST(RepairRanking, SeesACopyOfANeighbour) {
  const Ranked r({{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1446"}, {"b", "2023-12-31", "999"}});
  std::vector<Repair> repairs = {repair(2, 9), repair(1, 2000)};
  r.ranking.sort(repairs);
  EXPECT_EQ(r.ranking.likeliest(repairs), ClaimId{1});
  EXPECT_EQ(r.ranking.reasons(repairs),
            both("a copied neighbour: the figure of a, too; no other document has this figure",
                 "no other document has this figure"));
}

TEST(RepairRanking, TakesForNoCopyWhatIsEqualByChanceOrStandsStill) {
  const auto copied = [](const std::vector<Said>& said) {
    const Ranked r(said);
    return r.ranking.reasons({repair(0, 7000)}).at(0) != "no other document has this figure";
  };
  EXPECT_TRUE(copied({{"a", "2024-12-31", "146"}, {"b", "2024-12-31", "146"}}));
  EXPECT_FALSE(copied({{"a", "2024-12-31", "46"}, {"b", "2024-12-31", "46"}})) << "two digits";
  EXPECT_FALSE(copied({{"a", "2024-12-31", "46000"}, {"b", "2024-12-31", "46000"}})) << "two digits and zeros";
  EXPECT_FALSE(copied({{"a", "2024-12-31", "0"}, {"b", "2024-12-31", "0"}}));
  EXPECT_FALSE(copied({{"a", "2024-12-31", "1446"}, {"a", "2023-12-31", "1446"}})) << "a stock may stand still";
  EXPECT_TRUE(copied({{"a", "2024-12-31", "14467"}, {"a", "2023-12-31", "14467"}})) << "hardly to the last of five";
  EXPECT_FALSE(copied({{"a", "2024-12-31", "146"}, {"b", "2023-12-31", "146"}})) << "another place";
  EXPECT_FALSE(copied({{"a", "2024-12-31", "146"}, {"b", "2024-12-31", "146", {}, "", "", "e"}})) << "another document";
}

TEST(RepairRanking, HasALikeliestFigureOnlyForAReason) {
  const Ranked r({{"a", "2024-12-31", "1446"}, {"b", "2024-12-31", "1463"}, {"b", "2023-12-31", "1446"}});
  const auto likeliest = [&](std::vector<Repair> repairs) {
    r.ranking.sort(repairs);
    return r.ranking.likeliest(repairs);
  };
  EXPECT_EQ(likeliest({repair(0, 999), repair(1, 1436)}), ClaimId{1}) << "swapped digits";
  EXPECT_EQ(likeliest({repair(1, 1464)}), ClaimId{1}) << "there is no other";
  EXPECT_FALSE(likeliest({repair(0, 1447), repair(1, 1464)})) << "one digit each";
  EXPECT_FALSE(likeliest({repair(0, 999), repair(1, Interval::closed(1470, 1475))}))
      << "one digit to any of six values";
  EXPECT_FALSE(likeliest({}));
}

}  // namespace
}  // namespace verify::testing
