// Pins where reports are written and where they are not: through no link, over nothing that the run reads, and to no
// file twice. Also what becomes of standard output that can't be written.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

class Outputs : public ::testing::Test {
 protected:
  Outputs() {
    put("constraints/c.rules", "stock a : person\nstock b : person\nrule same: a = b\n");
    put("facts/d.json",
        "{ \"document\": { \"id\": \"d\", \"file\": \"text.txt\" }, \"dimensions\": { \"period\": \"2024-12-31\" }, "
        "\"facts\": { \"a\": { \"value\": \"5\", \"dimensions\": { \"concept\": \"a\" }, \"source\": { \"exact\": \"5 "
        "people\" } }, \"b\": { \"value\": \"6\", \"dimensions\": { \"concept\": \"b\" } } } }\n");
    put("facts/text.txt", "There were 5 people.\n");
    put("verify.toml", "fail-on = \"contradiction\"\n");
  }
  Ended run(const std::string& arguments) const { return run_program(folder_.path(), arguments); }
  void put(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  std::string text_of(const std::string& name) const { return read_file(folder_.path() + "/" + name); }
  fs::path at(const std::string& name) const { return folder_.path() + "/" + name; }
  TemporaryFolder folder_;
};

TEST_F(Outputs, AreNotWrittenThroughALinkThatLiesBesideThem) {
  put("precious", "precious\n");
  fs::create_symlink("precious", at("r.json.tmp"));
  EXPECT_EQ(run("--output json=r.json").code, 1);
  EXPECT_EQ(text_of("precious"), "precious\n");
  EXPECT_TRUE(fs::is_symlink(at("r.json.tmp")));
  EXPECT_EQ(text_of("r.json"), run("--output json").out);
}

TEST_F(Outputs, AreNotWrittenThroughALinkInTheirPlace) {
  put("precious", "precious\n");
  fs::create_symlink("precious", at("r.json"));
  const Ended ended = run("--output json=r.json");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.err, "verify: r.json is a symbolic link, and is not written through; name the file that is meant\n");
  EXPECT_EQ(text_of("precious"), "precious\n");
}

TEST_F(Outputs, GoToTheSystemsLinksAndDevices) {
  const std::string json = run("--output json").out;
  EXPECT_EQ(run("--output json=/dev/stdout").out, json);
  EXPECT_EQ(run("--output json=/dev/stdout | cat").out, json);
  EXPECT_EQ(run("--output json=/dev/null --output concise=/dev/null").code, 1);
  EXPECT_TRUE(fs::is_symlink("/dev/stdout"));
}

TEST_F(Outputs, AreNeverWrittenOverWhatTheRunReads) {
  for (const char* input : {"constraints/c.rules", "verify.toml", "verify.accept.toml", "./facts/../verify.toml"}) {
    const std::string before = fs::exists(at(input)) ? text_of(input) : "";
    const Ended ended = run("--output json=" + std::string(input));
    EXPECT_EQ(ended.code, 2) << input;
    EXPECT_EQ(ended.err, "verify: cannot write " + std::string(input) + ": this run reads it; name another file\n");
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(fs::exists(at(input)) ? text_of(input) : "", before);
  }
  put("draft.txt", "The party has 617 organisations (236 committees, 391 cells).\n");
  EXPECT_EQ(run("draft.txt --output full=draft.txt").err,
            "verify: cannot write draft.txt: this run reads it; name another file\n");
  fs::create_hard_link(at("draft.txt"), at("same.txt"));
  EXPECT_EQ(run("draft.txt --output full=same.txt").code, 2);
}

TEST_F(Outputs, AreNotWrittenIntoTheFactsOrDocumentsThatAreChecked) {
  for (const char* file : {"facts/d.json", "facts/r.json", "facts/text.txt", "facts/sub/../r.html"}) {
    const Ended ended = run("--output json=" + std::string(file));
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.err, "verify: cannot write " + std::string(file) +
                             ": it would lie in facts/, which is what is checked; name a file elsewhere\n");
  }
  EXPECT_EQ(run(". --output json=facts/r.json").code, 2);
  EXPECT_EQ(run(". --output json=r.json").code, 1);
  put("docs/draft.txt", "The party has 617 organisations (236 committees, 391 cells).\n");
  EXPECT_EQ(run("docs --output html=docs/r.html").code, 2);
  EXPECT_EQ(run("docs --output json=docs/r.json").code, 1);
}

TEST_F(Outputs, GoToOneFileEach) {
  const Ended ended = run("--output json=r.json --output html=./r.json");
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "verify: two outputs go to one file, ./r.json; name another file for one of them\n");
  EXPECT_FALSE(fs::exists(at("r.json")));
}

TEST_F(Outputs, MayReplaceTheReportThatTheyAreComparedWith) {
  EXPECT_EQ(run("--output json=r.json").code, 1);
  EXPECT_EQ(run("--since r.json --output json=r.json").code, 1);
}

TEST_F(Outputs, OfHelpAndVersionAreCheckedToo) {
  for (const char* asked : {"--version", "--help", "accept --help", "generate man", "generate bash", "coverage"}) {
    const Ended ended = run(std::string(asked) + " >/dev/full #");
    EXPECT_EQ(ended.code, 2) << asked;
  }
}

}  // namespace
}  // namespace verify::testing
