// Pins the two readings of a figure, *stated* and *allowed*, for each way to write one; the table is in
// facts/README.md.
#include "quantity/reading.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

Written written(std::string_view text, Hedge hedge = Hedge::none) {
  Written w;
  w.numeral = *parse_numeral(text);
  w.hedge = hedge;
  return w;
}

Written count(std::string_view text, Hedge hedge = Hedge::none) {
  Written w = written(text, hedge);
  w.counted = true;
  w.whole = true;
  return w;
}

// "[1813, 1813]", "(4, 5]", "[2, ∞)"
std::string str(const Interval& i) {
  const std::string lo = i.lo ? (i.lo->open ? "(" : "[") + i.lo->value.str() : "(-∞";
  const std::string hi = i.hi ? i.hi->value.str() + (i.hi->open ? ")" : "]") : "∞)";
  return lo + ", " + hi;
}

std::string stated(const Written& w) { return str(read(w, {}).stated); }
std::string allowed(const Written& w) { return str(read(w, {}).allowed); }

TEST(Reading, TakesACountAtItsWord) {
  for (const Written& w : {count("8279"), count("8279", Hedge::exactly)}) {
    EXPECT_EQ(stated(w), "[8279, 8279]");
    EXPECT_EQ(allowed(w), "[8279, 8279]");
  }
  EXPECT_EQ(allowed(count("0")), "[0, 0]");
  EXPECT_EQ(allowed(count("-12")), "[-12, -12]");
}

TEST(Reading, CallsACountRoundFromTwoTrailingZerosOn) {
  EXPECT_EQ(allowed(count("250")), "[250, 250]");
  EXPECT_EQ(allowed(count("2500")), "[2450, 2550]");
  EXPECT_EQ(allowed(count("100")), "[50, 150]");
  EXPECT_EQ(allowed(count("48000")), "[47500, 48500]");
  EXPECT_EQ(allowed(count("10100")), "[10050, 10150]");
  EXPECT_EQ(allowed(count("-2500")), "[-2550, -2450]");
  EXPECT_EQ(allowed(count("0000")), "[0, 0]");
}

TEST(Reading, StatesARoundCountAtItsWord) { EXPECT_EQ(stated(count("2500")), "[2500, 2500]"); }

TEST(Reading, TurnsTheRoundReadingOffForExactly) {
  EXPECT_EQ(allowed(count("2500", Hedge::exactly)), "[2500, 2500]");
  EXPECT_EQ(allowed(written("65.6", Hedge::exactly)), "[65.6, 65.6]");
  Written scaled = written("17661.86", Hedge::exactly);
  scaled.scale = 9;
  EXPECT_EQ(allowed(scaled), "[17661860000000, 17661860000000]");
}

TEST(Reading, TakesAllElseToHalfAUnitOfItsLastDigit) {
  for (const auto& read_one : {stated, allowed}) {
    EXPECT_EQ(read_one(written("65.6")), "[65.55, 65.65]");
    EXPECT_EQ(read_one(written("65.60")), "[65.595, 65.605]");
    EXPECT_EQ(read_one(written("25")), "[24.5, 25.5]");
    EXPECT_EQ(read_one(written("2500")), "[2499.5, 2500.5]");
    EXPECT_EQ(read_one(written("-0.5")), "[-0.55, -0.45]");
    EXPECT_EQ(read_one(written("0")), "[-0.5, 0.5]");
    EXPECT_EQ(read_one(written("25e2")), "[2450, 2550]");
  }
}

TEST(Reading, MovesTheLastDigitWithAScaleWord) {
  Written w = written("17661.86");
  w.scale = 9;
  EXPECT_EQ(stated(w), "[17661855000000, 17661865000000]");
  Written persons = count("8");
  persons.scale = 3;
  EXPECT_EQ(stated(persons), "[7500, 8500]");
  EXPECT_EQ(allowed(persons), "[7500, 8500]");
}

TEST(Reading, TakesDecimalsAsGiven) {
  Written w = count("8279000");
  w.decimals = -6;
  EXPECT_EQ(stated(w), "[7779000, 8779000]");
  w.decimals = 0;
  EXPECT_EQ(allowed(w), "[8278999.5, 8279000.5]");
  Written percent = written("65.6");
  percent.decimals = 3;
  EXPECT_EQ(allowed(percent), "[65.5995, 65.6005]");
}

TEST(Reading, TakesInfiniteDecimalsAsExact) {
  Written w = written("65.6");
  w.decimals_infinite = true;
  EXPECT_EQ(allowed(w), "[65.6, 65.6]");
  Written round = count("2500");
  round.decimals_infinite = true;
  EXPECT_EQ(allowed(round), "[2500, 2500]");
}

TEST(About, IsFivePerCentStatedAndTwelveAllowed) {
  EXPECT_EQ(stated(written("200", Hedge::about)), "[190, 210]");
  EXPECT_EQ(allowed(written("200", Hedge::about)), "[176, 224]");
  EXPECT_EQ(stated(written("-200", Hedge::about)), "[-210, -190]");
}

TEST(Nearly, LiesBelowTheFigureWhenStated) {
  EXPECT_EQ(stated(count("2500", Hedge::nearly)), "[2375, 2500)");
  EXPECT_EQ(allowed(count("2500", Hedge::nearly)), "[2250, 2550]");
  EXPECT_EQ(allowed(written("2.5", Hedge::nearly)), "[2.25, 2.55]");
  EXPECT_EQ(allowed(count("445", Hedge::nearly)), "[400.5, 445.5]");
}

