// Pins the report in JSON: every field of schema/report.schema.json, numbers as exact texts, valid for any quote.
#include <gtest/gtest.h>

#include "report/report.h"
#include "support/checked.h"
#include "text/json_reader.h"

namespace verify::testing {
namespace {

// The report read again by the strict parser; values are looked up by path, "findings/0/facts/1/id".
class Report {
 public:
  explicit Report(const CheckResult& result) {
    Diagnostics diagnostics;
    source_ = std::make_shared<const Source>("report.json", render_json(result));
    json_ = JsonDocument::parse(source_, diagnostics);
    EXPECT_EQ(rendered(diagnostics), "");
  }

  // A value as it stands in the report.
  std::string operator[](const std::string& path) const {
    JsonValue at = json_->root();
    for (std::size_t begin = 0; begin < path.size();) {
      const std::size_t end = std::min(path.find('/', begin), path.size());
      const auto next = step(at, path.substr(begin, end - begin));
      if (!next) return "no " + path;
      at = *next;
      begin = end + 1;
    }
    std::string out;
    for (const char c : source_->slice(at.span())) {
      if (c != ' ' && c != '\n') out += c;
    }
    return out;
  }

 private:
  static std::optional<JsonValue> step(const JsonValue& at, const std::string& key) {
    if (at.kind() == JsonKind::object) return at.find(key);
    std::size_t index = std::stoul(key);
    for (const JsonValue child : at.children()) {
      if (index-- == 0) return child;
    }
    return std::nullopt;
  }

