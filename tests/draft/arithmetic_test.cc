// Pins what sentences say of their figures, rule by rule: what is checked, what raises an alarm, and what stays
// silent.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;
using testing_support::findings_in;
using testing_support::holding_in;

TEST(DraftArithmetic, PartsInBracketsAndBehindAColonMakeTheirTotal) {
  expect_all({
      {"The party has 617 organisations (236 committees, 381 cells).", {"parts: 617, 236, 381"}, {}},
      {"The party has 617 organisations (236 committees, 391 cells).", {}, {"contradiction parts: 617, 236, 391"}},
      {"They made 414 moves: 2 to the centre; 66 in the province; and 346 in districts.",
       {"parts: 414, 2, 66, 346"},
       {}},
      {"They made 414 moves in May. These include 2 to the centre; 66 in the province; and 346 in districts.",
       {"parts: 414, 2, 66, 346"},
       {}},
      {"They made 120 rotations and 294 transfers, a total of 414.", {"parts: 120, 294, 414"}, {}},
      {"They made 120 rotations and 294 transfers, a total of 415.", {}, {"contradiction parts: 120, 294, 415"}},
  });
}

TEST(DraftArithmetic, AListThatMayBeSomethingElseThanAllPartsRaisesNothing) {
  expect_all({
      {"The firm has 617 offices (236 more than a year ago, 381 abroad).", {}, {}},
      {"The town has 20 teachers (12 men and 5 women).", {}, {}},
      {"The fair had 4,000 visitors (1,200 children, 900 pensioners).", {}, {}},
      {"The fair had 4,000 visitors, including 1,200 children and 900 pensioners.", {"part-of: 4,000, 1,200, 900"}, {}},
  });
}

TEST(DraftArithmetic, AChangeIsTheDifferenceOrTheShareOfIt) {
  expect_all({
      {"The number of villages fell from 1,813 to 1,446, a decrease of 367.", {"change: 1,813, 1,446, 367"}, {}},
      {"The number of villages fell from 1,813 to 1,446, a decrease of 376.",
       {},
       {"contradiction change: 1,813, 1,446, 376"}},
      {"Sales rose by 12 % from 200 to 224.", {"change: 12 %, 200, 224"}, {}},
      {"Sales rose by 12 % from 250 to 286.", {}, {"contradiction change: 12 %, 250, 286"}},
      {"Sales rose 21 percent, from 1,200 to 1,344.", {}, {"contradiction change: 21 %, 1,200, 1,344"}},
      {"Sales rose 1.2 %, from 1,200 to 1,344.", {}, {"contradiction change: 1.2 %, 1,200, 1,344"}},
      {"Sales rose 45 percent, from 1,200 to 1,344.", {}, {"contradiction change: 45 %, 1,200, 1,344"}},
      {"Sales were 250, up 12 % from 223.", {"change: 250, 12 %, 223"}, {}},
      {"Sales increased by 24, or 12 %, to 224 from 200.", {"change: 24, 224, 200", "change: 12 %, 224, 200"}, {}},
      {"Sales of 1.2 billion for 2018 increased 58.5 % from 757.3 million for 2017.",
       {"change: 1.2 billion, 58.5 %, 757.3 million"},
       {}},
      {"Sales rose from 200 to 224 while costs rose by 40 %.", {"direction: 200, 224"}, {}},
      {"The share rose from 5.2 % to 6.1 %, up 0.9 percentage points.", {"change: 5.2 %, 6.1 %, 0.9"}, {}},
  });
}

TEST(DraftArithmetic, APartItsWholeAndTheirShareAgree) {
  expect_all({
      {"Of the leaders, 949 out of 1,446 (65.6 %) are members.",
       {"part-of: 949, 1,446", "share: 949, 1,446, 65.6 %"},
       {}},
      {"Of the leaders, 949 out of 1,446 (66.5 %) are members.", {}, {"contradiction share: 949, 1,446, 66.5 %"}},
      {"Of the goals, 12 out of 10 were met.", {}, {"contradiction part-of: 12, 10"}},
      {"The 949 leaders, or 65.6 % of the 1,446, are members.", {"share: 949, 65.6 %, 1,446"}, {}},
  });
}

TEST(DraftArithmetic, MergersAreCounted) {
  expect_all({
      {"In all, 735 units were merged into 367 new ones, bringing the total from 1,813 to 1,446.",
       {},
       {"contradiction merger: 735, 367, 1,813, 1,446"}},
      {"735 villages were merged into 367 new ones, from 1,831 to 1,445.",
       {},
       {"contradiction merger: 735, 367, 1,831, 1,445"}},
      {"735 villages were merged into 367 new ones, from 1,813 to 14,450.",
       {},
       {"contradiction merger: 735, 367, 1,813, 14,450"}},
      {"735 villages were merged into 367 new ones, from 1,813 to 1,645.", {}, {}},
      {"In all, 735 units were merged into 367 new ones, bringing the total from 1,813 to 1,445.",
       {"merger: 735, 367, 1,813, 1,445"},
       {}},
  });
}

