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

TEST(Again, AgesAreNoAnchors) {
  EXPECT_EQ(findings_in("There were 167,300 jobless women aged from 16 to 24.\n\n"
                        "There were 163,700 idle men aged from 16 to 24.\n"),
            Lines{});
}

}  // namespace
}  // namespace verify
