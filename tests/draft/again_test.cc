// The same figure in two sentences: when it is tied, and when a difference is told.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::findings_in;
using testing_support::holding_in;
using Lines = std::vector<std::string>;

std::size_t ties_in(const std::string& text) {
  const Lines holds = holding_in(text);
  return static_cast<std::size_t>(std::count_if(
      holds.begin(), holds.end(), [](const std::string& line) { return line.starts_with("said-again"); }));
}

TEST(Again, FiguresThatStatementsSpeakOfAreTiedToo) {
  EXPECT_EQ(ties_in("The share of tenants rose from 52.1 % to 58.4 %.\n\nIt had been 52.1 %, and rose to 58.4 %.\n"),
            2u);
}

TEST(Again, AFigureIsTiedToTwoOthers) {
  std::string text;
  for (int i = 0; i < 4; ++i) text += "It had 4,812 members.\n\n";
  EXPECT_EQ(ties_in(text), 3u);
}

// A figure of one digit needs four words that are the same, and one of two digits three.
TEST(Again, FewDigitsNeedMoreWords) {
  EXPECT_EQ(ties_in("Red boats carry 90 % grain yearly.\n\nSome red boats carry 90 % grain yearly.\n"), 1u);
  EXPECT_EQ(ties_in("Red boats carry 90 % sand.\n\nSome red boats carry 90 % grain.\n"), 0u);
  EXPECT_EQ(ties_in("Red boats carry 91 % sand.\n\nSome red boats carry 91 % grain.\n"), 1u);
}

TEST(Again, ADifferenceBesideOneFigureNeedsAllWordsOfTheShorterSentence) {
  const std::string text = "The grey harbour gave work to 4,812 sailors and 317.5 tonnes of rope.\n\n";
  EXPECT_EQ(findings_in(text + "The grey harbour gave work to 4,812 sailors and 371.5 tonnes of rope in all.\n"),
            (Lines{"implausible said-again: 317.5, 371.5"}));
  EXPECT_EQ(findings_in(text + "The green harbour gave work to 4,812 sailors and 371.5 tonnes of rope.\n"), Lines{});
  EXPECT_EQ(findings_in(text + "The grey harbour gave work to 4,812 sailors and 502.9 tonnes of rope in all.\n"),
            Lines{});
}

// A summary, and the text that it sums up in other words, two blocks behind it.
std::string summed_up(const std::string& summary, const std::string& text, std::size_t blocks_between = 1) {
  std::string out = summary + "\n\n";
  for (std::size_t i = 0; i < blocks_between; ++i) out += "Ropes are made by hand.\n\n";
  return out + text + "\n";
}

TEST(Again, ASlipBesideTheSameFigureIsToldInOtherWords) {
  const std::string summary = "The harbour had 4,812 sailors, down 260 from the spring.";
  const std::string text = "There were 4,812 sailors at work in the harbour, a drop of 290 since the spring.";
  const Lines told = {"implausible said-again: 260, 290"};
  EXPECT_EQ(findings_in(summed_up(summary, text)), told);
  // Nothing is said again where the two stand together.
  EXPECT_EQ(findings_in(summed_up(summary, text, 0)), Lines{});
  // No slip leads from one to the other.
  EXPECT_EQ(findings_in(summed_up(summary,
                                  "There were 4,812 sailors at work in the harbour, a drop of 371 since the "
                                  "spring.")),
            Lines{});
  // One tells of a rise, the other of a fall.
  EXPECT_EQ(findings_in(summed_up("The harbour had 4,812 sailors, a rise of 260 since the spring.", text)), Lines{});
  // Each speaks of another place.
  EXPECT_EQ(findings_in(summed_up("In Arvik the harbour had 4,812 sailors, down 260 from the spring.",
                                  "In Belsund there were 4,812 sailors at work in the harbour, down 290 since the "
                                  "spring.")),
            Lines{});
  // Each names another year.
  EXPECT_EQ(findings_in(summed_up("In 2011 the harbour had 4,812 sailors, down 260 from the spring.",
                                  "In 2012 there were 4,812 sailors at work in the harbour, down 290 since the "
                                  "spring.")),
            Lines{});
}

TEST(Again, FiguresThatBothStandTwiceAreOfTwoThings) {
  const std::string summary = "The harbour had 4,812 sailors, down 260 from the spring.";
  const std::string text = "There were 4,812 sailors at work in the harbour, a drop of 290 since the spring.";
  EXPECT_EQ(findings_in(summed_up(summary, text) + "\nMills lost 260.\n\nForges lost 290.\n"), Lines{});
  EXPECT_EQ(findings_in(summed_up(summary, text) + "\nMills lost 260.\n"), (Lines{"implausible said-again: 260, 290"}));
}

// Beside three digits that agree, three words and half of the shorter sentence; beside two, five and two thirds.
TEST(Again, FewerDigitsThatAgreeNeedMoreWords) {
  const auto found = [](const std::string& summary, const std::string& text) {
    return findings_in(summed_up(summary, text)).size();
  };
  EXPECT_EQ(found("red boats carry 481 goats and 260 sheep", "grey boats carry 481 lambs, red, and 290 hares"), 1u);
  EXPECT_EQ(found("red boats carry 481 goats and 260 sheep", "grey boats haul 481 lambs, red, and 290 hares"), 0u);
  EXPECT_EQ(
      found("big red boats carry many 48 goats and 260 sheep", "grey red boats carry many 48 goats and 290 lambs"), 1u);
  EXPECT_EQ(found("big red boats carry many 48 goats and 260 sheep", "grey red boats haul many 48 goats and 290 lambs"),
            0u);
}

TEST(Again, TheSentenceBeforeSaysWhatThisSpeaksOf) {
  EXPECT_EQ(ties_in("Of all red boats 84 % carry grain.\n\nRed boats carry much grain. This was 84 % of them.\n"), 1u);
  EXPECT_EQ(ties_in("Of all red boats 84 % carry grain.\n\nRed boats carry much grain. Sand was 84 % of it.\n"), 0u);
}

TEST(Again, AgesAreNoAnchors) {
  EXPECT_EQ(findings_in("There were 167,300 jobless women aged from 16 to 24.\n\n"
                        "There were 163,700 idle men aged from 16 to 24.\n"),
            Lines{});
}

}  // namespace
}  // namespace verify
