// Pins what is read of .xlsx: cells as a spreadsheet displays them, merged and hidden ones, and where each stands.
#include <gtest/gtest.h>

#include "documents/read_manuscript.h"
#include "support/shown_manuscript.h"
#include "support/zip_of.h"

namespace verify {
namespace {

using testing::read_shown;
using testing::zip_of;

std::string workbook(const std::string& sheet, const std::string& attributes = {}) {
  return zip_of({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"Budget\" sheetId=\"1\" r:id=\"r1\" " +
                                         attributes + "/></sheets></workbook>"},
                 {"xl/_rels/workbook.xml.rels",
                  "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                 {"xl/sharedStrings.xml", "<sst><si><t>Plant</t></si><si><r><t>Ma</t></r><r><t>de</t></r></si></sst>"},
                 {"xl/styles.xml",
                  "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0;(#,##0)\"/></numFmts><cellXfs>"
                  "<xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs>"
                  "</styleSheet>"},
                 {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}});
}

TEST(ReadXlsx, ShowsWhatASpreadsheetDisplays) {
  EXPECT_EQ(
      read_shown("a.xlsx",
                 workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v>"
                          "</c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>A</t></is></c>"
                          "<c r=\"B3\" s=\"2\"><f>1-1235</f><v>-1234</v></c><c s=\"1\"><v>0.65629999999999999</v></c>"
                          "<c s=\"3\"><v>45579</v></c><c><v>0.30000000000000004</v></c>"
                          "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"s\"><v>99</v></c></row>"
                          "</sheetData>")),
      "cell 0,0: Plant\ncell 0,1: Made\ncell 2,0: A\ncell 2,1: (1,234)\ncell 2,2: 65.63%\ncell 2,3: 2024-10-14\n"
      "cell 2,4: 0.3\ncell 2,5: TRUE\ncell 2,6: #N/A\ntable 3x7 Budget\n");
}

TEST(ReadXlsx, KnowsMergedCells) {
  EXPECT_EQ(
      read_shown("a.xlsx",
                 workbook("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells>"
                          "<mergeCell ref=\"A1:C2\"/><mergeCell ref=\"Z9:A1\"/><mergeCell ref=\"\"/></mergeCells>")),
      "cell 0,0 2x3: 1\ntable 2x3 Budget\n");
}

TEST(ReadXlsx, LeavesOutWhatIsHidden) {
  EXPECT_EQ(read_shown("a.xlsx", workbook("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                                          "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
                                          "<row hidden=\"1\"><c><v>4</v></c></row></sheetData>")),
            "cell 0,0: 1\ncell 0,2: 3\ntable 1x3 Budget\n"
            "warning: sheet Budget has hidden rows or columns, which are left out\n");
  EXPECT_EQ(read_shown("a.xlsx", workbook("", "state=\"hidden\"")), "warning: sheet Budget is hidden and left out\n");
}

TEST(ReadXlsx, SaysWhereSomethingStands) {
  Diagnostics diagnostics;
  const auto manuscript =
      read_manuscript(std::make_shared<const Source>(
                          "a.xlsx", workbook("<sheetData><row r=\"4\"><c r=\"AB4\"><v>17</v></c></row></sheetData>")),
                      diagnostics);
  ASSERT_TRUE(manuscript);
  EXPECT_EQ(manuscript->where(0), "sheet Budget, cell AB4");
}

TEST(ReadXlsx, SurvivesCellsOutOfPlace) {
  EXPECT_EQ(
      read_shown("a.xlsx", workbook("<sheetData><row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row>"
                                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>"
                                    "<c r=\"ZZZZ99999999\"><v>5</v></c></row></sheetData>")),
      "cell 0,0: 1\ncell 0,1: 5\ncell 1,0: 3\ncell 1,1: 4\ntable 2x2 Budget\n"
      "warning: sheet Budget has 1 cell in the place of another, which is left out\n");
}

TEST(ReadXlsx, LeavesOutWhatMergedCellsCover) {
  // A tall cell beside a wide one, and one that starts below the end of another in the same columns.
  EXPECT_EQ(read_shown("a.xlsx", workbook("<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
                                          "<row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row>"
                                          "<row><c><v>7</v></c><c><v>8</v></c><c><v>9</v></c></row></sheetData>"
                                          "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B3:C3\"/>"
                                          "<mergeCell ref=\"B1:B2\"/></mergeCells>")),
            "cell 0,0: 1\ncell 0,1 2x1: 2\ncell 0,2: 3\ncell 1,0 2x1: 4\ncell 1,2: 6\ncell 2,1 1x2: 8\n"
            "table 3x3 Budget\n");
}

}  // namespace
}  // namespace verify
