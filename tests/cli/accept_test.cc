// Pins `verify accept` as a user runs it: what is written, where, when an acceptance lapses or expires, and what later
// runs say.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

/// 5 and 6 people where the same is meant, in a repository.
class Accept : public ::testing::Test {
 protected:
  Accept() {
    folder_.write(".git/HEAD", "");
    folder_.write("constraints/c.rules", "stock a : person\nstock b : person\nrule same: a = b\n");
    say("5");
  }

  void say(const std::string& a) const {
    folder_.write("facts/d.json",
                  "{ \"dimensions\": { \"period\": \"2024-12-31\" }, \"facts\": {\n\"a\": { \"value\": \"" + a +
                      "\", \"dimensions\": { \"concept\": \"a\" } },\n\"b\": { \"value\": \"6\", \"dimensions\": { "
                      "\"concept\": \"b\" } } } }\n");
  }
  void put(const std::string& name, const std::string& text) const { folder_.write(name, text); }

  // The day is always said: nothing here depends on the clock.
  Ended run(const std::string& arguments) const {
    return run_program(folder_.path(), arguments + " --today 2026-06-30");
  }
  std::string file() const { return read_file(folder_.path() + "/verify.accept.toml"); }

  TemporaryFolder folder_;
};

const std::string kWritten =
    "[[accept]]\n"
    "fingerprint = \"901aeb93166140d0\"\n"
    "reason = \"as printed\"\n"
    "until = 2026-12-31\n"
    "rule = \"same\"\n"
    "finding = \"a on 2024-12-31: 5 stated, 6 derived\"\n"
    "facts = [\n"
    "  \"d/a = 5\",\n"
    "  \"d/b = 6\",\n"
    "]\n";

TEST_F(Accept, WritesDownWhatWasAcceptedAndCountsIt) {
  const Ended accepted = run("accept 901aeb --reason 'as printed' --until 2026-12-31");
  EXPECT_EQ(accepted.code, 0);
  EXPECT_EQ(accepted.err, "");
  EXPECT_EQ(accepted.out,
            "accepted in verify.accept.toml: contradiction[same]: a on 2024-12-31: 5 stated, 6 derived "
            "[901aeb93166140d0]\n"
            "  5  d/a\n"
            "  6  d/b\n"
            "it counts again when one of these figures or a rule of it is edited, and after 2026-12-31\n");
  EXPECT_EQ(file(), kWritten);
  const Ended checked = run("");
  EXPECT_EQ(checked.code, 0);
  EXPECT_EQ(checked.err, "");
  EXPECT_EQ(checked.out,
            "accepted:\n"
            "  contradiction[same]: a on 2024-12-31: 5 stated, 6 derived [901aeb93166140d0]; until 2026-12-31: as "
            "printed\n"
            "\n"
            "0 contradictions, 0 implausible, 0 undecided, 1 accepted\n"
            "1 document, 2 facts, 1 relation: 0 hold, 0 only derive a figure\n"
            "0 quotes were found in the documents\n"
            "0 figures were not cross-checked: verify coverage\n");
  EXPECT_NE(run("explain 901aeb93").out.find("   = accepted: as printed\n"), std::string::npos);
}

TEST_F(Accept, LapsesWhenAFigureIsEditedAndSaysWhichOne) {
  put("verify.accept.toml", "# why we do this\n\n" + kWritten);
  say("4");
  const Ended checked = run("");
  EXPECT_EQ(checked.code, 1);
  EXPECT_EQ(checked.err,
            "verify.accept.toml:4:15: warning: this acceptance fits no finding: d/a was 5 and is 4\n"
            " 4 | fingerprint = \"901aeb93166140d0\"\n"
            "   |               ^^^^^^^^^^^^^^^^^^\n"
            "   = help: verify accept --prune removes it\n");
  EXPECT_NE(checked.out.find("\n1 acceptance fits no finding: verify accept --prune\n"), std::string::npos);
  const Ended pruned = run("accept --prune");
  EXPECT_EQ(pruned.code, 0);
  EXPECT_EQ(pruned.out,
            "removed from verify.accept.toml:\n"
            "  901aeb93166140d0  fits no finding: d/a was 5 and is 4 (as printed)\n");
  EXPECT_EQ(file(), "# why we do this\n");
  EXPECT_EQ(run("accept --prune facts").out, "nothing to remove from verify.accept.toml\n");
}

