// Pins `--since` and `--changed-since` as a user runs them, in a real repository of git.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

/// Two pairs of lists of which one, a and b, doesn't fit; a stands in a document.
class Before : public ::testing::Test {
 protected:
  Before() {
    folder_.write(
        "constraints/c.rules",
        "stock a : person\nstock b : person\nstock c : person\nstock d : person\nrule ab: a = b\nrule cd: c = "
        "d\n");
    say("5", "6", "7", "7");
  }

  void say(const std::string& a, const std::string& b, const std::string& c, const std::string& d) const {
    const auto fact = [](const std::string& name, const std::string& value, const std::string& quote) {
      return "\"" + name + "\": {\n  \"value\": \"" + value + "\",\n  \"dimensions\": { \"concept\": \"" + name +
             "\" }" + (quote.empty() ? "" : ",\n  \"source\": { \"exact\": \"" + quote + "\" }") + "\n}";
    };
    folder_.write("facts/text.txt", "There were\n" + a + " in the list,\nand more.\n");
    folder_.write("facts/x.json",
                  "{ \"document\": { \"id\": \"x\", \"file\": \"text.txt\" }, \"dimensions\": { \"period\": "
                  "\"2024-12-31\" }, \"facts\": {\n" +
                      fact("a", a, a + " in the list") + ",\n" + fact("b", b, "") + ",\n" + fact("c", c, "") + ",\n" +
                      fact("d", d, "") + "\n} }\n");
  }

  Ended run(const std::string& arguments) const { return run_program(folder_.path(), arguments); }
  void git(const std::string& arguments) const {
    const std::string command = "cd '" + folder_.path() + "' && HOME=/nonexistent git -c user.name=n -c " +
                                "user.email=e@example.org " + arguments + " >/dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << arguments;
  }
  static bool has_git() { return std::system("git --version >/dev/null 2>&1") == 0; }

  TemporaryFolder folder_;
};

std::string pointed_at(const std::string& report) {
  const std::size_t at = report.find("  --> ");
  return at == std::string::npos ? "" : report.substr(at, report.find('\n', at) - at);
}

TEST_F(Before, TellsNewChangedOpenAndSettledFindingsApart) {
  run("--output json=r.json");
  EXPECT_NE(run("--since r.json").out.find("\nsince r.json: 0 new, 1 still open, 0 settled\n"), std::string::npos);
  say("5", "8", "7", "9");
  const Ended two = run("--since r.json --output concise");
  EXPECT_EQ(two.code, 1);
  EXPECT_EQ(two.out,
            "facts/text.txt:2:1: contradiction: a on 2024-12-31: 5 stated, 8 derived (ab) [b340326cf4bde33d] changed, "
            "was 93b2b9da8d02b5cc\n"
            "facts/x.json: c: contradiction: c on 2024-12-31: 7 stated, 9 derived (cd) [6b1c79b781bed94c] new\n"
            "since r.json: 1 new, 1 changed, 0 still open, 0 settled\n");
  say("5", "5", "7", "9");
  const Ended full = run("--since r.json");
  EXPECT_NE(full.out.find("   = since r.json: new\n"), std::string::npos);
  EXPECT_NE(full.out.find("\nsettled since r.json:\n  contradiction: a on 2024-12-31: 5 stated, 6 derived "
                          "[93b2b9da8d02b5cc]\n"),
            std::string::npos)
      << full.out;
  EXPECT_NE(full.out.find("\nsince r.json: 1 new, 0 still open, 1 settled\n"), std::string::npos);
  EXPECT_NE(run("--since r.json --output markdown").out.find("| contradiction, new |"), std::string::npos);
  EXPECT_NE(run("--since r.json --output json")
                .out.find("\"settled\": [\n      {\n        \"fingerprint\": \"93b2b9da8d02b5cc\""),
            std::string::npos);
}

TEST_F(Before, ReadsTheEarlierReportBeforeItWritesOverIt) {
  run("--output json=r.json");
  run("--since r.json --output json=r.json");
  EXPECT_NE(read_file(folder_.path() + "/r.json").find("\"open\": [\n      \""), std::string::npos);
}

TEST_F(Before, SaysOfWhatIsAcceptedThatItIsNotSettled) {
  run("--output json=r.json");
  run("accept 93b2b9da --reason known");
  EXPECT_NE(run("--since r.json").out.find("\nsince r.json: 0 new, 0 still open, 1 accepted, 0 settled\n"),
            std::string::npos);
}

TEST_F(Before, RefusesWhatIsNoReport) {
  folder_.write("r.json", "{ \"version\": 1, \"findings\": [ { \"fingerprint\": 7 } ] }");
  const Ended bad = run("--since r.json");
  EXPECT_EQ(bad.code, 2);
  EXPECT_EQ(bad.out, "");
  EXPECT_EQ(bad.err,
            "r.json:1:31: error: not a report of verify: no `fingerprint` that is a string\n"
            " 1 | { \"version\": 1, \"findings\": [ { \"fingerprint\": 7 } ] }\n"
            "   |                               ^^^^^^^^^^^^^^^^^^^^\n"
            "   = help: verify --output json=FILE writes one\n"
            "verify: 1 error; nothing was checked\n");
  folder_.write("s.json", "{ \"version\": 2, \"findings\": [] }");
  EXPECT_TRUE(
      run("--since s.json").err.starts_with("s.json:1:14: error: a report of version 2, of which nothing is known"));
  EXPECT_EQ(run("--since no.json").err, "no.json: error: no such file\nverify: 1 error; nothing was checked\n");
}

