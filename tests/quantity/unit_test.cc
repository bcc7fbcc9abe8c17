// Pins units: how they are written, multiplied and cancelled, and which count whole things.
#include "quantity/unit.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

Unit unit(std::string_view text) {
  const auto parsed = parse_unit(text, builtin_units());
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : Unit{};
}

std::string fault(std::string_view text) {
  const auto parsed = parse_unit(text, builtin_units());
  return parsed ? "(read as " + dimension_name(*parsed) + ")"
                : std::to_string(parsed.fault().at) + ": " + parsed.fault().message;
}

TEST(ParseUnit, TakesAnyNameForABaseUnit) {
  EXPECT_EQ(unit("person"), (Unit{1, {{"person", 1}}}));
  EXPECT_EQ(unit("người"), (Unit{1, {{"người", 1}}}));
  EXPECT_EQ(unit("iso4217:VND"), (Unit{1, {{"VND", 1}}}));
  EXPECT_TRUE(unit("xbrli:pure").dimensionless());
  EXPECT_EQ(unit("ex:date"), (Unit{1, {{"ex:date", 1}}}));
}

TEST(ParseUnit, MultipliesAndDividesFromTheLeft) {
  EXPECT_EQ(unit("VND/person/year"), (Unit{1, {{"VND", 1}, {"person", -1}, {"year", -1}}}));
  EXPECT_EQ(unit("person*day/village"), (Unit{1, {{"day", 1}, {"person", 1}, {"village", -1}}}));
  EXPECT_EQ(unit("m*m"), (Unit{1, {{"m", 2}}}));
}

TEST(ParseUnit, CancelsWhatStandsAboveAndBelow) {
  EXPECT_TRUE(unit("person/person").dimensionless());
  EXPECT_EQ(unit("VND/person*person"), unit("VND"));
}

TEST(ParseUnit, KnowsTheBuiltInUnits) {
  EXPECT_EQ(unit("%"), (Unit{Rational(1, 100), {}}));
  EXPECT_EQ(unit("week"), (Unit{7, {{"day", 1}}}));
  EXPECT_EQ(unit("bp"), (Unit{Rational(1, 100), {{"pp", 1}}}));
}

TEST(ParseUnit, TakesNoMonthForAFixedPartOfAYear) {
  EXPECT_EQ(unit("month"), (Unit{1, {{"month", 1}}}));
  EXPECT_FALSE(unit("person/month").same_dimension(unit("person/year")));
}

TEST(ParseUnit, NeverMixesSharesWithPercentagePoints) {
  EXPECT_FALSE(unit("%").same_dimension(unit("pp")));
  EXPECT_FALSE(unit("%").same_dimension(unit("bp")));
}

TEST(ParseUnit, TakesNamesOfTheTableGiven) {
  const UnitTable table = {{"thousand-VND", {1000, {{"VND", 1}}}}};
  EXPECT_EQ(*parse_unit("thousand-VND/person", table), (Unit{1000, {{"VND", 1}, {"person", -1}}}));
}

TEST(ParseUnit, SaysWhereItStopsBeingOne) {
  EXPECT_EQ(fault(""), "0: expected the name of a unit");
  EXPECT_EQ(fault("/year"), "0: expected the name of a unit");
  EXPECT_EQ(fault("VND/"), "4: expected the name of a unit");
  EXPECT_EQ(fault("VND//year"), "4: expected the name of a unit");
  EXPECT_EQ(fault(" VND"), "0: expected the name of a unit");
  EXPECT_EQ(fault("VND person"), "3: expected `/`, `*` or the end of the unit");
  EXPECT_EQ(fault(std::string_view("VND\0", 4)), "3: expected `/`, `*` or the end of the unit");
}

TEST(DimensionName, WritesExponentsAsRepeatedNames) {
  EXPECT_EQ(dimension_name(unit("VND/person")), "VND/person");
  EXPECT_EQ(dimension_name(unit("1/year")), "1/year");
  EXPECT_EQ(dimension_name(unit("m*m/s/s")), "m*m/s/s");
  EXPECT_EQ(dimension_name(unit("%")), "1");
}

TEST(Unit, MultipliesAndDividesFactorsToo) {
  EXPECT_EQ(unit("week") * unit("week"), (Unit{49, {{"day", 2}}}));
  EXPECT_EQ(unit("week") / unit("week"), (Unit{1, {}}));
}

TEST(IsCounting, TakesPlainNamesOfThings) {
  for (const char* name : {"person", "village", "party-member", "cell"}) EXPECT_TRUE(is_counting(unit(name))) << name;
}

TEST(IsCounting, RefusesMoneyMeasuresTimeDatesAndAllThatIsDerived) {
  for (const char* name : {"VND", "EUR", "km", "ha", "kg", "MW", "year", "day", "month", "week", "date", "%", "pp",
                           "bp", "1", "person/year", "person*person", "1/person"}) {
    EXPECT_FALSE(is_counting(unit(name))) << name;
  }
  EXPECT_FALSE(is_counting(Unit{1000, {{"person", 1}}}));
}

TEST(ParseUnit, PrefersANameThatATableHoldsWithItsPrefix) {
  const UnitTable table = {{"ex:sack", {50, {{"kg", 1}}}}, {"sack", {60, {{"kg", 1}}}}};
  EXPECT_EQ(parse_unit("ex:sack", table)->factor, Rational(50));
  EXPECT_EQ(parse_unit("other:sack", table)->factor, Rational(60));
  EXPECT_EQ(parse_unit("sack", table)->factor, Rational(60));
}

}  // namespace
}  // namespace verify
