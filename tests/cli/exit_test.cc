// Pins every exit code, which of them wins, that the format changes none, and that an interrupted run ends with 130.
#include "cli/exit.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kFormats = {"full",   "concise", "json",   "sarif",   "github",
                                           "gitlab", "junit",   "rdjson", "markdown"};

/// A folder for each way a check can end; what each finds is said by its name.
class ExitCodes : public ::testing::Test {
 protected:
  ExitCodes() {
    const std::string rules = "stock a : person\nstock b : person\nrule same: a = b\n";
    lay("clean", rules, fact("a", "5") + ", " + fact("b", "5"));
    lay("contradiction", rules, fact("a", "5") + ", " + fact("b", "6"));
    lay("implausible", rules, fact("a", "50\", \"hedge\": \"nearly") + ", " + fact("b", "52"));
    const std::string two = fact("a", "1\", \"hedge\": \"at-least") + ", " + fact("b", "1\", \"hedge\": \"at-least");
    lay("undecided", "stock a : person\nstock b : person\nrule squares: a * a = 2 * b * b\n", two);
    lay("undecided-implausible",
        "stock a : person\nstock b : person\nstock c : person\nrule squares: a * a = 2 * b * b\n",
        two + ", " + fact("c", "50\", \"hedge\": \"nearly") + ", \"c2\": " + body("c", "52"));
    lay("stale", rules, fact("a", "5") + ", " + fact("b", "5") + ", \"q\": " + body("a", "5", "5 of them"),
        "6 of them\n");
    lay("ambiguous", rules, fact("a", "5") + ", " + fact("b", "5") + ", \"q\": " + body("a", "5", "5 of them"),
        "5 of them and 5 of them\n");
    lay("no-facts", rules, "");
    lay("no-rule", "stock a : person\nstock b : person\n", fact("a", "5"));
    lay("malformed", rules, fact("a", "5x"));
    lay("bad-rules", "stock a : person\nrule r: a == 5\n", fact("a", "5"));
  }

  static std::string body(const std::string& of, const std::string& value, const std::string& quote = "") {
    return "{ \"value\": \"" + value + "\", \"dimensions\": { \"concept\": \"" + of +
           "\", \"period\": \"2024-12-31\" }" +
           (quote.empty() ? "" : ", \"source\": { \"exact\": \"" + quote + "\" }") + " }";
  }
  static std::string fact(const std::string& of, const std::string& value) {
    return "\"" + of + "\": " + body(of, value);
  }
  void lay(const std::string& name, const std::string& rules, const std::string& facts,
           const std::string& document = "") const {
    folder_.write(name + "/constraints/c.rules", rules);
    folder_.write(name + "/facts/d.txt", document);
    folder_.write(name + "/facts/d.json",
                  "{ \"document\": { \"id\": \"d\", \"file\": \"d.txt\" }, \"facts\": { " + facts + " } }");
  }

  int code(const std::string& arguments) const { return run_program(folder_.path(), arguments).code; }

  TemporaryFolder folder_;
};

TEST_F(ExitCodes, FollowWhatIsFoundAndTheLevelThatFails) {
  struct Row {
    const char* folder;
    int by_default, implausible, never;
  };
  for (const Row& row :
       {Row{"clean", 0, 0, 0}, Row{"contradiction", 1, 1, 0}, Row{"implausible", 0, 1, 0}, Row{"undecided", 3, 3, 3},
        Row{"undecided-implausible", 3, 1, 3}, Row{"stale", 1, 1, 0}, Row{"ambiguous", 1, 1, 0}}) {
    const std::string facts = std::string(row.folder) + "/facts";
    EXPECT_EQ(code(facts), row.by_default) << row.folder;
    EXPECT_EQ(code(facts + " --fail-on implausible"), row.implausible) << row.folder;
    EXPECT_EQ(code(facts + " --fail-on never"), row.never) << row.folder;
  }
}

