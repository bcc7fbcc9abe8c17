// "1 figure", "2 figures": the one place that counts in words, with regular and irregular plurals.
#include "text/count_words.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

TEST(CountWords, AddAnSToWhatIsCounted) {
  EXPECT_EQ(counted(0, "figure"), "0 figures");
  EXPECT_EQ(counted(1, "figure"), "1 figure");
  EXPECT_EQ(counted(2, "figure"), "2 figures");
}

TEST(CountWords, TakeAPluralOfAnotherForm) {
  EXPECT_EQ(counted(1, "quantity", "quantities"), "1 quantity");
  EXPECT_EQ(counted(3, "quantity", "quantities"), "3 quantities");
  EXPECT_EQ(counted(0, "figure was", "figures were"), "0 figures were");
}

TEST(CountWords, ChooseWordsWithoutTheNumber) {
  EXPECT_EQ(by_count(1, "it", "them"), "it");
  EXPECT_EQ(by_count(0, "it", "them"), "them");
}

}  // namespace
}  // namespace verify
