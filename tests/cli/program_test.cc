// Pins the program as a user runs it, for what no other test in this folder covers: usage, streams, formats in files,
// colour, `-q`.
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

#include "cli/exit.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

struct Outcome {
  int code;
  std::string out, err;
};

std::string quoted(const std::string& text) { return "'" + text + "'"; }

Outcome run(const std::string& arguments) {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/out";
  const std::string err = folder.path() + "/err";
  const int status =
      std::system((quoted(VERIFY_PROGRAM) + " " + arguments + " >" + out + " 2>" + err + " </dev/null").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
}

/// A facts folder with a rule a = b, and the figures given.
class Program : public ::testing::Test {
 protected:
  std::string with(const std::string& a, const std::string& b, const std::string& rules = "rule same: a = b\n") {
    folder_.write("constraints/c.rules", "stock a : person\nstock b : person\n" + rules);
    const auto fact = [](const std::string& name, const std::string& value) {
      return "\"" + name + "\": { " + value + ", \"dimensions\": { \"concept\": \"" + name +
             "\", \"period\": \"2024-12-31\", \"unit\": \"person\" } }";
    };
    folder_.write("facts/d.json", "{ \"facts\": { " + fact("a", a) + ", " + fact("b", b) + " } }");
    return folder_.path() + "/facts ";
  }
  TemporaryFolder folder_;
};

constexpr const char* kFive = "\"value\": \"5\"";
constexpr const char* kSix = "\"value\": \"6\"";
constexpr const char* kNearlyFifty = "\"value\": \"50\", \"hedge\": \"nearly\"";
constexpr const char* kFiftyTwo = "\"value\": \"52\"";

TEST_F(Program, WritesToAPipeAndLeavesItThere) {
  const std::string pipe = folder_.path() + "/pipe";
  const std::string got = folder_.path() + "/got";
  ASSERT_EQ(std::system(("mkfifo " + pipe + " && cat " + pipe + " >" + got + " &").c_str()), 0);
  while (!std::filesystem::is_fifo(pipe)) std::this_thread::yield();
  EXPECT_EQ(run(with(kFive, kSix) + "--output concise=" + pipe).code, 1);
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
}

TEST_F(Program, EmitsWhateverIsFoundAndEndsWith0) {
  const Outcome smt2 = run("emit smt2 " + with(kFive, kSix));
  EXPECT_EQ(smt2.code, 0);
  EXPECT_NE(smt2.out.find("(set-info :status unsat)\n(check-sat)\n"), std::string::npos);
  const Outcome constraints = run("emit constraints " + with(kFive, kSix));
  EXPECT_EQ(constraints.code, 0);
  EXPECT_NE(constraints.out.find("\n    a on 2024-12-31 = b on 2024-12-31\n"), std::string::npos);
  EXPECT_EQ(run("emit smt " + with(kFive, kSix)).code, 2);
  EXPECT_EQ(run("emit smt2 " + with(kFive, kSix, "")).code, 2) << "nothing to check";
}
TEST_F(Program, EndsWith0WhenNothingIsFound) { EXPECT_EQ(run(with(kFive, kFive)).code, 0); }
TEST_F(Program, EndsWith1OnAContradiction) { EXPECT_EQ(run(with(kFive, kSix)).code, 1); }
TEST_F(Program, EndsWith0OnAnImplausibleFigureUnlessAsked) {
  const std::string facts = with(kNearlyFifty, kFiftyTwo);
  EXPECT_EQ(run(facts).code, 0);
  EXPECT_EQ(run("--fail-on implausible " + facts).code, 1);
  EXPECT_EQ(run("--fail-on never " + facts).code, 0);
}
TEST_F(Program, EndsWith0OnAContradictionWhenItShallNeverFail) {
  EXPECT_EQ(run("--fail-on never " + with(kFive, kSix)).code, 0);
}

TEST_F(Program, EndsWith2WhenThereIsNothingToCheck) {
  const Outcome no_rule = run(with(kFive, kSix, ""));
  EXPECT_EQ(no_rule.code, 2);
  EXPECT_EQ(no_rule.err, "verify: nothing to check: no rule applies to any fact\n");
  EXPECT_EQ(run("--allow-empty " + with(kFive, kSix, "")).code, 0);
  std::filesystem::remove(folder_.path() + "/facts/d.json");
  EXPECT_EQ(run(folder_.path() + "/facts").err, "verify: nothing to check: no facts in " + folder_.path() +
                                                    "/facts; `verify init` makes a small project to start from, "
                                                    "and `verify DOCUMENT` checks a document by itself\n");
}

TEST_F(Program, EndsWith2OnBadInputAndSaysAllThatIsWrong) {
  const std::string facts = with("\"value\": \"5x\"", "\"valeu\": \"5\"", "rule same: a == b\nrule other: a = c\n");
  const Outcome bad = run(facts);
  EXPECT_EQ(bad.code, 2);
  EXPECT_EQ(bad.out, "");
  for (const char* part : {"not a number from here on", "unknown key \"valeu\" (did you mean `value`?)",
                           "unknown concept `c`", "errors; nothing was checked"}) {
    EXPECT_NE(bad.err.find(part), std::string::npos) << part << " in\n" << bad.err;
  }
}

TEST_F(Program, EndsWith2OnAMissingPathAndOnWrongUsage) {
  EXPECT_EQ(run("/nowhere/facts").code, 2);
  EXPECT_EQ(run("--no-such-flag").code, 2);
  EXPECT_EQ(run("--fail-on sometimes " + with(kFive, kFive)).code, 2);
  EXPECT_EQ(run("list everything").code, 2);
}

TEST_F(Program, TakesFrom1To1000Threads) {
  const std::string facts = with(kFive, kSix);
  const std::string expected = run(facts).out;
  for (const std::string& jobs : std::vector<std::string>{"1", "2", "1000"}) {
    const Outcome ended = run("--jobs " + jobs + " " + facts);
    EXPECT_EQ(ended.code, 1) << jobs;
    EXPECT_EQ(ended.out, expected) << jobs;
    EXPECT_EQ(run("coverage -j" + jobs + " " + facts).code, 0) << jobs;
  }
  for (const std::string& jobs :
       std::vector<std::string>{"0", "=-1", "1001", "two", "2x", "1.5", "99999999999999999999", "''"}) {
    const Outcome ended = run("--jobs" + (jobs.starts_with("=") ? jobs : " " + jobs) + " " + facts);
    EXPECT_EQ(ended.code, 2) << jobs;
    EXPECT_EQ(ended.out, "") << jobs;
    EXPECT_EQ(ended.err, "--jobs: takes a number of threads from 1 to 1000\nRun with --help for more information.\n")
        << jobs;
  }
}

TEST_F(Program, EndsWith2WhenTheReportCannotBeWritten) {
  const Outcome unwritable = run("--output json=/nowhere/report.json " + with(kFive, kFive));
  EXPECT_EQ(unwritable.code, 2);
  EXPECT_EQ(unwritable.err, "verify: cannot write /nowhere/report.json\n");
  EXPECT_EQ(
      WEXITSTATUS(std::system((quoted(VERIFY_PROGRAM) + " " + with(kFive, kFive) + " >/dev/full 2>/dev/null").c_str())),
      2);
}

TEST_F(Program, NamesTheFormatsWhenOneIsUnknown) {
  EXPECT_EQ(run("--output jsno " + with(kFive, kFive)).err,
            "verify: unknown output format `jsno` (did you mean `json`?); one of full, concise, json, sarif, "
            "github, gitlab, junit, rdjson, markdown, html\n");
}

TEST_F(Program, NamesFilesFromTheRepositorysRootWhereverItRuns) {
  with(kFive, kSix);
  folder_.write(".git/HEAD", "");
  folder_.write("sub/notes.txt", "");
  const Ended ended = run_program(folder_.path() + "/sub", "--output gitlab ../facts");
  EXPECT_NE(ended.out.find("\"path\": \"facts/d.json\""), std::string::npos) << ended.out;
}

TEST_F(Program, ExplainsAKindWhateverTheProjectIs) {
  folder_.write("facts/broken.json", "{");
  const Outcome ended = run("explain implausible " + folder_.path() + "/facts");
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
}

TEST_F(Program, NeedsAFileWhereOneIsAnnounced) {
  const Outcome ended = run("--output html= " + with(kFive, kFive));
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "verify: no file is named behind `html=`\n");
}

