// Each limit of documents/limits.h from both sides: a document just within it is read in silence, one just beyond is
// refused or read with a warning that says what was left out.
#include "documents/limits.h"

#include <gtest/gtest.h>

#include "documents/read_manuscript.h"
#include "support/shown_manuscript.h"
#include "support/zip_of.h"

namespace verify {
namespace {

using testing::zip_of;

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// What is said of a document, a line each.
std::string told(const std::string& name, const std::string& bytes) {
  Diagnostics diagnostics;
  read_manuscript(std::make_shared<const Source>(name, bytes), diagnostics);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics)
    out += std::string(diagnostic.severity == Severity::error ? "error: " : "warning: ") + diagnostic.message + "\n";
  return out;
}

TEST(DocumentLimits, RefuseFilesThatAreTooLarge) {
  EXPECT_EQ(told("a.txt", std::string(kMaxFileBytes, ' ')), "");
  EXPECT_EQ(told("a.txt", std::string(kMaxFileBytes + 1, ' ')), "error: larger than the 64 MiB that are read\n");
}

TEST(DocumentLimits, RefusePackagesThatUnpackToTooMuch) {
  const auto docx = [](std::size_t bytes) {
    return zip_of({{"word/document.xml", "<a>" + std::string(bytes - 7, ' ') + "</a>"}});
  };
  EXPECT_EQ(told("a.docx", docx(kMaxFileBytes)), "");
  EXPECT_EQ(told("a.docx", docx(kMaxFileBytes + 1)), "error: unpacks to more than the 64 MiB that are read\n");
}

TEST(DocumentLimits, RefuseDocumentsOfTooManyParagraphs) {
  EXPECT_EQ(told("a.csv", repeated("1\n", kMaxBlocks)), "");
  EXPECT_EQ(told("a.csv", repeated("1\n", kMaxBlocks + 1)),
            "error: has more than the 2000000 paragraphs and cells that are read\n");
}

TEST(DocumentLimits, TellOfHtmlThatIsNestedTooDeep) {
  const auto page = [](std::size_t depth) { return repeated("<ul>", depth - 1) + "<h2>Sums</h2>"; };
  EXPECT_EQ(testing::read_shown("a.html", page(kMaxHtmlDepth)), "heading 2: Sums\n");
  EXPECT_EQ(
      testing::read_shown("a.html", page(kMaxHtmlDepth + 1)),
      "paragraph: Sums\n"
      "warning: has elements nested more than 256 deep; deeper headings, lists and tables are read as plain text\n");
}

TEST(DocumentLimits, AreNotMetByHtmlThatLeavesEndTagsAway) {
  EXPECT_EQ(told("a.html", repeated("<p>5<hr><dl><dt>a<dd>b</dl><ul><li>1<li>2</ul>", kMaxHtmlDepth)), "");
}

TEST(DocumentLimits, RefuseMarkdownOfFarMoreCellsThanText) {
  const auto table = [](std::size_t size) {
    return repeated("|a", size) + "|\n" + repeated("|---", size) + "|\n" + repeated("|b\n", size);
  };
  EXPECT_EQ(told("a.md", table(31)), "");
  EXPECT_EQ(told("a.md", table(32)), "error: has tables with far more empty cells than text\n");
}

std::string workbook(std::size_t sheets) {
  return zip_of(
      {{"xl/workbook.xml",
        "<workbook><sheets>" + repeated("<sheet name=\"A\" r:id=\"r1\"/>", sheets) + "</sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"a.xml\"/></Relationships>"},
       {"xl/a.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"}});
}

TEST(DocumentLimits, TellOfSheetsThatAreNotRead) {
  EXPECT_EQ(told("a.xlsx", workbook(kMaxSheets)), "");
  EXPECT_EQ(told("a.xlsx", workbook(kMaxSheets + 3)), "warning: has 1003 sheets; only the first 1000 are read\n");
}

const std::string kTableAsText =
    "warning: has 1 table with more cells over several rows than can be followed; the cells are read as paragraphs\n";

TEST(DocumentLimits, TellOfTablesThatAreTooWideToFollow) {
  const auto table = [](std::size_t columns) {
    return "<table><tr>" + repeated("<td rowspan=2 colspan=1000>1", columns / 1000) +
           "<td rowspan=2 colspan=" + std::to_string(columns % 1000) + ">2<tr><td>3</table>";
  };
  EXPECT_EQ(told("a.html", table(kMaxSpannedColumns)), "");
  EXPECT_EQ(told("a.html", table(kMaxSpannedColumns + 1)), kTableAsText);
  EXPECT_EQ(told("a.md", table(kMaxSpannedColumns + 1)), kTableAsText);
}

TEST(DocumentLimits, TellOfTablesWhoseCellsTakeTooManySteps) {
  const auto table = [](std::size_t rows) {
    return "<table><tr>" + repeated("<td rowspan=0 colspan=1000>1", 50) + repeated("<tr><td>3", rows) + "</table>";
  };
  const std::size_t most = kMaxSpannedSteps / 50'000;
  EXPECT_EQ(told("a.html", table(most)), "");
  EXPECT_EQ(told("a.html", table(most + 1)), kTableAsText);
  EXPECT_EQ(told("a.html", table(most / 2) + table(most / 2)), "") << "one after the other";
  EXPECT_EQ(told("a.html", table(most / 2) + table(most / 2 + 1)), kTableAsText) << "tables share what they take";
}

TEST(DocumentLimits, LeaveTheFiguresOfTablesThatTheyGiveUp) {
  const std::string shown = testing::read_shown(
      "a.html", "<table><tr>" + repeated("<td rowspan=2 colspan=1000>", 66) + "<td rowspan=2>1<td>2<tr><td>3</table>");
  EXPECT_EQ(shown, "paragraph: 1\nparagraph: 2\nparagraph: 3\n" + kTableAsText);
}

}  // namespace
}  // namespace verify
