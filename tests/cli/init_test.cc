// Pins `verify init`: one slip is found, the change it names settles the slip, and no file is overwritten.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

const char* const kSteps =
    "  verify                     shows the slip: the books don't add up; exit code 1\n"
    "  then, to settle it, write 42,050 for 42,150 books:\n"
    "    documents/example.txt    held 42,050 books\n"
    "    facts/example.json       \"value\": \"42050\" and \"exact\": \"held 42,050 books\"\n"
    "  verify                     finds nothing; exit code 0\n";

const char* const kFiles =
    "  documents/example.txt      a made-up press release of a library, with one slip in it\n"
    "  facts/example.json         its figures, each with the words it stands in\n"
    "  constraints/example.rules  what the words mean, and what must be true of such figures\n"
    "  verify.toml                settings; each of them may be left out\n";

class Init : public ::testing::Test {
 protected:
  Ended run(const std::string& arguments) const { return run_program(folder_.path(), arguments); }

  void change(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read_file(folder_.path() + "/" + file);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from << " in " << file;
    folder_.write(file, text.replace(at, from.size(), to));
  }

  // What is in the folder, as paths from it.
  std::string files() const {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
      names.insert(fs::relative(entry.path(), folder_.path()).string());
    std::string out;
    for (const std::string& name : names) out += name + "\n";
    return out;
  }

  TemporaryFolder folder_;
};

TEST_F(Init, MakesAFolderInWhichOneSlipIsFound) {
  const Ended made = run("init try");
  EXPECT_EQ(made.code, 0);
  EXPECT_EQ(made.err, "");
  EXPECT_EQ(made.out, std::string("made in try:\n") + kFiles + "\nnext:\n  cd try\n" + kSteps);
  const Ended found = run("try/facts");
  EXPECT_EQ(found.code, 1);
  EXPECT_EQ(found.err, "") << "no warnings";
  EXPECT_TRUE(
      found.out.starts_with("contradiction[books-roll-forward]: books on 2024-12-31: 42,150 stated, 42,050 derived\n"
                            "  --> try/documents/example.txt:3:37\n"))
      << found.out;
  EXPECT_NE(found.out.find("\n1 contradiction, 0 implausible, 0 undecided\n"), std::string::npos) << found.out;
  EXPECT_NE(found.out.find("\n11 quotes were found in the documents\n"
                           "0 figures were not cross-checked: verify coverage\n"),
            std::string::npos)
      << found.out;
}

TEST_F(Init, IsCleanAfterTheChangeItShows) {
  run("init");
  EXPECT_EQ(run("").code, 1);
  change("documents/example.txt", "held 42,150 books", "held 42,050 books");
  EXPECT_EQ(run("").code, 1) << "the quote is stale now";
  change("facts/example.json", "held 42,150 books", "held 42,050 books");
  change("facts/example.json", "\"42150\"", "\"42050\"");
  const Ended clean = run("--fail-on implausible");
  EXPECT_EQ(clean.code, 0);
  EXPECT_EQ(clean.err, "");
  EXPECT_NE(clean.out.find("0 contradictions, 0 implausible, 0 undecided\n"), std::string::npos) << clean.out;
}

TEST_F(Init, MeansTheCurrentFolderUnlessOneIsNamed) {
  const Ended made = run("init");
  EXPECT_EQ(made.out, std::string("made in this folder:\n") + kFiles + "\nnext:\n" + kSteps);
  EXPECT_EQ(files(),
            "constraints\nconstraints/example.rules\ndocuments\ndocuments/example.txt\nfacts\nfacts/example.json\n"
            "verify.toml\n");
}

TEST_F(Init, QuotesAFolderForTheShell) {
  EXPECT_NE(run("init \"ann's try\"").out.find("\n  cd 'ann'\\''s try'\n"), std::string::npos);
}

TEST_F(Init, WritesNothingOverAndNamesAllThatIsThere) {
  run("init");
  folder_.write("verify.toml", "# mine\n");
  const Ended second = run("init .");
  EXPECT_EQ(second.code, 2);
  EXPECT_EQ(second.out, "");
  EXPECT_EQ(second.err,
            "constraints/example.rules: error: is there already, and is not written over\n"
            "documents/example.txt: error: is there already, and is not written over\n"
            "facts/example.json: error: is there already, and is not written over\n"
            "verify.toml: error: is there already, and is not written over\n"
            "verify: 4 errors; nothing was written\n");
  EXPECT_EQ(read_file(folder_.path() + "/verify.toml"), "# mine\n");
}

TEST_F(Init, WritesNothingWhereOneFileIsThere) {
  folder_.write("try/verify.toml", "# mine\n");
  fs::create_symlink("nowhere", folder_.path() + "/try/documents");
  folder_.write("try/facts", "no folder\n");
  const Ended ended = run("init try/");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err,
            "try/documents: error: is in the way: it is no folder\n"
            "try/facts: error: is in the way: it is no folder\n"
            "try/verify.toml: error: is there already, and is not written over\n"
            "verify: 3 errors; nothing was written\n");
  EXPECT_EQ(files(), "try\ntry/documents\ntry/facts\ntry/verify.toml\n");
}

}  // namespace
}  // namespace verify::testing
