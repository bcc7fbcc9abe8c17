// Each kind of finding and each rule of drafts has a meaning and an example, and the example is found as it says.
#include "report/shared/codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "check/finding.h"
#include "draft/statements/statement_rules.h"
#include "report/report.h"
#include "support/drafts.h"

namespace verify {
namespace {

std::set<std::string_view> names(bool draft) {
  std::set<std::string_view> out;
  for (const Code& code : codes()) {
    if (code.draft != draft) continue;
    EXPECT_TRUE(out.insert(code.name).second) << code.name;
  }
  return out;
}

TEST(Codes, SayWhatEachKindOfFindingMeans) {
  const auto kinds = names(false);
  for (const FindingKind kind : {FindingKind::contradiction, FindingKind::stale_quote, FindingKind::ambiguous_quote,
                                 FindingKind::implausible, FindingKind::undecided})
    EXPECT_EQ(kinds.count(finding_kind_name(kind)), 1u) << finding_kind_name(kind);
}

TEST(Codes, HaveTheRulesOfDraftsInTheOrderOfTheirNames) {
  std::size_t place = 0;
  std::string_view before;
  for (const StatementRuleText& rule : statement_rules()) {
    EXPECT_EQ(static_cast<std::size_t>(rule.rule), place++) << rule.name;
    EXPECT_LT(before, rule.name);
    before = rule.name;
  }
  EXPECT_EQ(names(true).size(), place);
}

TEST(Codes, HaveExamplesThatAreFoundAsTheySay) {
  for (const Code& code : codes()) {
    if (!code.draft) continue;
    const std::string text(code.example);
    const std::string name = text.find('|') == std::string::npos ? "draft.txt" : "draft.md";
    if (code.name == "percent-of-total") {  // solving it takes too long for a test
      const auto relations = testing_support::load_text(text, name).problem.relations;
      EXPECT_TRUE(std::any_of(relations.begin(), relations.end(), [&](const Relation& r) {
        return "contradiction[" + r.name + "]: " + r.label + ": " + r.told == code.says;
      }));
      continue;
    }
    const CheckResult result = testing_support::check_text(text, name);
    ASSERT_EQ(result.findings.size(), 1u) << code.name;
    const Finding& f = result.findings[0];
    EXPECT_EQ(std::string(finding_kind_name(f.kind)) + "[" + f.rule + "]: " + f.message, code.says);
    EXPECT_EQ(f.rule, code.name);
  }
}

TEST(Codes, AreTheRulesInForceWhereDraftsAreChecked) {
  const CheckResult result = testing_support::check_text("There are 12 chairs.\n");
  const std::string sarif = render_sarif(result, {});
  for (const StatementRuleText& rule : statement_rules())
    EXPECT_NE(sarif.find("\"id\": \"" + std::string(rule.name) + "\""), std::string::npos) << rule.name;
}

TEST(Codes, AreToldWithWhatBecameOfThemInADraft) {
  const CheckResult result =
      testing_support::check_text("The party has 617 organisations (226 committees, 391 cells).\n");
  const auto text = explain_name(result, "parts", look_up_name(result, "parts", default_oracle), {});
  ASSERT_TRUE(text);
  EXPECT_TRUE(text->starts_with(*explain_code("parts") + "\nhere\nholds: 1\n")) << *text;
  EXPECT_EQ(*explain_name(result, "merger", look_up_name(result, "merger", default_oracle), {}),
            *explain_code("merger"));
}

}  // namespace
}  // namespace verify