TEST(Nearly, LiesAboveANegativeFigure) {
  EXPECT_EQ(stated(written("-4", Hedge::nearly)), "(-4, -3.8]");
  EXPECT_EQ(allowed(written("-4", Hedge::nearly)), "[-4.5, -3.6]");
}

TEST(Over, LiesAboveTheFigureByAQuarterWhenStated) {
  EXPECT_EQ(stated(written("5", Hedge::over)), "(5, 6.25]");
  EXPECT_EQ(allowed(written("5", Hedge::over)), "[4.5, ∞)");
  EXPECT_EQ(stated(count("1200", Hedge::over)), "(1200, 1500]");
  EXPECT_EQ(allowed(count("1200", Hedge::over)), "[1150, ∞)");
  EXPECT_EQ(stated(written("-4", Hedge::over)), "(-4, -3]");
  EXPECT_EQ(allowed(written("-4", Hedge::over)), "[-4.5, ∞)");
}

TEST(Under, LiesBelowTheFigure) {
  EXPECT_EQ(stated(written("5", Hedge::under)), "(-∞, 5)");
  EXPECT_EQ(allowed(written("5", Hedge::under)), "(-∞, 5.5]");
  EXPECT_EQ(allowed(count("1200", Hedge::under)), "(-∞, 1250]");
}

TEST(AtLeast, IsClosedOnOneSide) {
  EXPECT_EQ(stated(written("5", Hedge::at_least)), "[5, ∞)");
  EXPECT_EQ(allowed(written("5", Hedge::at_least)), "[4.5, ∞)");
  EXPECT_EQ(allowed(written("0.05", Hedge::at_least)), "[0.045, ∞)");
}

TEST(AtMost, IsClosedOnOneSide) {
  EXPECT_EQ(stated(written("5", Hedge::at_most)), "(-∞, 5]");
  EXPECT_EQ(allowed(written("5", Hedge::at_most)), "(-∞, 5.5]");
  EXPECT_EQ(allowed(count("1200", Hedge::at_most)), "(-∞, 1250]");
}

TEST(HedgedWidths, AreAtLeastOneWhereTheQuantityIsWhole) {
  EXPECT_EQ(stated(count("11", Hedge::nearly)), "[10, 11)");
  EXPECT_EQ(allowed(count("8", Hedge::nearly)), "[7, 8.5]");
  EXPECT_EQ(stated(count("8", Hedge::about)), "[7, 9]");
  EXPECT_EQ(allowed(count("8", Hedge::about)), "[7, 9]");
  EXPECT_EQ(stated(count("2", Hedge::over)), "(2, 3]");
  EXPECT_EQ(stated(count("-2", Hedge::over)), "(-2, -1]");
}

TEST(HedgedWidths, AreNoLessThanTheirPartWhereTheQuantityIsWhole) {
  EXPECT_EQ(stated(count("20", Hedge::nearly)), "[19, 20)");
  EXPECT_EQ(stated(count("40", Hedge::nearly)), "[38, 40)");
}

TEST(HedgedWidths, CanBeChanged) {
  ReadingWidths widths;
  widths.nearly_stated = Rational(1, 10);
  widths.about_allowed = Rational(1, 2);
  EXPECT_EQ(str(read(written("10", Hedge::nearly), widths).stated), "[9, 10)");
  EXPECT_EQ(str(read(written("10", Hedge::about), widths).allowed), "[5, 15]");
}

TEST(HedgedRoundFigure, HasTheUnitOfItsLastDigitThatIsNotZero) {
  Written billions = written("20", Hedge::at_most);
  billions.scale = 9;
  EXPECT_EQ(allowed(billions), "(-∞, 25000000000]");
  EXPECT_EQ(allowed(written("2.50", Hedge::at_most)), "(-∞, 2.505]");
}

TEST(ReadRange, GoesFromTheLowerEndOfOneToTheUpperEndOfTheOther) {
  const Reading counts = read_range(count("20"), count("30"), {});
  EXPECT_EQ(str(counts.stated), "[20, 30]");
  EXPECT_EQ(str(counts.allowed), "[20, 30]");
  const Reading round = read_range(count("2500"), count("3000"), {});
  EXPECT_EQ(str(round.stated), "[2500, 3000]");
  EXPECT_EQ(str(round.allowed), "[2450, 3500]");
  EXPECT_EQ(str(read_range(written("1.5"), written("2"), {}).stated), "[1.45, 2.5]");
}

TEST(Hedge, IsNamedBothWays) {
  for (const std::string& name : hedge_names()) EXPECT_EQ(hedge_name(*hedge_from_name(name)), name);
  EXPECT_EQ(hedge_names().size(), 7u);
  EXPECT_EQ(hedge_name(Hedge::none), "");
  EXPECT_EQ(hedge_name(Hedge::at_least), "at-least");
}

TEST(Hedge, IsNotNamedByOtherWords) {
  for (const char* name : {"", "none", "Nearly", "at least", "around"}) EXPECT_EQ(hedge_from_name(name), std::nullopt);
}

// Whatever is stated a fair reader would grant, too.
TEST(Reading, AllowsAllThatItStates) {
  for (const std::string& name : hedge_names()) {
    for (const char* figure : {"1", "7", "99", "100", "2500", "48000", "0.5", "65.60", "25e2", "-4", "-2500"}) {
      for (const bool counted : {false, true}) {
        const Written w = counted ? count(figure, *hedge_from_name(name)) : written(figure, *hedge_from_name(name));
        const Reading reading = read(w, {});
        EXPECT_EQ(intersect(reading.stated, reading.allowed), reading.stated) << name << " " << figure;
        EXPECT_FALSE(reading.stated.empty()) << name << " " << figure;
      }
    }
  }
}

}  // namespace
}  // namespace verify
