// Pins which failing sums of a table are told: what shows that a column adds up at all, and what explains a miss. Each
// silent table has a neighbour that must still alarm.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "documents/read_manuscript.h"
#include "draft/read_draft.h"
#include "draft/tables/label_words.h"
#include "support/occurrences.h"
#include "support/tables.h"

namespace verify {
namespace {

using testing::occurrences;
using testing_support::Rows;
using testing_support::said;

std::size_t alarms(const Rows& rows) { return occurrences(said(rows), "fails, "); }

// Statements of a file that its figures leave no room for.
std::size_t alarms_in(const std::string& text, const std::string& name = "draft.csv") {
  Diagnostics diagnostics;
  std::vector<Manuscript> manuscripts;
  manuscripts.push_back(*read_manuscript(std::make_shared<const Source>(name, text), diagnostics));
  const Draft draft = read_draft(std::move(manuscripts), {});
  std::size_t out = 0;
  for (const Statement& s : draft.statements) out += leaves_room(s, draft) ? 0 : 1;
  return out;
}

std::string csv_of(const Rows& rows) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + row[i];
    out += "\n";
  }
  return out;
}

Rows with_column(const std::string& head, const std::vector<std::string>& column) {
  Rows rows = {{"", "2022", "2023"},
               {"Alder", "1250", "1310"},
               {"Birch", "2410", "2506"},
               {"Cedar", "940", "873"},
               {"Total", "4600", "4689"}};
  rows[0].push_back(head);
  for (std::size_t i = 0; i < column.size(); ++i) rows[i + 1].push_back(column[i]);
  return rows;
}

TEST(TableAlarms, AreSilentOfARateWhateverItsHeadIs) {
  for (const char* head : {"Change", "Growth", "YoY", "CAGR", "ROE", "Occupancy", "Inflation", "Per 1,000", "Result"})
    EXPECT_EQ(alarms(with_column(head, {"8.4", "4.0", "-7.3", "2.6"})), 0u) << head;
}

TEST(TableAlarms, ReadAChangeInPerCentWithoutItsSign) {
  EXPECT_EQ(alarms_in(csv_of(with_column("Change", {"4.8", "4.0", "-7.1", "1.9"}))), 0u);
  EXPECT_EQ(alarms_in(csv_of(with_column("Change", {"4.8", "4.0", "-7.1", "3.9"}))), 1u);
}

TEST(TableAlarms, AddUpAChangeInNumbers) {
  EXPECT_EQ(alarms(with_column("Change", {"60", "96", "-67", "89"})), 0u);
  EXPECT_EQ(alarms(with_column("Change in numbers", {"60", "96", "-67", "890"})), 1u);
}

TEST(TableAlarms, OfAnotherKindOfColumnNeedANearMiss) {
  // A sixty-fourth of the largest figure: 4,689 / 64 is 73.
  EXPECT_EQ(alarms(with_column("Points", {"1310", "2506", "873", "4762"})), 1u);
  EXPECT_EQ(alarms(with_column("Points", {"1310", "2506", "-873", "2307"})), 0u);
}

TEST(TableAlarms, OfAColumnOfTheSameKindNeedNone) {
  EXPECT_EQ(alarms({{"", "2022", "2023"},
                    {"Alder", "1250", "1310"},
                    {"Birch", "2410", "2506"},
                    {"Cedar", "940", "873"},
                    {"Total", "4600", "3000"}}),
            1u);
}

TEST(TableAlarms, AreSilentWhereAFigureBesideExplainsTheMiss) {
  Rows rows = {{"", "2022", "2023"},
               {"Open", "1000", "1100"},
               {"Came", "310", "333"},
               {"Left", "20", "333"},
               {"Close", "1330", "1433"}};
  rows[4][0] = "Balance";
  EXPECT_EQ(alarms(rows), 0u);
  rows[4][2] = "1434";
  EXPECT_EQ(alarms(rows), 1u);
}

TEST(TableAlarms, AreSilentWhereEachFigureIsConfirmedByAnotherSum) {
  // The column "All" has a row that the other two leave out.
  const Rows rows = {{"", "Men", "Women", "All"},       {"North", "1204", "1187", "2391"},
                     {"South", "1535", "1464", "2999"}, {"East", "866", "295", "1161"},
                     {"Unknown", "", "", "512"},        {"Total", "3605", "2946", "7063"}};
  EXPECT_EQ(alarms(rows), 0u);
  Rows slip = rows;
  slip[1][3] = "2931";
  EXPECT_GE(alarms(slip), 1u);
}

TEST(TableAlarms, TakeSmallCountsForExact) {
  EXPECT_EQ(said({{"", "Deaths", "Missing"},
                  {"Alby", "34", "15"},
                  {"Bexton", "4", "1"},
                  {"Corley", "12", "0"},
                  {"Dunham", "0", "0"},
                  {"Total", "46", "15"}}),
            "");
}