TEST_F(Accept, CountsAFindingAgainBehindTheLastDay) {
  put("verify.accept.toml", kWritten);
  const auto on = [&](const std::string& day) { return run_program(folder_.path(), "--today " + day); };
  EXPECT_EQ(on("2026-12-31").code, 0);
  const Ended expired = on("2027-01-01");
  EXPECT_EQ(expired.code, 1);
  EXPECT_EQ(expired.err,
            "verify.accept.toml:2:15: warning: this acceptance expired: it counted until 2026-12-31\n"
            " 2 | fingerprint = \"901aeb93166140d0\"\n"
            "   |               ^^^^^^^^^^^^^^^^^^\n"
            "   = help: verify accept FINGERPRINT renews it, verify accept --prune removes it\n");
  EXPECT_NE(expired.out.find("   = was accepted until 2026-12-31: as printed\n"), std::string::npos);
  EXPECT_NE(expired.out.find("\n1 acceptance has expired: verify accept --prune\n"), std::string::npos);
  EXPECT_EQ(run_program(folder_.path(), "accept 901aeb --reason again --today 2027-01-01").code, 0);
  EXPECT_EQ(file().find("until"), std::string::npos) << "renewed";
  EXPECT_EQ(on("2027-01-01").code, 0);
}

TEST_F(Accept, TakesTheDayFromTheEnvironmentWhereNoneIsGiven) {
  put("verify.accept.toml", kWritten);
  const auto at = [&](const std::string& epoch) {
    setenv("SOURCE_DATE_EPOCH", epoch.c_str(), 1);
    const Ended ended = run_program(folder_.path(), "");
    unsetenv("SOURCE_DATE_EPOCH");
    return ended;
  };
  EXPECT_EQ(at("1798761599").code, 0) << "2026-12-31T23:59:59Z";
  EXPECT_EQ(at("1798761600").code, 1);
  const Ended bad = at("soon");
  EXPECT_EQ(bad.code, 2);
  EXPECT_EQ(bad.err, "verify: SOURCE_DATE_EPOCH is not a number of seconds since 1970: \"soon\"\n");
}

TEST_F(Accept, SaysNothingOfDocumentsThatWereNotLookedAt) {
  folder_.write("facts/e.json", R"({ "facts": { "c": { "value": "6", "dimensions": { "concept": "b",
      "period": "2024-12-31" } } } })");
  folder_.write("facts/f.json", R"({ "facts": { "c": { "value": "6", "dimensions": { "concept": "a",
      "period": "2024-12-31" } } } })");
  put("verify.accept.toml", kWritten);
  const Ended others = run("facts/e.json facts/f.json");
  EXPECT_EQ(others.code, 0);
  EXPECT_EQ(others.err, "");
  EXPECT_NE(others.out.find("\n1 acceptance is about documents that were not looked at\n"), std::string::npos);
  EXPECT_EQ(run("accept --prune facts/e.json facts/f.json").out,
            "nothing to remove from verify.accept.toml\n"
            "kept, since not all their documents were looked at: 1 acceptance\n");
  EXPECT_EQ(file(), kWritten);
}

TEST_F(Accept, LiesBesideTheConfigurationOrWhereItSays) {
  put("verify.toml", "acceptances = \"notes/accepted.toml\"\n");
  folder_.write("notes/accepted.toml", "# none yet");
  EXPECT_EQ(run("accept 901aeb --reason 'as printed'").code, 0);
  EXPECT_TRUE(read_file(folder_.path() + "/notes/accepted.toml").starts_with("# none yet\n\n[[accept]]\n"));
  EXPECT_FALSE(fs::exists(folder_.path() + "/verify.accept.toml"));
  EXPECT_NE(run("--show-config").out.find("acceptances              notes/accepted.toml"), std::string::npos);
  fs::remove(folder_.path() + "/.git/HEAD");
  fs::remove(folder_.path() + "/.git");
  fs::remove(folder_.path() + "/verify.toml");
  EXPECT_NE(run("--show-config").out.find("acceptances              facts/verify.accept.toml"), std::string::npos);
}

