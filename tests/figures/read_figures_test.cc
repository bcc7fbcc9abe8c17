// Pins which figures are read in a text, and as what: numbers, units, percentages, dates, periods, ranges, hedges, and
// what is no figure.
#include "figures/read_figures.h"

#include <gtest/gtest.h>

#include <chrono>

#include "support/described_figures.h"

namespace verify {
namespace {

// "WORDS=VALUE" of every figure, "%" behind a percentage, the first day of a date. The words are those of the amount.
std::string figures(std::string_view text) {
  std::string out;
  for (const Figure& figure : read_figures(text, {})) {
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
  EXPECT_EQ(figures("2024-13-01"), "2024=2024; 13=13");
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

TEST(Figures, KnowsCurrenciesBeforeAndBehindTheNumber) {
  expect_rows({
      {"VND 17,661.86 billion;", "VND 17,661.86 billion=number 17661860000000 VND"},
      {"52.95 million VND", "52.95 million VND=number 52950000 VND"},
      {"£2.1bn, €5k, $ 75 million",
       "£2.1bn=number 2100000000 GBP; €5k=number 5000 EUR; $ 75 million=number 75000000 USD"},
      {"75 dollars or US$1.5 billion", "75 dollars=number 75 USD; US$1.5 billion=number 1500000000 USD"},
      {"120 MEUR, 75 USD million", "120 MEUR=number 120000000 EUR; 75 USD million=number 75000000 USD"},
      {"-$5 million, $(3.2) million", "-$5 million=number -5000000 USD; $(3.2) million=number -3200000 USD"},
      {"ten dollars and forty-five cents", "ten dollars and forty-five cents=number 10.45 USD"},
      {"they try 5 times", "5 times=multiple 5"},
  });
}

TEST(Figures, KnowsUnitsOfMeasureAndWhatTheyArePer) {
  expect_rows({
      {"200lbs, 3-inch, 5,000 miles", "200lbs=number 200 lb; 3-inch=number 3 inch; 5,000 miles=number 5000 mile"},
      {"25 km², 400 square metres", "25 km²=number 25 km2; 400 square metres=number 400 m2"},
      {"5 feet 6 inches and 20 °C", "5 feet 6 inches=number 5.5 foot; 20 °C=number 20 degC"},
      {"a five-year review, 29 years old", "five-year=number 5 year of: review; 29 years=number 29 year of: old"},
      {"VND 52.95 million/person/year", "VND 52.95 million=number 52950000 VND per person/year"},
      {"500,000 barrels a day", "500,000 barrels=number 500000 barrel per day"},
      {"0.5 percentage points, 25 basis points", "0.5 percentage points=point 0.5 pp; 25 basis points=point 0.25 pp"},
      {"100% of the resolution's target", "100%=percent 100 % of: resolution's target"},
  });
}

TEST(Figures, ReadsNumbersInWordsAndFractions) {
  expect_rows({
      {"two hundred and five villages", "two hundred and five=number 205 of: villages"},
      {"twenty-one million three hundred thousand", "twenty-one million three hundred thousand=number 21300000"},
      {"half a million, a dozen eggs", "half a million=number 500000; a dozen=number 12 of: eggs"},
      {"one and a half, 2 and a half million, 10 1/2, 3 million and a half",
       "one and a half=number 1.5; 2 and a half million=number 2500000; 10 1/2=number 10.5; 3 million and a "
       "half=number 3500000"},
      {"two thirds of members", "two thirds=multiple 2/3 of: members"},
      {"nine point nought four", "nine point nought four=number 9.04"},
      {"thousands of documents", "thousands=number 1000 at-least (thousands) of: documents"},
      {"one of the members, this one, no one", ""},
      {"1.3x10^6 and 1.5e3", "1.3x10^6=number 1300000; 1.5e3=number 1500"},
  });
}

TEST(Figures, FollowsTheDocumentsDecimalMark) {
  expect_rows({
      {"1.234.567,89 EUR and 1.234", "1.234.567,89 EUR=number 1234567.89 EUR; 1.234=number 1234"},
      {"12,5 % of 1.234", "12,5 %=percent 12.5 %; 1.234=number 1234"},
      {"1 234 567 and 1'234", "1 234 567=number 1234567; 1'234=number 1234"},
      {"12\u00A0000\u00A0000 men, 1\u202F000", "12\u00A0000\u00A0000=number 12000000 of: men; 1\u202F000=number 1000"},
  });
}

TEST(Figures, ReadsLossesInBracketsOfCellsOnly) {
  expect_rows({
      {"(1,234)", "(1,234)=number -1234"},
      {"a loss of (1,234)", "(1,234)=number -1234"},
      {"1,234 (567) (3.2)%", "1,234=number 1234; (567)=number -567; (3.2)%=percent -3.2 %"},
      {"members (1,234) came", "1,234=number 1234"},
      {"Section 5(2)", "Section 5(2)=identifier 5"},
  });
}

TEST(Figures, KnowsRangesAndWholes) {
  expect_rows({
      {"12.5-13.0 %, 20–30 people", "12.5-13.0 %=percent 12.5..13 %; 20–30=number 20..30 of: people"},
      {"between 20 and 30", "between 20 and 30=number 20..30"},
      {"$4-6 million, 5 km to 10 km", "$4-6 million=number 4000000..6000000 USD; 5 km to 10 km=number 5..10 km"},
      {"£3-4m, 3-4m", "£3-4m=number 3000000..4000000 GBP; 3-4m=number 3..4 m"},
      {"cut from 1,813 to 1,446", "1,813=number 1813; 1,446=number 1446"},
      {"949 out of 1,446 leaders", "949=number 949 of: leaders whole #1; 1,446=number 1446 of: leaders"},
      {"5 of the 9 village and hamlet leaders",
       "5=number 5 of: village and hamlet leaders whole #1; 9=number 9 of: village and hamlet leaders"},
      {"8 of 10 goals, 949/1,446",
       "8=number 8 of: goals whole #1; 10=number 10 of: goals; 949=number 949 whole #3; 1,446=number 1446"},
  });
}

TEST(Figures, KnowsMultiples) {
  expect_rows({
      {"three times more, twice, 10-fold", "three times=multiple 3 of: more; twice=multiple 2; 10-fold=multiple 10"},
      {"threefold, 2.5x, doubled", "threefold=multiple 3; 2.5x=multiple 2.5; doubled=multiple 2"},
      {"seven times since May", "seven=number 7 of: times; May=date"},
  });
}

TEST(Figures, FindsHedges) {
  expect_rows({
      {"nearly 2,500 new members a year", "2,500=number 2500 per year nearly (nearly) of: new members"},
      {"over 5%, more than 5%", "5%=percent 5 % over (over); 5%=percent 5 % over (more than)"},
      {"about 5, some 6, ~7, 8 or so",
       "5=number 5 about (about); 6=number 6 about (some); 7=number 7 about (~); 8=number 8 about (or so)"},
      {"fewer than 5, up to 6, 70+",
       "5=number 5 under (fewer than); 6=number 6 at-most (up to); 70=number 70 at-least (+)"},
      {"no less than 5, 6 or more men", "5=number 5 at-least (no less than); 6=number 6 at-least (or more) of: men"},
      {"some 3-inch pipes, some 3 inch pipes",
       "3-inch=number 3 inch of: pipes; 3 inch=number 3 inch about (some) of: pipes"},
      {"they saw c. 2,500 birds; b. 5 men; c. 6 men",
       "2,500=number 2500 about (c.) of: birds; 5=number 5 of: men; 6=number 6 of: men"},
      {"exactly 5, almost half", "5=number 5 exactly (exactly); half=multiple 0.5 nearly (almost)"},
      {"turn over. 5 came", "5=number 5"},
  });
}

TEST(Figures, LeavesVerbsThatAreCurrenciesElsewhere) {
  expect_rows({
      {"won 41.3 per cent, won 3,812 votes", "41.3 per cent=percent 41.3 %; 3,812=number 3812 of: votes"},
      {"won 3,812 of the votes, the 326 won by the left", "3,812=number 3812 of: votes; 326=number 326"},
      {"500 won, Korean won 4,500", "500 won=number 500 KRW; won 4,500=number 4500 KRW"},
      {"rand 3,812 votes, kip 1,200 boats", "3,812=number 3812 of: votes; 1,200=number 1200 of: boats"},
      {"yen 100,000; baht 1,200; rand 5.5 billion",
       "yen 100,000=number 100000 JPY; baht 1,200=number 1200 THB; rand 5.5 billion=number 5500000000 ZAR"},
  });
}

TEST(Figures, PutsUnitsOfOneMeasureTogether) {
  expect_rows({
      {"2h 30m, 1h05, 1h 5m 20s", "2h 30m=number 150 min; 1h05=number 65 min; 1h 5m 20s=number 3920 s"},
      {"2 hours and 30 minutes, 4m 30s", "2 hours and 30 minutes=number 150 min; 4m 30s=number 270 s"},
      {"3 years 6 months, 6 pounds 8 ounces", "3 years 6 months=number 42 month; 6 pounds 8 ounces=number 6.5 lb"},
      {"30 m and 24h", "30 m=number 30 m; 24h=number 24 h"},
      {"2 hours, 90 minutes, 2 hours 90 minutes",
       "2 hours=number 2 h; 90 minutes=number 90 min; 2 hours=number 2 h; 90 minutes=number 90 min"},
  });
}

TEST(Figures, ReadsPartsOfScalesAndOfPercents) {
  expect_rows({
      {"a quarter of a million, three quarters of a million, a quarter million",
       "a quarter of a million=number 250000; three quarters of a million=number 750000; a quarter "
       "million=number 250000"},
      {"half-million, a half-billion, half-a-million, quarter-million",
       "half-million=number 500000; a half-billion=number 500000000; half-a-million=number 500000; "
       "quarter-million=number 250000"},
      {"half a dozen, a half-dozen, two and a half dozen",
       "half a dozen=number 6; a half-dozen=number 6; two and a half dozen=number 30"},
      {"a tenth of 1 percent, half a per cent, two tenths of a percentage point",
       "a tenth of 1 percent=percent 0.1 %; half a per cent=percent 0.5 %; two tenths of a percentage point=point 0.2 "
       "pp"},
      {"by a fifth, then a fifth, than a sixth.", "a fifth=multiple 0.2; fifth=ordinal 5; a sixth=multiple 1/6"},
      {"a fifth (19.3 %), then a fifth, (4) of them",
       "a fifth=multiple 0.2; 19.3 %=percent 19.3 %; fifth=ordinal 5; 4=number 4"},
      {"a third of 10 percent, half of the million",
       "a third=multiple 1/3; 10 percent=percent 10 %; half=multiple 0.5"},
      {"half-time, a half-mile", "a half-mile=number 0.5 mile"},
  });
}

TEST(Figures, ReadsProportionsAsOneFigure) {
  expect_rows({
      {"1 in 8 homes, one in five", "1 in 8=multiple 0.125 of: homes; one in five=multiple 0.2"},
      {"Nearly 1 in 5, two in every three, one in 20,000",
       "1 in 5=multiple 0.2 nearly (Nearly); two in every three=multiple 2/3; one in 20,000=multiple 0.00005"},
      {"Zone 1 in 8 towns, one in 2010, 1 in 5 minutes",
       "1=number 1; 8=number 8 of: towns; 2010=year 2010-01-01..2010-12-31; 1=number 1; 5 minutes=number 5 min"},
      {"a one-in-five chance, 1-in-8 odds, 3 in 4 men",
       "one-in-five=multiple 0.2 of: chance; 1-in-8=multiple 0.125 of: odds; 3 in 4=multiple 0.75 of: men"},
      {"7 out of every 10", "7=number 7 whole #1; 10=number 10"},
  });
}

TEST(Figures, ReadsRatesPerRoundNumbers) {
  expect_rows({
      {"18.2 per 100,000 people, 3 deaths per 1,000",
       "18.2=number 18.2 per 100000 of: people; 3=number 3 per 1000 of: deaths"},
      {"4 per hundred thousand, 4 for every 1,000 men", "4=number 4 per 100000; 4=number 4 per 1000 of: men"},
      {"5 per million, the rate per 100,000 was 7", "5=number 5 per 1000000; 100,000=identifier 100000; 7=number 7"},
      {"5 per 30 people, 7 l per 100 km", "5=number 5; 30=number 30 of: people; 7 l=number 7 l; 100 km=number 100 km"},
  });
}

TEST(Figures, KnowsPointsOfPercentagesInShort) {
  expect_rows({
      {"0.4 %-points, 0.4 % points, 3 %-pts",
       "0.4 %-points=point 0.4 pp; 0.4 % points=point 0.4 pp; 3 %-pts=point 3 pp"},
      {"2.5 p.p. up", "2.5 p.p.=point 2.5 pp"},
      {"25 bps, 50 bp", "25 bps=point 0.25 pp; 50 bp=point 0.5 pp"},
      {"5 %-based", "5 %=percent 5 % of: based"},
  });
}

TEST(Figures, KnowsScaleWordsOfOtherLanguages) {
  expect_rows({
      {"3 Mrd. Euro, 2 Mio. EUR, 5 Mrd Euro",
       "3 Mrd. Euro=number 3000000000 EUR; 2 Mio. EUR=number 2000000 EUR; 5 Mrd Euro=number 5000000000 EUR"},
      {"3 Millionen, 2 milliards, 4 miliardi",
       "3 Millionen=number 3000000; 2 milliards=number 2000000000; 4 "
       "miliardi=number 4000000000"},
      {"3 Md€, 3 Bio. Euro, 3 bio shops",
       "3 Md€=number 3000000000 EUR; 3 Bio. Euro=number 3000000000000 EUR; 3=number 3 of: bio shops"},
      {"3 Mrd. Er kam", "3 Mrd=number 3000000000"},
  });
}

TEST(Figures, ReadsATolerance) {
  expect_rows({
      {"5.0 ± 0.2 kg, 5.0 kg ± 0.2 kg", "5.0 ± 0.2 kg=number 4.8..5.2 kg; 5.0 kg ± 0.2 kg=number 4.8..5.2 kg"},
      {"34 ± 3 %, 4 ± 1 million, 4.0 +/- 0.3 kg",
       "34 ± 3 %=percent 31..37 %; 4 ± 1 million=number 3000000..5000000; 4.0 +/- 0.3 kg=number 3.7..4.3 kg"},
      {"100 ± 5%, 4 ± 5%, ±5", "100=number 100; 5%=percent 5 %; 4=number 4; 5%=percent 5 %; 5=number 5"},
      {"5 kg ± 3 m", "5 kg=number 5 kg; 3 m=number 3 m"},
  });
}

TEST(Figures, TakesNoScaleOfAMapForAFigure) {
  expect_rows({
      {"1:50,000, 1:25 000, 1:100000", "1:50,000=identifier 1; 1:25 000=identifier 1; 1:100000=identifier 1"},
      {"3:2, 2.5:1, 3:2:1, 10:30", "3:2=identifier 3; 2.5:1=identifier 2.5; 3:2:1=identifier 3; 10:30=identifier 10"},
      {"At 1:30 500 came: 50,000", "1:30=identifier 1; 500=number 500; 50,000=number 50000"},
      {"1.8247/57 marks, 949/1,446", "1.8247/57=identifier 1.8247; 949=number 949 whole #2; 1,446=number 1446"},
  });
}

TEST(Figures, LooksPastTheMarksOfNotes) {
  expect_rows({
      {"617² members, 617* members, 617[a] members, 617[¹] members",
       "617=number 617 of: members; 617=number 617 of: members; 617=number 617 of: members; 617=number 617 of: "
       "members"},
      {"617¹ km, 25 km², 5*3", "617¹ km=number 617 km; 25 km²=number 25 km2; 5=number 5; 3=number 3"},
      {"10⁶ cells, 3×10⁶ cells, 10² cells",
       "10⁶=number 1000000 of: cells; 3×10⁶=number 3000000 of: cells; 10=number 10 of: cells"},
  });
}

TEST(Figures, KnowsDigitsOfOtherScriptsAndSoftHyphens) {
  expect_rows({
      {"１２３ men, ٤٥٦ men, १२३ men", "１２３=number 123 of: men; ٤٥٦=number 456 of: men; १२३=number 123 of: men"},
      {"１，２３４．５ men, ١٬٢٣٤٫٥", "１，２３４．５=number 1234.5 of: men; ١٬٢٣٤٫٥=number 1234.5"},
      {"１２，人 and 1，234 men", "１２=number 12; 1，234=number 1234 of: men"},
      {"５％ of 7", "５％=percent 5 %; 7=number 7"},
      {"Nine\u00ADteen people, 1\u00AD5 men", "Nine\u00ADteen=number 19 of: people; 1\u00AD5=number 15 of: men"},
      {"nearly １２ mem\u00ADbers", "１２=number 12 nearly (nearly) of: mem\u00ADbers"},
  });
}

TEST(Figures, TellsQuartersOfAYearFromParts) {
  expect_rows({
      {"three out of the four quarters", "three=number 3 of: quarters whole #1; four=number 4 of: quarters"},
      {"the last three quarters, two quarters", "three=number 3 of: quarters; two=number 2 of: quarters"},
      {"three quarters of members, three-quarters",
       "three quarters=multiple 0.75 of: members; three-quarters=multiple 0.75"},
  });
}

TEST(Figures, TellsYearsAndPeriodsFromNumbers) {
  expect_rows({
      {"in 2024, 2000 people", "2024=year 2024-01-01..2024-12-31; 2000=number 2000 of: people"},
      {"2025-2030, 2025 - 2030", "2025-2030=date 2025-01-01..2030-12-31; 2025 - 2030=date 2025-01-01..2030-12-31"},
      {"Q3 2024, third quarter of 2024",
       "Q3 2024=date 2024-07-01..2024-09-30; third quarter of 2024=date 2024-07-01..2024-09-30"},
      {"FY2019, the 1970s", "FY2019=date 2019-01-01..2019-12-31; 1970s=date 1970-01-01..1979-12-31"},
      {"13–15 October 2020", "13–15 October 2020=date 2020-10-13..2020-10-15"},
      {"May 2015 to June 2018", "May 2015=date 2015-05-01..2015-05-31 until #1; June 2018=date 2018-06-01..2018-06-30"},
      {"01/05/2024, 24.11.2024", "01/05/2024=date; 24.11.2024=date 2024-11-24..2024-11-24"},
      {"first six months of 2024, Q1/2024",
       "first six months of 2024=date 2024-01-01..2024-06-30; Q1/2024=date 2024-01-01..2024-03-31"},
      {"second week of 2015", "second week of 2015=date 2015-01-05..2015-01-11"},
      {"nineteen ninety-nine", "nineteen=number 19; ninety-nine=number 99"},
      {"from 2001 onwards, from 1850 onward, 1850 men",
       "2001=year 2001-01-01..2001-12-31; 1850=year 1850-01-01..1850-12-31; 1850=number 1850 of: men"},
      {"3/4 of May", "3/4=number 0.75; May=date"},
      {"11/12 February, March 5/6, 11/12 men",
       "11/12 February=date; March 5/6=date; 11=number 11 of: men whole #3; 12=number 12 of: men"},
      {"June of nineteen ninety-nine", "June of nineteen ninety-nine=date 1999-06-01..1999-06-30"},
  });
}

TEST(Figures, GivesADayItsYearFromTheTextsOwnDay) {
  const Date day = make_date(2025, 12, 1);
  EXPECT_EQ(all_figures("From July 1"), "July 1=date");
  EXPECT_EQ(all_figures("From July 1", day), "July 1=date 2025-07-01..2025-07-01");
  EXPECT_EQ(all_figures("On December 5", day), "December 5=date 2024-12-05..2024-12-05");
  EXPECT_EQ(all_figures("from July 1 to now", day),
            "July 1=date 2025-07-01..2025-07-01 until #1; now=date 2025-12-01..2025-12-01");
}

TEST(Figures, LeavesNamesWithNumbersAlone) {
  expect_rows({
      {"Resolution No. 04-NQ/TU, Resolution 18", "Resolution No. 04-NQ/TU=identifier 4; Resolution 18=identifier 18"},
      {"Table 3, page 12, Articles 3, 4 and 5",
       "Table 3=identifier 3; page 12=identifier 12; Articles 3, 4 and 5=identifier 3"},
      {"https://a.b/c%205?d=6, me7@c8.org, www.a9.com", ""},
      {"A4, H1N1, v2.3.1, 5G", ""},
      {"COVID-19 and Four-Good", "19=identifier 19; Four-Good=identifier 4"},
      {"10:30, 6pm, 3-2, 10.0.0.1", "10:30=identifier 10; 6pm=identifier 6; 3-2=identifier 3; 10.0.0.1=identifier 10"},
      {"020 7946 0958, Article 5,2 and 5 men",
       "020 7946 0958=identifier 20; Article 5,2=identifier 5; 5=number 5 of: men"},
      {"tel: (024) 3825-1234", "tel: (024) 3825-1234=identifier 24"},
      {"You have 500/500 characters left", "500/500=identifier 500"},
      {"the 75th anniversary", "75th=ordinal 75"},
  });
}

TEST(Figures, IsNoPartOfAWord) {
  EXPECT_EQ(figures("A4 and đ5"), "");
  EXPECT_EQ(figures("5th5"), "5th=5");
}

TEST(Figures, LeavesOutNumbersTooLongToBeFigures) {
  EXPECT_EQ(figures(std::string(41, '9') + " and 7"), "7=7");
  EXPECT_EQ(figures(std::string(40, '9')), std::string(40, '9') + "=" + std::string(40, '9'));
}

TEST(Figures, LeavesOutExponentsThatNoFigureHas) {
  EXPECT_EQ(figures("1.5e2 and 7"), "1.5e2=150; 7=7");
  EXPECT_EQ(figures("1.5e-00002"), "1.5e-00002=0.015");
  EXPECT_NE(figures("1.5e60 and 7"), "7=7");
  for (const std::string exponent : {"e61", "e-61", "e10000", "E+10000", "e-10000", "e00061"})
    EXPECT_EQ(figures("1.5" + exponent + " and 7"), "7=7") << exponent;
}

TEST(Figures, PassesOverBytesThatAreNotText) {
  EXPECT_EQ(figures(std::string("\xFF\xFE 5 \0 7\xE2\x82", 11)), "5=5; 7=7");
}

TEST(Figures, GrowsInStepWithTheText) {
  for (const std::string piece :
       {"a-", "1 ", "one-", "\uFF0C", "\u00AD1", "October ", "1,000,", "111,", "5 per ", "1/", "a@", "\xE2\x82"}) {
    std::string text;
    while (text.size() < 100000) text += piece;
    const auto start = std::chrono::steady_clock::now();
    read_figures(text, {});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << piece;
  }
}

}  // namespace
}  // namespace verify
