// Pins how lines of output are kept from being taken for commands of a build server.
#include "text/utf8.h"

#include <gtest/gtest.h>

namespace verify::testing {
namespace {

TEST(LogSafe, LeavesOrdinaryTextAsItIs) {
  for (const char* text :
       {"", "a::b", "std::string", "## heading", "#[x]", "##", "##a b[", "  ::: file.md\n", "a\n\nb"})
    EXPECT_EQ(log_safe(text), text);
}

TEST(LogSafe, BreaksACommandAtTheStartOfALine) {
  EXPECT_EQ(log_safe("::error::x"), ": :error::x");
  EXPECT_EQ(log_safe("a\n::error::x"), "a\n: :error::x");
  EXPECT_EQ(log_safe("a\r\n \t ::set-output name=a::b\n"), "a\r\n \t : :set-output name=a::b\n");
}

TEST(LogSafe, SeesPastBlanksOfAnyKindSinceServersStripThem) {
  EXPECT_EQ(log_safe("\u00a0\u2003::error::x"), "\u00a0\u2003: :error::x");
}

TEST(LogSafe, BreaksACommandBehindHashesAnywhere) {
  EXPECT_EQ(log_safe("a ##[error]b"), "a # #[error]b");
  EXPECT_EQ(log_safe("##vso[task.complete]"), "# #vso[task.complete]");
  EXPECT_EQ(log_safe("##teamcity[x]"), "# #teamcity[x]");
  EXPECT_EQ(log_safe("####[x]"), "### #[x]");
}

TEST(LogSafe, MakesNothingThatItWouldBreakAgain) {
  for (const char* text : {"::::error::", "###[x]##vso[", ": ::x", "::\n::", " :::error::x"})
    EXPECT_EQ(log_safe(log_safe(text)), log_safe(text));
}

}  // namespace
}  // namespace verify::testing