TEST_F(Accept, EndsWith2AndSaysWhatIsMissing) {
  const auto said = [&](const std::string& arguments) {
    const Ended ended = run("accept " + arguments);
    EXPECT_EQ(ended.code, 2) << arguments;
    EXPECT_EQ(ended.out, "") << arguments;
    return ended.err;
  };
  EXPECT_EQ(said(""), "verify: accept: name the fingerprint of a finding, or --all, or --prune\n");
  EXPECT_EQ(said("901aeb"), "verify: accept: say --reason \"…\", why the finding may stand\n");
  EXPECT_EQ(said("901aeb --reason ' '"), "verify: accept: say --reason \"…\", why the finding may stand\n");
  EXPECT_EQ(said("901 --reason x"), "verify: accept: a fingerprint of six digits or more, not \"901\"\n");
  EXPECT_EQ(said("901aec --reason x"),
            "verify: no finding has the fingerprint `901aec` (did you mean `901aeb`?); verify shows each finding with "
            "its own\n");
  EXPECT_EQ(said("901aeb --reason x --until 2026"), "verify: --until takes a day, as in 2026-12-31, not \"2026\"\n");
  EXPECT_EQ(said("901aeb --reason x --until 2026-06-29"),
            "verify: accept: --until 2026-06-29 is over already; today is 2026-06-30\n");
  EXPECT_EQ(said("--prune --reason x"), "verify: accept: --prune takes neither --reason nor --until\n");
  EXPECT_FALSE(fs::exists(folder_.path() + "/verify.accept.toml"));
  put("verify.accept.toml", kWritten);
  EXPECT_EQ(said("901aeb93166140d0 --reason x"),
            "verify: `901aeb93166140d0` is accepted already, in verify.accept.toml:2; change it there\n");
  EXPECT_EQ(said("123456 --reason x"), "verify: all that was found is accepted already\n");
  EXPECT_EQ(file(), kWritten);
}

TEST_F(Accept, ChecksNothingByAFileWithAMistake) {
  put("verify.accept.toml", kWritten + "unti = 3\n");
  for (const char* command : {"", "accept --prune", "coverage"}) {
    const Ended bad = run(command);
    EXPECT_EQ(bad.code, 2) << command;
    EXPECT_EQ(bad.out, "") << command;
    EXPECT_TRUE(bad.err.starts_with("verify.accept.toml:11:1: error: unknown key `unti` (did you mean `until`?)\n"))
        << bad.err;
  }
}

TEST_F(Accept, LeavesSymbolicLinksAndPermissionsAsTheyAre) {
  folder_.write("real.toml", "");
  fs::create_symlink("real.toml", folder_.path() + "/verify.accept.toml");
  EXPECT_EQ(run("accept 901aeb --reason x").err,
            "verify: verify.accept.toml is a symbolic link, and is not written over\n");
  fs::remove(folder_.path() + "/verify.accept.toml");
  put("verify.accept.toml", "");
  const fs::perms mode = fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read;
  fs::permissions(folder_.path() + "/verify.accept.toml", mode);
  EXPECT_EQ(run("accept 901aeb --reason x").code, 0);
  EXPECT_EQ(fs::status(folder_.path() + "/verify.accept.toml").permissions(), mode);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 5) << "nothing left over";
}

TEST_F(Accept, AcceptsStaleQuotesAndWhatIsUndecided) {
  folder_.write("constraints/c.rules", "stock x : person\nstock y : person\nrule squares: x * x = 2 * y * y\n");
  folder_.write("facts/d.txt", "There were 7 of them.\n");
  folder_.write("facts/d.json", R"({ "document": { "id": "d", "file": "d.txt" },
      "dimensions": { "period": "2024-12-31" }, "facts": {
      "x": { "value": "1", "hedge": "at-least", "dimensions": { "concept": "x" } },
      "y": { "value": "1", "hedge": "at-least", "dimensions": { "concept": "y" }, "source": { "exact": "8 of them" } } } })");
  EXPECT_EQ(run("").code, 1);
  const std::string found = run("--output concise").out;
  for (std::size_t at = found.find(" ["); at != std::string::npos; at = found.find(" [", at + 1))
    EXPECT_EQ(run("accept " + found.substr(at + 2, 16) + " --reason known").code, 0) << found;
  const Ended checked = run("");
  EXPECT_EQ(checked.code, 0);
  EXPECT_NE(checked.out.find("\n0 contradictions, 0 implausible, 0 undecided, 2 accepted\n"), std::string::npos)
      << checked.out;
  // Without the document, nothing can be said of its quotes.
  fs::remove(folder_.path() + "/facts/d.txt");
  EXPECT_NE(run("").out.find("\n1 acceptance is about documents that were not looked at\n"), std::string::npos);
}

