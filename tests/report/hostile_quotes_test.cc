// No quote, id or label can forge a command to a build server, hide something, or become markup, in any format.
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "check/timelines.h"
#include "report/report.h"
#include "support/drafts.h"
#include "support/two_lists.h"
#include "text/json_reader.h"
#include "text/utf8.h"

namespace verify::testing {
namespace {

// What a quote, an id or a label may hold to be taken for something else.
const std::string kHostile =
    "::error file=x::forged\n::warning::forged\r\n  ::stop-commands::x ##[error]forged ##vso[task.complete]x "
    "##teamcity[x] <img src=x onerror=y> </details></system-out> ]]> [a](b) | `c` **d** %0A::error::e \x1b[2J \x07 "
    "\u202e \u200b \u0085 \u2028 \u00a0::error::f";

CheckResult facts_with_it() {
  CheckResult result = two_lists("6");
  result.facts.documents[0].id = kHostile;
  for (Fact& f : result.facts.facts) {
    f.quote = Quote{kHostile, {}, {}};
    f.id = kHostile + f.id;
  }
  result.rules.rules[0].label = kHostile;
  for (FactPlace& p : result.places) p.file = kHostile;
  Finding stale;
  stale.kind = FindingKind::stale_quote;
  stale.rule = "quote";
  stale.rules = {"quote"};
  stale.facts = {0};
  stale.primary = 0;
  stale.detail = kHostile;
  stale.message = kHostile;
  result.findings.push_back(stale);
  return result;
}

CheckResult draft_with_it() {
  CheckResult result = testing_support::check_text("The party has 617 organisations (236 committees, 391 cells).");
  for (Fact& f : result.facts.facts) f.quote = Quote{kHostile + f.id, {}, {}};
  for (Fact& f : result.facts.facts) f.id = kHostile + f.id;
  const auto source = std::make_shared<const Source>(kHostile, "x\n::error::x\ny");
  for (FactPlace& p : result.places) p = FactPlace{FactPlace::State::found, kHostile, source, {2, 8}, {}, {}, false};
  for (Finding& f : result.findings) f.message = kHostile;
  return result;
}

// What a build server would take for a command, of those that aren't the format's own.
std::string forged(const std::string& text) {
  for (const char* command : {"##[", "##vso[", "##teamcity["}) {
    const std::size_t at = text.find(command);
    if (at != std::string::npos) return text.substr(at, 40);
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t begin = at;
    while (begin < end && is_white_space(decode_utf8(text, begin).value)) begin += decode_utf8(text, begin).length;
    const std::string line = text.substr(begin, end - begin);
    // Ours have a title; of a forged one nothing but the fields would be its own.
    const bool ours = line.starts_with("::error file=") && line.find(",title=") != std::string::npos;
    if (line.starts_with("::") && !line.starts_with(":::") && !ours) return line;
    at = end + 1;
  }
  return "";
}

// The first character that would hide or act; only line ends are let through.
std::string hidden(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode_utf8(text, at).length;
    if (length == 0) return "not UTF-8";
    const std::string one = text.substr(at, length);
    if (one != "\n" && visible(one) != one) return visible(one);
    at += length;
  }
  return "";
}

class Hostile : public ::testing::TestWithParam<std::string> {};

TEST_P(Hostile, QuotesForgeNoCommandAndHideNothing) {
  const Format& format = *format_from_name(GetParam());
  for (const CheckResult& result : {facts_with_it(), draft_with_it()}) {
    const std::string report = format.render(result, timelines_of(result, default_oracle), {});
    EXPECT_EQ(forged(report), "") << report;
    EXPECT_EQ(hidden(report), "") << report;
    if (report.starts_with('{') || report.starts_with('[')) {
      Diagnostics diagnostics;
      JsonDocument::parse(std::make_shared<const Source>("report", report), diagnostics);
      EXPECT_EQ(rendered(diagnostics), "");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Hostile, ::testing::ValuesIn(format_names()),
                         [](const auto& format) { return format.param; });

TEST(HostileQuotes, AreGivenBackWholeByJson) {
  const std::string report = render_json(facts_with_it());
  EXPECT_NE(report.find("#\\u0023[error]forged #\\u0023vso[task.complete]x"), std::string::npos) << report;
  EXPECT_NE(report.find("\\u001b[2J \\u0007 \\u202e \\u200b \\u0085 \\u2028 \u00a0::error::f"), std::string::npos)
      << report;
}

TEST(HostileQuotes, AreTextInMarkdown) {
  for (const CheckResult& result : {facts_with_it(), draft_with_it()}) {
    std::string report = render_markdown(result, {});
    for (const char* own : {"<details>", "</details>", "<summary>", "</summary>", "<code>", "</code>"}) {
      for (std::size_t at = report.find(own); at != std::string::npos; at = report.find(own, at))
        report.erase(at, std::string(own).size());
    }
    EXPECT_EQ(report.find_first_of("<>`*[]"), std::string::npos) << report.substr(report.find_first_of("<>`*[]"));
  }
}

TEST(HostileQuotes, AreTextInXml) {
  for (const CheckResult& result : {facts_with_it(), draft_with_it()}) {
    pugi::xml_document document;
    const std::string report = render_junit(result, {});
    ASSERT_TRUE(document.load_string(report.c_str())) << report;
    struct Names : pugi::xml_tree_walker {
      bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_element) found.insert(node.name());
        return true;
      }
      std::set<std::string> found;
    } walker;
    document.traverse(walker);
    walker.found.insert("error");
    EXPECT_EQ(walker.found, (std::set<std::string>{"error", "failure", "properties", "system-err", "system-out",
                                                   "testcase", "testsuite", "testsuites"}));
  }
}

}  // namespace
}  // namespace verify::testing
