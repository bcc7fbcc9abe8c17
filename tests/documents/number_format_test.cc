// Pins how a spreadsheet's number is shown under a number format: the text that a reader of the sheet sees.
#include "documents/number_format.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

TEST(NumberFormat, ShowsPlainNumbersAsStored) {
  for (const char* number : {"0", "5", "-5", "1234.5", "0.1", "123456789012", "12345.67891"})
    EXPECT_EQ(display_number(number, "General"), number);
  EXPECT_EQ(display_number("0.30000000000000004", "General"), "0.3");
  EXPECT_EQ(display_number("0.333333333333333", "General"), "0.333333333");
  EXPECT_EQ(display_number("1.2E3", "General"), "1200");
  EXPECT_EQ(display_number("8.2789999999999999", "General"), "8.279");
  EXPECT_EQ(display_number("no number", "0.0"), "no number");
  EXPECT_EQ(display_number("1E999", "0.0"), "1E999");
}

TEST(NumberFormat, RoundsInDecimal) {
  EXPECT_EQ(display_number("1.005", "0.00"), "1.01");
  EXPECT_EQ(display_number("2.5", "0"), "3");
  EXPECT_EQ(display_number("-2.5", "0"), "-3");
  EXPECT_EQ(display_number("9.995", "0.00"), "10.00");
  EXPECT_EQ(display_number("0.04", "0.0"), "0.0");
  EXPECT_EQ(display_number("999.5", "#,##0"), "1,000");
  EXPECT_EQ(display_number("0.5", "#"), "1");
  EXPECT_EQ(display_number("1.5", "0.0##"), "1.5");
}

TEST(NumberFormat, GroupsScalesAndSigns) {
  EXPECT_EQ(display_number("1234567.891", "#,##0"), "1,234,568");
  EXPECT_EQ(display_number("1234567.891", "#,##0.00"), "1,234,567.89");
  EXPECT_EQ(display_number("0.125", "0%"), "13%");
  EXPECT_EQ(display_number("0.125", "0.0%"), "12.5%");
  EXPECT_EQ(display_number("1234567", "#,##0.0,,\" million\""), "1.2 million");
  EXPECT_EQ(display_number("-1234", "#,##0_);[Red](#,##0)"), "(1,234)");
  EXPECT_EQ(display_number("-1234", "#,##0"), "-1,234");
  EXPECT_EQ(display_number("0", "0;-0;\"none\""), "none");
  EXPECT_EQ(display_number("5", "[$€-407] #,##0.00"), "€ 5.00");
  EXPECT_EQ(display_number("5", "0 \\k\\m"), "5 km");
  EXPECT_EQ(display_number("7", "000"), "007");
  EXPECT_EQ(display_number("12345", "0.00E+00"), "1.23E+04");
  EXPECT_EQ(display_number("150", "[>=100]\"many\";0"), "many");
  EXPECT_EQ(display_number("15", "[>=100]\"many\";0"), "15");
  EXPECT_EQ(display_number("15", ";;;"), "");
  EXPECT_EQ(display_number("0.5", "# ?/?"), "0.5");
}

TEST(NumberFormat, ShowsDaysAndTimes) {
  EXPECT_EQ(display_number("45579", "yyyy-mm-dd"), "2024-10-14");
  EXPECT_EQ(display_number("45579", "d mmmm yyyy"), "14 October 2024");
  EXPECT_EQ(display_number("45579", "dddd, dd/mm/yy"), "Monday, 14/10/24");
  EXPECT_EQ(display_number("45579.75", "yyyy\\-mm\\-dd hh:mm"), "2024-10-14 18:00");
  EXPECT_EQ(display_number("0.999999999", "h:mm:ss AM/PM"), "12:00:00 AM");
  EXPECT_EQ(display_number("1.5", "[h]:mm"), "36:00");
  EXPECT_EQ(display_number("60", "yyyy-mm-dd"), "1900-02-29");
  EXPECT_EQ(display_number("61", "yyyy-mm-dd"), "1900-03-01");
  EXPECT_EQ(display_number("1", "yyyy-mm-dd"), "1900-01-01");
  EXPECT_EQ(display_number("0", "yyyy-mm-dd", true), "1904-01-01");
  EXPECT_EQ(display_number("99999999", "yyyy-mm-dd"), "99999999");
  EXPECT_EQ(display_number("-1", "yyyy-mm-dd"), "-1");
}

TEST(NumberFormat, KnowsTheBuiltInOnes) {
  EXPECT_EQ(builtin_number_format(0), "General");
  EXPECT_EQ(builtin_number_format(10), "0.00%");
  EXPECT_EQ(builtin_number_format(14), "yyyy-mm-dd");
  EXPECT_EQ(builtin_number_format(39), "#,##0.00;(#,##0.00)");
  EXPECT_EQ(builtin_number_format(49), "@");
  EXPECT_EQ(builtin_number_format(163), "General");
}

}  // namespace
}  // namespace verify