TEST_F(Before, PointsAtTheFigureThatWasChangedAndAtNothingElse) {
  if (!has_git()) GTEST_SKIP() << "git is not here";
  git("init -q");
  git("add .");
  git("commit -q -m one");
  const std::string before = run("").out;
  EXPECT_EQ(pointed_at(before), "  --> facts/text.txt:2:1");
  EXPECT_EQ(run("--changed-since HEAD").out, before) << "nothing was changed";
  say("5", "8", "7", "7");
  EXPECT_EQ(pointed_at(run("--changed-since HEAD").out), "  --> facts/x.json, fact b (changed since HEAD)");
  EXPECT_NE(
      run("--changed-since HEAD --output json").out.find("\"primary\": \"x/b\",\n      \"changed_since\": \"HEAD\""),
      std::string::npos);
  say("4", "6", "7", "7");
  EXPECT_EQ(pointed_at(run("--changed-since HEAD").out), "  --> facts/text.txt:2:1 (changed since HEAD)");
  // From another folder, and of a file that git doesn't know.
  git("rm -q --cached facts/x.json");
  git("commit -q -m two");
  EXPECT_EQ(pointed_at(run_program("/", "--changed-since HEAD '" + folder_.path() + "/facts'").out),
            "  --> " + folder_.path() + "/facts/text.txt:2:1 (changed since HEAD)");
}

TEST_F(Before, RunsNoProgramThatTheRepositoryConfiguresForItsFiles) {
  if (!has_git()) GTEST_SKIP() << "git is not here";
  git("init -q");
  git("add .");
  git("commit -q -m one");
  folder_.write(".gitattributes", "* filter=a=b diff=x\n");
  const std::string program = "'touch \"" + folder_.path() + "/ran\"; cat'";
  for (const std::string key : {"filter.a=b.clean", "diff.x.command", "diff.x.textconv", "core.fsmonitor"})
    git("config " + key + " " + program);
  say("5", "8", "7", "7");
  EXPECT_EQ(pointed_at(run("--changed-since HEAD").out), "  --> facts/x.json, fact b (changed since HEAD)");
  EXPECT_FALSE(std::filesystem::exists(folder_.path() + "/ran"));
}

TEST_F(Before, PointsAtTheLineOfADraftThatWasChanged) {
  if (!has_git()) GTEST_SKIP() << "git is not here";
  const auto write = [&](const std::string& before, const std::string& after) {
    folder_.write("d ü.txt",
                  "In the year, 735 villages were merged into 367 new ones, bringing the\nnumber down from " + before +
                      " to\n" + after + ".\n");
  };
  write("1,813", "1,445");
  git("init -q");
  git("add .");
  git("commit -q -m one");
  write("1,814", "1,445");
  EXPECT_EQ(pointed_at(run("'d ü.txt' --changed-since HEAD").out), "  --> d ü.txt:2:18 (changed since HEAD)");
}

TEST_F(Before, EndsWith2WhereGitCannotTell) {
  if (!has_git()) GTEST_SKIP() << "git is not here";
  EXPECT_EQ(run("--changed-since HEAD").err,
            "verify: --changed-since: " + folder_.path() + "/facts is in no git repository\n");
  git("init -q -b main");
  git("add .");
  git("commit -q -m one");
  for (const auto& [commit, hint] : {std::pair<std::string, std::string>{"mian", " (did you mean `main`?)"},
                                     {"--output=x", ""},
                                     {"HEAD:facts", ""},
                                     {"", ""}}) {
    const Ended bad = run("--changed-since='" + commit + "'");
    EXPECT_EQ(bad.code, 2) << commit;
    EXPECT_EQ(bad.out, "") << commit;
    if (!commit.empty()) {
      EXPECT_EQ(bad.err, "verify: --changed-since: git knows no commit `" + commit + "`" + hint + "\n");
    }
  }
  EXPECT_FALSE(fs::exists(folder_.path() + "/x"));
}

TEST_F(Before, FailsOnNothingButWhatIsNewWhereThatIsAsked) {
  run("--output json=r.json");
  const std::string only_new = "--since r.json --fail-on contradiction,new";
  EXPECT_EQ(run("--since r.json").code, 1);
  EXPECT_EQ(run(only_new).code, 0);
  EXPECT_NE(run(only_new).out.find("\n1 contradiction, "), std::string::npos) << "still shown";
  say("5", "8", "7", "7");
  EXPECT_EQ(run(only_new).code, 1) << "changed";
  say("5", "6", "7", "9");
  EXPECT_EQ(run(only_new).code, 1) << "new";
  EXPECT_EQ(run("--since r.json --fail-on implausible,new").code, 1);
}

TEST_F(Before, NeedsAnEarlierReportToTellWhatIsNew) {
  const Ended ended = run("--fail-on implausible,new");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.err, "verify: --fail-on implausible,new goes with --since REPORT.json, which says what is not new\n");
  for (const char* level : {"never,new", "new", "contradiction,", "contradiction,new,new"})
    EXPECT_EQ(run(std::string("--since r.json --fail-on ") + level).code, 2) << level;
}

}  // namespace
}  // namespace verify::testing
