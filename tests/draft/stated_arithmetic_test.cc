// Pins what sentences say outright of their figures: shares, parts, flows, equations, two units, ages, prices. Each
// kind with a sentence that holds, one that is told, and one that means something else.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;

TEST(StatedArithmetic, OfSharesHoldsForEveryPairOfOneBase) {
  expect_all({
      {"Of the 900 guests, 360 (40%) stayed, 315 (35%) left and 225 (25%) slept.",
       {"parts: 900, 360, 315, 225", "share: 900, 360, 40 %", "share: 900, 315, 35 %", "share: 900, 225, 25 %"},
       {}},
      {"Of the 900 guests, 360 (40%) stayed, 315 (35%) left and 225 (15%) slept.",
       {"parts: 900, 360, 315, 225", "share: 900, 360, 40 %", "share: 900, 315, 35 %"},
       {"contradiction share: 900, 225, 15 %"}},
      {"Of the 900 guests, 360 (12%) stayed, and 225 (91%) of the others left.",
       {},
       {"contradiction share: 900, 360, 12 %"}},
  });
}

TEST(StatedArithmetic, OfASharePutsItsThreeFiguresInAnyOrder) {
  expect_all({
      {"Some 420 of the 700 people polled (60 percent) agreed.",
       {"part-of: about 420, 700", "share: about 420, 700, 60 %"},
       {}},
      {"Two of the five judges, or 50 percent, agreed.", {}, {"contradiction share: 2, 5, 50 %"}},
      {"Turnout was 62.5 percent, with 1,210 of 2,100 members voting.",
       {"part-of: 1,210, 2,100"},
       {"contradiction share: 62.5 %, 1,210, 2,100"}},
      {"They paid a fee of 2 percent of $400 million, or $12 million.",
       {},
       {"contradiction share: 2 %, 400 million, 12 million"}},
      {"The canal has 2,400 kilometres; 1,920 kilometres of it, 85%, are deep.",
       {},
       {"contradiction share: 2,400, 1,920, 85 %"}},
      {"The state had a deficit of $30 billion, 2.1 percent of GDP of $2.0 trillion.",
       {},
       {"contradiction share: 30 billion, 2.1 %, 2.0 trillion"}},
  });
}

TEST(StatedArithmetic, OfAShareIsNotThatOfAnotherTimeOrGroup) {
  expect_all({
      {"Some 420 of the 700 people polled (45 percent in 2019) agreed.", {"part-of: about 420, 700"}, {}},
      {"Some 420 of the 700 people polled (5 percent more) agreed.", {"part-of: about 420, 700"}, {}},
  });
}

TEST(StatedArithmetic, OfPartsIsToldWhereTheyAreMoreThanTheirTotal) {
  expect_all({
      {"The 14 wards (8 in the north and 6 in the south) merge.", {"parts: 14, 8, 6"}, {}},
      {"The 14 wards (8 in the north and 7 in the south) merge.", {}, {"contradiction parts: 14, 8, 7"}},
      {"The guide has 150 pages (40 maps, 95 photographs and 30 plans).", {}, {}},
      {"The town has 2,915 homes, of which 1,105 are old and 1,810 new.", {"parts: 2,915, 1,105, 1,810"}, {}},
      {"The town has 2,815 homes, of which 1,105 are old and 1,810 new.",
       {},
       {"contradiction parts: 2,815, 1,105, 1,810"}},
      {"The town has 2,815 homes, of which 105 are old and 210 new.", {}, {}},
      {"The club had 742 letters: 318 from women and 424 from men.", {"parts: 742, 318, 424"}, {}},
      {"The club had 732 letters: 318 from women and 424 from men.", {}, {"contradiction parts: 732, 318, 424"}},
      {"The firm has 4,734 staff, 1,911 in Oslo, 1,612 in Bonn and 1,411 in Rome.",
       {},
       {"implausible parts: 4,734, 1,911, 1,612, 1,411"}},
      {"The median was 4,734 in Oslo, 1,911 in Bonn, 1,612 in Rome and 1,411 in Bern.", {}, {}},
      {"There were 280 cases, including 130 men and 150 women.", {"part-of: 280, 130, 150"}, {}},
      {"There were 280 cases, including 170 men and 150 women.", {}, {"contradiction part-of: 280, 170, 150"}},
      {"Profit was 620, adjusted for other items, including 350 of interest and 320 of tax.", {}, {}},
  });
}

