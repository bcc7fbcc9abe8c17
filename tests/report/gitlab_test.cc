// Pins the format `gitlab`: an item for each finding, severities, unique fingerprints.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

TEST(Gitlab, MakesAnItemOfEachFinding) {
  EXPECT_EQ(render_gitlab(two_lists("6"), {}), R"json([
  {
    "description": "contradiction[same]: a on 2024-12-31: 5 stated, 6 derived",
    "check_name": "same",
    "fingerprint": "6edd5f4dd79ada33",
    "severity": "major",
    "location": {
      "path": "d.json",
      "lines": {
        "begin": 2,
        "end": 2
      }
    }
  }
]
)json");
}

TEST(Gitlab, IsAnEmptyArrayWhenAllIsWell) { EXPECT_EQ(render_gitlab(two_lists("5"), {}), "[]\n"); }

TEST(Gitlab, GivesEachItemAFingerprintOfItsOwnAndASeverity) {
  CheckResult result = two_lists("6");
  result.findings.assign(4, result.findings.at(0));
  result.findings[1].kind = FindingKind::ambiguous_quote;
  result.findings[2].kind = FindingKind::implausible;
  result.findings[3].kind = FindingKind::undecided;
  const std::string print = result.findings[0].fingerprint;
  const std::string report = render_gitlab(result, {});
  for (const std::string& part :
       {print + "\",\n    \"severity\": \"major\"", print + "-2\",\n    \"severity\": \"major\"",
        print + "-3\",\n    \"severity\": \"minor\"", print + "-4\",\n    \"severity\": \"info\""})
    EXPECT_NE(report.find("\"fingerprint\": \"" + part), std::string::npos) << part << " in\n" << report;
}

TEST(Gitlab, NamesFilesFromTheRepositorysRoot) {
  const std::string report = render_gitlab(two_lists("6"), {{}, {"/repo/sub", "/repo"}, "", false});
  EXPECT_NE(report.find("\"path\": \"sub/d.json\""), std::string::npos) << report;
}

}  // namespace
}  // namespace verify::testing
