// Pins the formats for people, `full` and `concise`: order, quotes with carets, repairs, closing lines.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/checked.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

// A line of the report that holds a text.
std::string line_with(const std::string& report, const std::string& text) {
  const std::size_t at = report.find(text);
  if (at == std::string::npos) return "no \"" + text + "\" in\n" + report;
  const std::size_t begin = report.rfind('\n', at) + 1;
  return report.substr(begin, report.find('\n', at) - begin);
}

TEST(FullReport, ShowsAContradictionWithItsArithmeticAndRepairs) {
  const CheckResult result = checked(kVillageRules, villages("1446"));
  const std::string report = render_full(result, {});
  EXPECT_TRUE(report.starts_with(
      "contradiction[roll]: villages on 2024-12-31: 1,446 stated, 1,445 derived\n  --> d.json, fact f4\n"))
      << report;
  EXPECT_EQ(line_with(report, "rule roll: "), "   = rule roll: after = before − merged + created");
  EXPECT_EQ(line_with(report, "= roll: "), "   = roll: 1,813 − 735 + 367 = 1,445, not 1,446");
  EXPECT_NE(line_with(report, "1,446 → 1,445").find("one digit"), std::string::npos) << report;
  EXPECT_EQ(line_with(report, "fingerprint"), "   = fingerprint: " + result.findings.at(0).fingerprint);
}

TEST(FullReport, CountsAtItsEndWhatHeldAndWhatWasNotCrossChecked) {
  std::vector<Said> said = villages("1445");
  said.push_back({"merged", "1990", "3", {{"level", "x"}}});
  const std::string report = render_full(checked(kVillageRules, said), {});
  EXPECT_EQ(line_with(report, "  d:"), "  d: f5");
  EXPECT_EQ(line_with(report, " undecided"), "0 contradictions, 0 implausible, 0 undecided");
  EXPECT_TRUE(line_with(report, "1 document,").starts_with("1 document, 5 facts, ")) << report;
  EXPECT_EQ(line_with(report, "not cross-checked: verify"), "1 figure was not cross-checked: verify coverage");
}

TEST(FullReport, LeavesTheClosingLinesOutWhenQuiet) {
  EXPECT_EQ(render_full(checked(kVillageRules, villages("1445")), {false, true}), "");
  const std::string report = render_full(checked(kVillageRules, villages("1446")), {false, true});
  EXPECT_EQ(report.find("undecided"), std::string::npos);
  EXPECT_NE(report.find("contradiction"), std::string::npos);
}

TEST(FullReport, SaysNothingByColourAlone) {
  const CheckResult result = checked(kVillageRules, villages("1446"));
  std::string colored = render_full(result, {true, false});
  EXPECT_NE(colored.find("\x1b["), std::string::npos);
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b'))
    colored.erase(at, colored.find('m', at) + 1 - at);
  EXPECT_EQ(colored, render_full(result, {}));
}

TEST(FullReport, ShowsHiddenCharactersAndPassesNoneOn) {
  const std::string quote = R"("source": { "exact": "\u001b[2J1,446\u202e\u200b \u0007villages" })";
  std::vector<Said> said = villages("1446");
  said[3].more = quote;
  const CheckResult result = checked(kVillageRules, said);
  for (const std::string& text : {render_full(result, {}), render_concise(result), list_facts(result),
                                  relations_listed(result), render_coverage(result)}) {
    for (const char* hidden : {"\x1b", "\u202e", "\u200b", "\x07"}) EXPECT_EQ(text.find(hidden), std::string::npos);
  }
  EXPECT_NE(render_full(result, {}).find("\"<U+001B>[2J1,446<U+202E><U+200B> <U+0007>villages\""), std::string::npos);
}

TEST(FullReport, UnderlinesTheQuoteInTheDocumentsOwnLine) {
  const TemporaryFolder folder;
  folder.write("repo/.git/HEAD", "");
  folder.write("repo/documents/a.txt", "In 2024\tthere were 12 people, it said.\n");
  folder.write("repo/constraints/a.rules", "stock people : person\n");
  const std::string facts = R"({ "document": { "id": "d", "file": "../documents/a.txt" }, "facts": {
    "x": { "value": "12", "dimensions": { "concept": "people", "period": "2024-12-31" },
           "source": { "exact": "12 people" } },
    "y": { "value": "13", "dimensions": { "concept": "people", "period": "2024-12-31" } } } })";
  folder.write("repo/facts/d.json", facts);
  CheckOptions options;
  options.paths = {folder.path() + "/repo/facts"};
  Diagnostics diagnostics;
  auto loaded = load(options, diagnostics);
  ASSERT_EQ(rendered(diagnostics), "");
  const CheckResult result = check(*std::move(loaded), default_oracle, judging_oracle, {});
  const std::string report = render_full(result, {});
  EXPECT_NE(report.find(" 1 | In 2024 there were 12 people, it said.\n"
                        "   |                    ---------\n"),
            std::string::npos)
      << report;
  EXPECT_NE(report.find("1 quote was found in the documents\n"), std::string::npos);
}

