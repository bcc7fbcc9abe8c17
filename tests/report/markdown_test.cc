// Pins the format `markdown`: the table, the folded details, and what is left out for lack of room.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

TEST(Markdown, HasATableThenDetailsThenWhatWasNotCrossChecked) {
  EXPECT_EQ(render_markdown(two_lists("6"), {}), R"md(## verify: 1 contradiction, 0 implausible, 0 undecided

| | finding | where |
| --- | --- | --- |
| contradiction | a on 2024-12-31: 5 stated, 6 derived | d.json:2:1 |

<details><summary>contradiction&#91;same&#93;: a on 2024-12-31: 5 stated, 6 derived</summary>

| figure | quote | of | in |
| ---: | --- | --- | --- |
| 5 | <code>5 people</code> | a on 2024-12-31 | d.json:2:1 |
| 6 |  | b on 2024-12-31 | d.json:3:1 |

- same: 6 = 6, not 5
- rounding: both are written exactly, so rounding cannot explain it
- to settle it, one figure would have to change; likeliest first:
  - d/f1: 5 → 6; one digit; no other document has this figure
  - d/f2: 6 → 5; one digit; no other document has this figure
- fingerprint: 6edd5f4dd79ada33

</details>

- 1 document, 2 facts, 1 relation: 0 hold, 0 only derive a figure
- 0 quotes were found in the documents
- 0 figures were not cross-checked: verify coverage
)md");
}

TEST(Markdown, IsTheCountsAloneWhenAllIsWell) {
  EXPECT_EQ(render_markdown(two_lists("5"), {}), R"md(## verify: 0 contradictions, 0 implausible, 0 undecided

- 1 document, 2 facts, 1 relation: 1 hold, 0 only derive a figure
- 0 quotes were found in the documents
- 0 figures were not cross-checked: verify coverage
)md");
}

TEST(Markdown, LeavesOutWhatASummaryHasNoRoomForAndSaysSo) {
  CheckResult result = two_lists("6");
  Finding f = result.findings.at(0);
  f.conflicts.clear();
  f.repairs.clear();
  f.facts = {0};
  f.message = std::string(2'000, 'x');
  result.findings.assign(1'000, f);
  const std::string report = render_markdown(result, {});
  EXPECT_LT(report.size(), 1'000'000u);
  EXPECT_NE(report.find("findings more, for which there is no room here\n\n<details>"), std::string::npos);
  EXPECT_NE(report.find("findings more, for which there is no room here\n\n- 1 document"), std::string::npos);
  EXPECT_TRUE(report.ends_with("- 0 figures were not cross-checked: verify coverage\n"));
}

}  // namespace
}  // namespace verify::testing
