// Pins the format `junit`: which relation or quote is a test case, and what is a failure or an error.
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "report/report.h"
#include "support/drafts.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

// Whether the shape is the one that the schemas of Ant and of Jenkins both take; "" when it is.
std::string misshapen(const std::string& report) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_string(report.c_str());
  if (!parsed) return parsed.description();
  const pugi::xml_node suites = document.child("testsuites");
  if (suites.first_attribute()) return "attributes at the top";
  int id = 0;
  for (const pugi::xml_node suite : suites.children()) {
    if (suite.attribute("id").as_int(-1) != id++) return "suites are not numbered";
    int tests = 0, failures = 0, errors = 0;
    std::string order;
    for (const pugi::xml_node child : suite.children()) {
      const std::string name = child.name();
      order += name == "testcase" ? "" : name + " ";
      if (name != "testcase") continue;
      ++tests;
      for (const char* attribute : {"name", "classname", "time"}) {
        if (std::string(child.attribute(attribute).value()).empty()) return std::string("no ") + attribute;
      }
      const pugi::xml_node first = child.first_child();
      failures += std::string(first.name()) == "failure";
      errors += std::string(first.name()) == "error";
      if (first && (first.next_sibling() || !first.attribute("type"))) return "more in a case than one failure";
    }
    if (order != "properties system-out system-err ") return "children in another order: " + order;
    if (suite.attribute("tests").as_int() != tests || suite.attribute("failures").as_int() != failures ||
        suite.attribute("errors").as_int() != errors)
      return "wrong counts";
  }
  return "";
}

TEST(Junit, HasACaseForEachRelationWithTheFindingInTheOneThatFails) {
  const std::string report = render_junit(two_lists("6"), {});
  EXPECT_EQ(report, R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite id="0" package="verify" name="relations" timestamp="1970-01-01T00:00:00" hostname="localhost" tests="1" failures="1" errors="0" time="0">
    <properties/>
    <testcase classname="same" name="2024-12-31" time="0"><failure type="contradiction" message="a on 2024-12-31: 5 stated, 6 derived">contradiction[same]: a on 2024-12-31: 5 stated, 6 derived
  --&gt; d.json, fact f1
   5  &quot;5 people&quot;  a on 2024-12-31  d
   6              b on 2024-12-31  d
   = rule same: both lists name everybody
   = same: 6 = 6, not 5
   = rounding: both are written exactly, so rounding cannot explain it
   = to settle it, one figure would have to change; likeliest first:
       d/f1  5 → 6  one digit; no other document has this figure
       d/f2  6 → 5  one digit; no other document has this figure
   = fingerprint: 6edd5f4dd79ada33

</failure></testcase>
    <system-out>1 contradiction, 0 implausible, 0 undecided
1 document, 2 facts, 1 relation: 0 hold, 0 only derive a figure
0 quotes were found in the documents
0 figures were not cross-checked: verify coverage
</system-out>
    <system-err></system-err>
  </testsuite>
  <testsuite id="1" package="verify" name="quotes" timestamp="1970-01-01T00:00:00" hostname="localhost" tests="0" failures="0" errors="0" time="0">
    <properties/>
    <system-out></system-out>
    <system-err></system-err>
  </testsuite>
</testsuites>
)xml");
  EXPECT_EQ(misshapen(report), "");
}

TEST(Junit, CountsRelationsThatHoldAsPassed) {
  const std::string report = render_junit(two_lists("5"), {});
  EXPECT_EQ(misshapen(report), "");
  EXPECT_NE(report.find("tests=\"1\" failures=\"0\" errors=\"0\""), std::string::npos) << report;
  EXPECT_NE(report.find("<testcase classname=\"same\" name=\"2024-12-31\" time=\"0\"/>"), std::string::npos) << report;
}

TEST(Junit, HasNoCaseForARelationThatOnlyDerivesAFigure) {
  CheckResult result = two_lists("5");
  result.relations.at(0).standing = Standing::derived_only;
  EXPECT_NE(render_junit(result, {})
                .find("name=\"relations\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\" "
                      "tests=\"0\""),
            std::string::npos);
}

TEST(Junit, CountsTheImplausibleAsFailedOnlyWhenAsked) {
  CheckResult result = two_lists("6");
  result.relations.at(0).standing = Standing::implausible;
  result.findings.at(0).kind = FindingKind::implausible;
  const std::string passed = render_junit(result, {});
  EXPECT_EQ(misshapen(passed), "");
  EXPECT_NE(passed.find("tests=\"1\" failures=\"0\""), std::string::npos) << passed;
  EXPECT_NE(passed.find("<system-out>implausible[same]: a on 2024-12-31: 5 stated, 6 derived\n"), std::string::npos)
      << passed;
  const std::string failed = render_junit(result, {{}, {}, "", true});
  EXPECT_EQ(misshapen(failed), "");
  EXPECT_NE(failed.find("<failure type=\"implausible\""), std::string::npos) << failed;
}

TEST(Junit, CountsTheUndecidedAsErrors) {
  CheckResult result = two_lists("6");
  result.relations.at(0).standing = Standing::undecided;
  result.findings.at(0).kind = FindingKind::undecided;
  const std::string report = render_junit(result, {});
  EXPECT_EQ(misshapen(report), "");
  EXPECT_NE(report.find("tests=\"1\" failures=\"0\" errors=\"1\""), std::string::npos) << report;
  EXPECT_NE(report.find("<error type=\"undecided\""), std::string::npos) << report;
}

TEST(Junit, HasACaseForAFindingThatNoRelationStandsFor) {
  CheckResult result = two_lists("6");
  result.relations.clear();
  const std::string report = render_junit(result, {});
  EXPECT_EQ(misshapen(report), "");
  EXPECT_NE(report.find("<testcase classname=\"same\" name=\"a on 2024-12-31\" time=\"0\"><failure "),
            std::string::npos)
      << report;
}

TEST(Junit, HasACaseForEachQuoteThatWasLookedUp) {
  CheckResult result = two_lists("5");
  result.places[0].state = FactPlace::State::found;
  Finding stale;
  stale.kind = FindingKind::stale_quote;
  stale.rule = "quote";
  stale.facts = {1};
  stale.primary = 1;
  stale.message = "the quote is not in the document as it stands";
  result.findings.push_back(stale);
  const std::string report = render_junit(result, {});
  EXPECT_EQ(misshapen(report), "");
  EXPECT_NE(report.find("<testcase classname=\"d\" name=\"f1\" time=\"0\"/>"), std::string::npos) << report;
  EXPECT_NE(report.find("<testcase classname=\"d\" name=\"f2\" time=\"0\"><failure type=\"stale-quote\""),
            std::string::npos)
      << report;
}

TEST(Junit, NamesARelationOfADraftByItsFigures) {
  const std::string report = render_junit(
      testing_support::check_text("The party has 617 organisations (236 committees, 381 cells), and once more: "
                                  "617 organisations (236 committees, 381 cells)."),
      {});
  EXPECT_EQ(misshapen(report), "");
  EXPECT_NE(report.find("<testcase classname=\"parts\" name=\"draft.txt/617 organisations, draft.txt/236 committees, "
                        "draft.txt/381 cells\" time=\"0\"/>"),
            std::string::npos)
      << report;
}

}  // namespace
}  // namespace verify::testing