TEST(TableAlarms, LetThePlainReadingGoFirst) {
  const Rows rows = {{"", "2019", "2020"},
                     {"Rate cards", "130", "120"},
                     {"Leaflets", "616", "580"},
                     {"Average house", "291", "301"},
                     {"Total", "1037", "1001"}};
  EXPECT_EQ(occurrences(said(rows), "holds, footing"), 2u);
  Rows slip = rows;
  slip[4][2] = "1100";
  EXPECT_EQ(alarms(slip), 1u);
}

TEST(TableAlarms, NeverAddUpTimesButForATotal) {
  const Rows rows = {
      {"", "Food", "Fuel"}, {"January", "104.1", "98.2"}, {"February", "104.9", "99.0"}, {"March", "209.0", "197.2"}};
  EXPECT_EQ(said(rows), "");
  Rows total = rows;
  total[3][0] = "Total";
  EXPECT_EQ(occurrences(said(total), "holds, footing"), 2u);
}

TEST(TableAlarms, TakeNumbersThatAreCountedOffForNames) {
  EXPECT_EQ(said({{"13", "14", "15", "16", "17"}, {"1", "2", "4", "3", "5"}, {"12", "12", "11", "13", "12"}}), "");
  EXPECT_EQ(said({{"Rank", "Name", "Seats"}, {"1", "A", "12"}, {"2", "B", "14"}, {"3", "C", "26"}}), "");
}

TEST(TableAlarms, GrantTheStepThatATableWasRoundedTo) {
  const auto table = [](const std::string& all) {
    return Rows{{"", "Owned", "Rented", "All"}, {"Ashby", "1205", "340", "1550"}, {"Barrow", "985", "265", "1245"},
                {"Corby", "640", "185", "830"}, {"Darwen", "455", "115", "565"},  {"Total", "3285", "900", all}};
  };
  EXPECT_EQ(alarms(table("4190")), 0u);
  EXPECT_GE(alarms(table("4910")), 1u);
  // In steps of three, none of which is a step of five.
  EXPECT_EQ(alarms({{"", "Men", "Women", "All"},
                    {"North", "123", "141", "267"},
                    {"South", "84", "96", "177"},
                    {"East", "39", "54", "96"},
                    {"Total", "249", "288", "537"}}),
            0u);
}

TEST(TableAlarms, LetZerosAndDashesProveNothing) {
  EXPECT_EQ(said({{"", "2022", "2023", "2024"},
                  {"Net income", "-", "0", "412"},
                  {"Dividends", "-", "0", "131"},
                  {"Diluted EPS", "-", "0", "543.52"}}),
            "");
  // A total over dashes alone.
  EXPECT_EQ(said({{"", "2023", "2024"}, {"Fuel", "-", "215"}, {"Rent", "-", "130"}, {"Total", "77", "345"}}),
            "holds, footing: in the column \"2024\", the row \"Total\" is the sum of 2 rows above\n");
}

TEST(TableAlarms, TakeTheEarlierYearForTheBaseOfAChange) {
  const auto table = [](const std::string& from, const std::string& to, const std::string& total) {
    return Rows{{"Group", from, to, "Change"},    {"Homes", "12.4", "12.9", "+4.0%"},
                {"Shops", "5.2", "5.1", "-1.9%"}, {"Farms", "2.7", "2.4", "-11.1%"},
                {"Lost", "1.8", "1.9", "+5.6%"},  {"Total", "22.1", "22.3", total}};
  };
  const std::string right = said(table("2023", "2024", "+0.9%"));
  EXPECT_EQ(occurrences(right, "is the change from the column \"2023\" to the column \"2024\""), 5u);
  EXPECT_EQ(alarms_in(csv_of(table("2023", "2024", "+0.9%"))), 0u);
  EXPECT_EQ(occurrences(said(table("Before", "After", "+0.9%")), "from the column \"Before\""), 5u);
  EXPECT_EQ(alarms_in(csv_of(table("2023", "2024", "+9.0%"))), 1u);
}

TEST(TableAlarms, TakeWhatIsStoredForExactWhereOtherSumsAre) {
  const auto csv = [](const std::string& head, const std::string& total) {
    return "Region,Schools,Pupils" + head + "\nNorth,41,10213\nSouth,37,9120\nEast,52,12877\nTotal,130," + total + "\n";
  };
  EXPECT_EQ(alarms_in(csv("", "32210")), 0u);
  EXPECT_EQ(alarms_in(csv("", "32211")), 1u);
  EXPECT_EQ(alarms_in(csv("", "32212")), 1u);
  EXPECT_EQ(alarms_in(csv(" (thousand)", "32211")), 0u);
  // A table in a text is typed: its figures may be rounded.
  EXPECT_EQ(alarms_in("<table><tr><td></td><td>Schools</td><td>Pupils</td></tr><tr><td>North</td><td>41</td><td>10213"
                      "</td></tr><tr><td>South</td><td>37</td><td>9120</td></tr><tr><td>Total</td><td>78</td><td>19334"
                      "</td></tr></table>",
                      "draft.html"),
            0u);
}

