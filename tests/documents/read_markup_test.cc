// Pins what is read of Markdown and HTML: blocks as a reader sees them, tables, footnotes, and the way back to bytes
// of the file.
#include <gtest/gtest.h>

#include "documents/read_manuscript.h"
#include "support/shown_manuscript.h"

namespace verify {
namespace {

using testing::read_shown;

TEST(ReadMarkdown, ReadsBlocksAsAReaderSeesThem) {
  EXPECT_EQ(
      read_shown("a.md",
                 "---\ntitle: Of 1999\n---\n# Bricks *in* 2024\n\nThe plant made **8,279** bricks\n  and ~~17~~ 18 "
                 "tiles &amp; 10<sup>6</sup> more.\n\n- one\n  - two\n1. three\n\n   still\n\n> said 5\n"
                 "\n```\ncode 6\n```\n![picture of 7](x.png)\n"),
      "heading 1: Bricks in 2024\n"
      "paragraph: The plant made 8,279 bricks⏎and 18 tiles & 10⁶ more.\n"
      "item 1: one\n"
      "item 2: two\n"
      "item 1: three\n"
      "item 1: still\n"
      "paragraph: said 5\n"
      "code: code 6\n");
}

TEST(ReadMarkdown, ReadsTables) {
  EXPECT_EQ(
      read_shown("a.md", "| Year | Made |\n|---|--:|\n| 2024 | 8,279 |\n| 2\\|5 |\n"),
      "cell 0,0 header: Year\ncell 0,1 header: Made\ncell 1,0: 2024\ncell 1,1: 8,279\ncell 2,0: 2|5\ntable 3x2\n");
  EXPECT_EQ(read_shown("a.md", "<table><caption>Sums</caption>\n<tr><td>5</table>\n\n<!-- 6 -->\n\nseven\n"),
            "caption: Sums\ncell 0,0: 5\nparagraph: seven\ntable 1x1: Sums\n");
}

TEST(ReadMarkdown, KeepsMarksOfFootnotesApartFromFigures) {
  EXPECT_EQ(read_shown("a.md", "It has 1,446[^3] villages[^b].\n\n[^3]: In 2024.\n[^b]: Two\nlines.\n\nAfter.\n"),
            "paragraph: It has 1,446 villages.\nfootnote: In 2024.\nfootnote: Two⏎lines.\nparagraph: After.\n");
}

TEST(ReadMarkdown, LeavesAFootnotesMarkInACellToTheTable) {
  EXPECT_EQ(read_shown("a.md", "[^1]: | b |\n|---|---|\n| 1 | 2 |\n"),
            "cell 0,0 header: b\ncell 1,0: 1\ncell 1,1: 2\ntable 2x2\n");
}

TEST(ReadMarkdown, TakesALoneCarriageReturnForALineEnd) {
  EXPECT_EQ(read_shown("a.md", "It has 8,279\rmembers.\r\nAnd\nmore."), "paragraph: It has 8,279⏎members.⏎And⏎more.\n");
}

TEST(ReadMarkdown, LeavesOutOnlyWhatAnElementInALineHides) {
  EXPECT_EQ(read_shown("a.md", "It has <script>alert(1)</script>617 <del>5</del> villages.\n\nAnd 8.\n"),
            "paragraph: It has 617 villages.\nparagraph: And 8.\n");
  EXPECT_EQ(read_shown("a.md", "It has <del>617 villages.\n\nAnd 8.\n"), "paragraph: It has\nparagraph: And 8.\n");
}

TEST(ReadMarkdown, FindsItsWayBackToTheFile) {
  Diagnostics diagnostics;
  const auto manuscript =
      read_manuscript(std::make_shared<const Source>("a.md", "# A\n\n> It has **8,279**\n> members.\n"), diagnostics);
  ASSERT_TRUE(manuscript);
  const std::string_view text = manuscript->text->bytes();
  EXPECT_EQ(text, "A\nIt has 8,279\nmembers.\n");
  EXPECT_EQ(manuscript->where(text.find("8,279")), "line 3, column 12");
  const auto span = manuscript->in_file({text.find("8,279"), text.find(".")});
  ASSERT_TRUE(span);
  EXPECT_EQ(manuscript->file->slice(*span), "8,279**\n> members");
}

TEST(ReadHtml, ReadsBlocksAsAReaderSeesThem) {
  EXPECT_EQ(read_shown("a.html",
                       "<!DOCTYPE html><title>Of 1999</title><body><h1>Bricks\n in 2024</h1><p>The plant made <b>8,2"
                       "</b>79 &mdash; 5&nbsp;%<br>more<sup>3</sup> <del>17</del><span hidden>18</span>tiles."
                       "<p>Second <!-- 19 -->one<ul><li>a<li>b<ol><li>c</ol></ul><pre>code\n  6</pre>"
                       "<script>if (1<2) {}</script><div class='footnote'>note</div>"),
            "heading 1: Bricks⏎in 2024\n"
            "paragraph: The plant made 8,279 — 5\u00A0%⏎more³ tiles.\n"
            "paragraph: Second one\n"
            "item 1: a\n"
            "item 1: b\n"
            "item 2: c\n"
            "code: code⏎  6\n"
            "footnote: note\n");
}

TEST(ReadHtml, KnowsWhatIsOfThePage) {
  EXPECT_EQ(
      read_shown("a.html",
                 "<html><header><h1>Site</h1></header><nav>Home</nav><main><article><header><h1>Title</h1></header>"
                 "<p>Text</article></main><aside>2 more</aside><div role=navigation>x</div><footer>3</footer>"),
      "furniture: Site\nfurniture: Home\nheading 1: Title\nparagraph: Text\nfurniture: 2 more\nfurniture: x\n"
      "furniture: 3\n");
}

TEST(ReadHtml, ReadsTables) {
  EXPECT_EQ(
      read_shown("a.html",
                 "<table><caption>Sums</caption><thead><tr><td rowspan=2>Year<td colspan=2>Made<tr><td>a<td>b</thead>"
                 "<tbody><tr><th>2024<td><p>1</p><p>2</p><td> &nbsp; </table>"),
      "caption: Sums\n"
      "cell 0,0 2x1 header: Year\n"
      "cell 0,1 1x2 header: Made\n"
      "cell 1,1 header: a\n"
      "cell 1,2 header: b\n"
      "cell 2,0 header: 2024\n"
      "cell 2,1: 1⏎⏎2\n"
      "table 3x3: Sums\n");
}

TEST(ReadHtml, TakesATableInATableForTheOneThatCounts) {
  EXPECT_EQ(read_shown("a.html", "<table><tr><td>menu<td>left<table><tr><td>1<td>2</table>right</table>"),
            "paragraph: menu\nparagraph: left\ncell 0,0: 1\ncell 0,1: 2\nparagraph: right\ntable 1x2\n");
}

TEST(ReadHtml, EndsATableWhereAnotherStartsBetweenItsCells) {
  EXPECT_EQ(read_shown("a.html", "<table><tr><td>1<tr><table><tr><td>2</table>"),
            "cell 0,0: 1\ncell 0,0: 2\ntable 1x1\ntable 1x1\n");
}

TEST(ReadHtml, SurvivesSpansNobodyMeant) {
  EXPECT_EQ(read_shown("a.html", "<table><tr><td rowspan=99999999999 colspan=1000000000>1<td>2<tr><td>3</table>"),
            "cell 0,0 2x1000: 1\ncell 0,1000: 2\ncell 1,1000: 3\ntable 2x1001\n");
}

TEST(ReadHtml, SurvivesDeepNesting) {
  std::string page = "<html>";
  for (int i = 0; i < 100'000; ++i) page += "<div><table><tr><td><ul>";
  EXPECT_EQ(
      read_shown("a.html", page + "5"),
      "paragraph: 5\n"
      "warning: has elements nested more than 256 deep; deeper headings, lists and tables are read as plain text\n");
}

TEST(ReadHtml, BelievesWhatAPageSaysOfItsEncoding) {
  EXPECT_EQ(read_shown("a.html", "<meta charset=\"iso-8859-1\"><p>caf\xE9 &#150; &#x20AC; &bogus; AT&T"),
            "paragraph: café – € &bogus; AT&T\n");
  EXPECT_EQ(
      read_shown("a.html", "<meta charset='gbk'><p>\xE9"),
      "paragraph: é\nwarning: 1: is in gbk, which is not known here; read as Windows-1252 (save it as UTF-8 to be sure "
      "of every character)\n");
}

}  // namespace
}  // namespace verify