TEST(FullReport, WritesRepairsInTheUnitOfTheFigure) {
  const CheckResult result = checked("unit GWh = 1000 MWh\nflow a : MWh\nflow b : MWh\nrule r: a = b\n",
                                     {{"a", "2024", "815.6", {}, "GWh"}, {"b", "2024", "815.9", {}, "GWh"}});
  EXPECT_NE(render_full(result, {}).find("d/f1  815.6 GWh → 815.9 GWh  "), std::string::npos)
      << render_full(result, {});
}

const std::string kApprentices =
    "stock people : person\nstock women : person, part of people\nshare s = women of people\n";

TEST(FullReport, SaysWhichValuesAreNearestWhereARangeHasGaps) {
  const CheckResult result =
      checked(kApprentices, {{"people", "2024-12-31", "90"}, {"s", "2024-12-31", "37.5", {}, "%"}});
  const std::string report = render_full(result, {});
  EXPECT_NE(report.find("90 → some values, nearest 88 and 96                       one digit: 96; no other document "
                        "has this figure\n"),
            std::string::npos)
      << report;
  EXPECT_NE(report.find("37.5 % → some of 0 to 100.0 %, nearest ≈36.67 % and ≈37.78 %"), std::string::npos) << report;
  EXPECT_NE(render_json(result).find("\"not_within\": [\n"), std::string::npos);
}

TEST(FullReport, ShowsTheSmallestConflictsAndCountsTheLarger) {
  const CheckResult result =
      checked("stock a : x\nstock b : x\nstock c : x\nstock e : x\nrule one: a = b\nrule two: a = c + e\n",
              {{"a", "2024-12-31", "9"}, {"b", "2024-12-31", "5"}, {"c", "2024-12-31", "2"}, {"e", "2024-12-31", "3"}},
              ConflictsSought::all);
  ASSERT_EQ(result.findings.size(), 1u);
  ASSERT_EQ(result.findings.at(0).conflicts.size(), 2u);
  const std::string report = render_full(result, {});
  EXPECT_EQ(line_with(report, "larger conflict"),
            "   = and 1 larger conflict of the same disagreement (--all-conflicts --output json has it)");
}

TEST(FullReport, SaysHowManyConflictsAreKnownWhereTheFirstAloneIsSought) {
  const CheckResult result = checked("stock a : x\nstock b : x\nstock c : x\nrule one: a = b\nrule two: a = c\n",
                                     {{"a", "2024-12-31", "9"}, {"b", "2024-12-31", "5"}, {"c", "2024-12-31", "5"}});
  ASSERT_EQ(result.findings.size(), 1u);
  ASSERT_EQ(result.findings.at(0).conflicts.size(), 1u);
  EXPECT_EQ(line_with(render_full(result, {}), "minimal conflict"),
            "   = this disagreement has at least 2 minimal conflicts; --all-conflicts seeks them");
  const std::string json = render_json(result);
  EXPECT_NE(json.find("\"conflicts_complete\": false,\n      \"conflicts_complete_up_to\": 1,\n"
                      "      \"conflicts_at_least\": 2,\n"),
            std::string::npos)
      << json;
}

TEST(FullReport, ShowsAPlainSumBesideASmallerConflictThatIsNone) {
  const CheckResult result = checked(
      "stock a : x\nflow in : x\nflow out : x\nflow change : x, signed\n"
      "rule one: closing a = opening a + in - out\nrule two: closing a = opening a + change\n",
      {{"a", "2023-12-31", "1840"},
       {"in", "2024", "202"},
       {"out", "2024", "178"},
       {"change", "2024", "14"},
       {"a", "2024-12-31", "1854"}},
      ConflictsSought::all);
  const std::string report = render_full(result, {});
  EXPECT_EQ(line_with(report, "must be"), "   = so out over 2024 must be 188, not 178");
  EXPECT_EQ(line_with(report, "not 1,854"), "   =   one: 1,840 + 202 − 178 = 1,864, not 1,854");
}

TEST(FullReport, PutsThePlainSumFirstAmongConflictsOfOneSize) {
  const CheckResult result = checked(
      "stock a : x\nstock b : x\nstock c : x\nstock e : x\nstock h : x\n"
      "rule one: h = a + b\nrule three: h = c\nrule two: c = a + e\n",
      {{"a", "2024-12-31", "2"}, {"b", "2024-12-31", "3"}, {"c", "2024-12-31", "9"}, {"e", "2024-12-31", "3"}});
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_TRUE(render_full(result, {}).starts_with("contradiction[two]: c on 2024-12-31: 9 stated, 5 derived\n"))
      << render_full(result, {});
}

TEST(ConciseReport, GivesEachFindingALine) {
  const CheckResult result = checked(kVillageRules, villages("1446"));
  EXPECT_EQ(render_concise(result),
            "d.json: f4: contradiction: villages on 2024-12-31: 1,446 stated, 1,445 derived (roll) [" +
                result.findings.at(0).fingerprint + "]\n");
  EXPECT_EQ(render_concise(checked(kVillageRules, villages("1445"))), "");
}

}  // namespace
}  // namespace verify::testing
