// `verify --watch` as its user sees it: a child process, files that are saved in the ways of editors, and what it
// writes. Nothing is timed: each step waits for what must be written.
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>

#include "support/run_program.h"
#include "support/running_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

std::string facts(int all) {
  return "{\"document\": {\"id\": \"a\"}, \"dimensions\": {\"period\": \"2025\", \"unit\": \"EUR\"},\n"
         "\"facts\": {\"x\": {\"value\": \"211\", \"dimensions\": {\"concept\": \"part-a\"}},\n"
         "\"y\": {\"value\": \"322\", \"dimensions\": {\"concept\": \"part-b\"}},\n"
         "\"z\": {\"value\": \"" +
         std::to_string(all) + "\", \"dimensions\": {\"concept\": \"all\"}}}}\n";
}

const std::string kRules =
    "value part-a : EUR\nvalue part-b : EUR\nvalue all : EUR\nrule sums: all = part-a + part-b\n";

class WatchOfFacts : public ::testing::Test {
 protected:
  WatchOfFacts() {
    folder.write("constraints/r.rules", kRules);
    folder.write("facts/a.json", facts(533));
  }

  // Written beside its place and moved there: the program never finds half of it.
  void save(const std::string& name, const std::string& text) const {
    fs::rename(folder.write(".saved", text), folder.path() + "/" + name);
  }

  const TemporaryFolder folder;
};

TEST_F(WatchOfFacts, TellsWhatIsNewAndWhatIsSettledAndEndsWithTheLastState) {
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("0 contradictions");
  program.wait_for("watching");
  save("facts/a.json", facts(581));
  std::string told = program.wait_for("now 1 contradiction,");
  EXPECT_NE(told.find("verify: facts/a.json changed\n"), std::string::npos) << told;
  EXPECT_NE(told.find("new contradiction[sums]"), std::string::npos) << told;
  EXPECT_NE(told.find("1 new, 0 settled; now 1 contradiction"), std::string::npos) << told;
  save("facts/a.json", facts(533));
  told = program.wait_for("now 0 contradictions,");
  EXPECT_NE(told.find("settled contradiction: "), std::string::npos) << told;
  EXPECT_NE(told.find("0 new, 1 settled; now 0 contradictions"), std::string::npos) << told;
  save("facts/a.json", facts(582));
  program.wait_for("now 1 contradiction,");
  EXPECT_EQ(program.end(SIGINT), 1);
}

TEST_F(WatchOfFacts, EndsWithZeroWhereNothingIsFound) {
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("watching");
  EXPECT_EQ(program.end(SIGTERM), 0);
}

TEST_F(WatchOfFacts, ABrokenFileIsAnErrorAndSettlesNothing) {
  save("facts/a.json", facts(581));
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("1 contradiction");
  program.wait_for("watching");
  save("facts/a.json", "{\"facts\": ");
  std::string told = program.wait_for("nothing was checked");
  EXPECT_NE(told.find("facts/a.json:1:11: error: "), std::string::npos) << told;
  EXPECT_EQ(told.find("settled"), std::string::npos) << told;
  save("facts/a.json", facts(581));
  told = program.wait_for("now 1 contradiction,");
  EXPECT_NE(told.find("0 new, 0 settled; now 1 contradiction"), std::string::npos) << told;
  save("facts/a.json", "");
  program.wait_for("nothing was checked");
  EXPECT_EQ(program.end(SIGINT), 2);
}

TEST_F(WatchOfFacts, BeginsWithABrokenFile) {
  save("facts/a.json", "{");
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("nothing was checked");
  program.wait_for("watching");
  save("facts/a.json", facts(581));
  EXPECT_NE(program.wait_for("1 contradiction").find("contradiction"), std::string::npos);
  EXPECT_EQ(program.end(SIGINT), 1);
}

TEST_F(WatchOfFacts, AFileThatIsWrittenInPlaceIsSavedWhenItIsClosed) {
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("watching");
  for (int i = 1; i <= 3; ++i) {
    folder.write("facts/a.json", facts(580 + i));
    const std::string told = program.wait_for("now 1 contradiction,");
    EXPECT_NE(told.find(std::to_string(580 + i)), std::string::npos) << told;
  }
}

