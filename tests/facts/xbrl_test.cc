// Pins what xBRL-JSON writes differently from a facts file: types, units, numbers, and what is no figure.
#include "facts/xbrl.h"

#include <gtest/gtest.h>

#include "facts/facts_files.h"

namespace verify {
namespace {

TEST(Xbrl, KnowsItsDocumentTypes) {
  EXPECT_TRUE(is_xbrl_json("https://xbrl.org/2021/xbrl-json"));
  EXPECT_TRUE(is_xbrl_json("https://xbrl.org/CR/2021-07-07/xbrl-json"));
  EXPECT_FALSE(is_xbrl_json("https://xbrl.org/2021/xbrl-csv"));
  EXPECT_FALSE(is_xbrl_json("https://example.org/2021/xbrl-json"));
  EXPECT_FALSE(is_xbrl_json("https://xbrl.org/xbrl-json-2"));
  EXPECT_FALSE(is_xbrl_json(""));
}

std::string unit(const std::string& text) {
  const auto plain = plain_unit(text);
  return plain ? *plain : std::to_string(plain.fault().at) + ": " + plain.fault().message;
}

TEST(Xbrl, TurnsUnitsIntoPlainOnes) {
  EXPECT_EQ(unit("iso4217:USD"), "USD");
  EXPECT_EQ(unit("xbrli:shares"), "shares");
  EXPECT_EQ(unit("xbrli:pure"), "pure");
  EXPECT_EQ(unit("utr:MWh"), "MWh");
  EXPECT_EQ(unit("ex:barrel"), "ex:barrel");
  EXPECT_EQ(unit("iso4217:USD/xbrli:shares"), "USD/shares");
  EXPECT_EQ(unit("iso4217:USD*utr:m"), "USD*m");
  EXPECT_EQ(unit("(iso4217:USD*utr:m)/xbrli:shares"), "USD*m/shares");
  EXPECT_EQ(unit("iso4217:USD/(utr:m*utr:s)"), "USD/m/s");
  EXPECT_EQ(unit("xbrli:pure/utr:s"), "pure/s");
}

TEST(Xbrl, LeavesPlainUnitsAsTheyAre) {
  for (const char* text : {"USD", "USD*m/shares", "USD/m/s", "ex:barrel", "pure", "%"}) EXPECT_EQ(unit(text), text);
}

TEST(Xbrl, RefusesUnitsOfAnotherForm) {
  EXPECT_EQ(unit(""), "0: expected the name of a unit");
  EXPECT_EQ(unit("/utr:s"), "0: expected the name of a unit");
  EXPECT_EQ(unit("utr:m*"), "6: expected the name of a unit");
  EXPECT_EQ(unit("utr:m/"), "6: expected the name of a unit");
  EXPECT_EQ(unit("(utr:m"), "6: expected `)` in the unit");
  EXPECT_EQ(unit("utr:m)"), "5: expected `/`, `*` or the end of the unit");
  EXPECT_EQ(unit("()"), "1: expected the name of a unit");
  EXPECT_EQ(unit("utr:m/utr:s*utr:g"), "6: more than one unit behind `/` stands in brackets");
  EXPECT_EQ(unit("iso4217:"), "0: expected the name of a unit");
  EXPECT_EQ(unit("US dollars"), "0: expected `/`, `*` or the end of the unit");
}

TEST(Xbrl, TurnsNumbersOfXmlSchemaIntoNumerals) {
  EXPECT_EQ(plain_numeral("12.50"), "12.50");
  EXPECT_EQ(plain_numeral(" +12 \n"), "12");
  EXPECT_EQ(plain_numeral(".5"), "0.5");
  EXPECT_EQ(plain_numeral("-.5"), "-0.5");
  EXPECT_EQ(plain_numeral("5."), "5");
  EXPECT_EQ(plain_numeral("1.5E3"), "1.5E3");
  for (const char* text : {"", " ", "+", ".", "+-5", "--5", "++5", "1 2", "INF", "NaN", "1,000", " x"})
    EXPECT_EQ(plain_numeral(text), text);
}

TEST(Xbrl, TellsFiguresFromTextsAndCodes) {
  for (const char* text : {"5", "-5", "0", "0.5", "-0.5", ".5", "2024"}) EXPECT_TRUE(looks_like_figure(text)) << text;
  for (const char* text :
       {"", "five", "0000320193", "-01", "2024-12-31", "true", "12345678901234567890123456789012345678901"})
    EXPECT_FALSE(looks_like_figure(text)) << text;
}

TEST(Xbrl, CountsWhatIsNoFigure) {
  const auto source = std::make_shared<const Source>("filings/mill.json", R"({
    "documentInfo": { "documentType": "https://xbrl.org/2021/xbrl-json" },
    "dimensions": { "concept": "ex:a", "period": "2025-01-01T00:00:00", "entity": "cik:1" },
    "facts": {
      "text": { "value": "words" },
      "date": { "value": "2024-12-31" },
      "nil": { "value": null, "dimensions": { "unit": "iso4217:USD" } },
      "empty": { "value": "", "dimensions": { "unit": "iso4217:USD" } },
      "worded": { "value": "5", "dimensions": { "language": "en" } },
      "note": { "value": "5", "dimensions": { "noteId": "n" } },
      "code": { "value": "0000320193" },
      "pure": { "value": "0.5" },
      "exact": { "value": "5", "dimensions": { "unit": "iso4217:USD", "ex:Axis": "ex:Food", "ex:Typed": null } },
      "rounded": { "value": "5000", "decimals": -3, "dimensions": { "unit": "iso4217:USD" } }
    } })");
  Diagnostics diagnostics;
  const FactSet set = load_facts(std::vector<SourcePtr>{source}, diagnostics, {});
  EXPECT_TRUE(diagnostics.empty());
  ASSERT_EQ(set.documents.size(), 1u);
  EXPECT_EQ(set.documents[0].id, "mill");
  EXPECT_TRUE(set.documents[0].xbrl);
  EXPECT_EQ(set.documents[0].skipped, 7u);
  ASSERT_EQ(set.facts.size(), 3u);
  const Fact& exact = set.facts[0];
  const Fact& pure = set.facts[1];
  const Fact& rounded = set.facts[2];
  EXPECT_TRUE(exact.written.decimals_infinite);
  EXPECT_EQ(exact.unit, "USD");
  EXPECT_EQ(exact.aspects, (Aspects{{"entity", "cik:1"}, {"ex:Axis", "ex:Food"}, {"ex:Typed", ""}}));
  EXPECT_EQ(pure.unit, "pure");
  EXPECT_EQ(rounded.written.decimals, -3);
  EXPECT_FALSE(rounded.written.decimals_infinite);
}

}  // namespace
}  // namespace verify
