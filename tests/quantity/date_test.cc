// Pins dates: the calendar, what a year or month means as a date, and the exact length between two days.
#include "quantity/date.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

Date day(std::string_view text) { return parse_date(text)->first; }

std::string range(std::string_view text) {
  const auto parsed = parse_date(text);
  if (!parsed) return std::to_string(parsed.fault().at) + ": " + parsed.fault().message;
  return to_string(parsed->first) + " to " + to_string(parsed->last);
}

TEST(Date, CountsFromNineteenSeventy) {
  EXPECT_EQ(make_date(1970, 1, 1).days, 0);
  EXPECT_EQ(make_date(1969, 12, 31).days, -1);
  EXPECT_EQ(make_date(2000, 3, 1).days, 11017);
  EXPECT_EQ(make_date(1, 1, 1), kFirstDate);
  EXPECT_EQ(make_date(9999, 12, 31), kLastDate);
}

TEST(Date, PrintsFourDigitsOfTheYear) {
  EXPECT_EQ(to_string(kFirstDate), "0001-01-01");
  EXPECT_EQ(to_string(kLastDate), "9999-12-31");
  EXPECT_EQ(to_string(make_date(2024, 2, 28) + 1), "2024-02-29");
  EXPECT_EQ(to_string(make_date(2023, 2, 28) + 1), "2023-03-01");
  EXPECT_EQ(to_string(make_date(2024, 1, 1) - 1), "2023-12-31");
}

TEST(Date, ReadsBackEveryDayItPrints) {
  for (Date d = kFirstDate; d <= kLastDate; d = d + 97)
    EXPECT_EQ(range(to_string(d)), to_string(d) + " to " + to_string(d));
}

TEST(ParseDate, MeansTheWholeOfAYearOrMonth) {
  EXPECT_EQ(range("2024"), "2024-01-01 to 2024-12-31");
  EXPECT_EQ(range("9999"), "9999-01-01 to 9999-12-31");
  EXPECT_EQ(range("2024-02"), "2024-02-01 to 2024-02-29");
  EXPECT_EQ(range("2023-02"), "2023-02-01 to 2023-02-28");
  EXPECT_EQ(range("2024-12"), "2024-12-01 to 2024-12-31");
  EXPECT_EQ(range("9999-12"), "9999-12-01 to 9999-12-31");
}

TEST(ParseDate, KnowsTheLeapYearsOfTheGregorianCalendar) {
  EXPECT_EQ(range("2024-02-29"), "2024-02-29 to 2024-02-29");
  EXPECT_EQ(range("2000-02-29"), "2000-02-29 to 2000-02-29");
  EXPECT_EQ(range("1900-02-29"), "8: there is no day 1900-02-29");
  EXPECT_EQ(range("2023-02-29"), "8: there is no day 2023-02-29");
}

TEST(ParseDate, NamesDaysAndMonthsThatAreNone) {
  EXPECT_EQ(range("2024-13"), "5: there is no month 13");
  EXPECT_EQ(range("2024-00-01"), "5: there is no month 00");
  EXPECT_EQ(range("2024-04-31"), "8: there is no day 2024-04-31");
  EXPECT_EQ(range("2024-01-00"), "8: there is no day 2024-01-00");
}

TEST(ParseDate, RefusesAllOtherForms) {
  for (const char* text :
       {"", "0000", "202", "20245", "2024-", "2024-5", "2024-05-", "2024-05-1", "2024-05-011", "2024/05", "2024-05/01",
        "-2024", "+2024", "24-05-01", "2024-05-01T00:00:00", "２０２４", " 2024", "2024 "}) {
    EXPECT_EQ(range(text), "0: expected a date like 2024, 2024-05 or 2024-05-01") << text;
  }
}

TEST(YearsBetween, CountsAnniversaries) {
  EXPECT_EQ(years_between(day("1949-10-10"), day("2024-10-10")), Rational(75));
  EXPECT_EQ(years_between(day("2024-05-01"), day("2024-05-01")), Rational(0));
}

TEST(YearsBetween, TakesTheRestAsAPartOfTheYearFromTheLastAnniversary) {
  EXPECT_EQ(years_between(day("2023-01-01"), day("2023-07-02")), Rational(182, 365));
  EXPECT_EQ(years_between(day("2024-01-01"), day("2024-07-02")), Rational(183, 366));
  EXPECT_EQ(years_between(day("2022-07-01"), day("2024-02-29")), Rational(1) + Rational(243, 366));
}

TEST(YearsBetween, TakesTheFirstOfMarchForALeapDayInCommonYears) {
  EXPECT_EQ(years_between(day("2024-02-29"), day("2025-03-01")), Rational(1));
  EXPECT_EQ(years_between(day("2024-02-29"), day("2025-02-28")), Rational(365, 366));
  EXPECT_EQ(years_between(day("2024-02-29"), day("2028-02-29")), Rational(4));
}

TEST(YearsBetween, IsNegativeBackwards) {
  EXPECT_EQ(years_between(day("2024-10-10"), day("1949-10-10")), Rational(-75));
  EXPECT_EQ(years_between(day("2023-07-02"), day("2023-01-01")), Rational(-182, 365));
}

TEST(YearsBetween, SpansAllYearsThereAre) {
  EXPECT_EQ(years_between(kFirstDate, kLastDate), Rational(9998) + Rational(364, 365));
}

TEST(MonthsBetween, CountsMonthlyAnniversaries) {
  EXPECT_EQ(months_between(day("2024-01-15"), day("2024-03-15")), Rational(2));
  EXPECT_EQ(months_between(day("2024-01-15"), day("2024-01-31")), Rational(16, 31));
  EXPECT_EQ(months_between(day("2023-01-31"), day("2023-03-01")), Rational(1));
  EXPECT_EQ(months_between(day("2024-01-31"), day("2024-02-29")), Rational(29, 30));
  EXPECT_EQ(months_between(day("2024-03-15"), day("2024-01-15")), Rational(-2));
}

// Both functions, over four years with a leap day, from every third day to every second.
TEST(TimeBetween, RisesWithItsEndAndFallsWithItsStart) {
  const Date first = make_date(2022, 12, 1);
  for (const auto between : {years_between, months_between}) {
    for (int i = 0; i < 1300; i += 3) {
      for (int j = 0; j < 1300; j += 7) {
        const Date from = first + i;
        const Date to = first + j;
        const Rational length = between(from, to);
        ASSERT_LE(length, between(from, to + 1)) << to_string(from) << " " << to_string(to);
        ASSERT_GE(length, between(from + 1, to)) << to_string(from) << " " << to_string(to);
        ASSERT_EQ(between(to, from), -length);
      }
    }
  }
}

}  // namespace
}  // namespace verify
