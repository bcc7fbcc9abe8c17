// Who has more and who has most, where the figures stand in brackets, in a list, or in the next sentence.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::expect_all;
using testing_support::findings_in;
using testing_support::holding_in;
using testing_support::nouns;

TEST(Comparisons, HoldTwoBracketsAroundThanAgainstTheWord) {
  expect_all({
      {"Men (89 %) were more likely to cycle than women (85 %).", {"direction: 89 %, 85 %"}, {}},
      {"Men (85 %) were more likely to cycle than women (89 %).", {}, {"implausible direction: 85 %, 89 %"}},
      {"Men (85 %) were less likely to cycle than women (89 %).", {"direction: 85 %, 89 %"}, {}},
  });
}

TEST(Comparisons, HoldMuchLowerAtAgainstTheFigureBefore) {
  expect_all({
      {"Of all tenants 67 % know the service, but the use of it is much lower at 35 %.", {"direction: 67 %, 35 %"}, {}},
      {"Of all tenants 35 % know the service, but the use of it is much lower at 67 %.",
       {},
       {"implausible direction: 35 %, 67 %"}},
      {"Of all tenants 35 % know the service and 12 % the shop, but the use of it is much lower at 67 %.", {}, {}},
  });
}

TEST(Comparisons, TakeWhoHasMoreFromTheSentenceOrTheOneBefore) {
  expect_all({
      {"Men were more likely to cycle than women, with 89 % of men having done so compared with 85 % of women.",
       {"direction: 89 %, 85 %"},
       {}},
      {"Men were more likely to cycle than women. It was 85 % of men compared with 89 % of women.",
       {},
       {"implausible direction: 85 %, 89 %"}},
      {"Men were more likely to cycle than women. It was 85 % of boys compared with 89 % of girls.", {}, {}},
  });
}

TEST(Comparisons, LookSixtyTokensBackForTheFirstFigure) {
  const auto found = [](std::size_t tokens) {
    return findings_in("There 35 % " + nouns(tokens - 2) + "have much lower at 67 %.").size();
  };
  EXPECT_EQ(found(59), 1u);
  EXPECT_EQ(found(60), 0u);
}

TEST(Rankings, GoOnInTheNextSentence) {
  expect_all({
      {"Homes paid the largest share of the fees (44 %). This was followed by mills (13 %), shops (12 %) and farms (9 "
       "%).",
       {"order: 44 %, 13 %", "order: 13 %, 12 %", "order: 12 %, 9 %"},
       {}},
      {"Homes paid the largest share of the fees (44 %). This was followed by mills (12 %) and shops (17 %).",
       {},
       {"contradiction order: 12 %, 17 %"}},
      {"The share of readers was highest in Oxhill at 80 per cent. Tower Hill was the lowest at 27 per cent.",
       {"order: 80 %, 27 %"},
       {}},
      {"The share of readers was highest in Oxhill at 27 per cent. Tower Hill was the lowest at 80 per cent.",
       {},
       {"implausible order: 27 %, 80 %"}},
      {"The highest rainfall fell in May, 27 per cent. The lowest turnout of voters was 80 per cent.", {}, {}},
  });
}

TEST(Rankings, HoldTheSecondAgainstTheFirst) {
  expect_all({
      {"Rowing was the largest club, with 3,320 people. The second largest club was chess with 2,705 people.",
       {"order: 3,320, 2,705"},
       {}},
      {"Rowing was the largest club, with 2,705 people. The second largest club was chess with 3,320 people.",
       {},
       {"implausible order: 2,705, 3,320"}},
  });
}

TEST(Rankings, HoldTheHighestGroupAgainstAll) {
  expect_all({
      {"Coats were bought by 49 % of all tenants. The young were most likely to buy these goods (64 %).",
       {"order: 49 %, 64 %"},
       {}},
      {"Coats were bought by 64 % of all tenants. The young were most likely to buy these goods (49 %).",
       {},
       {"implausible order: 64 %, 49 %"}},
      {"Coats were bought by 64 % of all tenants. The young were most likely to buy hats (49 %).", {}, {}},
  });
}

TEST(Rankings, ReadAListInOrder) {
  expect_all({
      {"The top 3 woods were, in order: oak (22 %), beech (12 %) and fir (6 %).",
       {"counted-list: 3", "order: 22 %, 12 %", "order: 12 %, 6 %"},
       {}},
      {"The top 3 woods were, in order: oak (12 %), beech (22 %) and fir (6 %).",
       {"counted-list: 3", "order: 22 %, 6 %"},
       {"contradiction order: 12 %, 22 %"}},
      {"Of the woods, in order to compare: oak (12 %), beech (22 %).", {}, {}},
  });
}

