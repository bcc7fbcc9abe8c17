// Pins what is read of .docx: blocks as a reader sees them, hidden text left out, notes, tables, places, and hostile
// packages.
#include <gtest/gtest.h>

#include "documents/read_manuscript.h"
#include "support/shown_manuscript.h"
#include "support/zip_of.h"

namespace verify {
namespace {

using testing::read_shown;
using testing::zip_of;
using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string kSpaces = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

std::string docx(const std::string& body, Parts others = {}) {
  others.insert(others.begin(),
                {"word/document.xml", "<w:document" + kSpaces + "><w:body>" + body + "</w:body></w:document>"});
  return read_shown("a.docx", zip_of(others));
}
std::string p(const std::string& runs, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}
std::string r(const std::string& text, const std::string& properties = {}) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r>";
}
std::string tc(const std::string& text, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>";
}

TEST(ReadDocx, JoinsWhatARunTakesApart) {
  EXPECT_EQ(docx(p(r("It has 8") + r(",2") + "<w:proofErr/>" + r("79", "<w:b/>") + r(" ") + "<w:hyperlink>" +
                   r("members &amp; more") +
                   "</w:hyperlink><w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t>"
                   "<w:noBreakHyphen/><w:t>c</w:t></w:r>")),
            "paragraph: It has 8,279 members & more→a⏎b-c\n");
}

TEST(ReadDocx, LeavesOutWhatIsNotSeen) {
  EXPECT_EQ(docx(p(r("a") + "<w:del><w:r><w:delText>17</w:delText></w:r></w:del><w:ins>" + r("18") + "</w:ins>" +
                   "<w:moveFrom>" + r("19") + "</w:moveFrom>" + r("20", "<w:vanish/>") + r("21", "<w:strike/>") +
                   r("b", "<w:vanish w:val=\"0\"/><w:strike w:val=\"false\"/>") +
                   "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> = 5 + 6 </w:instrText></w:r>"
                   "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                   r("11") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") +
                 p(r("one"), "<w:rPr><w:del/></w:rPr>") + p(r(" goes on"))),
            "paragraph: a18b11\nparagraph: one goes on\n");
}

TEST(ReadDocx, KeepsMarksOfNotesApartFromFigures) {
  EXPECT_EQ(docx(p(r("has 1,446") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(", 10") +
                   r("6", "<w:vertAlign w:val=\"superscript\"/>") + r(" CO") +
                   r("2", "<w:vertAlign w:val=\"subscript\"/>") + r("5", "<w:position w:val=\"2\"/>")),
                 {{"word/footnotes.xml", "<w:footnotes" + kSpaces +
                                             "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
                                             "<w:footnote w:id=\"2\">" +
                                             p("<w:r><w:footnoteRef/></w:r>" + r(" In 2024.")) +
                                             "</w:footnote></w:footnotes>"},
                  {"word/header1.xml", "<w:hdr" + kSpaces + ">" + p(r("Report")) + "</w:hdr>"}}),
            "paragraph: has 1,446, 10⁶ CO₂5\nfootnote: In 2024.\nfurniture: Report\n");
}

TEST(ReadDocx, KnowsStyles) {
  EXPECT_EQ(
      docx(p(r("A"), "<w:pStyle w:val=\"berschrift1\"/>") + p(r("B"), "<w:outlineLvl w:val=\"2\"/>") +
               p(r("C"), "<w:pStyle w:val=\"L\"/>") + p(r("D"), "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>") +
               p(r("E"), "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
               p(r("F"), "<w:pStyle w:val=\"T\"/>") + p(r("G"), "<w:pStyle w:val=\"loop\"/>") +
               p(r("H", "<w:rStyle w:val=\"hid\"/>") + r("I")),
           {{"word/styles.xml",
             "<w:styles" + kSpaces +
                 "><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
                 "<w:style w:styleId=\"L\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr>"
                 "</w:pPr></w:style><w:style w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>"
                 "<w:style w:styleId=\"loop\"><w:basedOn w:val=\"loop\"/></w:style>"
                 "<w:style w:styleId=\"hid\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"}}),
      "heading 1: A\nheading 3: B\nitem 1: C\nitem 2: D\nparagraph: E\nfurniture: F\nparagraph: G\nparagraph: I\n");
}

TEST(ReadDocx, ReadsTables) {
  EXPECT_EQ(
      docx("<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc("Plant", "<w:vMerge w:val=\"restart\"/>") +
               tc("Made", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + tc("", "<w:vMerge/>") + tc("2023") +
               tc("2024") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + tc("9") + "</w:tr><w:tr>" + tc("A") + "<w:tc>" +
               p(r("1")) + "<w:tbl><w:tr>" + tc("2") + "</w:tr></w:tbl>" + p("") + "</w:tc></w:tr></w:tbl>" +
               p(r("Table 1"), "<w:pStyle w:val=\"c\"/>"),
           {{"word/styles.xml",
             "<w:styles" + kSpaces + "><w:style w:styleId=\"c\"><w:name w:val=\"caption\"/></w:style></w:styles>"}}),
      "cell 0,0 2x1 header: Plant\ncell 0,1 1x2 header: Made\ncell 1,1: 2023\ncell 1,2: 2024\ncell 2,0: A\n"
      "cell 2,1: 1⏎⏎2\ncaption: Table 1\ntable 3x3: Table 1\n");
}

TEST(ReadDocx, PutsTextBoxesBehindTheirParagraph) {
  EXPECT_EQ(docx(p(r("be") + "<w:r><AlternateContent><Choice><w:drawing><w:txbxContent>" + p(r("box")) +
                   "<w:tbl><w:tr>" + tc("5") + "</w:tr></w:tbl></w:txbxContent></w:drawing></Choice><Fallback>" +
                   p(r("box")) + "</Fallback></AlternateContent></w:r>" + r("fore"))),
            "paragraph: before\nparagraph: box\nparagraph: 5\n");
}

TEST(ReadDocx, SaysWhereSomethingStands) {
  Diagnostics diagnostics;
  const auto manuscript = read_manuscript(
      std::make_shared<const Source>(
          "a.docx", zip_of({{"word/document.xml", "<w:document" + kSpaces + ">" + p(r("A")) + p("") + p(r("B")) +
                                                      "<w:tbl><w:tr>" + tc("5") + "</w:tr></w:tbl></w:document>"}})),
      diagnostics);
  ASSERT_TRUE(manuscript);
  EXPECT_EQ(manuscript->where(0), "paragraph 1");
  EXPECT_EQ(manuscript->where(2), "paragraph 2");
  EXPECT_EQ(manuscript->where(4), "table 1, row 1, column 1");
  EXPECT_EQ(manuscript->where(99), "");
  EXPECT_FALSE(manuscript->in_file({0, 1}));
}

TEST(ReadDocx, SurvivesDocumentsMadeToHurt) {
  EXPECT_EQ(read_shown("a.docx", zip_of({{"word/document.xml",
                                          "<!DOCTYPE d [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM "
                                          "\"file:///etc/passwd\">]><d><p><r><t>5 &b;&f;</t></r></p></d>"}})),
            "paragraph: 5 &b;&f;\n");
  std::string deep, closed;
  for (int i = 0; i < 100'000; ++i) {
    deep += "<w:p><w:tbl><w:tr><w:tc>";
    closed += "</w:tc></w:tr></w:tbl></w:p>";
  }
  EXPECT_EQ(read_shown("a.docx", zip_of({{"word/document.xml", deep}})),
            "error: part word/document.xml is not well-formed XML, near its byte 2399999\n");
  EXPECT_EQ(read_shown("a.docx", zip_of({{"word/document.xml", deep + p(r("5")) + closed}})), "paragraph: 5\n");
  EXPECT_EQ(read_shown("a.docx", zip_of({{"word/document.xml", "<a/>"}, {"../../etc/evil", "x"}})), "");
  EXPECT_EQ(read_shown("a.docx", zip_of({{"word/document.xml", "<a>" + std::string(65 << 20, ' ') + "</a>"}})),
            "error: unpacks to more than the 64 MiB that are read\n");
  EXPECT_EQ(read_shown("a.docx", zip_of({{"word/document.xml", "<a/>"}}, "secret")),
            "error: is encrypted (save it without a password)\n");
}

TEST(ReadDocx, SaysWhatIsNoDocument) {
  const std::string whole = zip_of({{"word/document.xml", "<a/>"}});
  EXPECT_EQ(read_shown("a.docx", whole.substr(0, whole.size() - 10)),
            "error: is a zip file that is cut off or damaged\n");
  EXPECT_EQ(read_shown("a.zip", zip_of({{"a", "b"}})),
            "error: is a zip file, but no document that can be read (what is read of such: .docx .odt .xlsx)\n");
  std::string damaged = zip_of({{"word/document.xml", "<a>" + p(r("something to unpack")) + "</a>"}});
  damaged[60] = static_cast<char>(damaged[60] ^ 0x55);
  EXPECT_EQ(read_shown("a.docx", damaged), "error: part word/document.xml can't be unpacked: the file is damaged\n");
}

}  // namespace
}  // namespace verify
