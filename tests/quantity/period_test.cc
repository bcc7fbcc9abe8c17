// Pins periods: what each way to write one means, unknown days, and which days are certain to come before others.
#include "quantity/period.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

Period period(std::string_view text, const std::string& scope = "doc") {
  const auto parsed = parse_period(text, scope);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : Period{};
}

std::string fault(std::string_view text) {
  const auto parsed = parse_period(text, "doc");
  return parsed ? "(read as " + to_string(*parsed) + ")"
                : std::to_string(parsed.fault().at) + ": " + parsed.fault().message;
}

Date date(std::string_view text) { return parse_date(text)->first; }
Day certain(std::string_view text) { return Day::certain(date(text)); }
Day unknown(std::string_view from, std::string_view to, const std::string& scope = "doc") {
  return {date(from), date(to), scope, 0};
}

TEST(ParsePeriod, MeansAllOfADate) {
  EXPECT_EQ(period("2024"), (Period{certain("2024-01-01"), certain("2024-12-31")}));
  EXPECT_EQ(period("2024-02"), (Period{certain("2024-02-01"), certain("2024-02-29")}));
  EXPECT_EQ(period("2024-05-01"), (Period{certain("2024-05-01"), certain("2024-05-01")}));
  EXPECT_TRUE(period("2024-05-01").is_day());
  EXPECT_FALSE(period("2024-05").is_day());
}

TEST(ParsePeriod, GoesFromTheStartOfTheFirstToTheEndOfTheLast) {
  EXPECT_EQ(period("2020/2024"), (Period{certain("2020-01-01"), certain("2024-12-31")}));
  EXPECT_EQ(period("2020-10-13/2025-02"), (Period{certain("2020-10-13"), certain("2025-02-28")}));
  EXPECT_EQ(period("2024/2024"), period("2024"));
}

TEST(ParsePeriod, TakesAnUnknownDayOnItsOwnAndOnEitherSide) {
  const Day day = unknown("2024-05-01", "2024-10-14");
  EXPECT_EQ(period("[2024-05-01..2024-10-14]"), (Period{day, day}));
  EXPECT_EQ(period("2020-10-13/[2024-05-01..2024-10-14]"), (Period{certain("2020-10-13"), day}));
  EXPECT_EQ(period("[2024-05-01..2024-10-14]/2025"), (Period{day, certain("2025-12-31")}));
  EXPECT_EQ(period("[2024-05..2024-10]"),
            (Period{unknown("2024-05-01", "2024-10-31"), unknown("2024-05-01", "2024-10-31")}));
}

TEST(ParsePeriod, TakesAnUnknownDayThatCanBeOnlyOneForCertain) {
  EXPECT_EQ(period("[2024-05-01..2024-05-01]"), period("2024-05-01", "another"));
}

TEST(ParsePeriod, EndsAtAMidnightWithTheDayBefore) {
  EXPECT_EQ(period("2024-01-01T00:00:00/2025-01-01T00:00:00"), period("2024"));
  EXPECT_EQ(period("2024-01-01T00:00:00Z/2025-01-01T00:00:00Z"), period("2024"));
  EXPECT_EQ(period("2025-01-01T00:00:00"), period("2024-12-31"));
  EXPECT_EQ(period("2024-03-01T00:00"), period("2024-02-29"));
  EXPECT_EQ(period("2024-01-01/2025-01-01T00:00:00"), period("2024"));
  EXPECT_EQ(period("2024-01-01T00:00:00/2024-12-31"), period("2024"));
}

TEST(ParsePeriod, RefusesAnyOtherTime) {
  for (const char* clock :
       {"T24:00:01", "T00:00:00.5", "T00:00:00+1", "T00:00:00+01:0x", "T00:00:00*01:00", "T00:0", "T"})
    EXPECT_EQ(fault("2024-01-01" + std::string(clock)), "10: only midnight can stand in a period");
  EXPECT_EQ(fault("2024-01-01T12:00:00"), "10: only midnight can stand in a period");
  EXPECT_EQ(fault("2024/2024-01-01T00:00:01"), "15: only midnight can stand in a period");
  EXPECT_EQ(fault("2024T00:00:00"), "4: a time stands only behind a day");
  EXPECT_EQ(fault("0001-01-01T00:00:00"), "0: there is no day before this one");
}

