// Pins the page: its order, that it is well-formed XML, loads nothing and runs nothing, and the limits on its cards.
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "report/html/page.h"
#include "report/report.h"
#include "support/drafts.h"
#include "support/temporary_folder.h"
#include "support/two_lists.h"
#include "text/sha256.h"

namespace verify::testing {
namespace {

/// A report read as XML, which all of it must be.
class Page {
 public:
  explicit Page(const CheckResult& result, const ReportOptions& options = {})
      : bytes_(render_html(result, timelines_of(result, default_oracle), options)) {
    const auto read = tree_.load_string(bytes_.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    EXPECT_TRUE(read) << read.description() << " at: " << bytes_.substr(static_cast<std::size_t>(read.offset), 200);
  }

  const std::string& bytes() const { return bytes_; }
  pugi::xpath_node_set all(const char* path) const { return tree_.select_nodes(path); }
  std::size_t count(const char* path) const { return all(path).size(); }
  /// The text of the first one, in one line.
  std::string text(const char* path) const {
    std::string out;
    pugi::xpath_node_set pieces =
        tree_.select_node(path).node().select_nodes(".//text() | .//td | .//th | .//tr | .//li | .//p | .//dt | .//dd");
    pieces.sort();
    for (const auto& piece : pieces) out += piece.node().type() == pugi::node_element ? " " : piece.node().value();
    std::istringstream words(out);
    std::string joined;
    for (std::string word; words >> word;) joined += (joined.empty() ? "" : " ") + word;
    return joined;
  }
  std::vector<std::string> values(const char* path) const {
    std::vector<std::string> out;
    for (const auto& node : all(path))
      out.emplace_back(node.attribute() ? node.attribute().value() : node.node().value());
    return out;
  }

 private:
  std::string bytes_;
  pugi::xml_document tree_;
};

CheckResult checked_folder(const std::string& facts) {
  CheckOptions options;
  options.paths = {facts};
  Diagnostics diagnostics;
  auto loaded = load(options, diagnostics);
  EXPECT_FALSE(has_errors(diagnostics)) << rendered(diagnostics);
  return check(*std::move(loaded), default_oracle, judging_oracle, {});
}

CheckResult hostile() { return checked_folder(std::string(VERIFY_SOURCE_DIR) + "/tests/report/hostile/facts"); }

void expect_links_lead_somewhere(const Page& page) {
  const std::vector<std::string> ids = page.values("//@id");
  const std::set<std::string> known(ids.begin(), ids.end());
  EXPECT_EQ(ids.size(), known.size()) << "an id is there twice";
  for (const std::string& to : page.values("//@href")) {
    if (to.starts_with("#")) EXPECT_TRUE(known.count(to.substr(1)) == 1) << to;
    else EXPECT_TRUE(to.starts_with("https://")) << to;
  }
  for (const std::string& by : page.values("//@aria-labelledby")) EXPECT_TRUE(known.count(by) == 1) << by;
}

TEST(Html, SaysTheVerdictThenTheWorkThenEachFindingThenTheRest) {
  std::vector<Said> said = villages("1446");
  said.push_back({"villages", "2011-12-31", "1900"});
  said.push_back({"alone", "2024-12-31", "3"});
  const Page page(checked(kVillageRules + "value alone : person\n", said),
                  {{}, {}, "1.2.3", false, false, "verify 'my facts/'"});
  EXPECT_EQ(page.text("//h1"), "One disagreement must be settled: these figures cannot all be true");
  EXPECT_EQ(page.values("//section/@id"), (std::vector<std::string>{"to-settle", "findings", "in-order", "over-time",
                                                                    "not-checked", "figures", "provenance"}));
  EXPECT_EQ(page.text("//ol[@class='work']/li"), "contradiction villages on 2024-12-31: 1,446 stated, 1,445 derived d");
  EXPECT_EQ(page.text("//article//span[@class='sum']"), "1,813 − 735 + 367 = 1,445, not 1,446");
  EXPECT_EQ(page.text("//article//span[@class='rule']"), "roll: after = before − merged + created");
  EXPECT_EQ(page.text("//section[@id='not-checked']//tbody/tr"), "d 2 of 6 1,900 (f5) 3 (f6)");
  EXPECT_EQ(page.text("//dl[@class='run-of']/div[1]"), "Program verify 1.2.3");
  EXPECT_EQ(page.text("//dl[@class='run-of']/div[2]"), "Command verify 'my facts/'");
  expect_links_lead_somewhere(page);
}

TEST(Html, TellsWhatIsAcceptedApartFromWhatIsToSettle) {
  CheckResult result = checked(kVillageRules, villages("1446"));
  Acceptance acceptance;
  acceptance.fingerprint = result.findings.at(0).fingerprint;
  acceptance.reason = "<b>printed</b> so";
  acceptance.until = make_date(2025, 6, 30);
  result.accepted = {{result.findings.at(0), acceptance}};
  result.findings.clear();
  result.summary.contradictions = 0;
  result.summary.accepted = 1;
  const Page page(result);
  EXPECT_EQ(page.text("//h1"), "Nothing is left to settle: what was found is accepted");
  EXPECT_EQ(page.count("//section[@id='to-settle' or @id='findings']"), 0u);
  const std::string row = page.text("//section[@id='accepted']//tbody/tr");
  EXPECT_NE(row.find("<b>printed</b> so 2025-06-30"), std::string::npos) << row;
  EXPECT_NE(row.find("1,446 villages on 2024-12-31"), std::string::npos) << row;
  EXPECT_EQ(page.values("//section[@id='accepted']//tbody//@id"), std::vector<std::string>{acceptance.fingerprint});
  expect_links_lead_somewhere(page);
}

TEST(Html, TellsWhatIsInOrderWithItsArithmetic) {
  const Page page(checked(kVillageRules, villages("1445")));
  EXPECT_EQ(page.text("//h1"), "No disagreement was found");
  EXPECT_EQ(page.count("//section[@id='to-settle' or @id='findings']"), 0u);
  EXPECT_EQ(page.text("//section[@id='in-order']//tbody/tr"), "roll 1,445 = 1,813 − 735 + 367 2016/2024");
  EXPECT_EQ(page.count("//section[@id='not-checked']"), 0u);
}

TEST(Html, HasAVerdictForWhateverIsWorst) {
  CheckResult result = two_lists("6");
  const auto verdict = [&](const Summary& s) {
    result.summary = s;
    return Page(result).text("//h1");
  };
  Summary s;
  s.facts = 2;
  EXPECT_EQ(verdict(s), "No disagreement was found");
  s.not_cross_checked = 2;
  EXPECT_EQ(verdict(s), "Nothing was found, and no figure was cross-checked");
  s.undecided = 1;
  EXPECT_EQ(verdict(s), "No contradiction was found, but not all could be decided");
  s.implausible = 2;
  EXPECT_EQ(verdict(s), "No contradiction was found; 2 findings to look at");
  s.stale_quotes = 1;
  EXPECT_EQ(verdict(s), "The quotes do not fit the documents: 1 place to settle");
  s.contradictions = 2;
  EXPECT_EQ(verdict(s), "2 disagreements must be settled: these figures cannot all be true");
}

TEST(Html, IsLoadedByNobodyAndLoadsNothing) {
  const Page page(hostile());
  EXPECT_EQ(page.values("//meta[@http-equiv='Content-Security-Policy']/@content"),
            std::vector<std::string>{"default-src 'none'; style-src 'unsafe-inline'"});
  EXPECT_EQ(page.values("/html/@lang"), std::vector<std::string>{"en"});
  EXPECT_EQ(page.bytes().find("url("), std::string::npos);
  EXPECT_EQ(page.bytes().find("@import"), std::string::npos);
}

TEST(Html, LeavesTextOfDocumentsText) {
  const Page page(hostile());
  const std::set<std::string> elements = {
      "html",  "head",    "meta",  "title",      "style",   "body",       "main",  "header", "section", "article",
      "nav",   "h1",      "h2",    "h3",         "h4",      "p",          "a",     "ul",     "ol",      "li",
      "span",  "strong",  "bdi",   "code",       "mark",    "svg",        "line",  "rect",   "text",    "circle",
      "table", "caption", "thead", "blockquote", "figure",  "figcaption", "tbody", "tr",     "th",      "td",
      "dl",    "div",     "dt",    "dd",         "details", "summary"};
  for (const auto& node : page.all("//*")) EXPECT_EQ(elements.count(node.node().name()), 1u) << node.node().name();
  for (const auto& node : page.all("//@*")) {
    const std::string name = node.attribute().name();
    EXPECT_FALSE(name.starts_with("on") || name == "src" || name == "style") << name;
  }
  EXPECT_EQ(page.count("//style"), 1u);
  EXPECT_EQ(page.text("//section[@id='provenance']//tr[1]/th/span[@class='of']"), "<script>alert(1)</script>");
  EXPECT_EQ(page.text("//span[@class='address']"), "javascript:alert(document.domain)");
  EXPECT_NE(
      page.text("//section[@id='provenance']//tbody/tr[2]/td[1]").find("https://example.org/\"onmouseover=alert(1)"),
      std::string::npos);
  EXPECT_NE(page.text("//section[@id='provenance']//tbody/tr[1]/th").find("<U+202E>fdp.exe</title></style>"),
            std::string::npos);
  EXPECT_NE(page.text("//article[2]//blockquote").find("<U+001B>[2J<U+200B>::error::x people"), std::string::npos);
  EXPECT_EQ(page.bytes().find("\u202e"), std::string::npos);
  expect_links_lead_somewhere(page);
}

TEST(Html, LinksToTheWebAlone) {
  CheckResult result = two_lists("6");
  const auto links = [&](const std::string& url) {
    result.facts.documents[0].url = url;
    return Page(result).values("//span[@class='address']//@href");
  };
  EXPECT_EQ(links("https://example.org/a?b=c&d"), std::vector<std::string>{"https://example.org/a?b=c&d"});
  for (const char* other :
       {"javascript:alert(1)", "JavaScript:alert(1)", " https://x", "data:text/html,x", "file:///etc", "//x",
        "https://x/ y", "https://x/\"", "https://x/\u202e", "https:x", "vbscript:x"})
    EXPECT_EQ(links(other), std::vector<std::string>{}) << other;
}

TEST(Html, MarksTheFigureInItsWords) {
  const Page page(two_lists("6"));
  EXPECT_EQ(page.text("//article//blockquote"), "5 people");
  EXPECT_EQ(page.text("//article//blockquote//mark"), "5");
}

TEST(Html, MarksTheFigureHoweverItsThousandsAreParted) {
  CheckResult result = two_lists("6");
  result.facts.facts[0].written.numeral = *parse_numeral("1265");
  const auto marked = [&](const std::string& quote) {
    result.facts.facts[0].quote->exact = quote;
    return Page(result).text("//article//blockquote//mark");
  };
  EXPECT_EQ(marked("in 11265 cases 1,265 people"), "1,265");
  EXPECT_EQ(marked("1265 people, 3 more"), "1265");
  EXPECT_EQ(marked("on 12 days 1.265 people"), "1.265");
  EXPECT_EQ(marked("of 1 265 people"), "1 265");
  EXPECT_EQ(marked("of 1\u202f265 people"), "1\u202f265");
  EXPECT_EQ(marked("a thousand and more"), "a thousand and more");
}

TEST(Html, ShowsTheSentenceOfADraftOnceWithItsFiguresMarked) {
  const Page page(
      testing_support::check_text("We are many.\n\nThe party has 617 organisations (236 committees, 391 cells)."));
  EXPECT_EQ(page.count("//article[contains(@class, 'card')]"), 1u);
  EXPECT_EQ(page.text("//article//ul[@class='sides']/li"),
            "The party has 617 organisations (236 committees, 391 cells). draft.txt, line 3, column 15");
  EXPECT_EQ(page.count("//article//mark"), 3u);
  EXPECT_EQ(page.text("//article//tbody/tr[1]"), "617 organisations 617 627 one digit");
  expect_links_lead_somewhere(page);
}

TEST(Html, ShadesTheGapBetweenWhatTheSidesLeave) {
  const Page page(checked("stock a : person\n", {{"a", "2024-12-31", "5000", {}, {}, R"("hedge": "nearly")", "one"},
                                                 {"a", "2024-12-31", "6003", {}, {}, {}, "two"}}));
  EXPECT_EQ(page.count("//svg[@class='strip']/rect[@class='gap']"), 1u);
  EXPECT_EQ(page.count("//svg[@class='strip']/rect[@class='bar']"), 1u);
  EXPECT_EQ(page.count("//svg[@class='strip']/circle[@class='point']"), 1u);
  EXPECT_NE(page.text("//article//figcaption").find("Shaded: the gap between them."), std::string::npos);
}

TEST(Html, DrawsStocksAndFlowsOverTimeWithWhatTheyForceInBetween) {
  const Page page(
      checked("stock a : person\nflow in : person\nrule roll: closing a = opening a + in\n",
              {{"a", "2020-12-31", "10"}, {"in", "2021", "5"}, {"in", "2022", "6"}, {"a", "2022-12-31", "30"}}));
  EXPECT_EQ(page.text("//article[@class='timeline'][1]/h3"), "a");
  EXPECT_EQ(page.text("//article[@class='timeline'][1]//tbody/tr[1]"), "2020-12-31 10 d 1");
  EXPECT_EQ(page.count("//article[@class='timeline'][1]//svg/*[contains(@class, 'derived')]"), 1u);
  EXPECT_EQ(page.count("//article[@class='timeline'][2]//svg/rect"), 2u);
  expect_links_lead_somewhere(page);
}

TEST(Html, GivesEachFindingAnAnchorAndTheFirstThreeHundredACard) {
  CheckResult result = two_lists("6");
  const Finding one = result.findings.at(0);
  result.findings.clear();
  for (int i = 0; i < 4'000; ++i) {
    Finding f = one;
    f.fingerprint = std::to_string(1'000'000'000'000'000 + i);
    f.conflicts.clear();
    f.repairs.clear();
    result.findings.push_back(std::move(f));
  }
  const Page page(result);
  EXPECT_EQ(page.count("//article[contains(@class, 'card')][@id]"), 300u);
  EXPECT_EQ(page.count("//ol[@class='work']/li"), 3'000u);
  EXPECT_EQ(page.count("//ol[@class='work']/li[@id]"), 2'700u);
  EXPECT_EQ(page.text("//section[@id='to-settle']/p[1]"), "and 1000 more");
  EXPECT_EQ(page.text("//section[@id='to-settle']/p[2]"),
            "2700 findings have no card below; --output json has all there is of them");
  expect_links_lead_somewhere(page);
  EXPECT_LT(page.bytes().size(), 2'500'000u);
}

TEST(Html, MarksTheYearsOfATimelineAndDaysWhereNoYearBegins) {
  const auto marks = [](const char* first, const char* last) {
    const Page page(checked("stock a : person\n", {{"a", first, "10"}, {"a", last, "30"}}));
    const std::vector<std::string> all = page.values("//article[@class='timeline']//svg/text[@class='mark']/text()");
    return std::vector<std::string>(all.begin() + 2, all.end());
  };
  EXPECT_EQ(marks("2024-12-31", "2025-01-02"), std::vector<std::string>{"2025"});
  EXPECT_EQ(marks("2025-06-30", "2025-07-01"), (std::vector<std::string>{"2025-06-30", "2025-07-01"}));
}

TEST(Html, CountsQuotesThatDoNotFit) {
  CheckResult result = two_lists("6");
  const auto quotes = [&](std::size_t n) {
    result.summary.stale_quotes = n;
    return Page(result).text("//ul[@class='counts']/li[@class='stale-quote']");
  };
  EXPECT_EQ(quotes(1), "1 quote that does not fit");
  EXPECT_EQ(quotes(2), "2 quotes that do not fit");
}

TEST(Html, LeavesOneAnchorToFindingsOfTheSameFingerprint) {
  CheckResult result = two_lists("6");
  result.findings.push_back(result.findings.front());
  const Page page(result);
  EXPECT_EQ(page.count("//article[contains(@class, 'card')]"), 2u);
  expect_links_lead_somewhere(page);
}

TEST(Html, NamesTheFilesByTheirHashes) {
  const TemporaryFolder folder;
  folder.write("constraints/c.rules", kSameRules);
  folder.write("facts/d.txt", "abc 5 people");
  const std::string fact = R"(", "dimensions": { "concept": ")";
  const std::string end = R"(", "period": "2024-12-31", "unit": "person" })";
  folder.write("facts/d.json", R"({ "document": { "id": "d", "file": "d.txt", "sha256": "00" }, "facts": {
    "a": { "value": "5)" + fact + "a" +
                                   end + R"(, "source": { "exact": "5 people" } },
    "b": { "value": "5)" + fact + "b" +
                                   end + "} } }");
  const Page page(checked_folder(folder.path() + "/facts"));
  EXPECT_EQ(page.text("//section[@id='provenance']//table[1]/tbody/tr/td[2]"),
            sha256_hex("abc 5 people") + " The facts were taken from another one: 00");
  EXPECT_EQ(page.count("//code[@class='hash halved']"), 2u);
  EXPECT_EQ(page.count("//code[@class='hash']"), 2u);
}

TEST(Html, IsTheSameTwice) {
  for (const CheckResult& result : {hostile(), two_lists("6")})
    EXPECT_EQ(render_html(result, timelines_of(result, default_oracle), {}),
              render_html(result, timelines_of(result, default_oracle), {}));
}

TEST(Html, HasTablesWhoseRowsAndColumnsHaveHeadings) {
  const Page page(hostile());
  EXPECT_EQ(page.count("//table[not(caption)]"), 0u);
  EXPECT_EQ(page.count("//thead//th[not(@scope='col')]"), 0u);
  EXPECT_EQ(page.count("//tbody/tr[not(th[@scope='row'])]"), 0u);
  EXPECT_EQ(page.count("//svg[not(@aria-label)]"), 0u);
}

}  // namespace
}  // namespace verify::testing
