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
  const UnitTable table = {{{"thousand-VND", {1000, {{"VND", 1}}}}}, {}};
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

bool counts(std::string_view name) { return is_counting(unit(name), builtin_units()); }

TEST(IsCounting, TakesPlainNamesOfThings) {
  for (const char* name : {"person", "village", "party-member", "cell", "seat", "point"})
    EXPECT_TRUE(counts(name)) << name;
}

TEST(IsCounting, RefusesMoneyMeasuresTimeDatesAndAllThatIsDerived) {
  for (const char* name : {"VND", "EUR", "km", "ha", "kg", "MW", "year", "day", "month", "week", "date", "%", "pp",
                           "bp", "1", "person/year", "person*person", "1/person"}) {
    EXPECT_FALSE(counts(name)) << name;
  }
  EXPECT_FALSE(is_counting(Unit{1000, {{"person", 1}}}, builtin_units()));
}

TEST(IsCounting, RefusesTheUnitsInWhichNewspapersMeasure) {
  for (const char* name :
       {"tonne", "ton",  "hectare", "acre", "mile",         "litre",      "gallon", "barrel", "bbl",
        "hour",  "mg",   "MB",      "GB",   "mmHg",         "kcal",       "toe",    "Mtoe",   "tCO2e",
        "inch",  "knot", "pkm",     "tkm",  "passenger-km", "vehicle-km", "carat",  "ounce",  "dollar",
        "euro",  "baht", "rupee",   "fte",  "km²",          "m²",         "€",      "‰",      "°C"}) {
    EXPECT_FALSE(counts(name)) << name;
  }
}

TEST(IsCounting, IsAsTheTableSaysOfABaseUnit) {
  UnitTable table = builtin_units();
  table.nature["sack"] = UnitNature::measured;
  table.nature["EUR"] = UnitNature::counted;
  EXPECT_FALSE(is_counting(unit("sack"), table));
  EXPECT_TRUE(is_counting(unit("EUR"), table));
}

TEST(IsSettled, IsFalseOfNamesThatNobodyKnows) {
  EXPECT_TRUE(is_settled("person", builtin_units()));
  EXPECT_TRUE(is_settled("kg", builtin_units()));
  EXPECT_TRUE(is_settled("VND", builtin_units()));
  EXPECT_FALSE(is_settled("sack", builtin_units()));
}

TEST(BuiltinUnits, ConvertWhatMeasuresTheSame) {
  const auto same = [](std::string_view a, const Rational& times, std::string_view b) {
    const Unit x = unit(a), y = unit(b);
    EXPECT_TRUE(x.same_dimension(y)) << a << ' ' << b;
    EXPECT_EQ(x.factor, y.factor * times) << a << ' ' << b;
  };
  same("km²", 100, "ha");
  same("km2", 1, "km*km");
  same("tonne", 1000, "kg");
  same("kWh", Rational(36, 10), "MJ");
  same("kcal", 4184, "J");
  same("knot", Rational(1852, 1000), "km/h");
  same("GB", 8, "Gbit");
  same("‰", Rational(1, 10), "%");
  same("€", 1, "EUR");
  EXPECT_FALSE(unit("ton").same_dimension(unit("tonne")));
  EXPECT_FALSE(unit("person").same_dimension(unit("people")));
}

TEST(ParseUnit, PrefersANameThatATableHoldsWithItsPrefix) {
  const UnitTable table = {{{"ex:sack", {50, {{"kg", 1}}}}, {"sack", {60, {{"kg", 1}}}}}, {}};
  EXPECT_EQ(parse_unit("ex:sack", table)->factor, Rational(50));
  EXPECT_EQ(parse_unit("other:sack", table)->factor, Rational(60));
  EXPECT_EQ(parse_unit("sack", table)->factor, Rational(60));
}

}  // namespace
}  // namespace verify