TEST(Rankings, OfAChangeAreReadWhereFollowedBySaysSo) {
  expect_all({
      {"The largest increase in jobs was in the north (111,000), followed by the south (73,000).",
       {"order: 111,000, 73,000"},
       {}},
      {"The largest increase in jobs was 111,000 and the smallest was in the south (173,000).", {}, {}},
  });
}

TEST(Rankings, ReadTheLeastAndTheMostThatIsAllowed) {
  expect_all({
      {"The minimum share is 75 % and the maximum is 150 %.", {"order: 75 %, 150 %"}, {}},
      {"The minimum share is 150 % and the maximum is 75 %.", {}, {"contradiction order: 150 %, 75 %"}},
  });
}

TEST(Comparisons, OnlyInContrastIsLessThanTheOneFigureBefore) {
  expect_all({
      {"On the plain 90 % of tenants row. In contrast, only 79 % of the hills' tenants do.",
       {"direction: 90 %, 79 %"},
       {}},
      {"On the plain 79 % of tenants row. In contrast, only 90 % of the hills' tenants do.",
       {},
       {"implausible direction: 79 %, 90 %"}},
      {"On the plain 79 % of tenants row and 70 % sing. In contrast, only 90 % of the hills' tenants do.", {}, {}},
      {"On the plain 79 % of tenants row. In contrast, 90 % of the hills' tenants do.", {}, {}},
  });
}

TEST(Rankings, HoldTheHighestAgainstWhatItIsComparedWith) {
  expect_all({
      {"Use was highest among the young with 59 % of them rowing, compared with 17 % of the old.",
       {"order: 59 %, 17 %"},
       {}},
      {"Use was highest among the young with 17 % of them rowing, compared with 59 % of the old.",
       {},
       {"implausible order: 17 %, 59 %"}},
      {"Use was highest for those aged 16 to 24 with 59 % of them rowing, compared with 17 % of the old.",
       {"order: 59 %, 17 %"},
       {}},
      {"Use was highest among the young (14 %) whereas only 3 % of the old row.", {"order: 14 %, 3 %"}, {}},
      {"Use was highest among the young (3 %) whereas only 14 % of the old row.", {}, {"implausible order: 3 %, 14 %"}},
      // Another time may have been higher.
      {"Use was highest among the young with 59 % of them rowing, compared with 62 % in 2013.", {}, {}},
      {"Use was highest among the young with 59 % of them rowing, compared with 2013, when it was 62 %.", {}, {}},
      {"Use was highest among the young with 59 % of them rowing, compared with 62 % a year before.", {}, {}},
  });
}

TEST(Rankings, TheSecondIsFollowedByTheThird) {
  expect_all({
      {"The second largest group were the weavers at 41 % followed by the dyers at 31 %.", {"order: 41 %, 31 %"}, {}},
      {"The second largest group were the weavers at 31 % followed by the dyers at 41 %.",
       {},
       {"contradiction order: 31 %, 41 %"}},
      {"The largest group were the weavers. The second largest group is 41 % and the lowest 31 %.", {}, {}},
  });
}

TEST(Rankings, TwoFormsOfAWordRankTheSame) {
  expect_all({
      {"The largest religion had 33 million people. The second largest religious group had 3 million people.",
       {"order: 33 million, 3 million"},
       {}},
      {"The largest religion had 3 million people. The second largest religious group had 33 million people.",
       {},
       {"implausible order: 3 million, 33 million"}},
      {"The largest village had 3 million people. The second largest religious group had 33 million people.", {}, {}},
  });
}

TEST(Rankings, AGroupThatIsMostLikelyIsAboveAll) {
  expect_all({
      {"Of all adults, 67 % know the shop. The young had the highest share of this at 81 %.",
       {"order: 67 %, 81 %"},
       {}},
      {"Of all adults, 81 % know the shop. The young had the highest share of this at 67 %.",
       {},
       {"implausible order: 81 %, 67 %"}},
      {"Of the adults, 81 % know the shop. The young had the highest share of this at 67 %.", {}, {}},
      {"Of all adults, 67 % were aware of it. The young had the highest level of awareness at 81 %.",
       {"order: 67 %, 81 %"},
       {}},
      {"Of all adults, 81 % were aware of it. The young had the highest level of income at 67 %.", {}, {}},
  });
}

TEST(Rankings, SkipTheLengthOfATime) {
  expect_all({
      {"The minimum at the end of the three-year test cycle is 75 % and the maximum is 150 %.",
       {"order: 75 %, 150 %"},
       {}},
      {"The minimum at the end of the three-year test cycle is 150 % and the maximum is 75 %.",
       {},
       {"contradiction order: 150 %, 75 %"}},
  });
}

}  // namespace
}  // namespace verify
