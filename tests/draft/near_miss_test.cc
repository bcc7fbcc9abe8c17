// Calibrates near misses: of random figures, fewer than one sentence in 500 is reported; a large sum missed by one is.
#include <gtest/gtest.h>

#include <random>

#include "support/drafts.h"

namespace verify {
namespace {

std::string grouped_number(std::uint64_t value) { return grouped(Rational(static_cast<std::int64_t>(value))); }

// Figures that have nothing to do with each other, spread evenly over their sizes.
std::string sentence_at_random(std::mt19937_64& random, std::size_t figures) {
  std::string out = "Seen were";
  for (std::size_t i = 0; i < figures; ++i) {
    const std::uint64_t top = std::uint64_t{100} << (random() % 12);
    out += (i > 0 ? "; " : " ") + grouped_number(top + random() % top) + " birds of kind " +
           std::string(1, static_cast<char>('A' + i));
  }
  return out + ".";
}

TEST(NearMiss, OfFiguresAtRandomFewerThanOneInFiveHundredSentencesAreReported) {
  std::mt19937_64 random(20240510);
  std::size_t reported = 0;
  constexpr std::size_t kSentences = 2000;
  std::string text;
  for (std::size_t i = 0; i < kSentences; ++i) text += sentence_at_random(random, 3 + i % 3) + "\n\n";
  for (const std::string& finding : testing_support::findings_in(text))
    reported += finding.starts_with("implausible near-miss");
  EXPECT_LE(reported, kSentences / 500);
}

TEST(NearMiss, LargeFiguresThatMissASumByOneAreReported) {
  std::mt19937_64 random(20240511);
  std::string text;
  constexpr std::size_t kSentences = 50;
  for (std::size_t i = 0; i < kSentences; ++i) {
    const std::uint64_t first = 4'000'001 + random() % 900'000, second = 2'000'003 + random() % 900'000;
    const std::uint64_t third = 1'000'007 + random() % 900'000;
    text += "Seen were " + grouped_number(first) + " birds of kind A; " + grouped_number(second) +
            " birds of kind B; " + grouped_number(third) + " birds of kind C; " +
            grouped_number(first - second + third + 1) + " birds of kind D.\n\n";
  }
  std::size_t reported = 0;
  for (const std::string& finding : testing_support::findings_in(text))
    reported += finding.starts_with("implausible near-miss");
  EXPECT_EQ(reported, kSentences);
}

std::vector<std::string> found_in(const std::string& counts) {
  return testing_support::findings_in("Seen were " + counts + " in the year.");
}

TEST(NearMiss, OfThreeFiguresIsReportedWhereChanceMakesOneInFiveHundred) {
  EXPECT_EQ(found_in("2,253 oaks and 2,249 firs among 4,501 trees"),
            (std::vector<std::string>{"implausible near-miss: 2,253, 2,249, 4,501"}));
  EXPECT_EQ(found_in("2,251 oaks and 2,249 firs among 4,499 trees"), std::vector<std::string>{});
}

TEST(NearMiss, IsSoughtAmongUpToSixFigures) {
  const std::string six =
      "2,253,127 oaks; 2,249,318 firs; 4,502,446 trees; 1,118,653 birds; 3,717,259 bees; 8,811,974 ants";
  EXPECT_EQ(found_in(six), (std::vector<std::string>{"implausible near-miss: 2,253,127, 2,249,318, 4,502,446"}));
  EXPECT_EQ(found_in(six + "; 6,634,281 moths"), std::vector<std::string>{});
}

TEST(NearMiss, IsASumOfUpToFourFigures) {
  EXPECT_EQ(found_in("2,253,127 oaks; 2,649,318 firs; 1,118,653 elms; 6,021,099 trees"),
            (std::vector<std::string>{"implausible near-miss: 2,253,127, 2,649,318, 1,118,653, 6,021,099"}));
  EXPECT_EQ(found_in("2,253,127 oaks; 2,649,318 firs; 1,118,653 elms; 3,717,259 limes; 9,738,358 trees"),
            std::vector<std::string>{});
}

TEST(NearMiss, TakesFiguresFromAHundredOn) {
  // A figure that ends in two zeros counts in hundreds.
  EXPECT_EQ(found_in("4,253,127 oaks and 101 firs among 4,253,227 trees"),
            (std::vector<std::string>{"implausible near-miss: 4,253,127, 101, 4,253,227"}));
  EXPECT_EQ(found_in("4,253,127 oaks and 99 firs among 4,253,225 trees"), std::vector<std::string>{});
}

}  // namespace
}  // namespace verify
