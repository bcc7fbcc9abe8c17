// Pins what is read of .txt and .csv: paragraphs, lists, encodings, separators, quotes, and the way back to bytes of
// the file.
#include <gtest/gtest.h>

#include <sstream>

#include "documents/formats.h"
#include "documents/read_manuscript.h"
#include "support/shown_manuscript.h"
#include "support/temporary_folder.h"

namespace verify {
namespace {

using testing::read_shown;

TEST(ReadText, PartsParagraphsAtBlankLines) {
  EXPECT_EQ(read_shown("a.txt", ""), "");
  EXPECT_EQ(read_shown("a.txt", " \n\n\t\n"), "");
  EXPECT_EQ(read_shown("a.txt", "One has 8,279\nmembers.\r\n\r\n  Two\r\nhas none.  "),
            "paragraph: One has 8,279⏎members.\n"
            "paragraph: Two⏎has none.\n");
}

TEST(ReadText, TakesALineForAParagraphWhereTheNextOneStartsAnew) {
  EXPECT_EQ(read_shown("a.txt",
                       "A title\n"
                       "By the end of the year the plant had made more than 17,000 bricks, nearly\n"
                       "2,500 of them in December, and sold all of them but for those that were\n"
                       "broken.\n"
                       "It employs 40 people.\n"),
            "paragraph: A title\n"
            "paragraph: By the end of the year the plant had made more than 17,000 bricks, nearly⏎"
            "2,500 of them in December, and sold all of them but for those that were⏎broken.\n"
            "paragraph: It employs 40 people.\n");
}

TEST(ReadText, SeesListsAndWhatIsOfThePage) {
  EXPECT_EQ(read_shown("a.txt",
                       "- 3 kilns\n- 4 presses\n\nSource: https://example.org/2024/17\nComment (0)\n"
                       "You have 500/500 characters left\nPlease enter 5 or more characters!!!\n\n12\n"),
            "item 1: - 3 kilns\n"
            "item 1: - 4 presses\n"
            "furniture: Source: https://example.org/2024/17\n"
            "furniture: Comment (0)\n"
            "furniture: You have 500/500 characters left\n"
            "furniture: Please enter 5 or more characters!!!\n"
            "furniture: 12\n");
}

TEST(ReadText, KnowsItsEncoding) {
  EXPECT_EQ(read_shown("a.txt",
                       "\xEF\xBB\xBF"
                       "Điện Biên"),
            "paragraph: Điện Biên\n");
  EXPECT_EQ(read_shown("a.txt", std::string("\xFF\xFE"
                                            "5\0\xAC\x20\x3D\xD8\x00\xDE",
                                            10)),
            "paragraph: 5€😀\n");
  EXPECT_EQ(read_shown("a.txt", std::string("\xFE\xFF\0"
                                            "5\0%",
                                            6)),
            "paragraph: 5%\n");
  EXPECT_EQ(read_shown("a.txt", std::string("\xFF\xFE\0\0"
                                            "5\0\0\0\xAC\x20\0\0\x00\xF6\x01\0",
                                            16)),
            "paragraph: 5€😀\n");
  EXPECT_EQ(read_shown("a.txt", std::string("\0\0\xFE\xFF\0\0\0"
                                            "5\0\0\xD8\x00\0\0",
                                            14)),
            "paragraph: 5\uFFFD\uFFFD\n");
  EXPECT_EQ(read_shown("a.txt", "in\nall 5 \x80 \x96 caf\xE9"),
            "paragraph: in⏎all 5 € – café\n"
            "warning: 2: is not UTF-8; read as Windows-1252 (save it as UTF-8 to be sure of every character)\n");
  EXPECT_EQ(
      read_shown("a.txt", "Điện Biên \xFF 5"),
      "paragraph: Điện Biên \uFFFD 5\n"
      "warning: 1: has 1 byte that no UTF-8 has; the rest is read (save it as UTF-8 to be sure of every character)\n");
}

TEST(ReadText, DropsSoftHyphens) {
  EXPECT_EQ(read_shown("a.txt", "\u00ADnine\u00ADteen mem\u00AD\u00ADbers\u00AD"), "paragraph: nineteen members\n");
}

TEST(ReadText, RefusesWhatIsNoText) {
  const std::string help = " (what is read: .txt .md .html .docx .odt .xlsx .csv .pdf)\n";
  EXPECT_EQ(read_shown("a.txt", std::string(100, '\0')), "error: neither text nor a document that can be read" + help);
  EXPECT_EQ(read_shown("a.pdf", "nothing"), "error: is not the pdf document its name says\n");
  EXPECT_EQ(read_shown("a.docx", ""), "error: is not the docx document its name says\n");
  EXPECT_EQ(
      read_shown("a.doc", "\xD0\xCF\x11\xE0"),
      "error: is an old Office document, or one with a password (save it as .docx or .xlsx, without a password)\n");
  EXPECT_EQ(read_shown("a.rtf", "{\\rtf1 5}"),
            "error: is in Rich Text Format, which is not read (save it as .docx or .odt)\n");
}

TEST(ReadText, KnowsAPageHoweverLateItStarts) {
  const auto page = [](std::size_t blanks) {
    return "<!-- " + std::string(blanks, ' ') + " -->\n<!DOCTYPE html><body><p>It has <b>8,279</b> members.</p>";
  };
  for (const std::size_t blanks : {std::size_t{10}, std::size_t{5'000}, std::size_t{3'000'000}})
    EXPECT_EQ(read_shown("a.txt", page(blanks)), "paragraph: It has 8,279 members.\n") << blanks;
  std::string comments;
  for (int i = 0; i < 5'000; ++i) comments += "<!---->";
  EXPECT_EQ(read_shown("a.txt", comments + "<html><p>It has 8,279 members."), "paragraph: It has 8,279 members.\n");
}

TEST(ReadText, SaysWhatFileCouldNotBeRead) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read_manuscript(std::string("no/such.txt"), diagnostics));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(render(diagnostics[0]), "no/such.txt: error: no such file\n");
}

TEST(ReadText, FindsItsWayBackToTheFile) {
  Diagnostics diagnostics;
  const auto bytes = std::make_shared<const Source>("a.txt", "\xEF\xBB\xBFIt has\r\n  8,279 members.\r\n");
  const auto manuscript = read_manuscript(bytes, diagnostics);
  ASSERT_TRUE(manuscript);
  const std::string_view text = manuscript->text->bytes();
  const std::size_t at = text.find("8,279");
  EXPECT_EQ(manuscript->where(0), "line 1, column 1");
  EXPECT_EQ(manuscript->where(at), "line 2, column 3");
  const auto span = manuscript->in_file({at - 1, at + 5});
  ASSERT_TRUE(span);
  EXPECT_EQ(manuscript->file->slice(*span), "\n  8,279");
  EXPECT_FALSE(manuscript->in_file({at, text.size()}));
  EXPECT_EQ(manuscript->block_at(text.size()), std::nullopt);
  EXPECT_EQ(manuscript->sha256.size(), 64u);
}

TEST(ReadText, KnowsDocumentsByTheirNames) {
  for (const char* name : {"a.txt", "A.MD", "b/a.html", "a.htm", "a.docx", "a.odt", "a.xlsx", "a.csv", "a.PDF"})
    EXPECT_TRUE(is_document_name(name)) << name;
  for (const char* name : {"", "a", "a.json", "a.txt/b", "txt", "a.", "a.h", "a.tx"})
    EXPECT_FALSE(is_document_name(name)) << name;
}

// Each format of the table is named to users, in backquotes: a new one must be.
TEST(ReadText, KnowsTheFormatsThatTheDocsName) {
  for (const char* page : {"/README.md", "/docs/drafts.md"}) {
    const std::string text = testing::read_file(std::string(VERIFY_SOURCE_DIR) + page);
    std::istringstream endings(document_endings());
    for (std::string ending; endings >> ending;)
      EXPECT_NE(text.find("`" + ending + "`"), std::string::npos) << page << " doesn't name " << ending;
  }
}

TEST(ReadCsv, InfersTheSeparator) {
  EXPECT_EQ(read_shown("a.csv", "Year,Made\r\n2024,\"17,661\"\r\n"),
            "cell 0,0: Year\ncell 0,1: Made\ncell 1,0: 2024\ncell 1,1: 17,661\ntable 2x2\n");
  EXPECT_EQ(
      read_shown("a.csv", "Year;Made\n2024;1,5\n2025;2,5"),
      "cell 0,0: Year\ncell 0,1: Made\ncell 1,0: 2024\ncell 1,1: 1,5\ncell 2,0: 2025\ncell 2,1: 2,5\ntable 3x2\n");
  EXPECT_EQ(read_shown("a.csv", "a\tb, c\n\n1\t\n"), "cell 0,0: a\ncell 0,1: b, c\ncell 1,0: 1\ntable 2x2\n");
  EXPECT_EQ(read_shown("a.csv", "sep=|\na,1|b,2\n"), "cell 0,0: a,1\ncell 0,1: b,2\ntable 1x2\n");
}

TEST(ReadCsv, ReadsQuotes) {
  EXPECT_EQ(read_shown("a.csv", "\"say \"\"5\"\"\",\"two\nlines\"\n"),
            "cell 0,0: say \"5\"\ncell 0,1: two⏎lines\ntable 1x2\n");
  EXPECT_EQ(read_shown("a.csv", "1,2\n3,\"4\n5"),
            "cell 0,0: 1\ncell 0,1: 2\ncell 1,0: 3\ncell 1,1: 4⏎5\ntable 2x2\n"
            "warning: 2: a quoted field that nothing ends\n");
  EXPECT_EQ(read_shown("a.csv", "\"12\" ,1\n\"3\"4,\"5\" 6\n"),
            "cell 0,0: 12\ncell 0,1: 1\ncell 1,0: 3\ncell 1,1: 5\ntable 2x2\n"
            "warning: 2: text behind a field's closing quote is left out, in 2 fields (write a quote within a field "
            "twice)\n");
}

}  // namespace
}  // namespace verify