TEST(DraftArithmetic, ANearMissIsReportedOnlyWhereChanceExplainsItPoorly) {
  expect_all({
      {"Registered were 48,211 men and 51,377 women among 99,589 voters.",
       {},
       {"implausible near-miss: 48,211, 51,377, 99,589"}},
      {"Registered were 211 men and 377 women among 589 voters.", {}, {}},
      {"Registered were 48,200 men and 51,300 women among 99,600 voters.", {}, {}},
  });
}

TEST(DraftArithmetic, AnniversariesCountTheYearsBetweenTheirDates) {
  expect_all({
      {"They mark the 75th anniversary of the founding (October 10, 1949 - October 10, 2024).",
       {"anniversary: 75, 1949-10-10, 2024-10-10"},
       {}},
      {"They mark the 76th anniversary of the founding (October 10, 1949 - October 10, 2024).",
       {},
       {"contradiction anniversary: 76, 1949-10-10, 2024-10-10"}},
  });
}

TEST(DraftArithmetic, AnnouncedListsAreCounted) {
  expect_all({
      {"The plan has five goals: clean air; clean water; good schools; safe roads; and fair courts.",
       {"counted-list: 5"},
       {}},
      {"The plan has five goals: clean air; clean water; good schools; and fair courts.",
       {},
       {"implausible counted-list: 5"}},
  });
}

TEST(DraftArithmetic, TheSameThingSaidAgainIsTheSameFigure) {
  expect_all({
      {"The province has 1,446 villages in 2024.\n\nAt last count the province has 1,446 villages in 2024.",
       {"said-again: 1,446, 1,446"},
       {}},
      {"The province has 1,446 villages in 2024.\n\nAt last count the province has 1,464 villages in 2024.",
       {},
       {"implausible said-again: 1,446, 1,464"}},
      {"The province had 1,446 villages in 2023.\n\nAt last count the province has 1,464 villages in 2024.", {}, {}},
      {"It went from 614 party organisations to 617 party organisations.", {}, {}},
  });
}

TEST(DraftArithmetic, SentencesThatEachSayAWordOfTheirOwnSpeakOfTwoThings) {
  expect_all({
      {"Last year 1,240 homes were built in the town.\n\nThis year 1,204 homes were built in the town.", {}, {}},
      {"Men bought 1,240 tickets for the final.\n\nWomen bought 1,420 tickets for the final.", {}, {}},
      {"They built 1,240 homes in the north wing.\n\nThey built 1,420 homes in the south wing.", {}, {}},
  });
}

TEST(DraftArithmetic, WhatAParagraphDisclaimsIsNotAddedUp) {
  expect_all({
      {"There were 417 cases (268 here, 149 there, 5 unknown). Figures do not add up due to rounding.", {}, {}},
  });
}

TEST(DraftArithmetic, APartBehindItsWholeHasAShare) {
  expect_all({
      {"Of the 1,446 villages, 949 (65.6 %) have a doctor.", {"share: 1,446, 949, 65.6 %"}, {}},
      {"Of the 1,446 villages, 949 (56.6 %) have a doctor.", {}, {"contradiction share: 1,446, 949, 56.6 %"}},
      {"The firm has 12,450 people, of whom 7,320 (58.8 %) work in Germany.", {"share: 12,450, 7,320, 58.8 %"}, {}},
  });
}

TEST(DraftArithmetic, AnAnniversaryBeforeTheDayItselfIsASlip) {
  expect_all({{"It kept its 75th anniversary (October 10, 1949 - October 10, 1924).",
               {},
               {"contradiction anniversary: 75, 1949-10-10, 1924-10-10"}}});
}

TEST(DraftArithmetic, WordsThatSayThatSomethingIsSaidAgainTellNothingApart) {
  expect_all(
      {{"During 2005 the archive returned 4,512 damaged instruments to their owners. The roof leaked. As was said, "
        "during 2005 the archive returned 4,521 damaged instruments.",
        {},
        {"implausible said-again: 4,512, 4,521"}}});
}

TEST(DraftArithmetic, ADaysFeastIsNoSpanOfYears) {
  expect_all({{"The club's 50th anniversary tournament (12 May 2024 - 19 May 2024) is sold out.", {}, {}}});
}

TEST(DraftArithmetic, FourDigitsInACellAreACount) {
  expect_all({{"Region,A,B\nNorth,1204,1310\nSouth,2051,1398\nEast,877,902\nTotal,4132,3610\n",
               {"footing: 1,204, 2,051, 877, 4,132", "footing: 1,310, 1,398, 902, 3,610"},
               {}}},
             "draft.csv");
}

TEST(DraftArithmetic, ProductsAndAverages) {
  expect_all({
      {"They built 12 schools with 30 classrooms each, a total of 360 classrooms.", {"product: 12, 30, 360"}, {}},
      {"They built 12 schools with 30 classrooms each, a total of 380 classrooms.",
       {},
       {"contradiction product: 12, 30, 380"}},
      {"They admitted 11,425 people over five years, an average of 2,285 people a year.",
       {"average: 11,425, 5, 2,285"},
       {}},
  });
}

}  // namespace
}  // namespace verify
