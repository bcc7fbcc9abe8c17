// Pins the format `github`: annotations, their escapes and their limits.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/drafts.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

TEST(Github, AnnotatesTheLineAndEndsWithWhatWasNotCrossChecked) {
  EXPECT_EQ(
      render_github(two_lists("6"), {}),
      R"log(::error file=d.json,line=2,endLine=2,col=1,endColumn=5,title=contradiction[same]::a on 2024-12-31: 5 stated, 6 derived%0Asame: 6 = 6, not 5%0Arounding: both are written exactly, so rounding cannot explain it%0Ato settle it, one figure would have to change; likeliest first:%0Ad/f1: 5 → 6; one digit; no other document has this figure%0Ad/f2: 6 → 5; one digit; no other document has this figure%0Afingerprint: 6edd5f4dd79ada33
1 contradiction, 0 implausible, 0 undecided
1 document, 2 facts, 1 relation: 0 hold, 0 only derive a figure
0 quotes were found in the documents
0 figures were not cross-checked: verify coverage
)log");
}

TEST(Github, SaysNothingButTheClosingLinesWhenAllIsWell) {
  const std::string report = render_github(two_lists("5"), {});
  EXPECT_TRUE(report.starts_with("0 contradictions, 0 implausible, 0 undecided\n")) << report;
  EXPECT_EQ(render_github(two_lists("5"), {{false, true}, {}, "", false}), "");
}

TEST(Github, EscapesPathsAsTheServerReadsThemBack) {
  CheckResult result = two_lists("6");
  const auto source = std::make_shared<const Source>("q1, 50%: a.json", "x");
  result.facts.facts[0].origin = {source, {0, 1}};
  const std::string report = render_github(result, {});
  EXPECT_TRUE(report.starts_with("::error file=q1%2C 50%25%3A a.json,line=1,endLine=1,col=1,endColumn=2,title="))
      << report;
}

TEST(Github, GivesNoColumnsToWhatSpansLines) {
  CheckResult result = two_lists("6");
  const auto source = std::make_shared<const Source>("d.md", "5\npeople");
  result.places[0] = FactPlace{FactPlace::State::found, "d.md", source, {0, 8}, {}, {}, false};
  const std::string report = render_github(result, {});
  EXPECT_TRUE(report.starts_with("::error file=d.md,line=1,endLine=2,title=contradiction[same]::")) << report;
}

TEST(Github, NamesTheParagraphOfADocumentWithoutLines) {
  CheckResult result = testing_support::check_text("The party has 617 organisations (236 committees, 391 cells).");
  result.places[0] = FactPlace{FactPlace::State::found, "draft.docx", nullptr, {}, "paragraph 14", {}, false};
  const std::string report = render_github(result, {});
  EXPECT_TRUE(
      report.starts_with("::error file=draft.docx,line=1,title=contradiction[parts]::a total with its parts in "
                         "brackets: 236 + 391 = 627, not 617 (paragraph 14)%0A"))
      << report;
}

TEST(Github, MakesTenAnnotationsOfAKindAndPlainLinesOfTheRest) {
  const std::string report = render_github(many_lists(13), {});
  std::size_t annotations = 0;
  std::size_t plain = 0;
  std::string last;
  for (std::size_t at = 0; at < report.size();) {
    const std::size_t end = report.find('\n', at);
    const std::string line = report.substr(at, end - at);
    if (line.starts_with("::error ")) last = line, ++annotations;
    plain += line.starts_with("d.json:") && line.find(": contradiction[same]: ") != std::string::npos;
    at = end + 1;
  }
  EXPECT_EQ(annotations, 10u);
  EXPECT_EQ(plain, 3u);
  EXPECT_TRUE(last.ends_with("%0Aand 3 more, listed in the log of this step")) << last;
}

TEST(Github, CutsAMessageThatTheServerWouldCut) {
  CheckResult result = two_lists("6");
  result.findings.at(0).message = std::string(2'500, 'a');
  for (int i = 0; i < 2'500; ++i) result.findings.at(0).message += "\u00e9";
  const std::string report = render_github(result, {});
  const std::string line = report.substr(0, report.find('\n'));
  EXPECT_LT(line.size(), 4'096u + 200u);
  EXPECT_NE(line.find("\u00e9\u2026%0Afingerprint: "), std::string::npos);
}

}  // namespace
}  // namespace verify::testing
