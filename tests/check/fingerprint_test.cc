// Pins what a fingerprint depends on, and what it doesn't; docs/json.md tells users.
#include <gtest/gtest.h>

#include "check/finding.h"
#include "facts/facts_files.h"
#include "text/sha256.h"

namespace verify {
namespace {

FactSet facts(const std::string& text) {
  Diagnostics diagnostics;
  return load_facts(std::vector<SourcePtr>{std::make_shared<const Source>("d.json", text)}, diagnostics, {});
}

std::string one(const std::string& changed_from = "", const std::string& to = "") {
  std::string text =
      R"({ "document": { "id": "d" }, "facts": { "a": { "value": "2500", "hedge": "nearly", "scale": 0, "decimals": 0,
    "dimensions": { "concept": "c", "period": "2024", "unit": "person", "sex": "f" }, "source": { "exact": "2,500" } } } })";
  if (!changed_from.empty()) text.replace(text.find(changed_from), changed_from.size(), to);
  return fingerprint(FindingKind::implausible, {"r"}, {0}, facts(text));
}

TEST(Fingerprint, IsSixteenHexDigits) {
  EXPECT_EQ(one().size(), 16u);
  EXPECT_EQ(one().find_first_not_of("0123456789abcdef"), std::string::npos);
}

std::string field(const std::string& text) { return std::to_string(text.size()) + ":" + text; }

// Written out by hand from docs/json.md, so that acceptances and other programs can count on it.
TEST(Fingerprint, IsTheHashThatTheDocsDescribe) {
  const std::string fact =
      "3:d/a"
      "4:2500"
      "0:"
      "6:nearly"
      "1:0"
      "6:person"
      "4:2024"
      "1:c"
      "1:1"
      "3:sex"
      "1:f";
  EXPECT_EQ(one(), sha256_hex("11:implausible"
                              "1:1"
                              "1:r"
                              "1:1" +
                              field(fact))
                       .substr(0, 16));
}

TEST(Fingerprint, ChangesWithEverythingThatAnAcceptanceRestsOn) {
  for (const auto& [from, to] : {std::pair{"2500\"", "2501\""},
                                 {"nearly", "about"},
                                 {"\"decimals\": 0", "\"decimals\": -1"},
                                 {"person", "head"},
                                 {"2024", "2023"},
                                 {"\"f\"", "\"m\""},
                                 {"\"sex\"", "\"age\""},
                                 {"\"c\"", "\"k\""},
                                 {"\"a\"", "\"b\""}}) {
    EXPECT_NE(one(from, to), one()) << from << " → " << to;
  }
}

TEST(Fingerprint, StaysWhenTheFigureIsWrittenOtherwiseOrQuotedOtherwise) {
  EXPECT_EQ(one("\"2500\"", "\"2500.0\""), one());
  EXPECT_EQ(one("\"2,500\"", "\"just 2,500\""), one());
}

TEST(Fingerprint, OfAQuoteFindingChangesWithTheQuote) {
  const auto of = [](const std::string& quote) {
    return fingerprint(
        FindingKind::stale_quote, {"quote"}, {0},
        facts(R"({ "facts": { "a": { "value": "1", "dimensions": { "concept": "c" }, "source": { "exact": ")" + quote +
              R"(" } } } })"));
  };
  EXPECT_NE(of("1 a"), of("1 b"));
}

TEST(Fingerprint, DoesNotDependOnTheOrderOfRulesOrFacts) {
  const FactSet set = facts(
      R"({ "facts": { "a": { "value": "1", "dimensions": { "concept": "c" } }, "b": { "value": "2", "dimensions": { "concept": "c" } } } })");
  EXPECT_EQ(fingerprint(FindingKind::contradiction, {"r", "s"}, {0, 1}, set),
            fingerprint(FindingKind::contradiction, {"s", "r"}, {1, 0}, set));
}

}  // namespace
}  // namespace verify
