// Pins how lines are broken at the width of a terminal, and how places become links.
#include "report/shared/layout.h"

#include <gtest/gtest.h>

#include "report/shared/location.h"

namespace verify {
namespace {

TEST(Fold, BreaksLongLinesAtBlanksAndGoesOnFurtherIn) {
  EXPECT_EQ(folded("one two three four\nfive\n", 10), "one two\n    three\n    four\nfive\n");
  EXPECT_EQ(folded("  = one two three", 14), "  = one two\n      three");
  EXPECT_EQ(folded("one two three\n", 8, 2), "one two\n  three\n");
}

TEST(Fold, PrefersTheGapBetweenColumns) {
  EXPECT_EQ(folded("   1,446  \"to 1,446\"  on that day", 30), "   1,446  \"to 1,446\"\n       on that day");
}

TEST(Fold, LeavesLongWordsAndShortLinesAlone) {
  EXPECT_EQ(folded("abcdefghijklmnop q\n\n", 12), "abcdefghijklmnop\n    q\n\n");
  EXPECT_EQ(folded("a b c", 5), "a b c");
  EXPECT_EQ(folded("a b c d e f g", 0), "a b c d e f g");
}

TEST(Fold, CountsNoEscapes) {
  const std::string red = "\x1b[1;31mone\x1b[0m two";
  EXPECT_EQ(folded(red, 7), red);
  const std::string link = linked({"host", "/w"}, "a.md", "one") + " two";
  EXPECT_EQ(folded(link, 7), link);
}

TEST(Links, NameTheFileAndTheMachine) {
  EXPECT_EQ(linked({"host", "/w"}, "drafts/q1.md", "q1"), "\x1b]8;;file://host/w/drafts/q1.md\x1b\\q1\x1b]8;;\x1b\\");
  EXPECT_EQ(linked({"", "/w"}, "../b.md", "b"), "\x1b]8;;file:///b.md\x1b\\b\x1b]8;;\x1b\\");
}

TEST(Links, LetNoPathEndTheEscape) {
  EXPECT_EQ(linked({"h", "/w"}, "a\x1b\\\x07 ;:%é", "a"),
            "\x1b]8;;file://h/w/a%1B%5C%07%20%3B%3A%25%C3%A9\x1b\\a\x1b]8;;\x1b\\");
}

}  // namespace
}  // namespace verify
