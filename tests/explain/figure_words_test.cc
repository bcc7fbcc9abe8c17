// Pins how a figure, a length of time and a period are written in a sentence.
#include "explain/measure.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kRules =
    "unit thousand-EUR = 1000 EUR\nstock a : village\nstock b : village\nshare s = a of b\nvalue grdp : VND\nvalue "
    "debt : thousand-EUR\n"
    "value founded : date\n";

std::string figure(const std::string& value, const std::string& more = "", const std::string& unit = "",
                   const std::string& name = "grdp") {
  Diagnostics diagnostics;
  const FactSet facts = facts_of({{name, "2024", value, {}, unit, more}}, diagnostics);
  return facts.facts.empty() ? rendered(diagnostics) : figure_words(facts.facts[0]);
}

TEST(FigureWords, KeepTheDigitsAsWritten) {
  EXPECT_EQ(figure("2500"), "2,500");
  EXPECT_EQ(figure("0.50"), "0.50");
  EXPECT_EQ(figure("-1234.5"), "−1,234.5");
  EXPECT_EQ(figure("17661.86", "\"scale\": 9"), "17,661.86 billion");
  EXPECT_EQ(figure("3", "\"scale\": 6"), "3 million");
  EXPECT_EQ(figure("65.60", "", "%", "s"), "65.60 %");
  EXPECT_EQ(figure("1949-10-10", "", "date", "founded"), "1949-10-10");
}

TEST(FigureWords, SayTheHedge) {
  EXPECT_EQ(figure("2500", "\"hedge\": \"nearly\""), "nearly 2,500");
  EXPECT_EQ(figure("5", "\"hedge\": \"at-least\"", "%", "s"), "at least 5 %");
}

Term length(const Moment& from, const Moment& to, TimeUnit unit = TimeUnit::years) {
  return Term::length(from, to, unit);
}

TEST(LengthWords, SayHowLongAPeriodCanBe) {
  const Day start = Day::certain(make_date(2020, 10, 13));
  const Day unknown{make_date(2024, 5, 1), make_date(2024, 10, 14), "document d", 0};
  EXPECT_EQ(length_words(length({start, 0}, {Day::certain(make_date(2025, 10, 12)), 1}), {}, {}), "5 years");
  EXPECT_EQ(length_words(length({start, 0}, {unknown, 1}), {}, {}), "≈3.55 to ≈4.01 years");
  EXPECT_EQ(length_words(length({start, 0}, {Day::certain(make_date(2020, 10, 14)), 1}, TimeUnit::days), {}, {}),
            "2 days");
}

TEST(LengthWords, TakeDatesFromTheFactsThatSayThem) {
  const Grounded g = grounded("value x : date\nvalue y : date\nvalue age : year\nrule r: age = years between x and y\n",
                              {{"x", "", "1949-10-10", {}, "date"}, {"y", "", "2024-10-10", {}, "date"}});
  const Term& between = g.problem.relations.at(0).term.args.at(1);
  EXPECT_EQ(length_words(between, g.problem, {0, 1}), "75 years");
  EXPECT_EQ(length_words(between, g.problem, {0}), "an unknown number of years");
}

TEST(PeriodWords, SayWhatIsCertain) {
  const Day start = Day::certain(make_date(2020, 10, 13));
  const Day unknown{make_date(2024, 5, 1), make_date(2024, 10, 14), "document d", 0};
  EXPECT_EQ(period_words({start, start}), "on 2020-10-13");
  EXPECT_EQ(period_words({start, unknown}), "from 2020-10-13 to a day between 2024-05-01 and 2024-10-14");
}

}  // namespace
}  // namespace verify::testing
