// Pins how the program uses verify.toml: which file, the command line before the file, `--show-config`, and mistakes.
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <cstdlib>

#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

struct Outcome {
  int code;
  std::string out, err;
};

/// "Nearly 50" and 52 people, which is implausible as the words are read by default.
class ConfiguredProgram : public ::testing::Test {
 protected:
  ConfiguredProgram() {
    folder_.write(".git/HEAD", "");
    folder_.write("constraints/c.rules", "stock a : person\n");
    const auto facts = [](const std::string& members) {
      return "{ \"facts\": { \"a\": { " + members +
             ", \"dimensions\": { \"concept\": \"a\", \"period\": \"2024-12-31\" } } } }";
    };
    folder_.write("facts/said.json", facts("\"value\": \"50\", \"hedge\": \"nearly\""));
    folder_.write("facts/true.json", facts("\"value\": \"52\""));
  }

  void configured(const std::string& text) const { folder_.write("verify.toml", text); }

  // In the folder, as its user would.
  Outcome run(const std::string& arguments) const {
    const TemporaryFolder other;
    const std::string out = other.path() + "/out";
    const std::string err = other.path() + "/err";
    const int status = std::system(("cd '" + folder_.path() + "' && '" + VERIFY_PROGRAM + "' " + arguments + " >" +
                                    out + " 2>" + err + " </dev/null")
                                       .c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
  }

  TemporaryFolder folder_;
};

TEST_F(ConfiguredProgram, GoesByTheNearestFileUnlessAnotherIsNamed) {
  EXPECT_EQ(run("").code, 0);
  configured("fail-on = \"implausible\"\n");
  EXPECT_EQ(run("").code, 1);
  EXPECT_EQ(run("facts/said.json facts/true.json").code, 1);
  folder_.write("other.toml", "fail-on = \"never\"\n");
  EXPECT_EQ(run("--config other.toml").code, 0);
}

TEST_F(ConfiguredProgram, PutsTheCommandLineBeforeTheFile) {
  configured("fail-on = \"implausible\"\nconstraints = [\"elsewhere\"]\n");
  folder_.write("elsewhere/c.rules", "stock b : person\n");
  EXPECT_EQ(run("").code, 2);
  EXPECT_EQ(run("--constraints constraints").code, 1);
  EXPECT_EQ(run("--constraints constraints --fail-on contradiction").code, 0);
}

TEST_F(ConfiguredProgram, EndsWith2WhenTheFileNamedIsNotThere) {
  for (const char* command : {"", "coverage ", "list facts "}) {
    const Outcome missing = run(std::string(command) + "--config nowhere.toml");
    EXPECT_EQ(missing.code, 2) << command;
    EXPECT_EQ(missing.out, "") << command;
    EXPECT_EQ(missing.err, "nowhere.toml: error: no such file\nverify: 1 error; nothing was checked\n") << command;
  }
}

TEST_F(ConfiguredProgram, ReadsNoFactsByAFileWithAMistake) {
  configured("[hedges]\nneraly = [\"gần\"]\n");
  folder_.write("facts/said.json", "not JSON");
  const Outcome bad = run("");
  EXPECT_EQ(bad.code, 2);
  EXPECT_EQ(bad.err,
            "verify.toml:2:1: error: unknown hedge `neraly` (did you mean `nearly`?)\n"
            " 2 | neraly = [\"gần\"]\n"
            "   | ^^^^^^\n"
            "   = help: one of exactly, about, nearly, over, under, at-least, at-most\n"
            "verify: 1 error; nothing was checked\n");
}

TEST_F(ConfiguredProgram, TakesWordsAndWidthsInEveryCommand) {
  folder_.write("facts/said.json",
                "{ \"facts\": { \"a\": { \"value\": \"60\", \"hedge\": \"gần\", \"dimensions\": { \"concept\": \"a\", "
                "\"period\": \"2024-12-31\" } } } }");
  EXPECT_EQ(run("").code, 2);
  configured("[hedges]\nnearly = [\"gần\"]\n");
  EXPECT_EQ(run("").code, 1);
  EXPECT_EQ(run("list facts").code, 0);
  configured("readings.nearly-allowed = \"20 %\"\n[hedges]\nnearly = [\"gần\"]\n");
  EXPECT_EQ(run("").code, 0);
  // The fact is known by what its hedge means, so that a finding's fingerprint is the same in any language.
  EXPECT_NE(run("--output json").out.find("\"hedge\": \"nearly\""), std::string::npos);
  EXPECT_EQ(run("").out.find("gần"), std::string::npos);
}

TEST_F(ConfiguredProgram, ShowsEachSettingAndWhereItIsFrom) {
  configured(
      "fail-on = \"never\"\nconstraints = [\"constraints/\"]\n\n[readings]\nnearly-allowed = \"0.15\"\n\n"
      "[hedges]\nnearly = [\"gần\", \"presque\"]\n");
  const Outcome shown = run("--show-config --fail-on implausible --documents here --documents there");
  EXPECT_EQ(shown.code, 0);
  EXPECT_EQ(shown.err, "");
  EXPECT_EQ(shown.out,
            "config                   verify.toml         nearest upwards\n"
            "constraints              constraints/        verify.toml:2\n"
            "documents                here, there         command line\n"
            "fail-on                  implausible         command line\n"
            "acceptances              verify.accept.toml  default\n"
            "leave-out                none                default\n"
            "readings.about-stated    5 %                 default\n"
            "readings.about-allowed   12 %                default\n"
            "readings.nearly-stated   5 %                 default\n"
            "readings.nearly-allowed  15 %                verify.toml:5\n"
            "readings.over-stated     25 %                default\n"
            "hedges.exactly           none                default\n"
            "hedges.about             none                default\n"
            "hedges.nearly            gần, presque        verify.toml:8\n"
            "hedges.over              none                default\n"
            "hedges.under             none                default\n"
            "hedges.at-least          none                default\n"
            "hedges.at-most           none                default\n");
}

TEST_F(ConfiguredProgram, ShowsTheDefaultsWhereNothingIsSet) {
  const Outcome shown = run("--show-config");
  EXPECT_EQ(shown.code, 0);
  EXPECT_EQ(shown.out.substr(0, shown.out.find("readings.about-allowed")),
            "config                   none                           no verify.toml found\n"
            "constraints              constraints/ beside the facts  default\n"
            "documents                none                           default\n"
            "fail-on                  contradiction                  default\n"
            "acceptances              verify.accept.toml             default\n"
            "leave-out                none                           default\n"
            "readings.about-stated    5 %                            default\n");
}

TEST_F(ConfiguredProgram, ShowsTheFileAsItIsReachedFromHere) {
  configured("fail-on = \"never\"\nconstraints = [\"constraints\"]\n");
  const std::string up =
      run("--show-config >/dev/null && cd facts && '" + std::string(VERIFY_PROGRAM) + "' --show-config .").out;
  EXPECT_EQ(up.substr(0, up.find("documents")),
            "config                   ../verify.toml         nearest upwards\n"
            "constraints              ../constraints         ../verify.toml:2\n");
}

}  // namespace
}  // namespace verify::testing
