// Pins what tables say of their figures: which totals are taken for sums, what proves a reading, which failure is an
// alarm, and what stays silent.
#include "draft/tables/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "draft/tables/cells.h"
#include "draft/tables/label_words.h"
#include "support/tables.h"

namespace verify {
namespace {

using testing_support::draft_of;
using testing_support::Rows;
using testing_support::said;

std::string failing(const Rows& rows) {
  std::string out;
  const std::string all = said(rows);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at) + 1;
    if (all.compare(at, 5, "fails") == 0) out += all.substr(at, end - at);
    at = end;
  }
  return out;
}

const Rows kHarvest = {{"", "2019", "2018"},
                       {"Rice", "4,210", "3,950"},
                       {"Maize", "1,377", "1,402"},
                       {"Cassava", "618", "655"},
                       {"Total harvest", "6,205", "6,007"}};

TEST(Tables, SaysOfEachTotalThatItIsTheSumOfTheRowsAbove) {
  EXPECT_EQ(said(kHarvest),
            "holds, footing: in the column \"2019\", the row \"Total harvest\" is the sum of 3 rows above\n"
            "holds, footing: in the column \"2018\", the row \"Total harvest\" is the sum of 3 rows above\n");
}

TEST(Tables, AlarmsWhereATotalIsNotTheSumThatItsSisterColumnIs) {
  Rows rows = kHarvest;
  rows[4][1] = "6,250";
  EXPECT_EQ(failing(rows),
            "fails, footing: in the column \"2019\", the row \"Total harvest\" is the sum of 3 rows above\n");
}

TEST(Tables, AddsUpWhatHasARateInItsName) {
  EXPECT_EQ(failing({{"", "2019", "2018"},
                     {"Fixed rate notes", "4,210", "3,950"},
                     {"Floating rate notes", "1,377", "1,402"},
                     {"Other", "618", "655"},
                     {"Total", "6,250", "6,007"}}),
            "fails, footing: in the column \"2019\", the row \"Total\" is the sum of 3 rows above\n");
}

TEST(Tables, AlarmsWhereAPartIsAThousandTimesWhatTheTotalNeeds) {
  Rows rows = kHarvest;
  rows[2][2] = "1,402,000";
  EXPECT_EQ(failing(rows),
            "fails, footing: in the column \"2018\", the row \"Total harvest\" is the sum of 3 rows above\n");
}

TEST(Tables, IsSilentWhereNoColumnProvesThatATotalIsASum) {
  EXPECT_EQ(said({{"", "2019", "2018"},
                  {"Working capital", "27,756", "57,035"},
                  {"Total assets", "108,709", "137,851"},
                  {"Total equity", "21,799", "46,372"}}),
            "");
}

TEST(Tables, IsSilentOfASingleColumnThatDoesNotAddUp) {
  EXPECT_EQ(said({{"", "2019"}, {"Rice", "4,210"}, {"Maize", "1,377"}, {"Cassava", "618"}, {"Total", "9,205"}}), "");
}

TEST(Tables, LetsRoundingDoWhatItCan) {
  Rows rows = kHarvest;
  rows[4][1] = "6,207";
  EXPECT_EQ(failing(rows), "");
  rows[4][1] = "6,208";
  EXPECT_NE(failing(rows), "");
}

TEST(Tables, TakesBracketsAsNegativeAndDashesAsNothing) {
  EXPECT_EQ(said({{"", "2019", "2018"},
                  {"Sales", "$ 5,310.5", "$ 4,871.0"},
                  {"Returns", "(210.4)", "—"},
                  {"Rebates (1)", "(89.7)", "(102.2)"},
                  {"Net sales", "$ 5,010.4", "$ 4,768.8"}}),
            "holds, footing: in the column \"2019\", the row \"Net sales\" is the sum of 3 rows above\n"
            "holds, footing: in the column \"2018\", the row \"Net sales\" is the sum of 3 rows above\n");
}

TEST(Tables, TakesOffRowsCalledLess) {
  EXPECT_EQ(said({{"", "2019", "2018"},
                  {"Receivables", "8,412", "7,935"},
                  {"Loans", "1,250", "1,310"},
                  {"Less: allowance", "377", "412"},
                  {"Total", "9,285", "8,833"}}),
            "holds, footing: in the column \"2019\", the row \"Total\" is the sum, with signs, of 3 rows above\n"
            "holds, footing: in the column \"2018\", the row \"Total\" is the sum, with signs, of 3 rows above\n");
}

const Rows kSections = {{"", "2019", "2018"},
                        {"North", "", ""},
                        {"Coast", "1,204", "1,187"},
                        {"Hills", "873", "902"},
                        {"Total north", "2,077", "2,089"},
                        {"South", "", ""},
                        {"Plains", "3,415", "3,377"},
                        {"Delta", "2,960", "3,011"},
                        {"Total south", "6,375", "6,388"},
                        {"Total", "8,452", "8,477"}};

TEST(Tables, SaysNothingOfATotalOverDashesAlone) {
  EXPECT_EQ(said({{"", "2023", "2024"}, {"Fuel", "-", "215"}, {"Rent", "-", "130"}, {"Total", "77", "345"}}),
            "holds, footing: in the column \"2024\", the row \"Total\" is the sum of 2 rows above\n");
}

