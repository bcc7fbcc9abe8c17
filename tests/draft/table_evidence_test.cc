// Pins the thresholds of evidence of tables (src/draft/README.md): for each a table just inside, of which a statement
// is made, and a table just outside. A threshold that moves raises false alarms or misses slips.
#include <gtest/gtest.h>

#include "draft/tables/line_scan.h"
#include "support/occurrences.h"
#include "support/tables.h"

namespace verify {
namespace {

using testing::occurrences;
using testing_support::Rows;
using testing_support::said;

// "holds footing", "fails change": the rules alone, in their order.
std::string rules_in(const Rows& rows) {
  std::string out;
  const std::string all = said(rows);
  for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1) {
    const std::size_t comma = all.find(", ", at), colon = all.find(": ", at);
    out += (out.empty() ? "" : "; ") + all.substr(at, comma - at) + " " + all.substr(comma + 2, colon - comma - 2);
  }
  return out;
}

std::string text(int value) { return std::to_string(value); }

// One column: parts that make `total`.
Rows one_column(const std::string& label, int total) {
  return {{"", "2019"}, {"Rice", text(total - 7)}, {"Maize", "7"}, {label, text(total)}};
}

// A second column that doesn't add up.
Rows two_columns(const std::string& label, int total) {
  return {{"", "2019", "2018"}, {"Rice", text(total - 7), "50"}, {"Maize", "7", "40"}, {label, text(total), "190"}};
}

TEST(TableEvidence, ATotalNeedsFourBits) {
  EXPECT_EQ(rules_in(one_column("Total", 16)), "holds footing");
  EXPECT_EQ(rules_in(one_column("Total", 15)), "");
}

TEST(TableEvidence, ATotalThatAsManyColumnsSpeakAgainstNeedsFiveBits) {
  EXPECT_EQ(rules_in(two_columns("Total", 32)), "holds footing; fails footing");
  EXPECT_EQ(rules_in(two_columns("Total", 31)), "");
}

TEST(TableEvidence, AResultNeedsSevenBits) {
  EXPECT_EQ(rules_in(one_column("Profit", 128)), "holds footing");
  EXPECT_EQ(rules_in(one_column("Profit", 127)), "");
  EXPECT_EQ(rules_in(two_columns("Profit", 128)), "holds footing; fails footing");
  EXPECT_EQ(rules_in(two_columns("Profit", 127)), "");
}

Rows three_parts(int total) {
  return {{"", "2019"}, {"Rice", text(total - 17)}, {"Maize", "7"}, {"Oats", "10"}, {"Grain", text(total)}};
}

Rows three_parts_against(int total) {
  return {{"", "2019", "2018"},
          {"Rice", text(total - 17), "60"},
          {"Maize", "7", "50"},
          {"Oats", "10", "40"},
          {"Grain", text(total), "990"}};
}

TEST(TableEvidence, ALineWithoutAWordForATotalNeedsTenBits) {
  EXPECT_EQ(rules_in(three_parts(1024)), "holds footing");
  EXPECT_EQ(rules_in(three_parts(1023)), "");
}

TEST(TableEvidence, ALineWithoutAWordForATotalNeedsFourteenBitsWhereAsManyColumnsSpeakAgainstIt) {
  EXPECT_EQ(rules_in(three_parts_against(16384)), "holds footing; fails footing");
  EXPECT_EQ(rules_in(three_parts_against(16383)), "");
}

// The first less the others.
Rows difference(int first) {
  return {{"", "2019", "2018"},
          {"Sales", text(first), "690"},
          {"Costs", "1001", "120"},
          {"Profit", text(first - 1001), "190"}};
}

TEST(TableEvidence, SignsThatNoLabelTellsNeedTenBitsWhereAsManyColumnsSpeakAgainstThem) {
  EXPECT_EQ(rules_in(difference(4096)), "holds footing; fails footing");
  EXPECT_EQ(rules_in(difference(4095)), "");
}

Rows total_above(int total) {
  return {{"", "2019"}, {"Total", text(total)}, {"Rice", text(total - 7)}, {"Maize", "7"}};
}

TEST(TableEvidence, ATotalAboveItsPartsNeedsSevenBits) {
  EXPECT_EQ(rules_in(total_above(128)), "holds footing");
  EXPECT_EQ(rules_in(total_above(127)), "");
}

// So many parts, of which every second one is taken off, and a line that is named "Net".
Rows signs(int parts) {
  Rows rows = {{"", "2019", "2018", "2017"}};
  int sums[3] = {0, 0, 0};
  for (int i = 0; i < parts; ++i) {
    std::vector<std::string> row{"Item " + std::string(1, static_cast<char>('a' + i))};
    for (int lane = 0; lane < 3; ++lane) {
      const int value = 10'000 + 7'919 * ((i + 3) * (lane + 2) % 11) + 131 * i * i + 17 * lane;
      sums[lane] += i % 3 == 1 ? -value : value;
      row.push_back(text(value));
    }
    rows.push_back(row);
  }
  rows.push_back({"Net", text(sums[0]), text(sums[1]), text(sums[2])});
  return rows;
}

TEST(TableEvidence, SignsAreSoughtForTheSevenNearestLines) {
  EXPECT_EQ(rules_in(signs(7)), "holds footing; holds footing; holds footing");
  EXPECT_EQ(rules_in(signs(8)), "");
}

// So many parts of a line that no word calls a total.
Rows unnamed(int parts) {
  Rows rows = {{"", "2019", "2018"}};
  int sums[2] = {0, 0};
  unsigned random = 12345;
  for (int i = 0; i < parts; ++i) {
    std::vector<std::string> row{"Item " + std::string(1, static_cast<char>('a' + i))};
    for (int& sum : sums) {
      random = random * 1'103'515'245u + 12'345u;
      const int value = 100'000 + static_cast<int>(random >> 8) % 900'000;
      sum += value;
      row.push_back(text(value));
    }
    rows.push_back(row);
  }
  rows.push_back({"Grain", text(sums[0]), text(sums[1])});
  return rows;
}

TEST(TableEvidence, ALineWithoutAWordForATotalIsHeldAgainstTwentyFourLines) {
  EXPECT_EQ(rules_in(unnamed(24)), "holds footing; holds footing");
  EXPECT_EQ(rules_in(unnamed(25)), "");
}

Rows across(int rows_that_hold, int rows_that_fail) {
  Rows rows = {{"", "Men", "Women", "Seen"}};
  for (int i = 0; i < rows_that_hold + rows_that_fail; ++i) {
    const int men = 1204 + 331 * i, women = 1187 + 277 * i * i;
    rows.push_back({"Area " + std::string(1, static_cast<char>('a' + i)), text(men), text(women),
                    text(men + women + (i < rows_that_fail ? 5000 : 0))});
  }
  return rows;
}

TEST(TableEvidence, AColumnWithoutAWordForATotalNeedsThreeRowsThatHold) {
  EXPECT_EQ(occurrences(rules_in(across(3, 0)), "holds cross-footing"), 3u);
  EXPECT_EQ(rules_in(across(2, 0)), "");
}

TEST(TableEvidence, AColumnWithoutAWordForATotalNeedsThreeRowsThatHoldForEachThatFails) {
  EXPECT_EQ(occurrences(rules_in(across(6, 2)), "fails cross-footing"), 2u);
  EXPECT_EQ(rules_in(across(5, 2)), "");
}

Rows shares(int rows_that_hold, int rows_that_fail) {
  Rows rows = {{"", "Sales", "% of total"}};
  int total = 0;
  for (int i = 0; i < rows_that_hold + rows_that_fail; ++i) total += 1000 + 331 * i;
  for (int i = 0; i < rows_that_hold + rows_that_fail; ++i) {
    const int value = 1000 + 331 * i;
    const int tenths = (value * 1000 + total / 2) / total + (i < rows_that_fail ? 150 : 0);
    rows.push_back({"Area " + std::string(1, static_cast<char>('a' + i)), text(value),
                    text(tenths / 10) + "." + text(tenths % 10) + "%"});
  }
  rows.push_back({"Total", text(total), "100.0%"});
  return rows;
}

TEST(TableEvidence, SharesNeedThreeRowsThatHold) {
  EXPECT_EQ(occurrences(rules_in(shares(3, 0)), "holds percent-of-total"), 3u);
  EXPECT_EQ(occurrences(rules_in(shares(2, 0)), "percent-of-total"), 0u);
}

TEST(TableEvidence, SharesNeedThreeRowsThatHoldForEachThatFails) {
  EXPECT_EQ(occurrences(rules_in(shares(6, 2)), "fails percent-of-total"), 2u);
  EXPECT_EQ(occurrences(rules_in(shares(5, 2)), "percent-of-total"), 0u);
}

// Whole percentages of few different sizes: 2 bits each.
TEST(TableEvidence, SharesNeedEightBits) {
  const auto table = [](const std::string& last, const std::string& share) {
    return Rows{{"", "Sales", "% of total"}, {"Coast", "400", "4%"},  {"Hills", "400", "4%"},
                {"Delta", "400", "4%"},      {"Plains", last, share}, {"Total", "10000", "100%"}};
  };
  EXPECT_EQ(occurrences(rules_in(table("400", "4%")), "holds percent-of-total"), 4u);
  EXPECT_EQ(occurrences(rules_in(table("300", "3%")), "percent-of-total"), 0u);
}

// The amounts with so many columns of others between them and their shares.
Rows apart(int between) {
  Rows rows = {{"", "Sales"}};
  for (int i = 0; i < between; ++i) rows[0].push_back("Other " + std::string(1, static_cast<char>('a' + i)));
  rows[0].push_back("% of total");
  const std::vector<std::pair<int, std::string>> sales = {
      {4799, "40.0%"}, {2779, "23.2%"}, {2591, "21.6%"}, {1832, "15.3%"}, {12001, "100.0%"}};
  for (std::size_t r = 0; r < sales.size(); ++r) {
    std::vector<std::string> row{r + 1 == sales.size() ? "Total" : "Area " + std::string(1, static_cast<char>('a' + r)),
                                 text(sales[r].first)};
    for (int i = 0; i < between; ++i)
      row.push_back(text(static_cast<int>(1000 + 577 * r * r + 91 * static_cast<std::size_t>(i) * (r + 1))));
    row.push_back(sales[r].second);
    rows.push_back(row);
  }
  return rows;
}

TEST(TableEvidence, SharesAreHeldAgainstTheSixNearestColumns) {
  EXPECT_EQ(occurrences(rules_in(apart(5)), "holds percent-of-total"), 4u);
  EXPECT_EQ(occurrences(rules_in(apart(6)), "percent-of-total"), 0u);
}

// A tenth of the total, which lies between its parts then; the largest is so many times the smallest.
Rows like_a_mean(int largest) {
  return {{"", "Farms", "Hectares"},
          {"Rice", "4210", text(largest)},
          {"Maize", "1377", "50"},
          {"Cassava", "618", "60"},
          {"Total", "6205", "111"}};
}

TEST(TableEvidence, ATotalBetweenPartsOfOneSizeMayBeAMean) {
  EXPECT_EQ(rules_in(like_a_mean(1001)), "holds footing; fails footing");
  EXPECT_EQ(rules_in(like_a_mean(1000)), "holds footing");
}

// A total of two parts in two columns, and in a third one the sum of four.
Rows another_reading(int third) {
  return {{"", "2019", "2018", "2017"},
          {"Barley", "110", "115", "118"},
          {"Oats", "151", "152", "120"},
          {"Rice", "4210", "3950", text(third)},
          {"Maize", "2377", "2402", "13"},
          {"Cassava", "618", "655", "11"},
          {"Total", "2995", "3057", text(third + 144)}};
}

TEST(TableEvidence, AColumnThatAnotherReadingExplainsWithEightBitsRaisesNoAlarm) {
  EXPECT_EQ(rules_in(another_reading(880)), "holds footing; holds footing");
  EXPECT_EQ(rules_in(another_reading(879)), "holds footing; holds footing; fails footing");
}

TEST(TableEvidence, OneLaneProvesNoMoreThanTwentyBits) {
  EXPECT_EQ(chance_bits(1 << 20, 0, 0, 1), 20);
  EXPECT_EQ(chance_bits((1 << 20) - 1, 0, 0, 1), 19);
  EXPECT_EQ(chance_bits(1 << 21, 0, 0, 1), 20);
}

}  // namespace
}  // namespace verify