TEST(ParsePeriod, RefusesAPeriodThatEndsBeforeItStarts) {
  EXPECT_EQ(fault("2024/2023"), "5: the period ends before it starts");
  EXPECT_EQ(fault("2024-05-02/2024-05-01"), "11: the period ends before it starts");
  EXPECT_EQ(fault("2024-01-01T00:00:00/2024-01-01T00:00:00"), "20: the period ends before it starts");
  EXPECT_EQ(fault("[2024-05-01..2024-05-09]/2024-04-30"), "25: the period ends before it starts");
  EXPECT_EQ(fault("2024-05-02/2024-05-02"), "(read as 2024-05-02)");
}

TEST(ParsePeriod, RefusesBrokenUnknownDays) {
  EXPECT_EQ(fault("[2024-05-01..2024-10-14"), "0: expected an unknown day like [2024-05-01..2024-10-14]");
  EXPECT_EQ(fault("[2024-05-01]"), "0: expected an unknown day like [2024-05-01..2024-10-14]");
  EXPECT_EQ(fault("["), "0: expected an unknown day like [2024-05-01..2024-10-14]");
  EXPECT_EQ(fault("[..]"), "1: expected a date like 2024, 2024-05 or 2024-05-01");
  EXPECT_EQ(fault("[2024..]"), "7: expected a date like 2024, 2024-05 or 2024-05-01");
  EXPECT_EQ(fault("[2024-10-14..2024-05-01]"), "0: the unknown day's latest date comes before its earliest");
}

TEST(ParsePeriod, SaysWhereInTheTextAMistakeStands) {
  EXPECT_EQ(fault(""), "0: expected a date like 2024, 2024-05 or 2024-05-01");
  EXPECT_EQ(fault("/"), "0: expected a date like 2024, 2024-05 or 2024-05-01");
  EXPECT_EQ(fault("2024/"), "5: expected a date like 2024, 2024-05 or 2024-05-01");
  EXPECT_EQ(fault("2024/2025/2026"), "5: expected a date like 2024, 2024-05 or 2024-05-01");
  EXPECT_EQ(fault("2024/2025-13"), "10: there is no month 13");
  EXPECT_EQ(fault("2024-02-30/2025"), "8: there is no day 2024-02-30");
  EXPECT_EQ(fault("[2024..2024-02-30]/2025"), "15: there is no day 2024-02-30");
  EXPECT_EQ(fault("2024/[2023-13..2024]"), "11: there is no month 13");
}

TEST(PeriodToString, IsShortForWholeYearsAndMonths) {
  for (const char* text : {"2024", "2024-02", "2024-02-29", "2020/2024", "2024-05/2024-07", "2020-10-13/2024-05-01",
                           "[2024-05-01..2024-10-14]", "2020-10-13/[2024-05-01..2024-10-14]",
                           "[2024-05-01..2024-10-14]/2025-12-31", "9999", "0001-01-01"}) {
    EXPECT_EQ(to_string(period(text)), text);
  }
  EXPECT_EQ(to_string(period("2024-01-01/2024-12-31")), "2024");
  EXPECT_EQ(to_string(period("2024-01/2024-12")), "2024");
  EXPECT_EQ(to_string(period("2024-01-01/2024-12-30")), "2024-01-01/2024-12-30");
}

TEST(DayToString, NamesUnknownDaysByTheirBounds) {
  const Day day = unknown("2024-05-01", "2024-10-14");
  EXPECT_EQ(to_string(certain("2024-05-01")), "2024-05-01");
  EXPECT_EQ(to_string(day), "[2024-05-01..2024-10-14]");
  EXPECT_EQ(to_string(day.shifted(-1)), "the day before [2024-05-01..2024-10-14]");
  EXPECT_EQ(to_string(day.shifted(2)), "[2024-05-01..2024-10-14] + 2 days");
}