TEST_F(Program, CountsTheImplausibleAsFailedInJunitAsItsExitCodeDoes) {
  const std::string facts = with(kNearlyFifty, kFiftyTwo) + "--output junit";
  EXPECT_NE(run(facts).out.find("tests=\"1\" failures=\"0\""), std::string::npos);
  EXPECT_NE(run(facts + " --fail-on implausible").out.find("tests=\"1\" failures=\"1\""), std::string::npos);
}

TEST_F(Program, WritesSeveralReportsInOneRun) {
  const std::string file = folder_.path() + "/report.json";
  const Outcome both = run("--output concise --output json=" + file + " " + with(kFive, kSix));
  EXPECT_EQ(both.code, 1);
  EXPECT_NE(both.out.find("d.json: a: contradiction: a on 2024-12-31: 5 stated, 6 derived (same)"), std::string::npos)
      << both.out;
  EXPECT_EQ(read_file(file), run("--output json " + with(kFive, kSix)).out);
  EXPECT_FALSE(std::filesystem::exists(file + ".tmp"));
}

TEST_F(Program, TellsItsCommandLineInThePageAsAShellTakesIt) {
  const std::string page = run("--stdin-filename \"it's\" --output html " + with(kFive, kFive)).out;
  EXPECT_NE(page.find("<dd><code>verify --stdin-filename 'it'\\''s' --output html "), std::string::npos) << page;
}

