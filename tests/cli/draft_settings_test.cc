// Drafts are read by the widths and the hedge words of verify.toml, as facts are.
#include <gtest/gtest.h>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

class DraftSettingsProgram : public ::testing::Test {
 protected:
  Ended run(const std::string& text, const std::string& settings) {
    folder_.write("draft.txt", text);
    folder_.write("verify.toml", settings);
    return run_program(folder_.path(), "draft.txt --output concise");
  }
  TemporaryFolder folder_;
};

// The parts add up to 1,010, the end of "about 1,000" by one per cent, and to 1,011.
constexpr const char* kInside = "The party has about 1,000 organisations (601 committees, 409 cells).\n";
constexpr const char* kOutside = "The party has about 1,000 organisations (601 committees, 410 cells).\n";

TEST_F(DraftSettingsProgram, AllowsAHedgeItsConfiguredWidthAndNoMore) {
  const std::string narrow = "[readings]\nabout-stated = \"1 %\"\nabout-allowed = \"1 %\"\n";
  const Ended inside = run(kInside, narrow);
  EXPECT_EQ(inside.code, 0) << inside.out << inside.err;
  const Ended outside = run(kOutside, narrow);
  EXPECT_EQ(outside.code, 1) << outside.out << outside.err;
  EXPECT_NE(outside.out.find("contradiction"), std::string::npos) << outside.out;
}

TEST_F(DraftSettingsProgram, AllowsAHedgeTheDefaultWidthWhereNoneIsConfigured) { EXPECT_EQ(run(kOutside, "").code, 0); }

TEST_F(DraftSettingsProgram, TellsWhatIsStatedFromWhatIsAllowed) {
  const Ended ended = run(kOutside, "[readings]\nabout-stated = \"1 %\"\n");
  EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
  EXPECT_NE(ended.out.find("implausible"), std::string::npos) << ended.out;
}

TEST_F(DraftSettingsProgram, TakesAConfiguredWordForAHedge) {
  const std::string german = "The party has knapp 1,250 organisations (831 committees, 401 cells).\n";
  EXPECT_EQ(run(german, "").code, 1);
  const Ended configured = run(german, "[hedges]\nnearly = [\"knapp\"]\n");
  EXPECT_EQ(configured.code, 0) << configured.out << configured.err;
  EXPECT_EQ(configured.out.find("contradiction"), std::string::npos) << configured.out;
}

TEST_F(DraftSettingsProgram, TakesAConfiguredPhraseForAHedgeInAnyFormOfItsLetters) {
  const std::string settings = "[hedges]\nnearly = [\"g\u1EA7n\"]\nover = [\"plus de\"]\n";
  const std::string decomposed = "Ga\u0302\u0300n 1,250 organisations (831 committees, 401 cells) remain.\n";
  EXPECT_EQ(run(decomposed, "").code, 1);
  EXPECT_EQ(run(decomposed, settings).code, 0);
  const std::string phrase = "Plus\nde 1,250 organisations of the party (861 committees, 401 cells) remain.\n";
  EXPECT_EQ(run(phrase, "").code, 1);
  EXPECT_EQ(run(phrase, settings).code, 0);
}

}  // namespace
}  // namespace verify::testing
