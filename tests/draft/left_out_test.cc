// Pins which passages are left out of a draft: between marks in a text, and between comments in Markdown and HTML.
#include <gtest/gtest.h>

#include "support/drafts.h"

namespace verify {
namespace {

using testing_support::check_text;

TEST(LeftOut, IsWhatStandsBetweenTheMarksOfAText) {
  const CheckResult result =
      check_text("There are 12 cats.\n\n[verify: off] There are 13 dogs. [verify: on]\n\nAnd 14 cows.\n");
  EXPECT_EQ(result.drafts->left_out, 1u);
  ASSERT_EQ(result.facts.facts.size(), 2u);
  EXPECT_EQ(result.facts.facts[1].value, "14");
}

TEST(LeftOut, IsAllBehindAMarkThatIsNotClosed) {
  const CheckResult result = check_text("There are 12 cats.\n\n[verify: off] There are 13 dogs.\n\nAnd 14 cows.\n");
  EXPECT_EQ(result.drafts->left_out, 2u);
  EXPECT_EQ(result.facts.facts.size(), 1u);
}

TEST(LeftOut, IsWhatCommentsOfMarkdownAndHtmlStandAround) {
  const CheckResult markdown = check_text(
      "There are 12 cats.\n\n<!-- verify: off -->\n\nThere are 13 dogs.\n\n- and 15 hens\n\n<!-- verify: on -->\n\nAnd "
      "14 cows.\n",
      "draft.md");
  EXPECT_EQ(markdown.drafts->left_out, 2u);
  EXPECT_EQ(markdown.facts.facts.size(), 2u);
  const CheckResult html = check_text(
      "<!doctype html><p>There are 12 cats.</p><!--verify: off--><p>There are 13 dogs.</p><!-- verify: on --><p>And 14 "
      "cows.</p>",
      "draft.html");
  EXPECT_EQ(html.drafts->left_out, 1u);
  EXPECT_EQ(html.facts.facts.size(), 2u);
}

}  // namespace
}  // namespace verify
