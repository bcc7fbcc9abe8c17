// Pins the format `sarif`: rules, results, code flows, links, limits.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/drafts.h"
#include "support/occurrences.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

TEST(Sarif, TellsAContradictionWithItsConflictAsACodeFlow) {
  EXPECT_EQ(render_sarif(two_lists("6"), {{}, {}, "1.2.3", false}), R"json({
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "verify",
          "semanticVersion": "1.2.3",
          "rules": [
            {
              "id": "quote",
              "shortDescription": {
                "text": "what a fact quotes stands in its document, once, with the fact's figure."
              },
              "fullDescription": {
                "text": "what a fact quotes stands in its document, once, with the fact's figure."
              },
              "help": {
                "text": "what a fact quotes stands in its document, once, with the fact's figure.\n\nA quote that is not there, or fits more than one place, counts as a contradiction.\n\nTo see where it applies and what became of it: verify explain stale-quote.",
                "markdown": "**what a fact quotes stands in its document, once, with the fact's figure.**\n\nA quote that is not there, or fits more than one place, counts as a contradiction.\n\nTo see where it applies and what became of it: verify explain stale-quote"
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "tags": [
                  "figures",
                  "consistency"
                ],
                "precision": "high",
                "problem.severity": "error"
              }
            },
            {
              "id": "same",
              "shortDescription": {
                "text": "both lists name everybody."
              },
              "fullDescription": {
                "text": "both lists name everybody: a = b."
              },
              "help": {
                "text": "both lists name everybody.\n\na = b\n\nWhat it forbids at the widest fair reading of the figures is a contradiction; what it forbids only as they are stated is implausible.\n\nTo see where it applies and what became of it: verify explain same.",
                "markdown": "**both lists name everybody.**\n\n<code>a = b</code>\n\nWhat it forbids at the widest fair reading of the figures is a contradiction; what it forbids only as they are stated is implausible.\n\nTo see where it applies and what became of it: verify explain same"
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "tags": [
                  "figures",
                  "consistency"
                ],
                "precision": "high",
                "problem.severity": "error"
              }
            }
          ]
        }
      },
      "columnKind": "utf16CodeUnits",
      "originalUriBaseIds": {
        "SRCROOT": {
          "description": {
            "text": "The root of the repository."
          }
        }
      },
      "results": [
        {
          "ruleId": "same",
          "ruleIndex": 1,
          "level": "error",
          "message": {
            "text": "a on 2024-12-31: 5 stated, 6 derived.\nIt is held against [6](1).\nsame: 6 = 6, not 5.\nrounding: both are written exactly, so rounding cannot explain it.\nto settle it, one figure would have to change; likeliest first:\nd/f1: 5 → 6; one digit; no other document has this figure.\nd/f2: 6 → 5; one digit; no other document has this figure."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "d.json",
                  "uriBaseId": "SRCROOT"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 1,
                  "endLine": 2,
                  "endColumn": 5
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "id": 1,
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "d.json",
                  "uriBaseId": "SRCROOT"
                },
                "region": {
                  "startLine": 3,
                  "startColumn": 1,
                  "endLine": 3,
                  "endColumn": 5
                }
              },
              "message": {
                "text": "6, b on 2024-12-31, in d"
              }
            }
          ],
          "codeFlows": [
            {
              "threadFlows": [
                {
                  "locations": [
                    {
                      "location": {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "d.json",
                            "uriBaseId": "SRCROOT"
                          },
                          "region": {
                            "startLine": 2,
                            "startColumn": 1,
                            "endLine": 2,
                            "endColumn": 5
                          }
                        },
                        "message": {
                          "text": "5 (\"5 people\"), a on 2024-12-31, in d"
                        }
                      }
                    },
                    {
                      "location": {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "d.json",
                            "uriBaseId": "SRCROOT"
                          },
                          "region": {
                            "startLine": 3,
                            "startColumn": 1,
                            "endLine": 3,
                            "endColumn": 5
                          }
                        },
                        "message": {
                          "text": "6, b on 2024-12-31, in d"
                        }
                      }
                    },
                    {
                      "location": {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "a.rules",
                            "uriBaseId": "SRCROOT"
                          },
                          "region": {
                            "startLine": 3,
                            "startColumn": 6,
                            "endLine": 3,
                            "endColumn": 10
                          }
                        },
                        "message": {
                          "text": "same: 6 = 6, not 5"
                        }
                      }
                    }
                  ]
                }
              ]
            }
          ],
          "partialFingerprints": {
            "verifyFinding/v1": "6edd5f4dd79ada33",
            "primaryLocationLineHash": "6edd5f4dd79ada33:1"
          }
        }
      ],
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": [
            {
              "level": "note",
              "message": {
                "text": "1 contradiction, 0 implausible, 0 undecided."
              }
            },
            {
              "level": "note",
              "message": {
                "text": "1 document, 2 facts, 1 relation: 0 hold, 0 only derive a figure."
              }
            },
            {
              "level": "note",
              "message": {
                "text": "0 quotes were found in the documents."
              }
            },
            {
              "level": "note",
              "message": {
                "text": "0 figures were not cross-checked: verify coverage."
              }
            }
          ]
        }
      ]
    }
  ]
}
)json");
}

