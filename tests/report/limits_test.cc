// Each limit on what a report shows of one finding, from both sides: a list just within it is shown whole, one just
// beyond says how many entries it leaves out. sarif_test.cc and github_test.cc have the limits of servers.
#include "report/shared/limits.h"

#include <gtest/gtest.h>

#include <sstream>

#include <pugixml.hpp>

#include "explain/explain.h"
#include "report/html/page.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "report/shared/telling.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
  return out;
}

// The lines that hold a text.
std::string lines_with(const std::string& report, const std::string& text) {
  std::string out;
  std::istringstream in(report);
  for (std::string line; std::getline(in, line);) {
    if (line.find(text) != std::string::npos) out += line + "\n";
  }
  return out;
}

// One finding, and reports of it after a change.
class Changed {
 public:
  Finding& finding() { return result_.findings.at(0); }
  CheckResult& result() { return result_; }
  std::string full() const { return render_full(result_, {}); }
  std::string html() const { return render_html(result_, timelines_of(result_, default_oracle), {}); }

 private:
  CheckResult result_ = two_lists("6");
};

TEST(ReportLimits, CountConflictsBeyondTheFifthInFull) {
  Changed c;
  const ShownConflict one = c.finding().conflicts.at(0);
  c.finding().conflicts.assign(5, one);
  EXPECT_EQ(count(c.full(), "also in conflict"), 4u);
  EXPECT_EQ(lines_with(c.full(), "more conflict"), "");
  c.finding().conflicts.assign(6, one);
  EXPECT_EQ(count(c.full(), "also in conflict"), 4u);
  EXPECT_EQ(lines_with(c.full(), "more conflict"),
            "   = and 1 more conflict of the same disagreement (--output json has it)\n");
}

TEST(ReportLimits, CountReadingsBeyondTheThirdInFullUnlessOneIsLeft) {
  Changed c;
  std::vector<std::string>& notes = c.finding().conflicts.at(0).explanation.notes;
  notes.assign(4, std::string(kReadingNote) + "x");
  EXPECT_EQ(lines_with(c.full(), std::string(kReadingNote)), [] {
    std::string four;
    for (int i = 0; i < 4; ++i) four += "   = " + std::string(kReadingNote) + "x\n";
    return four;
  }());
  notes.assign(5, std::string(kReadingNote) + "x");
  EXPECT_EQ(count(c.full(), std::string(kReadingNote) + "x"), 3u);
  EXPECT_EQ(lines_with(c.full(), std::string(kReadingNote) + "and"),
            "   = " + std::string(kReadingNote) + "and 2 more (--output json has them)\n");
}

TEST(ReportLimits, CountRepairsOfSeveralFindingsBeyondTheThird) {
  Changed c;
  const ShownJointRepair one{{"0123456789abcdef"}, c.finding().repairs.at(0)};
  c.finding().joint.assign(3, one);
  EXPECT_EQ(count(c.full(), "which settles finding 0123456789abcdef, too"), 3u) << c.full();
  EXPECT_EQ(lines_with(c.full(), "--output json"), "");
  c.finding().joint.assign(4, one);
  EXPECT_EQ(count(c.full(), "which settles finding 0123456789abcdef, too"), 3u);
  EXPECT_EQ(lines_with(c.full(), "--output json"), "       and 1 more (--output json has it)\n");
}

TEST(ReportLimits, NameThreeOtherFindingsAndCountMore) {
  ShownConflict c;
  c.shared_with = {"a", "b", "c"};
  EXPECT_EQ(shared_words(c), ", together with findings a, b and c");
  c.shared_with = {"a", "b", "c", "d"};
  EXPECT_EQ(shared_words(c), ", together with 4 other findings");
}

TEST(ReportLimits, ShowTwelveRowsOrTheFirstTenOfMore) {
  EXPECT_EQ(rows_of(12), 12u);
  EXPECT_EQ(rows_of(13), 10u);
  Changed c;
  c.finding().facts.assign(12, 0);
  EXPECT_EQ(lines_with(c.full(), "--output json"), "");
  c.finding().facts.assign(13, 0);
  EXPECT_EQ(lines_with(c.full(), "--output json"), "   and 3 more (--output json has them)\n");
}

TEST(ReportLimits, ShowThreeFindingsOfASuspectRule) {
  CheckResult result = many_lists(3);
  result.suspects = {{"same", 3, 3, 3}};
  EXPECT_EQ(folded_findings(result).size(), 0u);
  EXPECT_EQ(lines_with(suspects_text(result), "findings are of"), "");
  result = many_lists(4);
  result.suspects = {{"same", 4, 4, 4}};
  EXPECT_EQ(folded_findings(result).size(), 1u);
  EXPECT_EQ(lines_with(suspects_text(result), "findings are of"),
            "   = 4 findings are of this rule alone; the first 3 are shown here (--output json has them all)\n");
}

TEST(ReportLimits, CountConflictsBeyondTheTwentiethOnAPage) {
  Changed c;
  const ShownConflict one = c.finding().conflicts.at(0);
  c.finding().conflicts.assign(21, one);
  EXPECT_EQ(lines_with(c.html(), ">and "), "");
  c.finding().conflicts.assign(22, one);
  EXPECT_EQ(lines_with(c.html(), ">and "), "<p class=\"more\">and 1 more</p>\n");
}

TEST(ReportLimits, CountReadingsBeyondTheRowsOfAPage) {
  Changed c;
  std::vector<std::string>& notes = c.finding().conflicts.at(0).explanation.notes;
  notes.assign(500, std::string(kReadingNote) + "x");
  EXPECT_EQ(lines_with(c.html(), ">and "), "");
  notes.assign(501, std::string(kReadingNote) + "x");
  EXPECT_EQ(lines_with(c.html(), ">and "), "<p class=\"more\">and 1 more</p>\n");
}

TEST(ReportLimits, CountFiguresBeyondTheTwelfthOfAnAcceptedFinding) {
  Changed c;
  Finding f = c.finding();
  c.result().findings.clear();
  f.facts.assign(12, 0);
  c.result().accepted = {{f, {}}};
  EXPECT_EQ(count(c.html(), "<li>and "), 0u);
  c.result().accepted.at(0).finding.facts.assign(13, 0);
  EXPECT_EQ(count(c.html(), "<li>and 1 more</li>"), 1u) << c.html();
}

TEST(ReportLimits, SayWhereRangesAreTooManyToBeDrawn) {
  Changed c;
  Explanation& e = c.finding().conflicts.at(0).explanation;
  e.sides.assign(12, {"x", Interval::point(5)});
  EXPECT_EQ(count(c.html(), "class=\"strip\""), 1u);
  EXPECT_EQ(lines_with(c.html(), "to be drawn"), "");
  e.sides.assign(13, {"x", Interval::point(5)});
  EXPECT_EQ(count(c.html(), "class=\"strip\""), 0u);
  EXPECT_EQ(lines_with(c.html(), "to be drawn"), "<p class=\"more\">13 ranges are too many to be drawn</p>\n");
}

}  // namespace
}  // namespace verify::testing