TEST_F(ExitCodes, Are2WhereItCouldNotRun) {
  folder_.write("large.json", "");
  fs::resize_file(folder_.path() + "/large.json", (64u << 20) + 1);
  folder_.write("bad.toml", "fial-on = 3\n");
  folder_.write("clean/constraints/none.txt", "");
  for (const char* arguments : {"--no-such-flag",
                                "--fail-on sometimes clean/facts",
                                "list everything",
                                "accept",
                                "nowhere",
                                "nowhere.txt",
                                "malformed/facts",
                                "bad-rules/facts",
                                "no-facts/facts",
                                "no-rule/facts",
                                "large.json",
                                "clean/facts --config bad.toml",
                                "clean/facts --config nowhere.toml",
                                "clean/facts --constraints nowhere",
                                "clean/facts --output xml",
                                "clean/facts --output json=/nowhere/r.json",
                                "clean/facts --since nowhere.json",
                                "clean/facts --today tomorrow",
                                "clean/facts --facts clean/facts",
                                "explain nothing clean/facts"}) {
    EXPECT_EQ(code(arguments), 2) << arguments;
  }
  EXPECT_EQ(code("no-facts/facts --allow-empty"), 0);
  EXPECT_EQ(code("no-rule/facts --allow-empty"), 0);
}

TEST_F(ExitCodes, PutWhatCouldNotRunBeforeFindingsAndTheseBeforeTheUndecided) {
  folder_.write("slip.txt", "The party has 617 organisations (236 committees, 391 cells).\n");
  EXPECT_EQ(code("slip.txt"), 1);
  EXPECT_EQ(code("slip.txt nowhere.txt"), 2);
  EXPECT_EQ(code("contradiction/facts --output json=/nowhere/r.json"), 2);
  EXPECT_EQ(code("undecided/facts --output json=/nowhere/r.json"), 2);
  EXPECT_EQ(code("undecided/facts contradiction/facts/d.json"), 2) << "two documents of one name";
  EXPECT_EQ(code("undecided-implausible/facts --fail-on implausible"), 1);
}

TEST_F(ExitCodes, AreTheSameInEveryFormat) {
  std::string all;
  for (const std::string& format : kFormats) all += " --output " + format + "=" + folder_.path() + "/out." + format;
  for (const auto& [folder, expected] :
       {std::pair{"clean", 0}, {"contradiction", 1}, {"undecided", 3}, {"malformed", 2}}) {
    EXPECT_EQ(code(std::string(folder) + "/facts" + all), expected) << folder;
    EXPECT_EQ(code(std::string(folder) + "/facts -q --output concise"), expected) << folder;
  }
}

TEST_F(ExitCodes, Are0ForWhatOnlyTells) {
  for (const char* arguments :
       {"--help", "--version", "list facts contradiction/facts", "list relations contradiction/facts",
        "coverage contradiction/facts", "explain same contradiction/facts", "emit smt2 contradiction/facts",
        "contradiction/facts --show-config", "accept --prune contradiction/facts"}) {
    EXPECT_EQ(code(arguments), 0) << arguments;
  }
}

// It reads its input from a pipe that holds less than what is written to it: once all is written, it is running.
TEST_F(ExitCodes, Are130WhenInterruptedWhileItRuns) {
  int in[2];
  ASSERT_EQ(pipe2(in, O_CLOEXEC), 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  std::string program = VERIFY_PROGRAM, input = "-";
  char* arguments[] = {program.data(), input.data(), nullptr};
  pid_t child = 0;
  ASSERT_EQ(posix_spawn(&child, VERIFY_PROGRAM, &actions, nullptr, arguments, environ), 0);
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  const std::string text(1 << 20, '\n');
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t written = write(in[1], text.data() + done, text.size() - done);
    ASSERT_GT(written, 0);
    done += static_cast<std::size_t>(written);
  }
  kill(child, SIGINT);
  int status = 0;
  waitpid(child, &status, 0);
  close(in[1]);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), exit_code(Exit::interrupted));
}

}  // namespace
}  // namespace verify::testing
