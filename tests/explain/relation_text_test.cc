// Pins how a relation is written in figures: brackets, minus signs, units, and quantities that nobody reported.
#include "explain/relation_text.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

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
  const Grounded g = grounded(
      "stock villages : village\nflow merged : village\nflow created : village\n"
      "rule roll: closing villages = opening villages - merged + created\n",
      {{"merged", "2016/2024", "735"}});
  EXPECT_EQ(in_figures(g.problem.relations.at(0).term, g.problem, g.rules, g.facts, {0}),
            "villages on 2024-12-31 = villages on 2015-12-31 − 735 + created over 2016/2024");
}

// The first relation of rules and facts, all claims in it.
std::string all_in_figures(const std::string& rules, const std::vector<Said>& said) {
  const Grounded g = grounded(rules, said);
  EXPECT_EQ(rendered(g.diagnostics), "");
  std::vector<ClaimId> claims;
  for (ClaimId c = 0; c < g.problem.claims.size(); ++c) claims.push_back(c);
  return in_figures(g.problem.relations.at(0).term, g.problem, g.rules, g.facts, claims);
}

TEST(InFigures, SubtractsANegativeFigureThatIsAdded) {
  const std::string rules = "flow a : x, signed\nflow b : x, signed\nflow c : x, signed\nrule r: c = a ";
  const auto with = [&](const std::string& rest, const std::string& more = "") {
    return all_in_figures(rules + rest + "\n", {{"a", "2024", "1840", {}, "", "\"hedge\": \"exactly\""},
                                                {"b", "2024", "-14", {}, "", more},
                                                {"c", "2024", "1826"}});
  };
  EXPECT_EQ(with("+ b"), "1,826 = exactly 1,840 − 14");
  EXPECT_EQ(with("- b"), "1,826 = exactly 1,840 − (−14)");
  EXPECT_EQ(with("+ 2 * b"), "1,826 = exactly 1,840 + 2 × (−14)");
  EXPECT_EQ(with("+ b", "\"hedge\": \"nearly\""), "1,826 = exactly 1,840 + nearly −14");
}

const std::string kEnergy =
    "unit GWh = 1000 MWh\nunit EUR-million = 1000000 EUR\nflow energy : MWh\nflow output : tonne\n"
    "value per-tonne : MWh/tonne\nvalue a : EUR\nvalue b : EUR\nvalue c : EUR-million\n";

TEST(InFigures, NamesTheUnitsWhereAFigureIsInAnotherThanItsConcept) {
  const std::string rule = kEnergy + "rule r: energy = per-tonne * output\n";
  EXPECT_EQ(all_in_figures(rule, {{"energy", "2024", "180.8", {}, "GWh"},
                                  {"per-tonne", "2024", "0.592", {}, "MWh/tonne"},
                                  {"output", "2024", "305306", {}, "tonne"}}),
            "180.8 GWh = 0.592 MWh/tonne × 305,306 tonne");
  EXPECT_EQ(all_in_figures(rule, {{"energy", "2024", "180800", {}, "MWh"},
                                  {"per-tonne", "2024", "0.592", {}, "MWh/tonne"},
                                  {"output", "2024", "305306", {}, "tonne"}}),
            "180,800 = 0.592 × 305,306");
}

TEST(InFigures, NamesOneUnitForAllOnce) {
  EXPECT_EQ(all_in_figures(kEnergy + "rule r: a = b + b\n",
                           {{"a", "2024", "5.6", {}, "EUR-million"}, {"b", "2024", "2.8", {}, "EUR-million"}}),
            "5.6 = 2.8 + 2.8 (EUR-million)");
  EXPECT_EQ(all_in_figures(kEnergy + "rule r: c = a\n",
                           {{"a", "2024", "5600000", {}, "EUR"}, {"c", "2024", "5.6", {}, "EUR-million"}}),
            "5.6 EUR-million = 5,600,000 EUR")
      << "each in the unit of its concept, yet not the same number";
}

TEST(InFigures, SaysBetweenWhichDatesTheYearsAre) {
  EXPECT_EQ(
      all_in_figures(
          "value x : date\nvalue y : date\nvalue age : year\nrule r: age = years between x and y\n",
          {{"x", "", "1949-10-10", {}, "date"}, {"y", "", "2024-10-10", {}, "date"}, {"age", "", "75", {}, "year"}}),
      "75 = years between 1949-10-10 and 2024-10-10");
}

}  // namespace
}  // namespace verify::testing
