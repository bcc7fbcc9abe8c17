#include "diagnose/explain.h"

#include <gtest/gtest.h>

#include "support/brute_force.h"
#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kVillages =
    "stock villages : village\nflow merged : village\nflow created : village\n"
    "rule roll: closing villages = opening villages - merged + created\n";
const std::vector<Said> kSaid = {{"villages", "2015-12-31", "1813"},
                                 {"merged", "2016/2024", "735"},
                                 {"created", "2016/2024", "367"},
                                 {"villages", "2024-12-31", "1446"}};

// The explanation of the first disagreement.
Explanation explained(const Grounded& g, Level level = Level::contradiction) {
  EXPECT_EQ(rendered(g.diagnostics), "");
  const auto oracle = default_oracle(g.problem);
  for (const Component& c : components(g.problem)) {
    const auto by_order = [](const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) { return a < b; };
    for (const Disagreement& d : diagnose(g.problem, c, *oracle, default_oracle, by_order).disagreements) {
      if (d.level == level) return explain(d.conflicts.at(0), d.tier, g.problem, g.rules, g.facts, *oracle);
    }
  }
  ADD_FAILURE() << "no disagreement";
  return {};
}

std::string steps(const Explanation& e) {
  std::string out;
  for (const Step& s : e.steps) out += s.rule + ": " + s.text + "\n";
  return out;
}
std::string notes(const Explanation& e) {
  std::string out;
  for (const std::string& n : e.notes) out += n + "\n";
  return out;
}

TEST(Explain, DoesTheArithmeticInTheDocumentsDigits) {
  const Explanation e = explained(grounded(kVillages, kSaid));
  EXPECT_EQ(e.title, "villages on 2024-12-31: 1,446 stated, 1,445 derived");
  EXPECT_EQ(steps(e), "roll: 1,813 − 735 + 367 = 1,445, not 1,446\n");
  EXPECT_EQ(notes(e), "rounding: all 4 are written exactly, so rounding cannot explain it\n");
  ASSERT_TRUE(e.pivot.has_value());
  EXPECT_EQ(e.pivot->said, Interval::point(1446));
  EXPECT_EQ(e.pivot->derived.interval, Interval::point(1445));
}

TEST(Explain, ShowsBothFiguresOfOneQuantity) {
  const Explanation e =
      explained(grounded("stock a : village\n", {{"a", "2024-12-31", "5"}, {"a", "2024-12-31", "6", {}, "", "", "e"}}));
  EXPECT_EQ(e.title, "a on 2024-12-31: 6 stated, 5 derived");
  EXPECT_EQ(steps(e), ": 5 (d) and 6 (e) are said of the same quantity\n");
  EXPECT_EQ(notes(e), "rounding: both are written exactly, so rounding cannot explain it\n");
}

TEST(Explain, HoldsAHedgedFigureAgainstWhatItsTimeAllows) {
  const Explanation e =
      explained(grounded("flow admitted : person\nrate yearly = admitted per year\n",
                         {{"admitted", "2020-01-01/2023-12-31", "8000", {}, "", "\"hedge\": \"exactly\""},
                          {"yearly", "2020-01-01/2023-12-31", "2500", {}, "", "\"hedge\": \"nearly\""}}));
  EXPECT_EQ(e.title, "yearly over 2020/2023: nearly 2,500 stated, 2,000 derived");
  EXPECT_EQ(steps(e), "yearly: exactly 8,000 in 4 years is 2,000 a year, not nearly 2,500\n");
  EXPECT_EQ(e.notes.at(0), "period: from 2020-01-01 to 2023-12-31, both included: 4 years");
}

TEST(Explain, SaysThatAPartMustFitWithinTheWhole) {
  const Explanation e =
      explained(grounded("flow admitted : person\n", {{"admitted", "2024", "9"}, {"admitted", "2023/2024", "7"}}));
  EXPECT_EQ(steps(e),
            "admitted/periods 2024: 9 from 2024-01-01 to 2024-12-31 must fit within 7 from 2023-01-01 to 2024-12-31\n");
}

TEST(Explain, SaysThatWordsStillFitAtTheWidest) {
  const Explanation e = explained(
      grounded("stock a : person\n",
               {{"a", "2024-12-31", "103"}, {"a", "2024-12-31", "100", {}, "", "\"hedge\": \"nearly\"", "e"}}),
      Level::implausible);
  EXPECT_NE(notes(e).find("the widest fair reading of these words still fits: implausible, not impossible\n"),
            std::string::npos);
}

TEST(Explain, ShowsWhatRulesForceOnAQuantityNobodyReported) {
  const Explanation e = explained(grounded("stock a : x\nstock b : x\nstock c : x\nrule one: b = a\nrule two: b = c\n",
                                           {{"a", "2024-12-31", "5"}, {"c", "2024-12-31", "6"}}));
  EXPECT_EQ(e.title, "b on 2024-12-31: 5 by one, 6 by two");
  EXPECT_EQ(e.steps.back().text, "so b on 2024-12-31 must be 5 by one, 6 by two");
}

std::string figures(const std::string& rule) {
  const Grounded g = grounded("stock a : x\nstock b : x\nstock c : x\nrule r: " + rule + "\n",
                              {{"a", "2024-12-31", "1000"}, {"b", "2024-12-31", "2"}, {"c", "2024-12-31", "3"}});
  EXPECT_EQ(rendered(g.diagnostics), "");
  return g.problem.relations.empty() ? ""
                                     : in_figures(g.problem.relations[0].term, g.problem, g.rules, g.facts, {0, 1, 2});
}

TEST(InFigures, WritesSumsAndProductsWithTheBracketsThatMatter) {
  EXPECT_EQ(figures("a - (b - c) = 0"), "1,000 − (2 − 3) = 0");
  EXPECT_EQ(figures("(a - b) - c = 0"), "1,000 − 2 − 3 = 0");
  EXPECT_EQ(figures("2 * (a + b) >= -c"), "2 × (1,000 + 2) ≥ −3");
  EXPECT_EQ(figures("a / (b / c) != 0"), "1,000 / (2 / 3) ≠ 0");
  EXPECT_EQ(figures("a = 3 % * b within 2 %"), "1,000 = 0.03 × 2 within 2 %");
}

TEST(InFigures, NamesWhatNobodyReported) {
  const Grounded g = grounded(kVillages, {kSaid[1]});
  EXPECT_EQ(in_figures(g.problem.relations.at(0).term, g.problem, g.rules, g.facts, {0}),
            "villages on 2024-12-31 = villages on 2015-12-31 − 735 + created over 2016/2024");
}

}  // namespace
}  // namespace verify::testing
