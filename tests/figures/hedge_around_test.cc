// The words around a figure that say how sure a text is of it: every English phrase of the table, and configured words
// in any form of their letters.
#include "figures/finders.h"

#include <gtest/gtest.h>

#include "figures/read_figures.h"

namespace verify {
namespace {

// "HEDGE (WORDS)" of the text's first figure; "none" where it has no hedge.
std::string hedge_in(std::string_view text, const HedgeWords& words) {
  FigureContext context;
  context.hedges = ConfiguredHedges(words);
  const auto figures = read_figures(text, context);
  if (figures.empty()) return "no figure";
  const Figure& f = figures.front();
  if (f.written.hedge == Hedge::none) return "none";
  return std::string(hedge_name(f.written.hedge)) + " (" +
         std::string(text.substr(f.hedge.begin, f.hedge.end - f.hedge.begin)) + ")";
}

TEST(EnglishHedge, IsFoundForEveryPhraseOfTheTable) {
  for (const HedgePhrase& phrase : hedges_in_front()) {
    const std::string words(phrase.words);
    EXPECT_EQ(hedge_in("It has " + words + " 2,512 members", {}),
              std::string(hedge_name(phrase.hedge)) + " (" + words + ")");
  }
  for (const HedgePhrase& phrase : hedges_behind()) {
    const std::string words(phrase.words);
    EXPECT_EQ(hedge_in("It has 2,512 " + words + ".", {}), std::string(hedge_name(phrase.hedge)) + " (" + words + ")");
  }
}

TEST(EnglishHedge, IsNoArrow) {
  EXPECT_EQ(hedge_in("a => 200", {}), "none");
  EXPECT_EQ(hedge_in("a > 200", {}), "over (>)");
  EXPECT_EQ(hedge_in("a >= 200", {}), "at-least (>=)");
}

TEST(ConfiguredHedge, IsFoundInFrontOfAFigure) {
  const HedgeWords words = {{"gần", Hedge::nearly}, {"knapp", Hedge::nearly}, {"plus de", Hedge::over}};
  EXPECT_EQ(hedge_in("có gần 2,512 người", words), "nearly (gần)");
  EXPECT_EQ(hedge_in("es sind knapp 2,512 Leute", words), "nearly (knapp)");
  EXPECT_EQ(hedge_in("plus de 2,512 personnes", words), "over (plus de)");
  EXPECT_EQ(hedge_in("es sind knapp 2,512 Leute", {}), "none");
}

TEST(ConfiguredHedge, IsFoundInLettersOfAnySizeAndInAnyForm) {
  const HedgeWords words = {{"g\u1EA7n", Hedge::nearly}, {"\u00FCber", Hedge::over}, {"plus de", Hedge::over}};
  EXPECT_EQ(hedge_in("Ga\u0302\u0300n 2,512", words), "nearly (Ga\u0302\u0300n)");
  EXPECT_EQ(hedge_in("\u00DCBER 2,512", words), "over (\u00DCBER)");
  EXPECT_EQ(hedge_in("U\u0308ber 2,512", words), "over (U\u0308ber)");
  EXPECT_EQ(hedge_in("Plus\u00A0\n de 2,512", words), "over (Plus\u00A0\n de)");
  EXPECT_EQ(hedge_in("gan 2,512", words), "none");
}

TEST(ConfiguredHedge, IsAWholeWordRightInFrontOfTheFigure) {
  const HedgeWords words = {{"knapp", Hedge::nearly}};
  EXPECT_EQ(hedge_in("unknapp 2,512", words), "none");
  EXPECT_EQ(hedge_in("knapp die 2,512", words), "none");
  EXPECT_EQ(hedge_in("2,512 knapp", words), "none");
}

TEST(ConfiguredHedge, GivesWayToALongerEnglishPhraseAndToNoOther) {
  EXPECT_EQ(hedge_in("no more than 2,512", {{"than", Hedge::exactly}}), "at-most (no more than)");
  EXPECT_EQ(hedge_in("some 2,512", {{"some", Hedge::at_least}}), "at-least (some)");
  EXPECT_EQ(hedge_in("not quite about 2,512", {{"not quite about", Hedge::nearly}}), "nearly (not quite about)");
}

}  // namespace
}  // namespace verify
