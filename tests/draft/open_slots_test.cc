// Figures of a change that no word governs in their own clause: in brackets, in lists of years, in the sentence before.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;
using testing_support::findings_in;

TEST(OpenSlots, ALevelMayStandInABracketBeforeUpFromOrComparedWithOnly) {
  expect_all({
      {"Almost half of all tenants (46 %) own a bicycle, up from 33 % in 2009.",
       {"direction: 46 %, 33 %", "in-words: nearly 0.5, 46 %"},
       {}},
      {"Some tenants (33 %) own a bicycle, up from 46 % in 2009.", {}, {"implausible direction: 33 %, 46 %"}},
      {"Many tenants (61 %) own a bicycle, compared with only 23 % of the owners.", {"direction: 61 %, 23 %"}, {}},
      {"Many tenants (23 %) own a bicycle, compared with only 61 % of the owners.",
       {},
       {"implausible direction: 23 %, 61 %"}},
      {"Many tenants (61 %) own a bicycle, compared with 23 % of the owners.", {}, {}},
  });
}

TEST(OpenSlots, TheOnlyLevelBeforeUpByIsMeantWhateverItsVerb) {
  expect_all({
      {"The harbour handled 4.82 million tonnes, up 7.1 % from 4.50 million tonnes in 2023.",
       {"change: 4.82 million, 7.1 %, 4.50 million"},
       {}},
      {"The harbour handled 4.82 million tonnes, up 9.1 % from 4.50 million tonnes in 2023.",
       {},
       {"contradiction change: 4.82 million, 9.1 %, 4.50 million"}},
      {"The harbour handled 4.82 million tonnes of oil and 9.31 million tonnes of coal, up 9.1 % from 8.70 million "
       "tonnes.",
       {"direction: 9.31 million, 8.70 million"},
       {}},
  });
}

TEST(OpenSlots, AFifthBehindByIsAPartAlsoBeforeAComma) {
  expect_all({
      {"The number of ferries fell by a fifth, from 310 to 248.", {"change: 0.2, 310, 248"}, {}},
      {"The number of ferries fell by a fifth, from 310 to 264.", {}, {"contradiction change: 0.2, 310, 264"}},
      {"The number of ferries fell by more than a fifth, from 310 to 240.", {"change: over 0.2, 310, 240"}, {}},
  });
}

TEST(Parts, AUnitMayBeSaidOnceBeforeAScaleThatAllHave) {
  expect_all({
      {"The budget of 25.0 million euros is made up of 14.9 million for staff, 6.2 million for ships and 3.9 million "
       "for piers.",
       {"parts: 25.0 million, 14.9 million, 6.2 million, 3.9 million"},
       {}},
      {"The budget of 24.6 million euros is made up of 14.9 million for staff, 6.2 million for ships and 3.9 million "
       "for piers.",
       {},
       {"contradiction parts: 24.6 million, 14.9 million, 6.2 million, 3.9 million"}},
      {"The 30 kilograms of flour are made up of 12 for bakers and 8 for homes.", {}, {}},
  });
}

TEST(OpenSlots, TwoEarlierFiguresWithTheirYearsAreHeldAgainstTheSameLaterOne) {
  expect_all({
      {"The line carried 84 % of the pupils, up from 83 % in 2013 and 57 % in 2006.",
       {"direction: 84 %, 83 %", "direction: 84 %, 57 %"},
       {}},
      {"The line carried 84 % of the pupils, up from 83 % in 2013 and 92 % in 2006.",
       {"direction: 84 %, 83 %"},
       {"implausible direction: 84 %, 92 %"}},
  });
}

TEST(OpenSlots, ALevelBehindTheSlotsIsOfTheNextFrame) {
  expect_all({
      {"The toll falls to 10.2 per cent, down from 13.6 per cent, and 6.6 per cent for vans, down from 8.8 per cent.",
       {"direction: 10.2 %, 13.6 %", "direction: 6.6 %, 8.8 %"},
       {}},
      {"The toll falls to 10.2 per cent, down from 13.6 per cent, and 8.8 per cent for vans, down from 6.6 per cent.",
       {"direction: 10.2 %, 13.6 %"},
       {"implausible direction: 8.8 %, 6.6 %"}},
  });
}

