// Pins when a line of the speed table counts as reached, and where the table is written.
#include "bench/scale/table.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/temporary_folder.h"

namespace verify::bench {
namespace {

TableLine line_of(double seconds, long peak_kib) {
  TableLine out;
  out.goal = {0.5, 100};
  out.seconds = seconds;
  out.peak_kib = peak_kib;
  return out;
}

TEST(ScaleTable, ReachesAGoalAtTheGoalItself) {
  EXPECT_EQ(reached(line_of(0.5, 102'400)), "yes");
  EXPECT_EQ(reached(line_of(0.500001, 102'400)), "no");
  EXPECT_EQ(reached(line_of(0.5, 102'401)), "no");
  EXPECT_EQ(reached({}), "");
}

TEST(ScaleTable, ReachesNothingWhereARunWasStoppedOrFoundTooLittle) {
  TableLine stopped = line_of(0.1, 1), missed = line_of(0.1, 1);
  stopped.stopped = true;
  missed.all_found = false;
  EXPECT_EQ(reached(stopped), "no");
  EXPECT_EQ(reached(missed), "no");
}

TEST(ScaleTable, NeedsTheRatiosThatAreWantedToo) {
  TableLine line = line_of(0.1, 1);
  line.beside.met = Beside::Met::not_shown;
  EXPECT_EQ(reached(line), "not shown");
  line.beside.met = Beside::Met::no;
  EXPECT_EQ(reached(line), "no");
}

TEST(ScaleTable, StandsBetweenTheMarkersOfThePage) {
  const testing::TemporaryFolder folder;
  const std::string begin = "<!-- measured: scripts/bench scale -->", end = "<!-- end of measured -->";
  const std::string page = folder.write("page.md", "a\n" + begin + "\nold\n" + end + "\nb\n");
  write_between_markers(page, "new\n");
  EXPECT_EQ(testing::read_file(page), "a\n" + begin + "\nnew\n" + end + "\nb\n");
  for (const std::string& text : {"a\n" + begin + "\n", end + "\n" + begin + "\n", std::string("a\n")}) {
    const std::string other = folder.write("other.md", text);
    EXPECT_THROW(write_between_markers(other, "new\n"), std::runtime_error) << text;
    EXPECT_EQ(testing::read_file(other), text);
  }
}

}  // namespace
}  // namespace verify::bench
