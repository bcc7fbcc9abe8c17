// A draft with more figures than are listed is still checked, and says how many it doesn't list.
#include <gtest/gtest.h>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "documents/read_manuscript.h"
#include "draft/read_draft.h"

namespace verify {
namespace {

Manuscript manuscript(const std::string& name, const std::string& text) {
  Diagnostics diagnostics;
  return *read_manuscript(std::make_shared<const Source>(name, text), diagnostics);
}

std::string many_boats(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "It has " + std::to_string(3000 + i % 5000) + " boats.\n\n";
  return out;
}

// More figures than are listed, and more of one noun than are compared.
TEST(LongDraft, StillTellsWhatASecondDocumentSaysOfTheSameThing) {
  std::vector<Manuscript> both;
  both.push_back(manuscript("long.txt", many_boats(20'500)));
  both.push_back(manuscript("short.txt", "In 2019 the harbour had 12,345 boats."));
  const Loaded result = ground_draft(read_draft(std::move(both), {}), {});
  ASSERT_EQ(result.drafts->apart.size(), 1u);
  const Fact& fact = result.facts.facts[result.drafts->apart[0].fact];
  EXPECT_EQ(result.facts.document_of(fact).id, "long.txt");
  EXPECT_EQ(result.drafts->apart[0].reason, "and \"12,345 boats\": days or years: none and 2019");
  EXPECT_GT(result.drafts->unlisted, 0u);
}

TEST(LongDraft, CountsFiguresThatItDoesNotList) {
  std::vector<Manuscript> one;
  one.push_back(manuscript("long.txt", many_boats(20'500)));
  const CheckResult result =
      check(ground_draft(read_draft(std::move(one), {}), {}), default_oracle, judging_oracle, {});
  EXPECT_EQ(result.summary.facts, 20'500u);
}

}  // namespace
}  // namespace verify
