// Pins UTF-8: what is well formed, widths, hidden characters made visible, names that look the same.
#include "text/utf8.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

using namespace std::string_literals;

struct Shape {
  std::string bytes;
  char32_t value;
};

TEST(DecodeUtf8, ReadsTheFirstAndLastCodePointOfEachLength) {
  const Shape shapes[] = {{"\0"s, 0},
                          {"\x7F", 0x7F},
                          {"\xC2\x80", 0x80},
                          {"\xDF\xBF", 0x7FF},
                          {"\xE0\xA0\x80", 0x800},
                          {"\xED\x9F\xBF", 0xD7FF},
                          {"\xEE\x80\x80", 0xE000},
                          {"\xEF\xBF\xBF", 0xFFFF},
                          {"\xF0\x90\x80\x80", 0x10000},
                          {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
  for (const Shape& shape : shapes) {
    const CodePoint point = decode_utf8(shape.bytes, 0);
    EXPECT_EQ(point.value, shape.value);
    EXPECT_EQ(point.length, shape.bytes.size());
    std::string out;
    append_utf8(out, shape.value);
    EXPECT_EQ(out, shape.bytes);
    const CodePoint before = decode_utf8_before("x" + shape.bytes, 1 + shape.bytes.size());
    EXPECT_EQ(before.value, shape.value);
    EXPECT_EQ(before.length, shape.bytes.size());
  }
}

class IllFormed : public ::testing::TestWithParam<std::string> {};

TEST_P(IllFormed, IsRefused) {
  EXPECT_EQ(decode_utf8(GetParam(), 0).length, 0u);
  EXPECT_EQ(find_invalid_utf8("ok" + GetParam()), 2u);
}

INSTANTIATE_TEST_SUITE_P(Utf8, IllFormed,
                         ::testing::Values("\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2x", "\xE0\x80\x80",
                                           "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xE2\x82",
                                           "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                                           "\xF5\x80\x80\x80", "\xF8", "\xFE", "\xFF", "\xF0\x9F\x98"));

TEST(DecodeUtf8, HasNothingAtTheEnd) {
  EXPECT_EQ(decode_utf8("a", 1).length, 0u);
  EXPECT_EQ(decode_utf8("a", 100).length, 0u);
  EXPECT_EQ(decode_utf8_before("a", 0).length, 0u);
}

TEST(DecodeUtf8Before, RefusesTheTailOfABrokenCharacter) {
  EXPECT_EQ(decode_utf8_before("\xE2\x82", 2).length, 0u);
  EXPECT_EQ(decode_utf8_before("\x80\x80\x80\x80\x80", 5).length, 0u);
}

TEST(FindInvalidUtf8, FindsNothingInWellFormedText) {
  EXPECT_EQ(find_invalid_utf8(""), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("đảng viên \xF0\x9F\x98\x80\0"s), std::nullopt);
}

TEST(IsLetter, TakesLettersOfAnyScriptAndTheirMarks) {
  for (const char32_t c : {U'a', U'Z', U'đ', U'я', U'数', char32_t{0x301}}) EXPECT_TRUE(is_letter(c));
  for (const char32_t c : {U'1', U' ', U'€', U'“', U'−', U'–', char32_t{0xA0}, char32_t{0}}) EXPECT_FALSE(is_letter(c));
}

TEST(IsWhiteSpace, TakesBlanksOfAnyWidthTabsAndLineEnds) {
  for (const char32_t c : {U' ', U'\t', U'\r', U'\n', char32_t{0xA0}, char32_t{0x202F}, char32_t{0x3000}}) {
    EXPECT_TRUE(is_white_space(c));
  }
  for (const char32_t c : {U'a', char32_t{0}, char32_t{0x200B}}) EXPECT_FALSE(is_white_space(c));
}

TEST(CodePoints, CountsABrokenByteAsOne) {
  EXPECT_EQ(code_points(""), 0u);
  EXPECT_EQ(code_points("đảng"), 4u);
  EXPECT_EQ(code_points("a\xFF\xE2\x82z"), 5u);
}

TEST(DisplayWidth, CountsWideCharactersTwice) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("数字"), 4u);
  EXPECT_EQ(display_width("\xF0\x9F\x98\x80"), 2u);
}

TEST(DisplayWidth, GivesCombiningAndHiddenCharactersNone) {
  EXPECT_EQ(display_width("e\u0301"), 1u);
  EXPECT_EQ(display_width("\u200B\u202E\u2066\uFEFF\u00AD\u180E"), 0u);
  EXPECT_EQ(display_width("\x1B\0\x7F"s), 0u);
}

TEST(Visible, LeavesOrdinaryTextAlone) {
  EXPECT_EQ(visible("Đảng bộ: 8,279 – “ok” 数字 e\u0301 \u00A0"), "Đảng bộ: 8,279 – “ok” 数字 e\u0301 \u00A0");
}

TEST(Visible, TurnsTabsAndLineEndsIntoBlanks) { EXPECT_EQ(visible("a\tb\r\nc"), "a b  c"); }

TEST(Visible, ShowsControlCharacters) {
  EXPECT_EQ(visible("\0\x1B[31m\x7F\u0085"s), "<U+0000><U+001B>[31m<U+007F><U+0085>");
}

TEST(Visible, ShowsEveryBidirectionalControl) {
  EXPECT_EQ(visible("\u202A\u202B\u202C\u202D\u202E"), "<U+202A><U+202B><U+202C><U+202D><U+202E>");
  EXPECT_EQ(visible("\u2066\u2067\u2068\u2069"), "<U+2066><U+2067><U+2068><U+2069>");
  EXPECT_EQ(visible("\u200E\u200F\u061C"), "<U+200E><U+200F><U+061C>");
}

TEST(Visible, ShowsZeroWidthCharacters) {
  EXPECT_EQ(visible("\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E"),
            "<U+200B><U+200C><U+200D><U+2060><U+FEFF><U+00AD><U+180E>");
  EXPECT_EQ(visible("\U000E0041\u2028\u2029"), "<U+E0041><U+2028><U+2029>");
}

TEST(Visible, ShowsBytesThatAreNotUtf8) { EXPECT_EQ(visible("a\xFF\xED\xA0\x80z"), "a<FF><ED><A0><80>z"); }

TEST(Visible, GivesWellFormedTextWhateverGoesIn) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  const std::string shown = visible(all);
  EXPECT_EQ(find_invalid_utf8(shown), std::nullopt);
  EXPECT_EQ(visible(shown), shown);
}

TEST(Skeleton, IsTheSameForNamesThatLookTheSame) {
  EXPECT_EQ(skeleton("Điện Biên"), "dienbien");
  EXPECT_EQ(skeleton("dien-bien"), "dienbien");
  EXPECT_EQ(skeleton("DIEN_BIEN."), "dienbien");
  EXPECT_EQ(skeleton("Łódź 2"), "lodz2");
  EXPECT_EQ(skeleton("Straße"), "strasse");
  EXPECT_EQ(skeleton("cà phê"), "caphe");
  EXPECT_NE(skeleton("plant-1"), skeleton("plant-2"));
}

TEST(Skeleton, LeavesANameWithoutLettersOrDigitsAsItIs) {
  EXPECT_EQ(skeleton("---"), "---");
  EXPECT_EQ(skeleton(""), "");
  EXPECT_EQ(skeleton("\xFF"), "\xFF");
}

}  // namespace
}  // namespace verify