TEST(Tables, AddsSubtotalsToATotal) {
  const std::string all = said(kSections);
  EXPECT_NE(all.find("holds, footing: in the column \"2019\", the row \"Total\" is the sum of 2 rows above\n"),
            std::string::npos);
  EXPECT_EQ(all.find("fails"), std::string::npos);
}

TEST(Tables, AlarmsOfASubtotalAloneWhereTheTotalIsTheSumOfAllRows) {
  Rows rows = kSections;
  rows[4][2] = "2,098";
  EXPECT_EQ(failing(rows),
            "fails, footing: in the column \"2018\", the row \"Total north\" is the sum of 2 rows above\n");
}

TEST(Tables, FindsTheSumInARowWithoutALabel) {
  EXPECT_EQ(
      failing({{"", "2019", "2018"}, {"Schools", "1,214", "1,198"}, {"Clinics", "377", "362"}, {"", "1,591", "1,506"}}),
      "fails, footing: in the column \"2018\", the row 4 is the sum of 2 rows above\n");
}

TEST(Tables, FindsATotalThatStandsBeforeItsParts) {
  EXPECT_EQ(failing({{"", "2019", "2018", "2017"},
                     {"Energy used", "19,144", "12,852", "14,233"},
                     {"of which petrol", "805", "780", "811"},
                     {"of which diesel", "1,341", "1,442", "1,398"},
                     {"of which gas", "16,998", "10,630", "12,240"}}),
            "fails, footing: in the column \"2017\", the row \"Energy used\" is the sum of 3 rows below\n");
}

TEST(Tables, LeavesAveragesOut) {
  EXPECT_EQ(failing({{"Period", "Number bought", "Average price", "Value"},
                     {"January", "1,262", "64.77", "81,740"},
                     {"February", "3,380", "65.53", "221,491"},
                     {"March", "3,608", "72.49", "261,544"},
                     {"Total", "8,250", "68.46", "564,775"}}),
            "");
}

TEST(Tables, AddsColumnsUpToATotalColumn) {
  const Rows rows = {{"", "Men", "Women", "Total"},
                     {"Coast", "1,204", "1,187", "2,391"},
                     {"Hills", "873", "902", "1,775"},
                     {"Delta", "3,415", "3,377", "6,972"},
                     {"Plains", "611", "598", "1,209"}};
  EXPECT_EQ(failing(rows),
            "fails, cross-footing: in the row \"Delta\", the column \"Total\" is the sum of 2 columns\n");
}

TEST(Tables, ChecksDifferencesInAColumnOfChanges) {
  const Rows rows = {{"", "2019", "2018", "Change"},
                     {"Coast", "1,204", "1,187", "17"},
                     {"Hills", "873", "902", "(29)"},
                     {"Delta", "3,415", "3,377", "83"},
                     {"Plains", "611", "548", "63"}};
  EXPECT_EQ(failing(rows),
            "fails, change: in the row \"Delta\", the column \"Change\" is the difference of 2 columns\n");
}

TEST(Tables, ChecksChangesInPerCent) {
  const Rows rows = {{"", "2019", "2018", "% change"},
                     {"Coast", "1,204", "1,187", "1.4%"},
                     {"Hills", "873", "902", "(3.2)%"},
                     {"Delta", "3,415", "3,377", "1.1%"},
                     {"Plains", "611", "548", "15.1%"}};
  EXPECT_EQ(
      failing(rows),
      "fails, change: in the row \"Plains\", the column \"% change\" is the change from the column \"2018\" to the "
      "column \"2019\"\n");
}

TEST(Tables, ChecksSharesOfATotal) {
  const Rows rows = {{"", "Sales", "% of total"}, {"Coast", "4,799", "40.0%"},  {"Hills", "2,779", "23.2%"},
                     {"Delta", "2,591", "26.1%"}, {"Plains", "1,832", "15.3%"}, {"Total", "12,001", "100.0%"}};
  EXPECT_EQ(
      failing(rows),
      "fails, percent-of-total: in the row \"Delta\", the column \"% of total\" is the share of the row \"Total\" in "
      "the column \"Sales\"\n");
}

TEST(Tables, ChecksThatPercentagesMakeAHundred) {
  EXPECT_EQ(failing({{"", "2019", "2018"},
                     {"Primary", "41.3%", "42.0%"},
                     {"Secondary", "36.5%", "31.8%"},
                     {"Tertiary", "22.2%", "21.2%"},
                     {"Total", "100.0%", "100.0%"}}),
            "fails, hundred-percent: in the column \"2018\", the row \"Total\" is the sum of 3 rows above\n");
}

TEST(Tables, RollsABalanceForward) {
  EXPECT_EQ(
      failing({{"", "2019", "2018", "2017"},
               {"Balance at beginning of year", "8,217", "7,527", "6,447"},
               {"Additions", "1,623", "932", "1,604"},
               {"Payments", "(1,000)", "(242)", "(524)"},
               {"Balance at end of year", "8,840", "8,271", "7,527"}}),
      "fails, roll-forward: in the column \"2018\", the row \"Balance at end of year\" is the sum of 3 rows above\n");
}