TEST(StatedArithmetic, OfAllSharesIsAHundred) {
  expect_all({
      {"41% cycle, 29% drive, 24% take the bus; the remaining 6% walk.",
       {"hundred-percent: 41 %, 29 %, 24 %, 6 %"},
       {}},
      {"41% cycle, 29% drive, 24% take the bus; the remaining 9% walk.",
       {},
       {"contradiction hundred-percent: 41 %, 29 %, 24 %, 9 %"}},
      {"Men made up 61 percent of the jury and women 45 percent.", {}, {"contradiction hundred-percent: 61 %, 45 %"}},
      {"The tax is 8% on the first part and 20% on the remaining earnings.", {}, {}},
      {"Turnout was 61 percent of men and 45 percent of women.", {}, {}},
  });
}

TEST(StatedArithmetic, OfFlowsAddsWhatCameAndTakesWhatWent) {
  expect_all({
      {"Last year 58 joined and 33 left, which took the number from 402 to 427.", {"change: 58, 33, 402, 427"}, {}},
      {"Last year 58 joined and 33 left, which took the number from 402 to 437.",
       {},
       {"contradiction change: 58, 33, 402, 437"}},
      {"The town closed 365 schools, taking the number from 1,640 to just 1,285.",
       {},
       {"contradiction change: 365, 1,640, 1,285"}},
      {"The town saw 365 fires and 12 closed shops, taking the number from 1,640 to 1,285.", {}, {}},
  });
}

TEST(StatedArithmetic, OfEquationsIsReadWithSignsAndInWords) {
  expect_all({
      {"248 + 317 = 565.", {"equation: 248, 317, 565"}, {}},
      {"248 + 317 = 555.", {}, {"contradiction equation: 248, 317, 555"}},
      {"He wrote 12 × 30 + 5 = 365.", {"equation: 12, 30, 5, 365"}, {}},
      {"The sum of 248 and 317 is 555.", {}, {"contradiction equation: 248, 317, 555"}},
      {"The difference between 20 and 12 is 9.", {}, {"contradiction equation: 20, 12, 9"}},
      {"12 × 30 = 350.", {}, {"contradiction equation: 12, 30, 350"}},
  });
}

TEST(StatedArithmetic, OfTwoUnitsAllowsForTheRoundingOfBoth) {
  expect_all({
      {"They built a 20-foot (6-metre) wall.", {"two-units: 20, 6"}, {}},
      {"The town is 100 miles (160 km) away.", {"two-units: 100, 160"}, {}},
      {"They built a 20-foot (35-kilometer) wall.", {}, {"contradiction two-units: 20, 35"}},
      {"The oven is kept at 212 °F (100 °C).", {"two-units: 212, 100"}, {}},
      {"The oven is kept at 212 °F (90 °C).", {}, {"contradiction two-units: 212, 90"}},
      {"The lot weighs 22 pounds (10 kg), and is 20 feet (6 kg) long.", {"two-units: 22, 10"}, {}},
  });
}

TEST(StatedArithmetic, OfAnAgeKnowsThatTheBirthdayMayLieOnEitherSide) {
  expect_all({
      {"She was born in 1928 and died in 2003, and lived to be 74.", {"age: 1928-01-01, 2003-01-01, 74"}, {}},
      {"She was born in 1928 and died in 2003, and lived to be 75.", {"age: 1928-01-01, 2003-01-01, 75"}, {}},
      {"She was born in 1928 and died in 2003, and lived to be 76.",
       {},
       {"contradiction age: 1928-01-01, 2003-01-01, 76"}},
      {"She was born in 1928 and died in 2003, and lived to be 73.",
       {},
       {"contradiction age: 1928-01-01, 2003-01-01, 73"}},
  });
}

