// Pins where a finding points: paths from the repository's root, documents without lines, findings without facts.
#include "report/shared/location.h"

#include <gtest/gtest.h>

#include "support/checked.h"
#include "support/drafts.h"

namespace verify::testing {
namespace {

TEST(Location, TellsPathsFromTheRootOfTheRepository) {
  const Folders here{"/home/a/repo/sub", "/home/a/repo"};
  EXPECT_EQ(path_in(here, "facts/a.json"), "sub/facts/a.json");
  EXPECT_EQ(path_in(here, "./facts//b/../a.json"), "sub/facts/a.json");
  EXPECT_EQ(path_in(here, "../facts/a.json"), "facts/a.json");
  EXPECT_EQ(path_in(here, "/home/a/repo/facts/a.json"), "facts/a.json");
}

TEST(Location, LeavesPathsOutsideOfItAsTheyWereGiven) {
  const Folders here{"/home/a/repo", "/home/a/repo"};
  EXPECT_EQ(path_in(here, "../other/a.json"), "../other/a.json");
  EXPECT_EQ(path_in(here, "/tmp/a.json"), "/tmp/a.json");
  EXPECT_EQ(path_in({}, "./facts/a.json"), "facts/a.json");
}

TEST(Location, PercentEncodesWhatAUriCannotHold) {
  EXPECT_EQ(uri_of("drafts/q1 final, 50%.md"), "drafts/q1%20final%2C%2050%25.md");
  EXPECT_EQ(uri_of("b\u00e1o/a:b#c?.md"), "b%C3%A1o/a%3Ab%23c%3F.md");
  EXPECT_EQ(uri_of("/tmp/a b"), "file:///tmp/a%20b");
}

std::string told(const ShownPlace& p) {
  return p.path + (p.precise ? " " : " about ") + std::to_string(p.region.start_line) + ":" +
         std::to_string(p.region.start_column) + "-" + std::to_string(p.region.end_line) + ":" +
         std::to_string(p.region.end_column) + (p.within.empty() ? "" : " within " + p.within);
}

TEST(Location, OfAFactWithoutADocumentIsItsLineInTheFactsFile) {
  const CheckResult result = checked(kVillageRules, villages("1446"));
  EXPECT_EQ(told(shown_place(result, 3, ColumnUnit::utf16)), "d.json 5:1-5:5");
  EXPECT_EQ(told(shown_place(result, result.findings.at(0), ColumnUnit::utf16)), "d.json 5:1-5:5");
}

TEST(Location, OfAFactInADocumentWithoutLinesIsItsLineInTheFactsFileToo) {
  CheckResult result = checked(kVillageRules, villages("1446"));
  result.places[3].file = "report.docx";
  result.places[3].within = "paragraph 14";
  EXPECT_EQ(told(shown_place(result, 3, ColumnUnit::utf16)), "d.json 5:1-5:5 within report.docx, paragraph 14");
}

TEST(Location, OfADraftWithoutLinesIsTheDraftAsAWhole) {
  CheckResult result = testing_support::check_text("The party has 617 organisations (236 committees, 391 cells).");
  EXPECT_EQ(told(shown_place(result, 0, ColumnUnit::bytes)), "draft.txt 1:15-1:32");
  result.places[0] = FactPlace{FactPlace::State::found, "draft.docx", nullptr, {}, "paragraph 14", {}, false};
  EXPECT_EQ(told(shown_place(result, 0, ColumnUnit::bytes)), "draft.docx about 1:1-1:1 within paragraph 14");
}

TEST(Location, OfAFindingAboutNoFactIsThatOfItsRule) {
  CheckResult result = checked(kVillageRules, villages("1446"));
  Finding& f = result.findings.at(0);
  f.primary.reset();
  EXPECT_EQ(told(shown_place(result, f, ColumnUnit::utf16)), "a.rules 4:6-4:10");
  f.rule = "of/the-vocabulary";
  EXPECT_EQ(told(shown_place(result, f, ColumnUnit::utf16)), "d.json 2:1-2:5");
  f.facts.clear();
  EXPECT_EQ(told(shown_place(result, f, ColumnUnit::utf16)), "d.json about 1:1-1:1");
}

}  // namespace
}  // namespace verify::testing
