// Pins how bytes become lines and columns, in the unit that each format counts in.
#include "report/shared/location.h"

#include <gtest/gtest.h>

namespace verify::testing {
namespace {

// The columns of "12" in a line, in code points, units of UTF-16 and bytes.
std::string columns_behind(const std::string& before) {
  const std::string text = "first\n" + before + "12 left\nlast";
  const Source source("a", text);
  const std::size_t at = text.find("12");
  std::string out;
  for (const ColumnUnit unit : {ColumnUnit::code_points, ColumnUnit::utf16, ColumnUnit::bytes}) {
    const Region r = region_of(source, {at, at + 2}, unit);
    EXPECT_EQ(r.start_line, 2u);
    EXPECT_EQ(r.end_line, 2u);
    EXPECT_EQ(r.end_column, r.start_column + 2);
    out += (out.empty() ? "" : " ") + std::to_string(r.start_column);
  }
  return out;
}

TEST(Region, CountsEachCharacterAsItsConsumerDoes) {
  EXPECT_EQ(columns_behind(""), "1 1 1");
  EXPECT_EQ(columns_behind("abc"), "4 4 4");
  EXPECT_EQ(columns_behind("\u00e9"), "2 2 3") << "é";
  EXPECT_EQ(columns_behind("\u20ac"), "2 2 4") << "€";
  EXPECT_EQ(columns_behind("\u4e00\u4e8c"), "3 3 7") << "CJK";
  EXPECT_EQ(columns_behind("\U0001f468\u200d\U0001f469\u200d\U0001f467"), "6 9 19") << "a family";
  EXPECT_EQ(columns_behind("e\u0301"), "3 3 4") << "a combining mark";
  EXPECT_EQ(columns_behind("1\u00a0446"), "6 6 7") << "NBSP";
  EXPECT_EQ(columns_behind("1\u202f446"), "6 6 8") << "narrow NBSP";
}

TEST(Region, CountsNoLineEndAsAColumn) {
  const Source source("a", "one\r\ntwo\r\n\r\nlast");
  const auto region = [&](std::size_t begin, std::size_t end) {
    const Region r = region_of(source, {begin, end}, ColumnUnit::code_points);
    return std::to_string(r.start_line) + ":" + std::to_string(r.start_column) + "-" + std::to_string(r.end_line) +
           ":" + std::to_string(r.end_column);
  };
  EXPECT_EQ(region(0, 3), "1:1-1:4");
  EXPECT_EQ(region(5, 8), "2:1-2:4");
  EXPECT_EQ(region(0, 4), "1:1-1:4") << "the CR";
  EXPECT_EQ(region(1, 7), "1:2-2:3") << "over a line's end";
  EXPECT_EQ(region(10, 16), "3:1-4:5");
  EXPECT_EQ(region(12, 400), "4:1-4:5") << "past the end";
  EXPECT_EQ(region(400, 500), "4:5-4:5");
}

TEST(Region, OfAnEmptySourceIsItsStart) { EXPECT_EQ(region_of(Source("a", ""), {0, 0}, ColumnUnit::utf16), Region{}); }

}  // namespace
}  // namespace verify::testing