TEST(OpenSlots, DaysBehindBetweenAreNoRange) {
  expect_all({
      {"Between May 2019 and May 2020, the share of readers fell from 59 per cent to 50 per cent.",
       {"direction: 59 %, 50 %"},
       {}},
      {"Between May 2019 and May 2020, the share of readers fell from 50 per cent to 59 per cent.",
       {},
       {"contradiction direction: 50 %, 59 %"}},
      {"The share fell in all towns, between 40 per cent and 30 per cent, from 12 per cent to 30 per cent.", {}, {}},
  });
}

TEST(OpenSlots, ABracketEndsWhatAsBegan) {
  expect_all({
      {"There was a drop in those who work as bakers (from 71 % to 59 %) and a rise in cooks (from 14 % to 25 %).",
       {"direction: 71 %, 59 %", "direction: 14 %, 25 %"},
       {}},
  });
}

TEST(OpenSlots, ASentenceBeforeMayHaveBothLevels) {
  expect_all({
      {"The mill went from 492 bags to 738 bags. That's a 50% increase.", {"change: 492, 738, 50 %"}, {}},
      {"The mill went from 492 bags to 762 bags. That's a 50% increase.", {}, {"contradiction change: 492, 762, 50 %"}},
      {"The mill went from 492 bags to 762 bags. Yields show a 50% increase.", {}, {}},
  });
}

TEST(OpenSlots, OneFigureAloneInTheSentenceBeforeIsMeant) {
  expect_all({
      {"There were 23,372 passes. This compares to 18,308 passes last year - an increase of 28 per cent.",
       {"change: 23,372, 18,308, 28 %"},
       {}},
      {"There were 23,372 passes. This compares to 18,308 passes last year - an increase of 37 per cent.",
       {},
       {"contradiction change: 23,372, 18,308, 37 %"}},
      {"There were 31,000 seats and 23,372 passes. This compares to 18,308 passes - an increase of 37 per cent.",
       {"direction: 23,372, 18,308"},
       {}},
  });
}

TEST(OpenSlots, ADifferenceOfTwoPercentagesMayBeCalledPerCent) {
  expect_all({
      {"Of the smokers 85.1 % were well. This compared with 91.9 % of the others, a difference of 6.8 %.",
       {"change: 85.1 %, 91.9 %, 6.8 %"},
       {}},
      {"Of the smokers 85.1 % were well. This compared with 91.9 % of the others, a difference of 8.6 %.",
       {},
       {"implausible change: 85.1 %, 91.9 %, 8.6 %"}},
  });
}

TEST(OpenSlots, AVerbAloneGoesOnFromTheClauseBefore) {
  expect_all({
      {"The old browser had 17 % of the visits, but by 2015 had shrunk to 3.5 %.", {"direction: 17 %, 3.5 %"}, {}},
      {"The old browser had 3.5 % of the visits, but by 2015 had shrunk to 17 %.",
       {},
       {"implausible direction: 3.5 %, 17 %"}},
      {"The old browser had 3.5 % of the visits, but the share of others had shrunk to 17 %.", {}, {}},
  });
}

TEST(OpenSlots, AMultipleHasALevelBeforeItAndOneBehind) {
  expect_all({
      {"Fees (£44.6 million) were 2.5 times greater than those of 1993 (£17.6 million).",
       {"change: 44.6 million, 2.5, 17.6 million"},
       {}},
      {"In 2007, only 24 % sang; this had almost doubled by 2014, with 44 % of them singing.",
       {"change: 24 %, nearly 2, 44 %"},
       {}},
      {"Many (58 %) sing on the way. This has more than doubled since the 2010 estimate of 24 %.",
       {"change: 58 %, over 2, 24 %"},
       {}},
  });
}

std::string words(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "word" + std::string(1, static_cast<char>('a' + i)) + " ";
  return out;
}

TEST(OpenSlots, ASentenceThatSharesTwoWordsSpeaksOfTheFigureBefore) {
  const auto found = [](std::size_t shared) {
    return findings_in("The " + words(shared) + "stood at 65 %. The " + words(shared) + "is above the 68 % of March.")
        .size();
  };
  EXPECT_EQ(found(1), 0u);
  EXPECT_EQ(found(2), 1u);
}