  SourcePtr source_;
  std::unique_ptr<JsonDocument> json_;
};

TEST(JsonReport, HasEveryFieldOfTheContract) {
  const Report report(checked(kVillageRules, villages("1446")));
  EXPECT_EQ(report["version"], "1");
  EXPECT_EQ(report["findings/0/kind"], "\"contradiction\"");
  EXPECT_EQ(report["findings/0/fingerprint"].size(), 18u);
  EXPECT_EQ(report["findings/0/rule"], "\"roll\"");
  EXPECT_EQ(report["findings/0/rules"], "[\"roll\"]");
  EXPECT_EQ(report["findings/0/message"], "\"villageson2024-12-31:1,446stated,1,445derived\"");
  EXPECT_EQ(report["findings/0/explanation"], "[\"1,813−735+367=1,445,not1,446\"]");
  EXPECT_EQ(report["findings/0/facts/3/document"], "\"d\"");
  EXPECT_EQ(report["findings/0/facts/3/id"], "\"f4\"");
  EXPECT_EQ(report["findings/0/facts/3/concept"], "\"villages\"");
  EXPECT_EQ(report["findings/0/facts/3/value"], "\"1446\"");
  EXPECT_EQ(report["findings/0/facts/3/stated"], "[\"1446\",\"1446\"]");
  EXPECT_EQ(report["findings/0/facts/3/allowed"], "[\"1446\",\"1446\"]");
  EXPECT_EQ(report["findings/0/facts/3/quote"], "null");
  EXPECT_EQ(report["findings/0/facts/3/location/file"], "\"d.json\"");
  EXPECT_EQ(report["findings/0/facts/3/location/line"], "null");
  bool found = false;
  for (const char* i : {"0", "1", "2", "3"}) {
    const std::string at = std::string("findings/0/repairs/") + i;
    if (report[at + "/facts/0/id"] != "\"d/f4\"") continue;
    found = true;
    EXPECT_EQ(report[at + "/facts/0/from"], "\"1446\"");
    EXPECT_EQ(report[at + "/facts/0/to"], "[\"1445\",\"1445\"]");
    EXPECT_EQ(report[at + "/reason"].substr(0, 9), "\"onedigit");
  }
  EXPECT_TRUE(found);
}

TEST(JsonReport, SumsUpWhatWasFound) {
  const Report report(checked(kVillageRules, villages("1446")));
  for (const auto& [field, value] : {std::pair{"documents", "1"},
                                     {"facts", "4"},
                                     {"contradictions", "1"},
                                     {"implausible", "0"},
                                     {"undecided", "0"},
                                     {"accepted", "0"},
                                     {"expired_acceptances", "0"},
                                     {"unused_acceptances", "0"},
                                     {"hold", "0"},
                                     {"not_cross_checked", "0"}}) {
    EXPECT_EQ(report[std::string("summary/") + field], value) << field;
  }
  EXPECT_EQ(Report(checked(kVillageRules, villages("1445")))["findings"], "[]");
}

// Two figures of one quantity that differ; the reading of the first.
std::string stated(const std::string& rules, const Said& said, const Said& other, const std::string& field = "stated") {
  return Report(checked(rules, {said, other}))["findings/0/facts/0/" + field];
}

TEST(JsonReport, WritesNumbersAsDecimalStringsOrFractionsOrNull) {
  const std::string rules =
      "value x : VND\nvalue debt : thousand-EUR\nunit thousand-EUR = 1000 EUR\nunit third = 3 m\nvalue width : third\n";
  EXPECT_EQ(stated(rules, {"x", "2024", "0.25"}, {"x", "2024", "7"}), "[\"0.245\",\"0.255\"]");
  EXPECT_EQ(stated(rules, {"x", "2024", "5", {}, "", "\"hedge\": \"at-least\""}, {"x", "2024", "1"}), "[\"5\",null]");
  EXPECT_EQ(stated(rules, {"x", "2024", "5", {}, "", "\"hedge\": \"at-most\""}, {"x", "2024", "9"}), "[null,\"5\"]");
  EXPECT_EQ(stated(rules, {"debt", "2024", "7", {}, "", "\"hedge\": \"exactly\""}, {"debt", "2024", "9"}),
            "[\"7\",\"7\"]")
      << "in the unit declared";
  EXPECT_EQ(stated(rules, {"width", "2024", "4", {}, "m", "\"hedge\": \"exactly\""}, {"width", "2024", "9", {}, "m"}),
            "[\"4/3\",\"4/3\"]");
  EXPECT_EQ(stated(rules, {"x", "2024", "123456789012345678901234567890", {}, "", "\"hedge\": \"exactly\""},
                   {"x", "2024", "1"}),
            "[\"123456789012345678901234567890\",\"123456789012345678901234567890\"]")
      << "no digit is lost";
}

TEST(JsonReport, WritesSharesInPercentAndDatesAsDates) {
  const std::string rules = "stock a : x\nstock b : x\nshare s = a of b\nvalue founded : date\n";
  EXPECT_EQ(stated(rules, {"s", "2024-12-31", "65.6", {}, "%"}, {"s", "2024-12-31", "70.0", {}, "%"}),
            "[\"65.55\",\"65.65\"]");
  EXPECT_EQ(stated(rules, {"founded", "", "1949", {}, "date"}, {"founded", "", "1950-02-01", {}, "date"}),
            "[\"1949-01-01\",\"1949-12-31\"]");
}

TEST(JsonReport, SaysWhatFindingsHaveToDoWithEachOther) {
  const Report report(checked("stock a : x\nstock b : x\nstock c : x\nrule sum: c = a + b\n",
                              {{"a", "2024-12-31", "11"},
                               {"b", "2024-12-31", "22"},
                               {"a", "2024-12-31", "12"},
                               {"a", "2024-12-31", "12"},
                               {"b", "2024-12-31", "23"},
                               {"b", "2024-12-31", "23"},
                               {"c", "2024-12-31", "35"}},
                              ConflictsSought::all));
  EXPECT_EQ(report["findings/1/besides"], "[{\"id\":\"d/f1\",\"finding\":" + report["findings/0/fingerprint"] + "}]");
  EXPECT_EQ(report["findings/1/conflicts/4/facts"], "[\"d/f1\",\"d/f2\",\"d/f7\"]");
  EXPECT_EQ(report["findings/1/conflicts/4/shared_with"], "[" + report["findings/0/fingerprint"] + "]");
  EXPECT_EQ(report["findings/1/conflicts/0/shared_with"], "no findings/1/conflicts/0/shared_with");
  EXPECT_EQ(report["findings/1/conflicts_complete"], "true");
}

TEST(JsonReport, HasTheRepairsOfSeveralFindings) {
  const Report report(
      checked("stock a : x\nstock b : x\nstock c : x\nrule sum: c = a + b\n", {{"a", "2024-12-31", "211"},
                                                                               {"a", "2024-12-31", "211"},
                                                                               {"a", "2024-12-31", "221"},
                                                                               {"b", "2024-12-31", "301"},
                                                                               {"c", "2024-12-31", "522"}}));
  const std::string other = report["findings/1/fingerprint"];
  EXPECT_EQ(report["findings/0/joint_repairs/0/settles_too"], "[" + other + "]");
  EXPECT_EQ(report["findings/0/joint_repairs/0/facts/0/to"], "[\"211\",\"211\"]");
  EXPECT_EQ(report["findings/0/joint_repairs/0/facts/1/id"], "\"d/f4\"");
  EXPECT_EQ(report["findings/1/joint_repairs/0/settles_too"], "[" + report["findings/0/fingerprint"] + "]");
  EXPECT_EQ(report["findings/0/joint_repairs_complete"], "no findings/0/joint_repairs_complete");
}

TEST(JsonReport, IsValidWhateverTheQuote) {
  std::vector<Said> said = villages("1446");
  said[3].more = R"("source": { "exact": "\u001b \"1,446\" \\ \u0000 \u202e Điện Biên" })";
  const CheckResult result = checked(kVillageRules, said);
  const Report report(result);
  EXPECT_NE(report["findings/0/facts/3/quote"].find("ĐiệnBiên"), std::string::npos);
  for (const char c : render_json(result)) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(Formats, AreKnownByName) {
  for (const std::string& name : format_names()) EXPECT_EQ(format_from_name(name)->name, name);
  EXPECT_EQ(format_from_name("JSON"), nullptr);
  const CheckResult result = checked(kVillageRules, villages("1446"));
  EXPECT_EQ(format_from_name("json")->render(result, {}, {}), render_json(result));
  EXPECT_EQ(format_from_name("concise")->render(result, {}, {}), render_concise(result));
}

}  // namespace
}  // namespace verify::testing