TEST_F(WatchOfFacts, NewAndRemovedFilesAndFoldersAreFollowed) {
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("watching");
  std::string other = facts(583);
  other.replace(other.find("\"id\": \"a\""), 9, "\"id\": \"b\"");
  folder.write("facts/more/deep/b.json", other);
  program.wait_for("now 1 contradiction,");
  fs::remove_all(folder.path() + "/facts/more");
  program.wait_for("now 0 contradictions,");
  folder.write("facts/more/b.json", other);
  program.wait_for("now 1 contradiction,");
}

TEST_F(WatchOfFacts, RulesAndSettingsAreFollowed) {
  folder.write("verify.toml", "fail-on = \"contradiction\"\n");
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("watching");
  save("constraints/r.rules", kRules + "rule more: all >= 700 EUR\n");
  program.wait_for("now 2 contradictions,");
  folder.write("verify.toml", "fail-on = \"never\"\n");
  program.wait_for("verify.toml changed; everything is checked again");
  program.wait_for("watching");
  EXPECT_EQ(program.end(SIGINT), 0);
}

TEST_F(WatchOfFacts, SavingTheSameBytesSaysNothing) {
  RunningProgram program(folder.path(), {"--watch"});
  program.wait_for("watching");
  save("facts/a.json", facts(533));
  folder.write("facts/notes.txt", "no facts");
  save("facts/b.json", "{");
  const std::string told = program.wait_for("changed");
  EXPECT_NE(told.find("facts/b.json"), std::string::npos) << told;
}

TEST_F(WatchOfFacts, ReportsThatGoToFilesAreWrittenAnew) {
  RunningProgram program(folder.path(), {"--watch", "--output", "json=report.json"});
  program.wait_for("watching");
  save("facts/a.json", facts(581));
  program.wait_for("now 1 contradiction,");
  EXPECT_EQ(program.end(SIGINT), 1);
  const Ended once = run_program(folder.path(), "--output json");
  EXPECT_EQ(read_file(folder.path() + "/report.json"), once.out);
}

TEST_F(WatchOfFacts, RefusesWhatDoesNotGoWithIt) {
  const auto refused = [&](const std::string& arguments) {
    const Ended ended = run_program(folder.path(), "--watch " + arguments);
    EXPECT_EQ(ended.code, 2);
    return ended.err;
  };
  EXPECT_EQ(refused("--output json"), "verify: with --watch, name a file for `json`: --output json=FILE\n");
  EXPECT_EQ(refused("list facts"), "verify: --watch goes with a check, not with `list`\n");
  EXPECT_EQ(refused("-"), "verify: standard input cannot be watched\n");
  EXPECT_EQ(refused("--since report.json"),
            "verify: --watch tells what changes while it runs; --since and --changed-since do not go with it\n");
}

TEST(Watch, FollowsDrafts) {
  const TemporaryFolder folder;
  folder.write("a.md", "It counted 617 boats (236 old, 381 new).\n");
  folder.write("b.md", "It counted 12 mills (5 old, 7 new).\n");
  RunningProgram program(folder.path(), {"--watch", "a.md", "b.md"});
  program.wait_for("watching");
  folder.write("a.md", "It counted 618 boats (236 old, 381 new).\n");
  std::string told = program.wait_for("now 1 contradiction,");
  EXPECT_NE(told.find("236 + 381 = 617, not 618"), std::string::npos) << told;
  fs::remove(folder.path() + "/a.md");
  told = program.wait_for("checked of what is named there");
  EXPECT_EQ(told.find("settled"), std::string::npos) << told;
  folder.write("a.md", "It counted 617 boats (236 old, 381 new).\n");
  told = program.wait_for("now 0 contradictions,");
  EXPECT_NE(told.find("1 settled"), std::string::npos) << told;
  EXPECT_EQ(program.end(SIGINT), 0);
}

TEST(WatchOfAFolderOfDocuments, SeesANewDocument) {
  const TemporaryFolder folder;
  folder.write("docs/a.txt", "The town has 617 lamps (236 old, 391 new).\n");
  RunningProgram program(folder.path(), {"--watch", "docs"});
  program.wait_for("watching");
  folder.write("docs/b.txt", "The town has 617 boats (236 old, 391 new).\n");
  const std::string told = program.wait_for("1 new, 0 settled; now 2 contradictions");
  EXPECT_NE(told.find("verify: docs/b.txt changed\n"), std::string::npos) << told;
  EXPECT_EQ(program.end(SIGINT), 1);
}

}  // namespace
}  // namespace verify::testing
