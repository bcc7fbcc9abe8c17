// The one table of hedge words: names, suggestions for unknown words, and that no phrase stands in it twice.
#include "quantity/hedge_words.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

TEST(MeantHedge, IsNamedForEveryEnglishPhrase) {
  EXPECT_EQ(meant_hedge("almost", {}), " (did you mean `nearly`?)");
  EXPECT_EQ(meant_hedge("more than", {}), " (did you mean `over`?)");
  EXPECT_EQ(meant_hedge("no more than", {}), " (did you mean `at-most`?)");
  EXPECT_EQ(meant_hedge("or more", {}), " (did you mean `at-least`?)");
}

TEST(MeantHedge, IsNamedForASlipOfThePen) {
  EXPECT_EQ(meant_hedge("neraly", {}), " (did you mean `nearly`?)");
  EXPECT_EQ(meant_hedge("knap", {{"knapp", Hedge::nearly}}), " (did you mean `knapp`?)");
  EXPECT_EQ(meant_hedge("mostly", {}), "");
}

// A phrase that stood twice would have two meanings.
TEST(HedgePhrases, StandOnceEach) {
  for (const auto& phrases : {hedges_in_front(), hedges_behind()}) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      EXPECT_NE(phrases[i].hedge, Hedge::none);
      for (std::size_t k = 0; k < i; ++k) EXPECT_NE(phrases[i].words, phrases[k].words);
    }
  }
}

}  // namespace
}  // namespace verify
