// Pins what a PATH is taken for: a project, facts or documents, by place, by ending, by content; and what becomes of
// several projects in one run.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRules = "stock a : person\nstock b : person\nrule same: a = b\n";
constexpr const char* kWrong = "The party has 617 organisations (236 committees, 391 cells).\n";

std::string facts(const std::string& a, const std::string& b, const std::string& more = {}) {
  return "{ \"document\": { \"id\": \"d" + more +
         "\" }, \"dimensions\": { \"period\": \"2024-12-31\" }, \"facts\": { \"a\": { \"value\": \"" + a +
         "\", \"dimensions\": { \"concept\": \"a\" } }, \"b\": { \"value\": \"" + b +
         "\", \"dimensions\": { \"concept\": \"b\" } } } }\n";
}

class Paths : public ::testing::Test {
 protected:
  Paths() { folder_.write(".git/HEAD", ""); }
  Ended run(const std::string& arguments) const { return run_program(folder_.path(), arguments); }
  void put(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  void project(const std::string& name, const std::string& a, const std::string& b) const {
    put(name + "/constraints/c.rules", kRules);
    put(name + "/facts/d.json", facts(a, b));
  }
  TemporaryFolder folder_;
};

TEST_F(Paths, TakeAFolderWithFactsInItForAProject) {
  project("try", "5", "6");
  const Ended ended = run("try");
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_NE(ended.out.find("\nread as a project: try, with facts in try/facts\n1 contradiction, "), std::string::npos)
      << ended.out;
  EXPECT_EQ(run("try/ --output concise").out, run("try/facts --output concise").out);
  EXPECT_EQ(run_program(folder_.path() + "/try", ". --output concise").out,
            run_program(folder_.path() + "/try", "--output concise").out);
  EXPECT_EQ(run("list facts try").out, run("list facts try/facts").out);
}

TEST_F(Paths, TakeAFolderWithRulesInItForAProjectWhoseFactsLieInIt) {
  put("books/constraints/c.rules", kRules);
  put("books/2024.json", facts("5", "6"));
  for (const char* path : {"books", "books/2024.json"}) {
    const Ended ended = run(std::string(path) + " --output concise");
    EXPECT_EQ(ended.code, 1) << ended.err;
    EXPECT_TRUE(ended.out.starts_with("books/2024.json: a: contradiction")) << ended.out;
  }
}

TEST_F(Paths, FindTheRulesOfAFolderWithinFacts) {
  project("try", "5", "5");
  put("try/facts/2023/e.json", facts("5", "6", "2"));
  EXPECT_EQ(run("try/facts/2023").code, 1);
  EXPECT_EQ(run("try/facts/2023/e.json").code, 1);
  EXPECT_EQ(run_program(folder_.path() + "/try/facts/2023", ".").code, 1);
}

TEST_F(Paths, TakeAFolderOfDocumentsForThatAndCountWhatIsNoDocument) {
  put("docs/a.txt", kWrong);
  put("docs/more/b.md", "The town has 12 schools.\n");
  put("docs/more/c.png", "");
  put("docs/package.json", "{ \"name\": \"docs\" }");
  put("docs/.hidden/d.txt", kWrong);
  put("docs/~$a.docx", "lock");
  const Ended ended = run("docs");
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_EQ(ended.err, "");
  EXPECT_NE(ended.out.find("docs/a.txt:1:15"), std::string::npos) << ended.out;
  EXPECT_NE(ended.out.find("\nread as a folder of documents: docs, with 2 documents; 3 files are no documents by their "
                           "names (.docx 1, .json 1, .png 1); 1 hidden name left out\n"),
            std::string::npos)
      << ended.out;
}

TEST_F(Paths, TakeAFolderForFactsWhereAFileOfItHoldsFacts) {
  put("constraints/c.rules", kRules);
  put("figures/d.json", facts("5", "6"));
  put("figures/notes.txt", kWrong);
  const Ended ended = run("figures --output concise");
  EXPECT_EQ(ended.code, 1);
  EXPECT_TRUE(ended.out.starts_with("figures/d.json: a: contradiction")) << ended.out;
  EXPECT_EQ(ended.out.find("notes.txt"), std::string::npos);
}

TEST_F(Paths, TakeAFileOfAnotherNameForWhatItHolds) {
  put("constraints/c.rules", kRules);
  fs::create_directories(folder_.path() + "/figures");
  put("figures/d.facts", facts("5", "6"));
  put("figures/draft", kWrong);
  EXPECT_NE(run("figures/d.facts").out.find("a on 2024-12-31: 5 stated, 6 derived"), std::string::npos);
  EXPECT_NE(run("figures/draft").out.find("236 + 391 = 627, not 617"), std::string::npos);
}

TEST_F(Paths, AreTakenForWhatIsSaid) {
  put("notes.json", kWrong);
  EXPECT_EQ(run("notes.json").code, 2);
  const Ended as = run("notes.json --as document");
  EXPECT_EQ(as.code, 1) << as.err;
  EXPECT_NE(as.out.find("\nread as a document, by --as: notes.json\n"), std::string::npos) << as.out;
  project("facts", "5", "6");
  EXPECT_EQ(run("facts --as project").code, 1);
  EXPECT_EQ(run("notes.json --as project").err, "verify: --as: notes.json is no folder, so it is no project\n");
  EXPECT_EQ(run(". --as table").code, 2);
  put("empty/x.txt", "");
  EXPECT_EQ(run("empty --as project").err,
            "verify: --as: empty is no project: neither facts/ nor constraints/ is in it\n");
}

TEST_F(Paths, OfTwoProjectsKeepTheirOwnSettingsAndRules) {
  project("one", "5", "6");
  project("two", "5", "6");
  put("two/constraints/c.rules", "stock a : person\nstock b : person\nrule other: a >= b\n");
  put("two/verify.toml", "fail-on = \"never\"\n");
  const Ended both = run("one two");
  EXPECT_EQ(both.code, 1) << both.err;
  EXPECT_EQ(both.err, "");
  EXPECT_EQ(both.out, "project: one\n\n" + run("one").out + "\nproject: two\n\n" + run("two").out);
  EXPECT_EQ(run("two").code, 0);
  EXPECT_EQ(run("one two --output concise").out, run("one --output concise").out + run("two --output concise").out);
  EXPECT_EQ(run("one/facts two/facts --output concise").out, run("one two --output concise").out);
  EXPECT_EQ(run(". --output concise").out, run("one two --output concise").out);
  put("two/facts/d.json", "{");
  const Ended broken = run("one two --output concise");
  EXPECT_EQ(broken.code, 2);
  EXPECT_EQ(broken.out, run("one --output concise").out);
  EXPECT_NE(broken.err.find("two/facts/d.json:"), std::string::npos) << broken.err;
}

TEST_F(Paths, OfTwoProjectsAreRefusedWhereTheyWouldBeOneReport) {
  project("one", "5", "6");
  project("two", "5", "6");
  EXPECT_EQ(run("one two --output json").err,
            "verify: these paths are of 2 projects, and `json` is a report on one; check each by itself, or use full, "
            "concise, github, markdown\n");
  EXPECT_EQ(run("one two --since r.json").err,
            "verify: these paths are of 2 projects, and --since goes with a report on one; check each by itself\n");
  EXPECT_EQ(run("coverage one two").err,
            "verify: these paths are of 2 projects, and `coverage` goes with one: one; two\n");
  EXPECT_EQ(run("coverage one two").code, 2);
}

TEST_F(Paths, AreOneProjectWhereRulesAndSettingsAreNamedForAll) {
  project("one", "5", "5");
  put("two/facts/e.json", facts("6", "6", "2"));
  put("two/verify.toml", "fail-on = \"never\"\n");
  put("all.toml", "fail-on = \"contradiction\"\n");
  const Ended ended = run("one two --constraints one/constraints --config all.toml --output concise");
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_NE(ended.out.find("5 in d, 6 in d2"), std::string::npos) << ended.out;
}

TEST_F(Paths, OfDocumentsAndFactsByDifferentSettingsAreRefused) {
  project("one", "5", "5");
  put("one/verify.toml", "fail-on = \"never\"\n");
  put("two/draft.txt", kWrong);
  EXPECT_EQ(run("two/draft.txt one").code, 0) << "by the settings of the facts, since there are no others";
  put("two/verify.toml", "");
  EXPECT_EQ(run("two/draft.txt one").err,
            "verify: these paths go by different settings, one/verify.toml and two/verify.toml; name one for all of "
            "them: --config FILE\n");
  EXPECT_EQ(run("two/draft.txt one --config two/verify.toml").code, 1);
}

TEST_F(Paths, WithoutRulesHaveOneLineThatSaysWhereTheyWereLookedFor) {
  put("figures/d.json", facts("5", "6"));
  const Ended ended = run("figures");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err,
            "figures: error: no rules found for these facts; none of these folders is there: constraints, "
            "figures/constraints\n"
            "  = help: put the rules into one of them, or name their folder: --constraints DIR\n"
            "verify: 1 error; nothing was checked\n");
}

