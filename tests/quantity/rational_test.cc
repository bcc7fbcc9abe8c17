// Pins exact numbers: arithmetic where machine words overflow, printing, rounding, and how numerals are read.
#include "quantity/rational.h"

#include <gtest/gtest.h>

#include <limits>
#include <type_traits>
#include <vector>

namespace verify {
namespace {

TEST(Rational, IsAlwaysInLowestTermsWithAPositiveDenominator) {
  EXPECT_EQ(Rational(6, 4), Rational(3, 2));
  EXPECT_EQ(Rational(1, -2), Rational(-1, 2));
  EXPECT_EQ(Rational(-6, 4).numerator(), "-3");
  EXPECT_EQ(Rational(-6, 4).denominator(), "2");
  EXPECT_EQ(Rational(0, -7).denominator(), "1");
}

TEST(Rational, TakesTheSmallestAndLargestWords) {
  EXPECT_EQ(Rational(std::numeric_limits<std::int64_t>::min()).str(), "-9223372036854775808");
  EXPECT_EQ(Rational(std::numeric_limits<std::int64_t>::max()).str(), "9223372036854775807");
}

TEST(Rational, CalculatesExactly) {
  EXPECT_EQ(Rational(1, 10) + Rational(2, 10), Rational(3, 10));
  EXPECT_EQ(Rational(1, 3) * 3, Rational(1));
  EXPECT_EQ(Rational(1) / 3 - Rational(1, 3), Rational(0));
  EXPECT_EQ(-Rational(1, 2), Rational(-1, 2));
  EXPECT_EQ(Rational(-7, 2).abs(), Rational(7, 2));
}

mpq_class by_gmp(const Rational& r) { return mpq_class(mpz_class(r.numerator()), mpz_class(r.denominator())); }

TEST(Rational, CalculatesAsGmpDoesWhereWordsOverflow) {
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  std::vector<Rational> numbers;
  for (const std::int64_t up :
       {std::int64_t{0}, std::int64_t{1}, std::int64_t{-6}, std::int64_t{3'037'000'500}, kMost, -kMost, -kMost - 1}) {
    for (const std::int64_t down : {std::int64_t{1}, std::int64_t{2}, std::int64_t{3'037'000'501}, kMost, -kMost - 1})
      numbers.emplace_back(up, down);
  }
  numbers.push_back(Rational(kMost) * Rational(kMost));
  numbers.push_back(Rational(1) / numbers.back());
  for (const Rational& a : numbers) {
    for (const Rational& b : numbers) {
      SCOPED_TRACE(a.str() + " and " + b.str());
      const mpq_class x = by_gmp(a);
      const mpq_class y = by_gmp(b);
      EXPECT_EQ(by_gmp(a + b), x + y);
      EXPECT_EQ(by_gmp(a - b), x - y);
      EXPECT_EQ(by_gmp(a * b), x * y);
      if (b.sign() != 0) { EXPECT_EQ(by_gmp(a / b), x / y); }
      EXPECT_EQ(a + b - b, a);
      EXPECT_EQ(a < b, x < y);
      EXPECT_EQ(a == b, x == y);
    }
  }
}

TEST(Rational, MovesWithoutThrowingSoThatVectorsMoveIt) {
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Rational>);
  EXPECT_TRUE(std::is_nothrow_move_assignable_v<Rational>);
}

TEST(Rational, OrdersByValue) {
  EXPECT_LT(Rational(-1, 2), Rational(-1, 3));
  EXPECT_LT(Rational(1, 3), Rational(1, 2));
  EXPECT_GE(Rational(2, 4), Rational(1, 2));
}

TEST(Rational, RoundsDownAndUpOnBothSidesOfZero) {
  EXPECT_EQ(Rational(7, 2).floor(), Rational(3));
  EXPECT_EQ(Rational(7, 2).ceil(), Rational(4));
  EXPECT_EQ(Rational(-7, 2).floor(), Rational(-4));
  EXPECT_EQ(Rational(-7, 2).ceil(), Rational(-3));
  EXPECT_EQ(Rational(-4).floor(), Rational(-4));
  EXPECT_EQ(Rational(-4).ceil(), Rational(-4));
  EXPECT_TRUE(Rational(-4).is_integer());
  EXPECT_FALSE(Rational(1, 2).is_integer());
}

TEST(Rational, KnowsItsSign) {
  EXPECT_EQ(Rational(-1, 9).sign(), -1);
  EXPECT_EQ(Rational().sign(), 0);
  EXPECT_EQ(Rational(1, 9).sign(), 1);
}

TEST(Rational, PrintsAFiniteDecimalExactly) {
  EXPECT_EQ(Rational(1445).str(), "1445");
  EXPECT_EQ(Rational(-1, 2).str(), "-0.5");
  EXPECT_EQ(Rational(1, 1024).str(), "0.0009765625");
  EXPECT_EQ(Rational(1766186, 100).str(), "17661.86");
  EXPECT_EQ(Rational(0).str(), "0");
}

TEST(Rational, PrintsAnEndlessDecimalAsAFraction) {
  EXPECT_EQ(Rational(1, 3).str(), "1/3");
  EXPECT_EQ(Rational(-22, 7).str(), "-22/7");
  EXPECT_EQ(Rational(1, 60).str(), "1/60");
}

TEST(Rational, KnowsPowersOfTen) {
  EXPECT_EQ(Rational::power_of_ten(0), Rational(1));
  EXPECT_EQ(Rational::power_of_ten(3), Rational(1000));
  EXPECT_EQ(Rational::power_of_ten(-2), Rational(1, 100));
  EXPECT_EQ(Rational::power_of_ten(60).str(), "1" + std::string(60, '0'));
}

TEST(Rational, ReadsDigitsInBaseTenEvenBehindAZero) {
  EXPECT_EQ(Rational::from_digits("010", "1"), Rational(10));
  EXPECT_EQ(Rational::from_digits("-6", "4"), Rational(-3, 2));
}

Numeral numeral(std::string_view text) {
  const auto parsed = parse_numeral(text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : Numeral{};
}

std::string fault(std::string_view text) {
  const auto parsed = parse_numeral(text);
  return parsed ? "(read as " + parsed->value.str() + ")"
                : std::to_string(parsed.fault().at) + ": " + parsed.fault().message;
}

struct Case {
  std::string text, value;
  int decimals;
  bool plain_integer;
  int last_nonzero_exponent;
};

class NumeralCase : public ::testing::TestWithParam<Case> {};

TEST_P(NumeralCase, IsReadWithItsPrecision) {
  const Numeral n = numeral(GetParam().text);
  EXPECT_EQ(n.value.str(), GetParam().value);
  EXPECT_EQ(n.decimals, GetParam().decimals);
  EXPECT_EQ(n.plain_integer, GetParam().plain_integer);
  EXPECT_EQ(n.last_nonzero_exponent, GetParam().last_nonzero_exponent);
}

INSTANTIATE_TEST_SUITE_P(Numerals, NumeralCase,
                         ::testing::Values(Case{"0", "0", 0, true, 0}, Case{"-0", "0", 0, true, 0},
                                           Case{"000", "0", 0, true, 0}, Case{"0.00", "0", 2, false, -2},
                                           Case{"8279", "8279", 0, true, 0}, Case{"2500", "2500", 0, true, 2},
                                           Case{"-2500", "-2500", 0, true, 2}, Case{"010", "10", 0, true, 1},
                                           Case{"0.25", "0.25", 2, false, -2}, Case{"0.50", "0.5", 2, false, -1},
                                           Case{"10.00", "10", 2, false, 1}, Case{"25e2", "2500", -2, false, 2},
                                           Case{"2.5E+3", "2500", -2, false, 2}, Case{"100e-2", "1", 2, false, 0},
                                           Case{"-1234.5", "-1234.5", 1, false, -1}, Case{"1e0", "1", 0, false, 0},
                                           Case{"1e00000000000060", "1" + std::string(60, '0'), -60, false, 60}));

TEST(Numeral, TakesAsManyDigitsAsAllowedAndNoMore) {
  const std::string most(kMaxNumeralDigits, '9');
  EXPECT_EQ(numeral(most).value.str(), most);
  EXPECT_EQ(fault(most + "9"), "0: a figure of 41 digits; at most 40 are taken");
  EXPECT_EQ(fault("0." + most), "0: a figure of 41 digits; at most 40 are taken");
  EXPECT_EQ(fault(std::string(1000000, '1')), "0: a figure of 1000000 digits; at most 40 are taken");
}

TEST(Numeral, TakesExponentsWithinBoundsAndNoMore) {
  EXPECT_EQ(numeral("1e60").value, Rational::power_of_ten(60));
  EXPECT_EQ(numeral("1e-60").value, Rational::power_of_ten(-60));
  EXPECT_EQ(fault("1e61"), "2: an exponent beyond ±60");
  EXPECT_EQ(fault("1e-61"), "3: an exponent beyond ±60");
  EXPECT_EQ(fault("1e99999999999999999999"), "2: an exponent beyond ±60");
}

TEST(Numeral, SaysWhereItStopsBeingOne) {
  EXPECT_EQ(fault(""), "0: expected digits");
  EXPECT_EQ(fault("-"), "1: expected digits");
  EXPECT_EQ(fault("--1"), "1: expected digits");
  EXPECT_EQ(fault("+1"), "0: expected digits");
  EXPECT_EQ(fault(" 1"), "0: expected digits");
  EXPECT_EQ(fault(".5"), "0: expected digits");
  EXPECT_EQ(fault("−1"), "0: expected digits");
  EXPECT_EQ(fault("1."), "2: expected digits after the decimal point");
  EXPECT_EQ(fault("1e"), "2: expected digits in the exponent");
  EXPECT_EQ(fault("1e+"), "3: expected digits in the exponent");
  EXPECT_EQ(fault("1,000"), "1: not a number from here on");
  EXPECT_EQ(fault("1 "), "1: not a number from here on");
  EXPECT_EQ(fault("1.2.3"), "3: not a number from here on");
  EXPECT_EQ(fault("0x10"), "1: not a number from here on");
  EXPECT_EQ(fault("1/2"), "1: not a number from here on");
  EXPECT_EQ(fault(std::string_view("1\0", 2)), "1: not a number from here on");
  EXPECT_EQ(fault("\xFF"), "0: expected digits");
  EXPECT_EQ(fault("nan"), "0: expected digits");
}

TEST(Grouped, SetsCommasAndARealMinus) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(-1234567), "−1,234,567");
  EXPECT_EQ(grouped(Rational(1766186, 100)), "17,661.86");
  EXPECT_EQ(grouped(Rational(-1, 2)), "−0.5");
}

TEST(Grouped, SaysWhenDigitsHadToGo) {
  EXPECT_EQ(grouped(Rational(1, 3), 2), "≈0.33");
  EXPECT_EQ(grouped(Rational(2, 3), 2), "≈0.67");
  EXPECT_EQ(grouped(Rational(2, 3), 0), "≈1");
  EXPECT_EQ(grouped(Rational(25, 100), 2), "0.25");
  EXPECT_EQ(grouped(Rational(1, 3)), "≈0." + std::string(20, '3'));
  EXPECT_EQ(grouped(Rational(29999, 3), 1), "≈9,999.7");
}

TEST(Rounded, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(rounded(Rational(1, 2), 0), "1");
  EXPECT_EQ(rounded(Rational(-1, 2), 0), "−1");
  EXPECT_EQ(rounded(Rational(1999, 2), 0), "1,000");
  EXPECT_EQ(rounded(Rational(1, 8), 2), "0.13");
}

TEST(Rounded, GivesZeroNoSign) { EXPECT_EQ(rounded(Rational(-1, 1000), 2), "0"); }

}  // namespace
}  // namespace verify