TEST(Sarif, ListsRulesAndAnEmptyArrayOfResultsWhenAllIsWell) {
  const std::string report = render_sarif(two_lists("5"), {});
  EXPECT_NE(report.find("\"results\": [],"), std::string::npos) << report;
  EXPECT_NE(report.find("\"id\": \"same\""), std::string::npos) << report;
  EXPECT_NE(report.find("\"id\": \"quote\""), std::string::npos) << report;
}

TEST(Sarif, LinksEachOtherFigureOnceAndLetsNothingElseBeALink) {
  CheckResult result = checked(kVillageRules, villages("1446"));
  Finding& f = result.findings.at(0);
  f.message = "see [this](1) and [that](https://a.b)";
  const std::string report = render_sarif(result, {});
  EXPECT_NE(report.find("see [this] (1) and [that] (https://a.b).\\n"
                        "It is held against [1,813](1), [735](2) and [367](3).\\n"),
            std::string::npos)
      << report;
  EXPECT_EQ(occurrences(report, "\"locations\": [\n            {\n              \"physicalLocation\""), 1u);
  EXPECT_EQ(occurrences(report, "\"id\": 3,"), 1u);
}

TEST(Sarif, LinksTheFirstOfManyFiguresAndPointsAtAHundred) {
  CheckResult result = two_lists("6");
  const auto with_others = [&](std::size_t others) {
    result.findings.at(0).facts.assign(others + 1, 1);
    result.findings.at(0).facts.front() = 0;
    return render_sarif(result, {});
  };
  EXPECT_EQ(with_others(100).find("related locations"), std::string::npos);
  const std::string report = with_others(149);
  EXPECT_NE(report.find(", [6](10) and 139 more.\\n"), std::string::npos) << report;
  EXPECT_NE(report.find("\"id\": 100,"), std::string::npos);
  EXPECT_EQ(report.find("\"id\": 101,"), std::string::npos);
  const std::string told = "49 figures are not among the related locations; --output json has them all.\"";
  EXPECT_EQ(occurrences(report, "\\n" + told), 1u) << report;   // in the result
  EXPECT_EQ(occurrences(report, ": \"" + told), 1u) << report;  // in the notifications
  EXPECT_EQ(occurrences(with_others(101), "1 figure is not among the related locations; --output json has it.\""), 2u);
}

