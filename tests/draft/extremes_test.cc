// The largest and the least by other words than superlatives, and what a sentence says of the one before.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;
using testing_support::findings_in;
using testing_support::nouns;

TEST(Extremes, HoldAPeakAndALowAgainstTheFigureBefore) {
  expect_all({
      {"Debt is 36 % this year, before peaking at 44 % in the spring.", {"order: 36 %, 44 %"}, {}},
      {"Debt is 44 % this year, before peaking at 36 % in the spring.", {}, {"implausible order: 44 %, 36 %"}},
      {"The share is 61 %, close to the record high, of 62 %.", {"order: 61 %, 62 %"}, {}},
      {"The share is 61 %, close to its low of 65 %.", {}, {"implausible order: 61 %, 65 %"}},
      {"After peaking at 44 % in May, the share of loans fell to 36 %.", {"order: 44 %, 36 %"}, {}},
      {"After peaking at 36 % in May, the share of loans fell to 44 %.", {}, {"implausible order: 36 %, 44 %"}},
      // Another clause speaks of another thing, and a difference is no level.
      {"Debt is 44 % this year, while rents are peaking at 36 %.", {}, {}},
      {"Debt grew by 44 %, peaking at 36 %.", {}, {}},
  });
}

TEST(Extremes, ReachTwentyFourTokensBack) {
  const auto found = [](std::size_t between) {
    return findings_in("Debt is 44 % " + nouns(between) + "peaking at 36 %.").size();
  };
  EXPECT_EQ(found(23), 1u);
  EXPECT_EQ(found(24), 0u);
}

TEST(Extremes, ButOnlyIsLessThanAllBeforeIt) {
  expect_all({
      {"The towns have 98,100 in the north, 93,600 in the south, but only 41,000 on the coast.",
       {"order: 93,600, 41,000", "order: 98,100, 41,000"},
       {}},
      {"The towns have 98,100 in the north, 93,600 in the south, but only 96,000 on the coast.",
       {"order: 98,100, 96,000"},
       {"implausible order: 93,600, 96,000"}},
      {"The towns have 98,100 in the north, 93 % in the south, but only 96,000 on the coast.", {}, {}},
  });
}

TEST(Rests, AreWhatThePartOfTheSentenceBeforeLeaves) {
  expect_all({
      {"Six of these top ten places are towns. The remaining four are villages.", {"parts: 6, 10, 4"}, {}},
      {"Six of these top ten places are towns. The remaining three are villages.", {}, {"implausible parts: 6, 10, 3"}},
      // The sentence names another part.
      {"Six of these top ten places are towns and two are ports. The remaining two are villages.", {}, {}},
      {"Six of these top ten places are towns. The remaining four of the eight ports are villages.", {}, {}},
  });
}

TEST(Rests, ThePointsOfTheNextSentenceLieBetweenTheTwoBefore) {
  expect_all({
      {"The one is 34.7 %, compared with 27.7 % for the other. The rule has therefore added 7.0 percentage points.",
       {"change: 34.7 %, 27.7 %, 7.0"},
       {}},
      {"The one is 34.7 %, compared with 27.7 % for the other. The rule has added 9.1 percentage points.", {}, {}},
      {"The one is 34.7 %, 27.7 % or 21.1 %, compared with all. The rule has therefore added 7.0 percentage points.",
       {},
       {}},
  });
}

TEST(Rests, ARoundedNumberIsTheExactOneBehindIt) {
  expect_all({
      {"Just under half a million (475,000) came by boat.", {"in-words: nearly 0.5 million, 475,000"}, {}},
      {"Almost 50,000 guests (48,912) came by boat.", {"in-words: nearly 50,000, 48,912"}, {}},
      {"Almost 50,000 guests (31,204) came by boat.", {}, {}},
      {"Both raised over 10 % of their own income (10.2 % and 10.1 % respectively).",
       {"in-words: over 10 %, 10.2 %", "in-words: over 10 %, 10.1 %"},
       {}},
      {"Both raised over 10 % of their own income (10.2 % more) by boat.", {}, {}},
      {"Some 48,912 guests (50,000) came by boat.", {}, {}},
  });
}

}  // namespace
}  // namespace verify
