// Pins how the output of `git diff` is read: changed lines by file, and no line of a file taken for a header of the
// diff.
#include "check/diff.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

using Lines = std::vector<FileChange::Lines>;

TEST(Diff, FindsTheLinesThatChangedInEachFile) {
  const Changes changes = parse_diff(
      "diff --git a/facts/a.json b/facts/a.json\n"
      "index 1..2 100644\n"
      "--- a/facts/a.json\n"
      "+++ b/facts/a.json\n"
      "@@ -10 +10,2 @@ \"books\": {\n"
      "-one\n"
      "+two\n"
      "+three\n"
      "@@ -20,2 +20,0 @@\n"
      "-gone\n"
      "-gone\n"
      "diff --git a/old.txt b/old.txt\n"
      "deleted file mode 100644\n"
      "--- a/old.txt\n"
      "+++ /dev/null\n"
      "@@ -1 +0,0 @@\n"
      "-one\n");
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes.at("facts/a.json").lines, (Lines{{10, 11, false}, {20, 21, true}}));
  EXPECT_FALSE(changes.at("facts/a.json").whole);
}

TEST(Diff, TakesNoLineOfAFileForAHeader) {
  const Changes changes = parse_diff(
      "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n--- a/x\n-diff --git a/y b/y\n-@@ -1 +1 @@\n"
      "+++ b/z\n+diff --git a/y b/y\n+@@ -7 +7 @@\n\\ No newline at end of file\n");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes.at("a").lines, (Lines{{1, 3, false}}));
}

TEST(Diff, KnowsPathsWhateverIsInThem) {
  const auto path_of = [](const std::string& header) {
    const Changes changes = parse_diff("diff --git " + header + "\n");
    return changes.empty() ? std::string("none") : changes.begin()->first;
  };
  EXPECT_EQ(path_of("a/a b/x b/a b/x"), "a b/x");
  EXPECT_EQ(path_of("\"a/\\\"q\\\" \\303\\251\\n\\\\\" \"b/\\\"q\\\" \\303\\251\\n\\\\\""), "\"q\" é\n\\");
  EXPECT_EQ(path_of("a/one b/two"), "none");
  EXPECT_EQ(path_of("\"a/\\9\" \"b/\\9\""), "none");
  EXPECT_EQ(path_of(""), "none");
}

TEST(Diff, TakesAFileWithoutLinesForChangedAsAWhole) {
  const Changes changes = parse_diff("diff --git a/r.docx b/r.docx\nBinary files a/r.docx and b/r.docx differ\n");
  EXPECT_TRUE(changes.at("r.docx").whole);
  EXPECT_TRUE(changes.at("r.docx").touches(1, 1));
}

TEST(Diff, TouchesWhatLiesAroundAGapAndNotBesideIt) {
  const FileChange change{{{4, 5, true}, {10, 12, false}}, false};
  EXPECT_TRUE(change.touches(4, 5));
  EXPECT_TRUE(change.touches(1, 9));
  EXPECT_FALSE(change.touches(1, 4));
  EXPECT_FALSE(change.touches(5, 9));
  EXPECT_TRUE(change.touches(12, 20));
  EXPECT_FALSE(change.touches(13, 20));
}

}  // namespace
}  // namespace verify::testing