TEST(Sarif, NamesFilesByUrisRelativeToTheRepository) {
  CheckResult result = two_lists("6");
  const auto source = std::make_shared<const Source>("../q1 \u00e1.json", "x");
  for (Fact& f : result.facts.facts) f.origin = {source, {0, 1}};
  const std::string report = render_sarif(result, {{}, {"/repo/sub", "/repo"}, "", false});
  EXPECT_NE(report.find("\"uri\": \"q1%20%C3%A1.json\",\n                  \"uriBaseId\": \"SRCROOT\""),
            std::string::npos)
      << report;
  const std::string outside = render_sarif(result, {{}, {"/repo", "/repo"}, "", false});
  EXPECT_NE(outside.find("\"uri\": \"../q1%20%C3%A1.json\"\n"), std::string::npos) << outside;
}

TEST(Sarif, CutsAt5000ResultsTheWorstFirstAndSaysSo) {
  CheckResult result = two_lists("6");
  Finding f = result.findings.at(0);
  f.conflicts.clear();
  f.repairs.clear();
  f.facts = {0};
  result.findings.assign(5'003, f);
  result.findings.back().kind = FindingKind::implausible;
  const std::string report = render_sarif(result, {});
  EXPECT_EQ(occurrences(report, "\"ruleId\""), 5'000u);
  EXPECT_EQ(report.find("\"level\": \"warning\",\n          \"message\": {\n            \"text\": \"a on"),
            std::string::npos);
  EXPECT_NE(report.find("\"level\": \"warning\",\n              \"message\": {\n                \"text\": \"3 of 5003 "
                        "findings are left out, the least grave; --output json has them all.\""),
            std::string::npos);
  EXPECT_EQ(occurrences(report, "\"primaryLocationLineHash\": \"" + f.fingerprint + ":"), 5'000u);
  EXPECT_EQ(occurrences(report, "\"primaryLocationLineHash\": \"" + f.fingerprint + ":4711\""), 1u);
}

TEST(Sarif, CountsAcceptedFindingsThatAreLeftOut) {
  CheckResult result = two_lists("6");
  Finding f = result.findings.at(0);
  f.conflicts.clear();
  result.findings.assign(4'999, f);
  result.accepted.assign(1, {f, {}});
  const std::string words = "left out of the results";
  EXPECT_EQ(occurrences(render_sarif(result, {{}, {}, "", false, true}), words), 0u);
  result.accepted.assign(3, {f, {}});
  const std::string report = render_sarif(result, {{}, {}, "", false, true});
  EXPECT_EQ(occurrences(report, "\"ruleId\""), 5'000u);
  EXPECT_EQ(occurrences(report, ": \"2 accepted findings are left out of the results; --output json has them all.\""),
            1u);
}

TEST(Sarif, SaysHowManyConflictsAreNotAmongTheCodeFlows) {
  CheckResult result = two_lists("6");
  Finding& f = result.findings.at(0);
  const ShownConflict conflict = f.conflicts.at(0);  // of three steps
  f.conflicts.assign(333, conflict);
  EXPECT_EQ(occurrences(render_sarif(result, {}), "code flows"), 0u);
  f.conflicts.assign(400, conflict);
  const std::string report = render_sarif(result, {});
  EXPECT_EQ(occurrences(report, "\"threadFlows\""), 333u);
  const std::string told = "67 minimal conflicts are not among the code flows; --output json has them all.\"";
  EXPECT_EQ(occurrences(report, "\\n" + told), 1u);   // in the result
  EXPECT_EQ(occurrences(report, ": \"" + told), 1u);  // in the notifications
}

TEST(Sarif, CountsColumnsInUnitsOfUtf16) {
  const std::string report = render_sarif(
      testing_support::check_text("\U0001f600 \u00e9: 617 organisations (236 committees, 391 cells)."), {});
  EXPECT_NE(report.find("\"startLine\": 1,\n                  \"startColumn\": 7,\n                  \"endLine\": 1,\n"
                        "                  \"endColumn\": 24\n"),
            std::string::npos)
      << report;
}

}  // namespace
}  // namespace verify::testing