TEST_F(Paths, WithNothingInThemSayHowToBegin) {
  const std::string begin =
      "`verify init` makes a small project to start from, and `verify DOCUMENT` checks a document by itself\n";
  const Ended none = run("");
  EXPECT_EQ(none.code, 2);
  EXPECT_EQ(none.err,
            "facts/: error: no such file or folder\n  = help: " + begin + "verify: 1 error; nothing was checked\n");
  EXPECT_EQ(run(".").err, "verify: nothing to check: no facts in .; " + begin);
}

TEST_F(Paths, OfDocumentsWithoutFiguresAreNoErrorAndAreNamed) {
  put("a.md", "Nothing is counted here.\n");
  put("b.md", kWrong);
  const Ended ended = run("a.md");
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "verify: no figures in a.md: nothing was to be checked there\n");
  const Ended both = run("a.md b.md");
  EXPECT_EQ(both.code, 1);
  EXPECT_EQ(both.err, ended.err);
  EXPECT_EQ(run("a.md -q").err, "");
}

TEST_F(Paths, OfFoldersLinkedIntoFactsAreFollowedWithinTheProject) {
  project("try", "5", "5");
  put("try/shared/e.json", facts("5", "6", "2"));
  fs::create_directory_symlink("../shared", folder_.path() + "/try/facts/linked");
  const Ended ended = run("try --output concise");
  EXPECT_EQ(ended.code, 1) << ended.err;
  EXPECT_TRUE(ended.out.starts_with("try/facts/linked/e.json: b: contradiction")) << ended.out;
}