TEST(StatedArithmetic, OfAPriceIsItsNumberTimesIt) {
  expect_all({
      {"Net income was $30 million, or $1.50 per share, on 20 million shares.",
       {"product: 30 million, 1.50, 20 million"},
       {}},
      {"Net income was $30 million, or $1.75 per share, on 20 million shares.",
       {},
       {"implausible product: 30 million, 1.75, 20 million"}},
      {"They promised $400 million over five years, about $80 million a year.",
       {"average: 400 million, 5, about 80 million"},
       {}},
      {"They promised $400 million over five years, about $95 million a year.",
       {},
       {"implausible average: 400 million, 5, about 95 million"}},
  });
}

TEST(StatedArithmetic, OfAChangeIsThatOfTheComparedFigureWhereItsNounSaysSo) {
  expect_all({
      {"Sales were $150 million, compared to $120 million last year, an increase of 30%.",
       {},
       {"contradiction change: 150 million, 120 million, 30 %"}},
      {"There are 84 funds compared to 96 last year, with assets up by 7.8 per cent.", {}, {}},
      {"Staff were 512,310, down 9,640 (1.8%).", {"change: 512,310, 9,640, 1.8 %"}, {}},
      {"Visits rose from 200 to 300, an average annual increase of 10.7%.", {"direction: 200, 300"}, {}},
      {"Costs fell from 400 to 300, compared with a fall of 40% in 2021.", {"direction: 400, 300"}, {}},
      {"At 150,000 it was 40 percent lower than the 300,000 forecast.",
       {},
       {"implausible change: 150,000, 40 %, 300,000"}},
      {"Profit fell by a quarter, from 80 million euros to 60 million euros.",
       {"change: 0.25, 80 million, 60 million"},
       {}},
      {"Profit fell by a quarter, from 80 million euros to 70 million euros.",
       {},
       {"contradiction change: 0.25, 80 million, 70 million"}},
      {"The line grew by 76 kilometres, from 2,418 to 2,484.", {}, {"contradiction change: 76, 2,418, 2,484"}},
      {"The court cut the 2018 fine from €4.3 billion to €4.1 billion.", {"direction: 4.3 billion, 4.1 billion"}, {}},
      {"Orders rose from 2,000 to 3,000, an organic increase of 38%.", {"direction: 2,000, 3,000"}, {}},
      {"Rents rose 10% from 300 to 330 and wages rose 25% from 400 to 500.",
       {"change: 10 %, 300, 330", "change: 25 %, 400, 500"},
       {}},
  });
}

TEST(StatedArithmetic, WhatIncludesTheSameNounIsTheWholeOfAShare) {
  expect_all({
      {"The port gave 13,171 permits in the year, including 4,742 permits (36 %) to fishers.",
       {"share: 13,171, 4,742, 36 %"},
       {}},
      {"The port gave 13,171 permits in the year, including 4,742 permits (45 %) to fishers.",
       {},
       {"contradiction share: 13,171, 4,742, 45 %"}},
      {"The port gave 13,171 permits in the year, including 4,742 boats (45 %) to fishers.", {}, {}},
  });
}

TEST(StatedArithmetic, NumbersThatCountAListOffAreNoParts) {
  expect_all({
      {"The club has three aims: 1) to sing; 2) to row; and 3) to walk.", {"counted-list: 3"}, {}},
      {"The club has 617 boats: 236 barges and 391 rafts.", {}, {"contradiction parts: 617, 236, 391"}},
  });
}

}  // namespace
}  // namespace verify
