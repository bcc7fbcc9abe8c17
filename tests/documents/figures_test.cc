#include "documents/figures.h"

#include <gtest/gtest.h>

#include <chrono>

namespace verify {
namespace {

// "WORDS=VALUE" of every figure, "%" behind a percentage, the first day of a date. The words are those of the amount.
std::string figures(std::string_view text) {
  std::string out;
  for (const Figure& figure : read_figures(text)) {
    out += out.empty() ? "" : "; ";
    out += std::string(text.substr(figure.amount.begin, figure.amount.end - figure.amount.begin)) + "=";
    out += figure.date && figure.kind != FigureKind::year ? to_string(figure.date->first)
                                                          : figure.value.str() + (figure.percent ? "%" : "");
  }
  return out;
}

TEST(Figures, ReadsDigits) {
  EXPECT_EQ(figures(""), "");
  EXPECT_EQ(figures("no figure"), "");
  EXPECT_EQ(figures("0"), "0=0");
  EXPECT_EQ(figures("from 669 to 570."), "669=669; 570=570");
  EXPECT_EQ(figures("3.14 and 2."), "3.14=3.14; 2=2");
}

TEST(Figures, TakesCommasBetweenGroupsOfThreeOnly) {
  EXPECT_EQ(figures("8,279"), "8,279=8279");
  EXPECT_EQ(figures("1,234,567.89"), "1,234,567.89=1234567.89");
  EXPECT_EQ(figures("2,500, 300"), "2,500=2500; 300=300");
  EXPECT_EQ(figures("1,2"), "1=1; 2=2");
  EXPECT_EQ(figures("1,2345"), "1=1; 2345=2345");
  EXPECT_EQ(figures("1234,567"), "1234=1234; 567=567");
  EXPECT_EQ(figures("12,"), "12=12");
}

TEST(Figures, TakesScaleWords) {
  EXPECT_EQ(figures("17,661.86 billion VND"), "17,661.86 billion=17661860000000");
  EXPECT_EQ(figures("48 Thousand"), "48 Thousand=48000");
  EXPECT_EQ(figures("2 million, 3 trillion"), "2 million=2000000; 3 trillion=3000000000000");
  EXPECT_EQ(figures("5 millions"), "5 millions=5000000");
  EXPECT_EQ(figures("eight thousand"), "eight thousand=8000");
}

TEST(Figures, TakesPercentages) {
  EXPECT_EQ(figures("5%"), "5%=5%");
  EXPECT_EQ(figures("5 %"), "5 %=5%");
  EXPECT_EQ(figures("10.5 per cent"), "10.5 per cent=10.5%");
  EXPECT_EQ(figures("10.5 percent"), "10.5 percent=10.5%");
  EXPECT_EQ(figures("five percent"), "five percent=5%");
  EXPECT_EQ(figures("5 percentage points"), "5 percentage points=5");
  EXPECT_EQ(figures("5 per centre"), "5=5");
}

TEST(Figures, ReadsNumberWordsUpToNinetyNine) {
  EXPECT_EQ(figures("Seven units, TWELVE cells"), "Seven=7; TWELVE=12");
  EXPECT_EQ(figures("zero, nineteen, twenty, ninety-nine"), "zero=0; nineteen=19; twenty=20; ninety-nine=99");
  EXPECT_EQ(figures("twenty-one"), "twenty-one=21");
  EXPECT_EQ(figures("someone, tenth, often, weight"), "tenth=10");
}

TEST(Figures, ReadsOrdinals) {
  EXPECT_EQ(figures("the 75th, 1st, 22nd and 3rd"), "75th=75; 1st=1; 22nd=22; 3rd=3");
  EXPECT_EQ(figures("the first and twelfth"), "first=1; twelfth=12");
}

TEST(Figures, ReadsADateAsOneFigure) {
  EXPECT_EQ(figures("October 10, 1949"), "October 10, 1949=1949-10-10");
  EXPECT_EQ(figures("on october 10 1949."), "october 10 1949=1949-10-10");
  EXPECT_EQ(figures("10 October 1949"), "10 October 1949=1949-10-10");
  EXPECT_EQ(figures("1949-10-10"), "1949-10-10=1949-10-10");
  EXPECT_EQ(figures("29 February 2024"), "29 February 2024=2024-02-29");
}

TEST(Figures, ReadsDaysThatAreNoneAsNumbers) {
  EXPECT_EQ(figures("29 February 2023"), "29=29; February 2023=2023-02-01");
  EXPECT_EQ(figures("2024-13-01"), "2024=2024; 13=13; 01=1");
}

TEST(Figures, ReadsAMonthAsADateOfThatMonth) {
  EXPECT_EQ(figures("in May 2024, 12 came"), "May 2024=2024-05-01; 12=12");
  EXPECT_EQ(figures("May 20241"), "20241=20241");
}

TEST(Figures, LeavesAFigureBehindADayAlone) {
  EXPECT_EQ(figures("On October 10, 2,500 members met"), "October 10=0; 2,500=2500");
  EXPECT_EQ(figures("On October 10, 500 members met"), "October 10=0; 500=500");
}

TEST(Figures, ReadsAcrossALineEndButNotAcrossABlankLine) {
  EXPECT_EQ(figures("17,661.86\nbillion"), "17,661.86\nbillion=17661860000000");
  EXPECT_EQ(figures("October\r\n10, 1949"), "October\r\n10, 1949=1949-10-10");
  EXPECT_EQ(figures("in 2024\n\nMillion by million"), "2024=2024");
}

TEST(Figures, KnowsBlanksOfAnyWidth) {
  EXPECT_EQ(figures("has\u00A08,279\u00A0new"), "8,279=8279");
  EXPECT_EQ(figures("5\u202Fmillion, 5\u00A0%"), "5\u202Fmillion=5000000; 5\u00A0%=5%");
}

TEST(Figures, StandsBehindSignsAndQuotationMarks) {
  EXPECT_EQ(figures("“8,279” (7) €5.2 billion ≈3 −4.5 2020–2024"),
            "8,279=8279; 7=7; 5.2 billion=5200000000; 3=3; −4.5=-4.5; 2020–2024=2020-01-01");
}

TEST(Figures, IsNoPartOfAWord) {
  EXPECT_EQ(figures("A4 and đ5"), "");
  EXPECT_EQ(figures("5th5"), "5th=5");
}

TEST(Figures, LeavesOutNumbersTooLongToBeFigures) {
  EXPECT_EQ(figures(std::string(41, '9') + " and 7"), "7=7");
  EXPECT_EQ(figures(std::string(40, '9')), std::string(40, '9') + "=" + std::string(40, '9'));
}

TEST(Figures, PassesOverBytesThatAreNotText) {
  EXPECT_EQ(figures(std::string("\xFF\xFE 5 \0 7\xE2\x82", 11)), "5=5; 7=7");
}

TEST(Figures, GrowsInStepWithTheText) {
  for (const std::string piece : {"a-", "1 ", "one-", "October ", "1,000,", "5 per ", "\xE2\x82"}) {
    std::string text;
    while (text.size() < 400000) text += piece;
    const auto start = std::chrono::steady_clock::now();
    read_figures(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << piece;
  }
}

}  // namespace
}  // namespace verify