TEST_F(Paths, OfFoldersLinkedIntoFactsFromElsewhereAreRefused) {
  project("try", "5", "5");
  put("elsewhere/e.json", facts("5", "6", "2"));
  fs::create_directory_symlink("../../elsewhere", folder_.path() + "/try/facts/linked");
  fs::create_directory_symlink("nowhere", folder_.path() + "/try/facts/lost");
  const Ended ended = run("try");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err,
            "try/facts/linked: error: is a link to a folder outside of what is checked, and is not followed: " +
                fs::canonical(folder_.path() + "/elsewhere").string() +
                "\n"
                "  = help: name that folder as a path of its own, or remove the link\n"
                "try/facts/lost: error: is a link that leads nowhere\n"
                "  = help: mend the link, or remove it\n"
                "verify: 2 errors; nothing was checked\n");
}

TEST_F(Paths, OfAFolderThatIsLinkedIntoItselfAreReadOnce) {
  project("try", "5", "6");
  fs::create_directory_symlink(".", folder_.path() + "/try/facts/again");
  EXPECT_EQ(run("try").code, 1) << run("try").err;
  fs::create_directory_symlink("..", folder_.path() + "/try/facts/up");
  EXPECT_EQ(run("try").code, 2);
}

TEST_F(Paths, OfFoldersOfDocumentsAreWhatExtractReads) {
  put("docs/a.txt", kWrong);
  put("docs/b.txt", kWrong);
  fs::create_directories(folder_.path() + "/out");
  const Ended ended = run("extract docs -o out");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(fs::exists(folder_.path() + "/out/a.json"));
  EXPECT_TRUE(fs::exists(folder_.path() + "/out/b.json"));
}

}  // namespace
}  // namespace verify::testing
