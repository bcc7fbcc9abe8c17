// Pins the inputs of the speed table. Reports and trade sets are true until slips are planted, with just the slips that
// they name; of the other shapes, sizes and the names of slips are pinned.
#include "bench/scale/sets.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>

#include "support/temporary_folder.h"

namespace verify::bench {
namespace {

// The sums of a report that don't hold.
std::size_t broken_sums(const ReportsPlan& plan, const std::vector<std::int64_t>& values) {
  std::size_t broken = 0, part = 0, group = values.size() - 1 - plan.groups.size();
  const auto from = values.begin() + static_cast<std::ptrdiff_t>(group);
  for (const std::size_t parts : plan.groups) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(part);
    broken += values[group++] != std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(parts), std::int64_t{0});
    part += parts;
  }
  return broken + (values.back() != std::accumulate(from, values.end() - 1, std::int64_t{0}));
}

TEST(ScaleReports, AreTrueButForTheSlips) {
  const ReportsPlan plan{.groups = {3, 3, 3}, .figures = 13'000, .slips_in_a_hundred = 10};
  std::size_t reports = 0, slips = 0;
  each_report(plan, [&](const DrawnReport& report) {
    EXPECT_EQ(report.number, reports++);
    EXPECT_EQ(report.values.size(), 13u);
    const bool slip = report.slip != SIZE_MAX;
    slips += slip;
    EXPECT_EQ(broken_sums(plan, report.values) > 0, slip);
  });
  EXPECT_EQ(reports, 1'000u);
  EXPECT_NEAR(static_cast<double>(slips), 100, 30);
}

TEST(ScaleReports, NameTheirSlipsInManyFilesAndInOne) {
  for (const bool one_file : {false, true}) {
    const testing::TemporaryFolder folder;
    const ScaleSet set = write_reports(
        {.groups = {5, 5, 5, 5, 4}, .figures = 60, .slips_in_a_hundred = 100, .one_file = one_file}, folder.path());
    EXPECT_EQ(set.figures, 60u);
    EXPECT_EQ(set.slips, 2u);
    ASSERT_EQ(set.planted.size(), 2u);
    EXPECT_EQ(set.planted[0].starts_with(one_file ? "all/e0." : "e0/"), true) << set.planted[0];
    const std::filesystem::path facts = std::filesystem::path(folder.path()) / "facts";
    EXPECT_EQ(std::filesystem::exists(facts / "e1.json"), !one_file);
    EXPECT_EQ(std::filesystem::exists(facts / "all.json"), one_file);
  }
}

TEST(ScaleReports, HaveADocumentEachWhereFiguresAreQuoted) {
  const testing::TemporaryFolder folder;
  write_reports({.groups = {3, 3, 3}, .figures = 26, .quotes = true}, folder.path());
  const std::string fact = testing::read_file(folder.path() + "/facts/e0.json");
  const std::size_t quote = fact.find("\"exact\": \"");
  ASSERT_NE(quote, std::string::npos);
  const std::string words = fact.substr(quote + 10, fact.find('"', quote + 10) - quote - 10);
  EXPECT_NE(testing::read_file(folder.path() + "/documents/e0.txt").find(words), std::string::npos) << words;
}

TEST(ScaleTrade, IsOneLinkedSetThatHoldsButForItsSlips) {
  const LinkedSet set = trade_set(4, 6, 2);
  EXPECT_EQ(set.figures.size(), (2u * 4 + 3) * 6 * 15);
  EXPECT_EQ(set.planted.size(), 2u);
  std::size_t differ = 0;
  for (const LinkedSet::Figure& figure : set.figures) differ += figure.printed != figure.truth;
  EXPECT_EQ(differ, 2u);
  for (const LinkedSet::Identity& identity : set.identities) {
    std::int64_t sum = 0;
    for (const auto& [part, sign] : identity.parts) sum += sign * set.figures[part].truth;
    EXPECT_EQ(sum, set.figures[identity.whole].truth);
  }
}

TEST(ScaleShapes, HaveTheSizesTheyAreAskedFor) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.path();
  EXPECT_EQ(write_months(10, false, path + "/a").figures, 130u);
  EXPECT_EQ(write_rising_days(400, false, path + "/b").figures, 400u);
  EXPECT_EQ(write_tree(3, false, path + "/c").figures, 27u + 9 + 3 + 1);
  EXPECT_EQ(write_agreeing(5, false, path + "/d").figures, 5u);
  EXPECT_EQ(write_months(10, true, path + "/e").planted, std::vector<std::string>{"output/y2015"});
  EXPECT_EQ(write_agreeing(5, true, path + "/f").planted, std::vector<std::string>{"d2/buses"});
}

}  // namespace
}  // namespace verify::bench