TEST(OpenSlots, AWordBehindAsSaysTheWayWhereNoOtherDoes) {
  expect_all({
      {"All seats were taken as the line raised its share of guests from 20 % to 24 %.", {"direction: 20 %, 24 %"}, {}},
      {"All seats were taken as the line raised its share of guests from 24 % to 20 %.",
       {},
       {"contradiction direction: 24 %, 20 %"}},
      {"The share fell as the age of guests rose from 24 % in the first hut to 20 % in the last.",
       {"direction: 24 %, 20 %"},
       {}},
      {"All seats were taken as the age of guests rose, from 24 % to 20 %.", {}, {}},
  });
}

TEST(OpenSlots, AGrowthMayBeAboveTheAverage) {
  expect_all({
      {"Jobs have risen by 256,300 (or 2.0 %), above the long growth rate of 1.8 %.", {"direction: 2.0 %, 1.8 %"}, {}},
      {"Jobs have risen by 256,300 (or 1.8 %), above the long growth rate of 2.0 %.",
       {},
       {"implausible direction: 1.8 %, 2.0 %"}},
      {"Jobs have risen by 256,300 (or 1.8 %), above all for men of 2.0 %.", {}, {}},
  });
}

TEST(OpenSlots, AParticipleGoesOnBehindAComma) {
  expect_all({
      {"Sales are peaking at 44 % in May, and declining to 40 % in June.", {"direction: 44 %, 40 %"}, {}},
      {"Sales are peaking at 44 % in May, and declining to 48 % in June.", {}, {"implausible direction: 44 %, 48 %"}},
      {"Sales are peaking at 44 % in May, and the price of oil is declining to 48 % in June.", {}, {}},
  });
}

TEST(OpenSlots, AFractionBehindByIsNoChange) {
  expect_all({
      {"The ferry is used by almost three quarters of guests (73 %), up from 58 % in 2007.",
       {"direction: 73 %, 58 %", "in-words: nearly 0.75, 73 %"},
       {}},
      {"The ferry is used by almost three quarters of guests (73 %), up from 78 % in 2007.",
       {"in-words: nearly 0.75, 73 %"},
       {"implausible direction: 73 %, 78 %"}},
  });
}

TEST(OpenSlots, ADifferenceMayBeThatOfTheClauseBefore) {
  expect_all({
      {"The mill rose to 8,884,600 bricks in May, and is now 144,300 (or 1.7 %) higher than a year ago.",
       {"change: 8,884,600, 144,300, 1.7 %"},
       {}},
      {"The mill rose to 8,884,600 bricks in May, and is now 144,300 (or 7.1 %) higher than a year ago.",
       {},
       {"implausible change: 8,884,600, 144,300, 7.1 %"}},
      {"The mill rose to 8,884,600 bricks in May, and the stock is 144,300 (or 7.1 %) higher than a year ago.", {}, {}},
  });
}

TEST(OpenSlots, AMultipleSpeaksOfTheSentenceBefore) {
  expect_all({
      {"The dearest hut cost 3,475,000 euros. This was over 100 times more than the cheapest one in Ward 073, where "
       "the "
       "price was 33,500 euros.",
       {"change: 3,475,000, over 100, 33,500"},
       {}},
      {"In 2014, 38 million adults rowed. This represented 76 % of them and was more than double the number of "
       "adults (16 million; 35 %) that rowed in 2006.",
       {"change: 38 million, over 2, 16 million"},
       {}},
      {"In the hills, only 41 % row. In contrast, almost double the share (80 %) row on the plain.",
       {"change: 41 %, nearly 2, 80 %"},
       {}},
  });
}

TEST(OpenSlots, TheFigureBehindFromAndToIsMeant) {
  expect_all({
      {"In May 12 huts made room to seat 367 guests, reducing the rest from 1,813 to 1,446.",
       {"direction: 1,813, 1,446"},
       {}},
      {"In May 12 huts made room to seat 367 guests, reducing the rest from 1,446 to 1,813.",
       {},
       {"contradiction direction: 1,446, 1,813"}},
  });
}

}  // namespace
}  // namespace verify
