// Pins which small slip leads from one figure to another: one digit, two swapped, a power of ten, a sign.
#include "quantity/slip.h"

#include <gtest/gtest.h>

#include "quantity/date.h"

namespace verify::testing {
namespace {

std::string named(const std::string& written, const Interval& range) {
  const auto found = slip(written, range);
  return found ? slip_name(*found) + ": " + found->value.str() : "none";
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
  EXPECT_EQ(written("1900", true, Undone::Kind::year), (Texts{"1899", "1901"}));
  EXPECT_EQ(written("2024-02-29", true, Undone::Kind::year), Texts{}) << "there were no such days";
  EXPECT_EQ(written("1899-05-04", true, Undone::Kind::year), (Texts{"1898-05-04", "1900-05-04"}));
  EXPECT_EQ(written("1899-05-04", true, Undone::Kind::power), Texts{});
}

}  // namespace
}  // namespace verify::testing
