// Pins in which unit, scale and precision a derived number or range is shown.
#include "explain/measure.h"

#include <gtest/gtest.h>

#include "support/grounded.h"

namespace verify::testing {
namespace {

const std::string kRules =
    "unit thousand-EUR = 1000 EUR\nunit EUR-million = 1000000 EUR\nstock a : village\nstock b : village\n"
    "share s = a of b\nvalue grdp : VND\nvalue debt : thousand-EUR\nvalue cost : EUR\nvalue founded : date\n";

RuleSet rules() {
  Diagnostics diagnostics;
  return rules_of(kRules, diagnostics);
}
Measure shown(const std::string& name) { return measure_of(*rules().find(name)); }
Measure as_written(const Said& said) {
  Diagnostics diagnostics;
  const FactSet facts = facts_of({said}, diagnostics);
  EXPECT_EQ(rendered(diagnostics), "");
  return measure_of(facts.facts.at(0), *rules().find(said.concept_name), rules());
}

TEST(AmountWords, ShowANumberAsItsConceptIsDeclared) {
  EXPECT_EQ(amount_words(1445, shown("a")), "1,445");
  EXPECT_EQ(amount_words(Rational(656, 1000), shown("s")), "65.6 %");
  EXPECT_EQ(amount_words(7000, shown("debt")), "7");
  EXPECT_EQ(amount_words(7000, shown("debt"), UnitNames::each), "7 thousand-EUR");
  EXPECT_EQ(amount_words(Rational(make_date(1949, 10, 10).days), shown("founded")), "1949-10-10");
  EXPECT_EQ(amount_words(-5, shown("grdp")), "−5");
  EXPECT_EQ(amount_words(Rational(12'500'000), shown("grdp")), "12.5 million");
}

TEST(AmountWords, SayWhereDigitsHadToGo) {
  EXPECT_EQ(amount_words(Rational(1, 3), shown("grdp")), "≈0.33");
  EXPECT_EQ(amount_words(Rational(1, 4), shown("grdp")), "0.25");
  EXPECT_EQ(amount_words(Rational(33705, 1000), shown("a")), "33.705") << "one more digit makes it exact";
}

TEST(AmountWords, KeepTheUnitTheScaleAndTheDecimalsOfAFigure) {
  const Measure million = as_written({"cost", "2024", "14.0", {}, "EUR-million"});
  EXPECT_EQ(amount_words(49'000'000, million), "49.0");
  EXPECT_EQ(amount_words(49'000'000, million, UnitNames::each), "49.0 EUR-million");
  EXPECT_TRUE(million.other_than_concept);
  const Measure scaled = as_written({"cost", "2024", "3", {}, "EUR", "\"scale\": 6"});
  EXPECT_EQ(amount_words(49'000'000, scaled), "49 million");
  EXPECT_FALSE(scaled.other_than_concept);
  EXPECT_EQ(amount_words(49'000'000, as_written({"cost", "2024", "12400000", {}, "EUR"})), "49,000,000");
}

TEST(AmountWords, ShowAShareAsItIsWritten) {
  EXPECT_EQ(amount_words(Rational(3, 8), as_written({"s", "2024", "0.4"})), "0.375");
  EXPECT_EQ(amount_words(Rational(3, 8), as_written({"s", "2024", "37", {}, "%"})), "37.5 %");
}

TEST(IntervalWords, SayEndsAndWhetherTheyBelong) {
  const Measure m = shown("a");
  EXPECT_EQ(interval_words(Interval::all(), m), "anything");
  EXPECT_EQ(interval_words(Interval::point(5), m), "5");
  EXPECT_EQ(interval_words(Interval::closed(5, 1000), m), "5 to 1,000");
  EXPECT_EQ(interval_words(Interval::at_least(5), m), "at least 5");
  EXPECT_EQ(interval_words({Bound{5, true}, std::nullopt}, m), "over 5");
  EXPECT_EQ(interval_words({std::nullopt, Bound{5}}, m), "at most 5");
  EXPECT_EQ(interval_words({std::nullopt, Bound{5, true}}, m), "under 5");
  EXPECT_EQ(interval_words({Bound{5}, Bound{7, true}}, m), "5 up to, not including, 7");
  EXPECT_EQ(interval_words({Bound{5, true}, Bound{7}}, m), "over 5 and up to 7");
  EXPECT_EQ(interval_words({Bound{5, true}, Bound{7, true}}, m), "over 5 and under 7");
}

TEST(IntervalWords, NameScaleAndUnitOnceWhereBothEndsHaveThem) {
  const Rational billion = Rational::power_of_ten(9);
  EXPECT_EQ(interval_words(Interval::closed(Rational(17661855, 1000) * billion, Rational(17661865, 1000) * billion),
                           as_written({"grdp", "2024", "17661.86", {}, "", "\"scale\": 9"})),
            "17,661.855 to 17,661.865 billion");
  EXPECT_EQ(interval_words(Interval::closed(Rational(3, 8), Rational(1, 2)), shown("s")), "37.5 to 50 %");
  EXPECT_EQ(interval_words(Interval::closed(2'000'000, 20'000'000), shown("grdp")), "2,000,000 to 20 million");
}

TEST(IntervalWords, RoundOutwardUnlessTold) {
  const Interval thirds = Interval::closed(Rational(10, 3), Rational(17, 3));
  EXPECT_EQ(interval_words(thirds, shown("grdp")), "≈3.33 to ≈5.67");
  EXPECT_EQ(interval_words(thirds, shown("grdp"), UnitNames::bare, Ends::inward), "≈3.34 to ≈5.66");
}

TEST(IntervalWords, HaveMoreDigitsWhereFewerWouldShowNothing) {
  const Interval narrow = Interval::closed(Rational(100001, 30000), Rational(100002, 30000));
  EXPECT_EQ(interval_words(narrow, shown("grdp"), UnitNames::bare, Ends::inward), "≈3.33337 to 3.3334");
  const Interval beside = Interval::closed(Rational(333, 100), Rational(334, 100));
  EXPECT_EQ(interval_words(Interval::closed(Rational(33401, 10000), 5), shown("grdp"), UnitNames::bare, Ends::outward,
                           beside),
            "3.3401 to 5")
      << "≈3.34 would lie in what is said";
}

TEST(AmountWords, TakeAScaleThatSuitsThemWhereTheFiguresIsFarFromIt) {
  const Measure billion = as_written({"cost", "2024", "5.23", {}, "EUR", "\"scale\": 9"});
  EXPECT_EQ(amount_words(5'200'000, billion), "5.2 million");
  EXPECT_EQ(amount_words(52'000'000, billion), "0.052 billion") << "not that far";
  EXPECT_EQ(amount_words(520, billion), "520");
  EXPECT_EQ(amount_words(0, billion), "0");
  EXPECT_EQ(amount_words(Rational(5) * Rational::power_of_ten(15), billion), "5,000 trillion");
  EXPECT_EQ(amount_words(Rational(3) * Rational::power_of_ten(30), billion), "3 × 10^30");
  EXPECT_EQ(amount_words(Rational(3) * Rational::power_of_ten(-30), shown("cost")), "3 × 10^-30");
  EXPECT_EQ(interval_words(Interval::closed(0, 5'200'000), billion), "0 to 5.2 million");
}

TEST(IntervalWords, HaveAllDigitsOfAPointThatFewerWouldShowAsWhatItIsNot) {
  const Rational large = Rational::power_of_ten(30);
  const Measure m = as_written({"cost", "2024", "1", {}, "EUR", "\"scale\": 30"});
  EXPECT_EQ(interval_words(Interval::point(large + Rational(1, 4)), m, UnitNames::bare, Ends::outward,
                           Interval::point(large)),
            "1,000,000,000,000,000,000,000,000,000,000.25");
  EXPECT_EQ(interval_words(Interval::point(Rational(49997, 1000)), shown("cost"), UnitNames::bare, Ends::outward,
                           Interval::point(50)),
            "49.997");
}

TEST(SomewhereWords, SayThatNotAllOfItNeedBePossible) {
  const Measure m = shown("a");
  EXPECT_EQ(somewhere_words(Interval::closed(5, 1000), m), "somewhere from 5 to 1,000");
  EXPECT_EQ(somewhere_words({Bound{5, true}, Bound{7}}, m), "somewhere between 5 and 7");
  EXPECT_EQ(somewhere_words(Interval::at_least(5), m), "nowhere below 5");
  EXPECT_EQ(somewhere_words({Bound{5, true}, std::nullopt}, m), "somewhere above 5");
  EXPECT_EQ(somewhere_words({std::nullopt, Bound{5}}, m), "nowhere above 5");
  EXPECT_EQ(somewhere_words({std::nullopt, Bound{5, true}}, m), "somewhere below 5");
  EXPECT_EQ(somewhere_words(Interval::all(), m), "something else");
}

}  // namespace
}  // namespace verify::testing