TEST_F(Accept, AcceptsFindingsOfDrafts) {
  folder_.write("draft.txt", "The party has 617 organisations (236 committees, 391 cells).\n");
  const std::string found = run("draft.txt --output concise").out;
  ASSERT_NE(found.find(" ["), std::string::npos) << found;
  EXPECT_EQ(run("accept " + found.substr(found.find(" [") + 2, 16) + " draft.txt --reason known").code, 0);
  const Ended checked = run("draft.txt");
  EXPECT_EQ(checked.code, 0);
  EXPECT_NE(checked.out.find(", 1 accepted\n"), std::string::npos) << checked.out;
  EXPECT_NE(run("").out.find("\n1 acceptance is about documents that were not looked at\n"), std::string::npos);
}

TEST_F(Accept, TakesOverAnOldStockOfFindings) {
  put("constraints/c.rules",
      "stock a : person\nstock b : person\nrule same: a = b\nstock c : person\nstock d : person\nrule other: c = d\n");
  put("facts/e.json",
      "{ \"dimensions\": { \"period\": \"2024-12-31\" }, \"facts\": {\n\"c\": { \"value\": \"7\", \"dimensions\": { "
      "\"concept\": \"c\" } },\n\"d\": { \"value\": \"8\", \"dimensions\": { \"concept\": \"d\" } } } }\n");
  put("verify.accept.toml", kWritten);
  const Ended taken = run("accept --all --reason 'old stock' --until 2026-12-31");
  EXPECT_EQ(taken.code, 0) << taken.err;
  EXPECT_EQ(taken.out,
            "accepted in verify.accept.toml: 1 finding\n"
            "  contradiction[other]: c on 2024-12-31: 7 stated, 8 derived [da01f7308b0b83a3]\n"
            "each counts again when one of its figures or a rule of it is edited, and after 2026-12-31\n");
  EXPECT_TRUE(file().starts_with(kWritten)) << file();
  EXPECT_EQ(run("").code, 0);
  EXPECT_EQ(run("accept --all --reason again facts").out, "nothing to accept: no finding is open\n");
  EXPECT_EQ(run("accept --all").code, 2);
  EXPECT_EQ(run("accept --all --prune").err, "verify: accept: --all and --prune do not go together\n");
}

TEST_F(Accept, WaitsItsTurnWhereOthersAcceptAtTheSameTime) {
  constexpr int kFindings = 12;
  std::string rules, facts, commands;
  for (int i = 0; i < kFindings; ++i) {
    const std::string n = std::to_string(i);
    rules += "stock a" + n + " : person\nstock b" + n + " : person\nrule r" + n + ": a" + n + " = b" + n + "\n";
    for (const char* name : {"a", "b"})
      facts += std::string(facts.empty() ? "" : ",") + "\"" + name + n + "\": { \"value\": \"" +
               (*name == 'a' ? "5" : "6") + "\", \"dimensions\": { \"concept\": \"" + name + n + "\" } }";
  }
  put("constraints/c.rules", rules);
  put("facts/d.json", "{ \"dimensions\": { \"period\": \"2024-12-31\" }, \"facts\": {" + facts + "} }");
  const std::string found = run("--output concise").out;
  std::vector<std::string> fingerprints;
  for (std::size_t at = found.find('['); at != std::string::npos; at = found.find('[', at + 1))
    fingerprints.push_back(found.substr(at + 1, 16));
  ASSERT_EQ(fingerprints.size(), static_cast<std::size_t>(kFindings)) << found;
  for (const std::string& f : fingerprints)
    commands += "('" + std::string(VERIFY_PROGRAM) + "' accept " + f +
                " --reason x --today 2026-06-30 >/dev/null || echo failed >>failures) & ";
  ASSERT_EQ(std::system(("cd '" + folder_.path() + "'; " + commands + " wait").c_str()), 0);
  EXPECT_FALSE(fs::exists(folder_.path() + "/failures"));
  EXPECT_EQ(run("").code, 0);
}

}  // namespace
}  // namespace verify::testing
