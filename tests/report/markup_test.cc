// Text stays text in Markdown and XML, whatever it holds.
#include "report/shared/layout.h"

#include <gtest/gtest.h>

namespace verify::testing {
namespace {

TEST(MarkdownText, LeavesFiguresAndWordsAsTheyAre) {
  for (const char* text :
       {"1,813 \u2212 735 + 367 = 1,445, not 1,446", "\"to 1,446\" (2 %)", "2.5 million: 3/4", "2024-12-31"})
    EXPECT_EQ(markdown_text(text), text);
}

TEST(MarkdownText, LetsNothingBecomeMarkup) {
  EXPECT_EQ(markdown_text("<b onclick='x'>"), "&#60;b onclick='x'&#62;");
  EXPECT_EQ(markdown_text("*a* _b_ `c` ~~d~~"), "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;&#126;d&#126;&#126;");
  EXPECT_EQ(markdown_text("[a](b) ![c](d)"), "&#91;a&#93;(b) !&#91;c&#93;(d)");
  EXPECT_EQ(markdown_text("a | b \\| c &amp;"), "a &#124; b &#92;&#124; c &#38;amp;");
  EXPECT_EQ(markdown_text("$x$ #12 @you"), "&#36;x&#36; &#35;12 &#64;you");
}

TEST(MarkdownText, MakesNoAddressALink) {
  EXPECT_EQ(markdown_text("see https://a.b and www.a.b"), "see https&#58;//a.b and www&#46;a.b");
}

TEST(MarkdownText, StartsNoListAndUnderlinesNoHeading) {
  EXPECT_EQ(markdown_text("- a"), "&#45; a");
  EXPECT_EQ(markdown_text("+ a"), "&#43; a");
  EXPECT_EQ(markdown_text("==="), "&#61;==");
  EXPECT_EQ(markdown_text("12. a"), "12&#46; a");
  EXPECT_EQ(markdown_text("3) a"), "3&#41; a");
  EXPECT_EQ(markdown_text("     a"), "a") << "nor code";
  EXPECT_EQ(markdown_text("   "), "");
}

TEST(XmlText, EscapesMarkupAndShowsWhatXmlCannotHold) {
  EXPECT_EQ(xml_text("<a b=\"c\"> & ]]>\n"), "&lt;a b=&quot;c&quot;&gt; &amp; ]]&gt;\n");
  EXPECT_EQ(xml_text("##[a] #"), "#&#35;[a] #");
  EXPECT_EQ(xml_text("\x01 \ufffe \xff \u00e9"), "&lt;U+0001&gt; &lt;U+FFFE&gt; &lt;FF&gt; \u00e9");
}

}  // namespace
}  // namespace verify::testing
