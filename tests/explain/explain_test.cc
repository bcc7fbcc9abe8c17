// Pins the words of a finding: arithmetic in the documents' digits, readings, rounding, and derived quantities.
#include "explain/explain.h"

#include <gtest/gtest.h>

#include "support/brute_force.h"
#include "support/grounded.h"
#include "support/preferences.h"

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
Explanation explained(const Grounded& g, Question question = Question::possible) {
  EXPECT_EQ(rendered(g.diagnostics), "");
  const auto oracle = default_oracle(g.problem);
  for (const Component& c : components(g.problem)) {
    for (const Disagreement& d : diagnose(g.problem, c, *oracle, default_oracle, all_by_number()).disagreements) {
      if (!d.undecided && d.question == question)
        return explain(d.conflicts.at(0), readings_of(d.question), g.problem, g.rules, g.facts, *oracle, std::nullopt);
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
  EXPECT_EQ(e.title, "a on 2024-12-31: 6 in e, 5 in d");
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
      Question::as_stated);
  EXPECT_NE(notes(e).find("the widest fair reading of these words still fits: implausible, not impossible\n"),
            std::string::npos);
}

TEST(Explain, ShowsWhatRulesForceOnAQuantityNobodyReported) {
  const Explanation e = explained(grounded("stock a : x\nstock b : x\nstock c : x\nrule one: b = a\nrule two: b = c\n",
                                           {{"a", "2024-12-31", "5"}, {"c", "2024-12-31", "6"}}));
  EXPECT_EQ(e.title, "b on 2024-12-31: 5 by one, 6 by two");
  EXPECT_EQ(e.steps.back().text, "so b on 2024-12-31 must be 5 by one, 6 by two");
}

TEST(Explain, ShowsWhatIsDerivedInTheUnitOfTheFigureItStandsBeside) {
  const std::string rules =
      "unit GWh = 1000 MWh\nflow energy : MWh\nflow output : tonne\nvalue per-tonne : MWh/tonne\n"
      "rule r: energy = per-tonne * output\n";
  const Explanation e = explained(grounded(rules, {{"energy", "2024", "180800", {}, "GWh"},
                                                   {"output", "2024", "305306", {}, "tonne"},
                                                   {"per-tonne", "2024", "0.592", {}, "MWh/tonne"}}));
  EXPECT_EQ(e.title, "energy over 2024: 180,800 GWh stated, ≈180.58 to ≈180.9 GWh derived");
  EXPECT_EQ(steps(e), "r: 0.592 MWh/tonne × 305,306 tonne = ≈180.58 to ≈180.9 GWh, not 180,800 GWh\n");
  EXPECT_EQ(e.notes.at(0), "reading: 180,800 GWh says 180,799.5 to 180,800.5 GWh");
}

TEST(Explain, NamesTheOneUnitOfASumOnce) {
  const std::string rules =
      "unit EUR-million = 1000000 EUR\nflow a : EUR\nflow b : EUR\nflow c : EUR\n"
      "rule r: c = a + b\n";
  const Explanation e = explained(grounded(rules, {{"a", "2024", "5.6", {}, "EUR-million"},
                                                   {"b", "2024", "43.5", {}, "EUR-million"},
                                                   {"c", "2024", "45.4", {}, "EUR-million"}}));
  EXPECT_EQ(steps(e), "r: 5.6 + 43.5 = 49.0 to 49.2, not 45.4 (EUR-million)\n");
}

const std::string kShare = "stock people : person\nstock women : person, part of people\nshare s = women of people\n";

TEST(Explain, SaysThatNoWholeNumberMakesAPercentage) {
  const Explanation e =
      explained(grounded(kShare, {{"people", "2024-12-31", "90"}, {"s", "2024-12-31", "37.5", {}, "%"}}));
  EXPECT_EQ(e.title, "s on 2024-12-31: 37.5 % stated, at most ≈36.67 % or at least ≈37.78 % derived");
  EXPECT_EQ(steps(e),
            "s: 37.5 % of 90 would be 33.705 to 33.795 for women on 2024-12-31, and there is no whole number there\n");
  ASSERT_TRUE(e.pivot->gap.has_value());
  EXPECT_TRUE(e.pivot->gap->values);
  EXPECT_EQ(e.pivot->gap->below, Rational(33, 90));
  EXPECT_EQ(e.pivot->gap->above, Rational(34, 90));
}

TEST(Explain, ConcludesWhereNoUnreportedQuantityIsPushedApart) {
  const std::string rules =
      "stock a : x\nflow in : x\nflow out : x\nflow change : x, signed\n"
      "rule one: closing a = opening a + in - out\nrule two: closing a = opening a + change\n";
  const Explanation e = explained(grounded(
      rules, {{"a", "2023-12-31", "1840"}, {"in", "2024", "202"}, {"out", "2024", "178"}, {"change", "2024", "14"}}));
  EXPECT_EQ(steps(e),
            "one: a on 2024-12-31 = a on 2023-12-31 + 202 − 178\n"
            "two: a on 2024-12-31 = a on 2023-12-31 + 14\n"
            ": so change over 2024 must be 24, not 14\n");
  EXPECT_EQ(e.notes.at(0), "not needed for it: a on 2023-12-31, 1,840 in d");
}

TEST(Explain, SaysOfAnInequalityThatItDoesNotHold) {
  const Explanation e = explained(
      grounded("stock a : x\nstock b : x, part of a\n", {{"a", "2024-12-31", "5"}, {"b", "2024-12-31", "6"}}));
  EXPECT_EQ(steps(e), "b/part-of: 6 ≤ 5 does not hold\n");
}

}  // namespace
}  // namespace verify::testing