TEST_F(Program, TellsInThePageTheCommandThatExplainsAFinding) {
  folder_.write("my draft.txt", "The party has 617 organisations (236 committees, 391 cells).\n");
  const std::string inputs = "'" + folder_.path() + "/my draft.txt' --documents " + folder_.path() + " --allow-empty";
  const std::string page = run("--output html --fail-on never " + inputs).out;
  const std::size_t at = page.find("In a terminal: <code>verify explain ");
  ASSERT_NE(at, std::string::npos) << page;
  const std::size_t command = page.find("explain ", at);
  const std::string explain = page.substr(command, page.find("</code>", at) - command);
  EXPECT_EQ(explain.substr(explain.find(' ', 8) + 1), inputs);
  EXPECT_NE(run(explain).out.find("236 + 391 = 627, not 617"), std::string::npos) << run(explain).out;
}

TEST_F(Program, NeverColoursAPipeAndAlwaysWhenTold) {
  EXPECT_EQ(run(with(kFive, kSix)).out.find('\x1b'), std::string::npos);
  EXPECT_NE(run("--color always " + with(kFive, kSix)).out.find("\x1b[1;31mcontradiction"), std::string::npos);
}

TEST_F(Program, PrintsFindingsOnlyWhenQuiet) {
  EXPECT_EQ(run("-q " + with(kFive, kFive)).out, "");
  EXPECT_EQ(run("-q " + with(kFive, kSix)).out.find("cross-checked"), std::string::npos);
}

TEST_F(Program, ShowsHiddenCharactersOfAFactInsteadOfSendingThem) {
  folder_.write("constraints/c.rules", "stock a : person\n");
  folder_.write("facts/d.json", R"({ "facts": {
    "one": { "value": "5", "dimensions": { "concept": "a", "period": "2024-12-31", "unit": "person" }, "source": { "exact": "\u001b[2J5\n::error::x" } },
    "two": { "value": "6", "dimensions": { "concept": "a", "period": "2024-12-31", "unit": "person" } } } })");
  const Outcome hostile = run(folder_.path() + "/facts");
  EXPECT_EQ(hostile.code, 1);
  EXPECT_EQ(hostile.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(hostile.out.find("\n::error"), std::string::npos);
  EXPECT_NE(hostile.out.find("<U+001B>[2J5 ::error::x"), std::string::npos) << hostile.out;
}

TEST(ExitOf, PutsFindingsBeforeUndecidedOnes) {
  Summary s;
  EXPECT_EQ(exit_of(s, FailOn::contradiction), Exit::clean);
  s.undecided = 1;
  EXPECT_EQ(exit_of(s, FailOn::contradiction), Exit::undecided);
  s.implausible = 1;
  EXPECT_EQ(exit_of(s, FailOn::contradiction), Exit::undecided);
  EXPECT_EQ(exit_of(s, FailOn::implausible), Exit::findings);
  s.contradictions = 1;
  EXPECT_EQ(exit_of(s, FailOn::contradiction), Exit::findings);
  EXPECT_EQ(exit_of(s, FailOn::never), Exit::undecided);
}

TEST(ExitOf, CountsStaleAndAmbiguousQuotesAsContradictions) {
  Summary stale;
  stale.stale_quotes = 1;
  EXPECT_EQ(exit_of(stale, FailOn::contradiction), Exit::findings);
  Summary ambiguous;
  ambiguous.ambiguous_quotes = 1;
  EXPECT_EQ(exit_of(ambiguous, FailOn::contradiction), Exit::findings);
}

}  // namespace
}  // namespace verify::testing
