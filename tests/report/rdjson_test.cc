// Pins the format `rdjson`: diagnostics with related places, columns in bytes.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/drafts.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

TEST(Rdjson, MakesADiagnosticOfEachFindingWithTheOtherFiguresBesideIt) {
  EXPECT_EQ(render_rdjson(two_lists("6"), {}), R"json({
  "source": {
    "name": "verify"
  },
  "severity": "ERROR",
  "diagnostics": [
    {
      "message": "a on 2024-12-31: 5 stated, 6 derived\nsame: 6 = 6, not 5\nrounding: both are written exactly, so rounding cannot explain it\nto settle it, one figure would have to change; likeliest first:\nd/f1: 5 → 6; one digit; no other document has this figure\nd/f2: 6 → 5; one digit; no other document has this figure",
      "location": {
        "path": "d.json",
        "range": {
          "start": {
            "line": 2,
            "column": 1
          },
          "end": {
            "line": 2,
            "column": 5
          }
        }
      },
      "severity": "ERROR",
      "code": {
        "value": "same"
      },
      "related_locations": [
        {
          "message": "6, b on 2024-12-31, in d",
          "location": {
            "path": "d.json",
            "range": {
              "start": {
                "line": 3,
                "column": 1
              },
              "end": {
                "line": 3,
                "column": 5
              }
            }
          }
        }
      ]
    }
  ]
}
)json");
}

TEST(Rdjson, HasNoDiagnosticsWhenAllIsWell) {
  EXPECT_NE(render_rdjson(two_lists("5"), {}).find("\"diagnostics\": []\n"), std::string::npos);
}

TEST(Rdjson, CountsColumnsInBytes) {
  const std::string report = render_rdjson(
      testing_support::check_text("\U0001f600 \u00e9: 617 organisations (236 committees, 391 cells)."), {});
  EXPECT_NE(report.find("\"start\": {\n            \"line\": 1,\n            \"column\": 10\n          },\n"
                        "          \"end\": {\n            \"line\": 1,\n            \"column\": 27\n"),
            std::string::npos)
      << report;
}

TEST(Rdjson, NamesFilesFromWhereTheProgramRuns) {
  CheckResult result = two_lists("6");
  const auto source = std::make_shared<const Source>("/repo/sub/facts/d.json", "x");
  result.facts.facts[0].origin = {source, {0, 1}};
  const std::string report = render_rdjson(result, {{}, {"/repo/sub", "/repo"}, "", false});
  EXPECT_NE(report.find("\"path\": \"facts/d.json\""), std::string::npos) << report;
}

TEST(Rdjson, GivesNoRangeInADocumentWithoutLines) {
  CheckResult result = testing_support::check_text("The party has 617 organisations (236 committees, 391 cells).");
  for (FactPlace& p : result.places)
    p = FactPlace{FactPlace::State::found, "draft.docx", nullptr, {}, "paragraph 14", {}, false};
  const std::string report = render_rdjson(result, {});
  EXPECT_EQ(report.find("\"range\""), std::string::npos) << report;
  EXPECT_NE(report.find("236 + 391 = 627, not 617 (paragraph 14)\\n"), std::string::npos) << report;
  EXPECT_NE(report.find("\"236 (\\\"236 committees\\\"), in draft.txt, draft.docx, paragraph 14\""), std::string::npos)
      << report;
}

}  // namespace
}  // namespace verify::testing
