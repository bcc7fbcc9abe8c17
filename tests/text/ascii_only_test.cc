// Pins how a text is written without any character beyond ASCII, and how wide that makes it.
#include "text/utf8.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

TEST(AsciiOnly, WritesSignsAsPeopleTypeThem) {
  EXPECT_EQ(ascii_only("1,813 − 735 → 1,078 × 2 ≈ 2,156…"), "1,813 - 735 -> 1,078 x 2 ~ 2,156...");
  EXPECT_EQ(ascii_only("“5 €” – «a»"), "\"5 EUR\" - <<a>>");
  EXPECT_EQ(ascii_only("1\u00A0446"), "1 446");
}

TEST(AsciiOnly, TakesTheMarksFromLatinLetters) {
  EXPECT_EQ(ascii_only("Điện Biên, Łódź, Ørsted, Straße"), "Dien Bien, Lodz, Orsted, Strasse");
  EXPECT_EQ(ascii_only("e\u0301"), "e");
}

TEST(AsciiOnly, MakesNoDigitOfWhatIsNone) {
  EXPECT_EQ(ascii_only("12² m, 10⁻⁹, CO₂, 5½"), "12^2 m, 10^-9, CO_2, 5<U+00BD>");
  EXPECT_EQ(ascii_only("３"), "<U+FF13>");
}

TEST(AsciiOnly, ShowsWhatHasNoNearerFormByItsNumber) {
  EXPECT_EQ(ascii_only("年 ：：error\x7F\xFF"), "<U+5E74> <U+FF1A><U+FF1A>error<U+007F><FF>");
}

TEST(AsciiOnly, IsWhatWidthsAreCountedInWhileOneLives) {
  EXPECT_EQ(display_width("→ …"), 3u);
  {
    const AsciiWidths widths;
    EXPECT_EQ(display_width("→ …"), 6u);
  }
  EXPECT_EQ(display_width("→ …"), 3u);
}

}  // namespace
}  // namespace verify
