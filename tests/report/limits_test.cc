// Each limit on what a report shows of one finding, from both sides: a list just within it is shown whole, one just
// beyond says how many entries it leaves out. sarif_test.cc and github_test.cc have the limits of servers.
#include "report/shared/limits.h"

#include <gtest/gtest.h>

#include <sstream>

#include "explain/explain.h"
#include "report/html/page.h"
#include "report/report.h"
#include "report/shared/layout.h"
#include "report/shared/lines.h"
#include "report/shared/telling.h"
#include "support/occurrences.h"
#include "support/two_lists.h"

namespace verify::testing {
namespace {

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
  EXPECT_EQ(occurrences(c.full(), "also in conflict"), 4u);
  EXPECT_EQ(lines_with(c.full(), "more conflict"), "");
  c.finding().conflicts.assign(6, one);
  EXPECT_EQ(occurrences(c.full(), "also in conflict"), 4u);
  EXPECT_EQ(lines_with(c.full(), "more conflict"),
            "   = and 1 more conflict of the same disagreement (--all-conflicts --output json has it)\n");
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
  EXPECT_EQ(occurrences(c.full(), std::string(kReadingNote) + "x"), 3u);
  EXPECT_EQ(lines_with(c.full(), std::string(kReadingNote) + "and"),
            "   = " + std::string(kReadingNote) + "and 2 more (--output json has them)\n");
}

TEST(ReportLimits, CountRepairsOfSeveralFindingsBeyondTheThird) {
  Changed c;
  const ShownJointRepair one{{"0123456789abcdef"}, c.finding().repairs.at(0)};
  c.finding().joint.assign(3, one);
  EXPECT_EQ(occurrences(c.full(), "which settles finding 0123456789abcdef, too"), 3u) << c.full();
  EXPECT_EQ(lines_with(c.full(), "--output json"), "");
  c.finding().joint.assign(4, one);
  EXPECT_EQ(occurrences(c.full(), "which settles finding 0123456789abcdef, too"), 3u);
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
  EXPECT_EQ(lines_with(suspects_text(shown_suspects(result)), "findings are of"), "");
  result = many_lists(4);
  result.suspects = {{"same", 4, 4, 4}};
  EXPECT_EQ(folded_findings(result).size(), 1u);
  EXPECT_EQ(lines_with(suspects_text(shown_suspects(result)), "findings are of"),
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
  EXPECT_EQ(occurrences(c.html(), "<li>and "), 0u);
  c.result().accepted.at(0).finding.facts.assign(13, 0);
  EXPECT_EQ(occurrences(c.html(), "<li>and 1 more</li>"), 1u) << c.html();
}

// The finding with a figure in each of so many documents.
Changed in_documents(std::size_t count) {
  Changed c;
  CheckResult& r = c.result();
  c.finding().facts.clear();
  const Document document = r.facts.documents.front();
  const Fact fact = r.facts.facts.front();
  const FactPlace place = r.places.front();
  r.facts.documents.clear();
  for (std::size_t d = 0; d < count; ++d) {
    r.facts.documents.push_back(document);
    r.facts.documents.back().id = r.facts.documents.back().title = "document-" + std::to_string(d);
    c.finding().facts.push_back(r.facts.facts.size());
    r.facts.facts.push_back(fact);
    r.facts.facts.back().document = d;
    r.places.push_back(place);
    r.cross_checked.push_back(true);
  }
  for (Fact& f : r.facts.facts) f.document = std::min(f.document, count - 1);
  return c;
}

TEST(ReportLimits, NameThreeDocumentsOnAPageAndCountMore) {
  const std::string three = in_documents(3).html();
  EXPECT_EQ(occurrences(lines_with(three, "The figures in"), "<bdi>document-"), 3u);
  EXPECT_EQ(lines_with(three, "class=\"where\"").find(" more</span>"), std::string::npos);
  const std::string four = in_documents(4).html();
  EXPECT_EQ(lines_with(four, "The figures in"), "<p class=\"about\">The figures in 4 documents</p>\n");
  EXPECT_NE(lines_with(four, "class=\"where\"").find(" and 1 more</span>"), std::string::npos);
}

TEST(ReportLimits, ListThirtyDocumentsWithTheirFindingsAndCountMore) {
  EXPECT_EQ(occurrences(in_documents(30).html(), "more document"), 0u);
  EXPECT_EQ(occurrences(in_documents(31).html(), "<li>and 1 more document</li>"), 1u);
}

TEST(ReportLimits, SayWhereRangesAreTooManyToBeDrawn) {
  Changed c;
  Explanation& e = c.finding().conflicts.at(0).explanation;
  e.sides.assign(12, {"x", Interval::point(5)});
  EXPECT_EQ(occurrences(c.html(), "class=\"strip\""), 1u);
  EXPECT_EQ(lines_with(c.html(), "to be drawn"), "");
  e.sides.assign(13, {"x", Interval::point(5)});
  EXPECT_EQ(occurrences(c.html(), "class=\"strip\""), 0u);
  EXPECT_EQ(lines_with(c.html(), "to be drawn"), "<p class=\"more\">13 ranges are too many to be drawn</p>\n");
}

}  // namespace
}  // namespace verify::testing
