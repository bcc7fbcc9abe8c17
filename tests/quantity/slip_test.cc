// Pins which small slip leads from one figure to another: one digit, two swapped, a power of ten, a sign.
#include "quantity/slip.h"

#include <gtest/gtest.h>

#include "quantity/date.h"

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

Interval between(const Rational& low, const Rational& high) { return Interval::closed(low, high); }

TEST(Slip, SwapsDigitsAcrossTheDecimalPoint) {
  EXPECT_EQ(named("19.5", between(Rational(157, 10), Rational(161, 10))), "two neighbouring digits swapped: 15.9");
  EXPECT_EQ(named("50.1", Rational(51, 10)), "none") << "05.1 has a zero in front";
}

TEST(Slip, PrefersSwappedDigitsToAnotherDigitInARange) {
  EXPECT_EQ(named("16.21", between(Rational(161, 10), Rational(1619, 100))), "two neighbouring digits swapped: 16.12");
}

TEST(Slip, SaysNothingOfARangeThatManyDigitsLeadInto) {
  EXPECT_EQ(named("1446", between(1400, 1500)), "none");
  EXPECT_EQ(named("1446", between(1447, 1448)), "one digit: 1447");
}

TEST(Slip, IsTheWeakerTheMoreDigitsLeadIntoTheRange) {
  EXPECT_LT(slip("1464", Interval::point(1446))->strength, slip("1446", Interval::point(1445))->strength);
  EXPECT_LT(slip("1446", Interval::point(1445))->strength, slip("1446", between(1447, 1448))->strength);
  EXPECT_LT(slip("1446", Interval::point(14460))->strength, kNoSlip);
}

TEST(Slip, OfSwappedDigitsNeedsOnlyToLeadWithinTheRoundingOfWhatIsWritten) {
  const auto rounded = [](const std::string& written, const Interval& range) {
    const auto found = slip(written, range, Rational(5, 10000));
    return found ? found->name + ": " + found->value.str() : "none";
  };
  const auto thousandths = [](int from, int to) {
    return Interval::closed(Rational(from, 10000), Rational(to, 10000));
  };
  EXPECT_EQ(rounded("0.529", thousandths(5921, 5923)), "two neighbouring digits swapped: 0.592");
  EXPECT_EQ(rounded("0.529", thousandths(5926, 5928)), "none") << "that is read as 0.593";
  EXPECT_EQ(rounded("0.529", thousandths(5281, 5283)), "none") << "one digit must lead there itself";
}

std::string date(const std::string& written, const std::string& first, const std::string& last) {
  const auto found =
      date_slip(written, between(Rational(parse_date(first)->first.days), Rational(parse_date(last)->last.days)));
  return found ? found->name + ": " + found->written : "none";
}

TEST(DateSlip, IsAYearOffByOne) {
  EXPECT_EQ(date("1898-05-04", "1898-11-03", "1899-11-03"), "year off by one: 1899-05-04");
  EXPECT_EQ(date("1900", "1899", "1899"), "year off by one: 1899");
}

TEST(DateSlip, IsOneDigitOrTwoSwapped) {
  EXPECT_EQ(date("1889-05-04", "1898-11-03", "1899-11-03"), "one digit: 1899-05-04");
  EXPECT_EQ(date("1949-10-10", "1994-10-01", "1994-10-31"), "two neighbouring digits swapped: 1994-10-10");
  EXPECT_EQ(date("2024-02-29", "2023-02-01", "2023-03-01"), "none") << "there was no such day";
}

TEST(DateSlip, SaysNothingOfAnythingGoes) { EXPECT_EQ(date("1889-05-04", "0001", "9999"), "none"); }

TEST(Undone, TriesEachKindOfSlip) {
  const auto written = [](const std::string& text, bool date, Undone::Kind kind) {
    std::vector<std::string> out;
    for (const Undone& u : undone(text, date)) {
      if (u.kind == kind) out.push_back(u.written);
    }
    return out;
  };
  using Texts = std::vector<std::string>;
  EXPECT_EQ(written("22.7", false, Undone::Kind::swapped), Texts{"27.2"}) << "two equal digits have no order";
  EXPECT_EQ(written("7", false, Undone::Kind::digit), (Texts{"0", "1", "2", "3", "4", "5", "6", "8", "9"}));
  EXPECT_EQ(written("15.9", false, Undone::Kind::power), (Texts{"159", "1.59", "1590", "0.159", "15900", "0.0159"}));
  EXPECT_EQ(written("15.9", false, Undone::Kind::sign), Texts{"-15.9"});
  EXPECT_EQ(written("0", false, Undone::Kind::sign), Texts{});
  EXPECT_EQ(written("1899-05-04", true, Undone::Kind::year), (Texts{"1898-05-04", "1900-05-04"}));
  EXPECT_EQ(written("1899-05-04", true, Undone::Kind::power), Texts{});
}

}  // namespace
}  // namespace verify::testing