TEST(Day, IsTheSameUnknownDayOnlyInTheSameDocumentWrittenTheSameWay) {
  const Day day = unknown("2024-05-01", "2024-10-14");
  EXPECT_EQ(day, unknown("2024-05-01", "2024-10-14"));
  EXPECT_NE(day, unknown("2024-05-01", "2024-10-14", "other"));
  EXPECT_NE(day, unknown("2024-05-01", "2024-10-13"));
  EXPECT_NE(day, day.shifted(-1));
  EXPECT_EQ(day, day.shifted(-1).shifted(1));
}

TEST(Day, ShiftsACertainDayToAnotherCertainDay) {
  EXPECT_EQ(certain("2024-03-01").shifted(-1), certain("2024-02-29"));
  EXPECT_EQ(certain("2024-03-01").shifted(-1).offset, 0);
}

TEST(Day, MovesItsBoundsWithItsOffset) {
  const Day before = unknown("2024-05-01", "2024-10-14").shifted(-1);
  EXPECT_EQ(before.first(), date("2024-04-30"));
  EXPECT_EQ(before.last(), date("2024-10-13"));
}

TEST(SurelyNoLater, ComparesCertainDays) {
  EXPECT_TRUE(surely_no_later(certain("2024-05-01"), certain("2024-05-01")));
  EXPECT_TRUE(surely_no_later(certain("2024-05-01"), certain("2024-05-02")));
  EXPECT_FALSE(surely_no_later(certain("2024-05-02"), certain("2024-05-01")));
}

TEST(SurelyNoLater, ComparesTheSameUnknownDayByItsOffset) {
  const Day day = unknown("2024-05-01", "2024-10-14");
  EXPECT_TRUE(surely_no_later(day, day));
  EXPECT_TRUE(surely_no_later(day.shifted(-1), day));
  EXPECT_FALSE(surely_no_later(day, day.shifted(-1)));
}

TEST(SurelyNoLater, IsSureOfDifferentUnknownDaysOnlyWhenTheyCannotCross) {
  const Day day = unknown("2024-05-01", "2024-10-14");
  EXPECT_FALSE(surely_no_later(day, unknown("2024-05-01", "2024-10-14", "other")));
  EXPECT_TRUE(surely_no_later(day, unknown("2024-10-14", "2024-12-31")));
  EXPECT_FALSE(surely_no_later(day, unknown("2024-10-13", "2024-12-31")));
  EXPECT_TRUE(surely_no_later(certain("2024-05-01"), day));
  EXPECT_FALSE(surely_no_later(certain("2024-05-02"), day));
  EXPECT_TRUE(surely_no_later(day, certain("2024-10-14")));
  EXPECT_FALSE(surely_no_later(day, certain("2024-10-13")));
}

TEST(SurelyWithin, AsksForBothEnds) {
  EXPECT_TRUE(surely_within(period("2024-05"), period("2024")));
  EXPECT_TRUE(surely_within(period("2024"), period("2024")));
  EXPECT_FALSE(surely_within(period("2024-05/2025-01"), period("2024")));
  EXPECT_TRUE(surely_within(period("2020-10-13/[2024-05-01..2024-10-14]"), period("2020-10-13/2025")));
  EXPECT_FALSE(surely_within(period("2020-10-13/2024-06"), period("2020-10-13/[2024-05-01..2024-10-14]")));
}

TEST(OpeningDay, IsTheDayBeforeThePeriod) {
  EXPECT_EQ(opening_day(period("2024")), certain("2023-12-31"));
  EXPECT_EQ(closing_day(period("2024")), certain("2024-12-31"));
  EXPECT_EQ(opening_day(period("[2024-05-01..2024-10-14]/2025")), unknown("2024-05-01", "2024-10-14").shifted(-1));
}

TEST(StockDay, IsThePeriodsOwnDayOrOneUnknownDayInIt) {
  EXPECT_EQ(stock_day(period("2024-05-01"), "doc"), certain("2024-05-01"));
  EXPECT_EQ(stock_day(period("2020"), "doc"), unknown("2020-01-01", "2020-12-31"));
  EXPECT_EQ(stock_day(period("[2024-05-01..2024-10-14]"), "doc"), unknown("2024-05-01", "2024-10-14"));
  EXPECT_EQ(stock_day(period("2020-10-13/[2024-05-01..2024-10-14]"), "doc"), unknown("2020-10-13", "2024-10-14"));
}

}  // namespace
}  // namespace verify