TEST(TableAlarms, FindAMissingCent) {
  const auto csv = [](const std::string& total) {
    return "Region,Income,Costs\nNorth,10213.45,4120.10\nSouth,9120.20,3377.25\nEast,12877.35,5018.65\nTotal," + total +
           ",12516.00\n";
  };
  EXPECT_EQ(alarms_in(csv("32211.00")), 0u);
  EXPECT_EQ(alarms_in(csv("32211.01")), 1u);
}

TEST(TableAlarms, FindASlipInAColumnOfMoreThanFourHundredRows) {
  std::string text = "Name,First,Second\n";
  int first = 0, second = 0;
  for (int i = 0; i < 450; ++i) {
    const int a = 1000 + i * 7919 % 997, b = 500 + i * 6101 % 499;
    text += "Item " + std::to_string(i) + "," + std::to_string(a) + "," + std::to_string(b) + "\n";
    first += a;
    second += b;
  }
  EXPECT_EQ(alarms_in(text + "Total," + std::to_string(first) + "," + std::to_string(second) + "\n"), 0u);
  EXPECT_EQ(alarms_in(text + "Total," + std::to_string(first) + "," + std::to_string(second + 90) + "\n"), 1u);
}

Rows weeks(const std::string& sold, const std::string& so_far) {
  return {{"Week", "Sold", "Running total"}, {"First", "140", "140"}, {"Second", "155", "295"},
          {"Third", "131", so_far},          {"Fourth", sold, "588"}, {"Fifth", "149", "737"}};
}

TEST(TableAlarms, FollowARunningTotal) {
  EXPECT_EQ(occurrences(said(weeks("162", "426")), "holds, roll-forward"), 4u);
  // A wrong total is told once, though it breaks two rows.
  EXPECT_EQ(alarms(weeks("162", "462")), 1u);
  EXPECT_EQ(alarms(weeks("126", "426")), 1u);
  EXPECT_NE(said(weeks("162", "462"))
                .find("fails, roll-forward: in the row \"Third\", the column \"Running total\" is that of the row "
                      "\"Second\" and the column \"Sold\"\n"),
            std::string::npos);
}

TEST(TableAlarms, FollowABalance) {
  const auto table = [](const std::string& balance) {
    return Rows{{"Date", "Paid in", "Paid out", "Balance"},
                {"3 June", "1200.00", "310.50", "2389.50"},
                {"5 June", "", "89.90", "2299.60"},
                {"9 June", "450.00", "", balance},
                {"12 June", "", "1020.15", "1729.45"}};
  };
  EXPECT_EQ(alarms(table("2749.60")), 0u);
  EXPECT_EQ(alarms(table("2794.60")), 1u);
}

TEST(TableAlarms, MultiplyAQuantityByItsPrice) {
  const auto table = [](const std::string& cost) {
    return Rows{{"", "Units", "Unit price", "Cost"},
                {"Pens", "240", "1.15", "276.00"},
                {"Pads", "85", "3.40", cost},
                {"Bins", "14", "22.50", "315.00"}};
  };
  EXPECT_EQ(occurrences(said(table("289.00")), "holds, product"), 3u);
  EXPECT_EQ(alarms(table("298.00")), 1u);
}

TEST(TableAlarms, CallLabelsOfNothingButTimeATime) {
  for (const char* label : {"March", "Mar", "Q2", "2024", "Q1 2024", "Year ended 30 June 2025", "Monday",
                            "Three Months Ended June 30, 2025"})
    EXPECT_TRUE(read_table_words(label).time) << label;
  for (const char* label : {"", "12", "Marble", "March brown", "Total 2024", "Balance at 30 June 2025"})
    EXPECT_FALSE(read_table_words(label).time) << label;
}

TEST(TableAlarms, TellRatesFromAmountsPerTime) {
  EXPECT_TRUE(read_table_words("Beds per 1,000").rate);
  EXPECT_TRUE(read_table_words("Cost per pupil").rate);
  EXPECT_FALSE(read_table_words("Tonnes per month").rate);
  EXPECT_TRUE(read_table_words("Diluted EPS").rate);
  EXPECT_FALSE(read_table_words("Reallocation of total earnings").total);
  EXPECT_TRUE(read_table_words("Total of total earnings").total);
}

}  // namespace
}  // namespace verify