TEST(Tables, DoesNotSumAColumnWithAFigureMissing) {
  EXPECT_EQ(said({{"", "2019", "2018", "2017"},
                  {"Rice", "4,210", "3,950", "3,874"},
                  {"Maize", "n/a", "1,402", "1,377"},
                  {"Total", "6,205", "5,352", "5,251"}}),
            "holds, footing: in the column \"2018\", the row \"Total\" is the sum of 2 rows above\n"
            "holds, footing: in the column \"2017\", the row \"Total\" is the sum of 2 rows above\n");
}

TEST(Tables, CountsATableThatIsTooLargeAsUnchecked) {
  Draft draft = draft_of(kHarvest);
  draft.manuscripts[0].tables[0].columns = 10'000'000;
  std::vector<Statement> statements;
  AtLimits left_out;
  EXPECT_EQ(read_table_arithmetic(draft, 0, statements, left_out), 1u);
  EXPECT_EQ(left_out.tables, 1u);
  EXPECT_TRUE(statements.empty());
}

TEST(Tables, PutsTheTotalFirstAmongTheVariables) {
  const Draft draft = draft_of(kHarvest);
  std::vector<Statement> statements;
  AtLimits left_out;
  read_table_arithmetic(draft, 0, statements, left_out);
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_EQ(draft.figure(variables_of(statements[0].term)[0]).value, Rational(6205));
}

TEST(Tables, SurvivesAnyCellsAnywhere) {
  std::mt19937 random(7);
  const std::string letters = "0123456789.,()%$-*nma/ \xe2\x80\x94\xc2";
  for (int i = 0; i < 300; ++i) {
    Rows rows(random() % 8, std::vector<std::string>(random() % 6));
    for (auto& row : rows) {
      for (std::string& text : row) {
        for (std::size_t n = random() % 9; n > 0; --n) text += letters[random() % letters.size()];
      }
    }
    Draft draft = draft_of(rows);
    Table& table = draft.manuscripts[0].tables[0];
    for (Cell& c : table.cells) {
      if (random() % 5 == 0) c.columns = random() % 2 == 0 ? random() % 9 : ~std::size_t{0};
      if (random() % 9 == 0) c.column = random() % 9;
      if (random() % 9 == 0) c.row = random() % 9;
      c.header = random() % 7 == 0;
    }
    std::vector<Statement> statements;
    AtLimits left_out;
    EXPECT_LE(read_table_arithmetic(draft, 0, statements, left_out), 1u);
  }
}

std::string cell(const std::string& text, char point = '.') {
  const CellNumber number = read_cell(text, point);
  switch (number.kind) {
    case CellNumber::Kind::blank: return "blank";
    case CellNumber::Kind::nil: return "nil";
    case CellNumber::Kind::missing: return "missing";
    case CellNumber::Kind::text: return "text";
    case CellNumber::Kind::number: break;
  }
  return number.value.str() + (number.percent ? "%" : "") + " to " + std::to_string(number.decimals);
}

TEST(TableCells, ReadsNumbersWithWhatIsPrintedAroundThem) {
  EXPECT_EQ(cell("$ 1,452.4"), "1452.4 to 1");
  EXPECT_EQ(cell("$(89.7)"), "-89.7 to 1");
  EXPECT_EQ(cell("(35,569 )"), "-35569 to 0");
  EXPECT_EQ(cell("−119"), "-119 to 0");
  EXPECT_EQ(cell("12.5%"), "12.5% to 1");
  EXPECT_EQ(cell("(8)%"), "-8% to 0");
  EXPECT_EQ(cell("163 (2)"), "163 to 0");
  EXPECT_EQ(cell("163*"), "163 to 0");
  EXPECT_EQ(cell("1.2m"), "1200000 to -5");
  EXPECT_EQ(cell("1.234,5", ','), "1234.5 to 1");
  EXPECT_EQ(cell("17 661 860"), "17661860 to 0");
}

TEST(TableCells, TellsNothingFromNotKnownFromWords) {
  EXPECT_EQ(cell(""), "blank");
  EXPECT_EQ(cell("$"), "blank");
  EXPECT_EQ(cell("—"), "nil");
  EXPECT_EQ(cell("$ –"), "nil");
  EXPECT_EQ(cell("- - %"), "nil");
  EXPECT_EQ(cell("n/a"), "missing");
  EXPECT_EQ(cell("nm"), "missing");
  EXPECT_EQ(cell("December 31, 2019"), "text");
  EXPECT_EQ(cell("3-5"), "text");
  EXPECT_EQ(cell("12,34"), "text");
  EXPECT_EQ(cell("2.978,478"), "text");
}

TEST(TableWords, CutsALabelAtFortyCharacters) {
  EXPECT_EQ(shown_label("Total  number of\nhouseholds"), "Total number of households");
  EXPECT_EQ(shown_label("Net increase in cash, cash equivalents and restricted cash"),
            "Net increase in cash, cash equivalents a…");
}

}  // namespace
}  // namespace verify
