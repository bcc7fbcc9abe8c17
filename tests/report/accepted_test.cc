// Pins how each format shows accepted findings, expired acceptances, and acceptances that fit nothing any more.
#include <gtest/gtest.h>

#include "check/stages.h"
#include "report/report.h"
#include "report/shared/telling.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

/// Lets the acceptances of a result count that were added to it.
void apply_acceptances(CheckResult& result) {
  FindingsByAcceptance found = set_accepted_apart(result, std::move(result.findings));
  result.findings = std::move(found.open);
  result.accepted = std::move(found.accepted);
  result.idle_acceptances = std::move(found.idle);
}

/// 5 and 6 where the same is meant, which somebody accepted.
CheckResult accepted() {
  CheckResult result = two_lists("6");
  Acceptance a = acceptance_of(result.findings.at(0), result.facts, "as printed\n::error::x");
  a.until = make_date(2026, 12, 31);
  result.acceptances = {a};
  result.today = make_date(2026, 6, 30);
  apply_acceptances(result);
  result.summary.contradictions = 0;
  result.summary.accepted = 1;
  return result;
}

bool says(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

TEST(Accepted, IsListedWithReasonAndLastDayInWhatPeopleRead) {
  const CheckResult result = accepted();
  const std::string line =
      "contradiction[same]: a on 2024-12-31: 5 stated, 6 derived [6edd5f4dd79ada33]; until 2026-12-31: as printed "
      "::error::x\n";
  EXPECT_TRUE(says(render_full(result, {}), "accepted:\n  " + line)) << render_full(result, {});
  EXPECT_TRUE(says(render_github(result, {}), "accepted: " + line)) << render_github(result, {});
  EXPECT_FALSE(says(render_github(result, {}), "\n::error")) << "no annotation";
  EXPECT_EQ(render_concise(result), "1 accepted\n");
  EXPECT_TRUE(says(render_markdown(result, {}), "\n- accepted: contradiction&#91;same&#93;"))
      << render_markdown(result, {});
  for (const std::string& report : {render_full(result, {}), render_github(result, {}), render_markdown(result, {}),
                                    render_junit(result, {}), render_sarif(result, {})})
    EXPECT_TRUE(says(report, "0 contradictions, 0 implausible, 0 undecided, 1 accepted")) << report;
}

TEST(Accepted, IsNoFailureAndNoIssue) {
  const CheckResult result = accepted();
  EXPECT_TRUE(says(render_junit(result, {}), "tests=\"1\" failures=\"0\" errors=\"0\"")) << render_junit(result, {});
  EXPECT_TRUE(says(render_junit(result, {}), "accepted: contradiction[same]"));
  EXPECT_EQ(render_gitlab(result, {}), "[]\n");
  EXPECT_TRUE(says(render_rdjson(result, {}), "\"diagnostics\": []"));
}

TEST(Accepted, IsLeftOutOfSarifUnlessAskedFor) {
  const CheckResult result = accepted();
  EXPECT_TRUE(says(render_sarif(result, {}), "\"results\": []"));
  ReportOptions options;
  options.show_accepted = true;
  EXPECT_TRUE(says(render_sarif(result, options), R"("suppressions": [
            {
              "kind": "external",
              "status": "accepted",
              "justification": "Until 2026-12-31: as printed ::error::x"
            }
          ])"))
      << render_sarif(result, options);
}

TEST(Accepted, StandsByItselfInJson) {
  const std::string json = render_json(accepted());
  EXPECT_TRUE(says(json, "\"findings\": [],\n  \"accepted\": [\n    {\n      \"kind\": \"contradiction\"")) << json;
  EXPECT_TRUE(says(json,
                   "\"acceptance\": {\n        \"reason\": \"as printed\\n::error::x\",\n        \"until\": "
                   "\"2026-12-31\"\n      }"))
      << json;
  EXPECT_TRUE(says(json, "\"accepted\": 1,\n    \"expired_acceptances\": 0,"));
}

TEST(Accepted, ExpiresTheDayAfterItsLast) {
  CheckResult result = two_lists("6");
  Acceptance a = acceptance_of(result.findings.at(0), result.facts, "as printed");
  a.until = make_date(2026, 6, 29);
  a.origin.source = std::make_shared<const Source>("a.toml", "x");
  result.acceptances = {a};
  result.today = make_date(2026, 6, 30);
  apply_acceptances(result);
  EXPECT_EQ(result.findings.size(), 1u);
  ASSERT_EQ(result.idle_acceptances.size(), 1u);
  EXPECT_EQ(result.idle_acceptances[0].why, IdleAcceptance::Why::expired);
  EXPECT_EQ(idle_warnings(result).size(), 1u);
  EXPECT_TRUE(says(render_json(result), "\"why\": \"expired\""));
}

TEST(Accepted, NamesTheFiguresThatSaySomethingElseNow) {
  CheckResult result = two_lists("6");
  Acceptance a = acceptance_of(result.findings.at(0), result.facts, "as printed");
  a.fingerprint = "0123456789abcdef";
  a.facts = {{"d/f1", "7"}, {"d/f2", "6"}, {"d/gone", "1"}};
  result.acceptances = {a};
  apply_acceptances(result);
  ASSERT_EQ(result.idle_acceptances.size(), 1u);
  EXPECT_EQ(result.idle_acceptances[0].why, IdleAcceptance::Why::unused);
  EXPECT_EQ(result.idle_acceptances[0].changes,
            (std::vector<std::string>{"d/f1 was 7 and is 5", "d/gone, 1, is gone"}));
}

}  // namespace
}  // namespace verify::testing
