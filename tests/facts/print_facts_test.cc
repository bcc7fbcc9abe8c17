// What is printed as a facts file loads as the same facts, on random sets with every key and odd characters.
#include "facts/facts_files.h"
#include "text/files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "support/fact_sets.h"
#include "support/temporary_folder.h"

namespace verify {
namespace {

using testing::different;
using testing::printed_and_loaded;

FactSet loaded(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<SourcePtr> sources;
  for (const auto& [name, text] : files) sources.push_back(std::make_shared<const Source>(name, text));
  Diagnostics diagnostics;
  FactSet set = load_facts(sources, diagnostics, {});
  for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d);
  return set;
}

TEST(PrintFacts, WritesEveryKeyThatIsNeeded) {
  const FactSet set = loaded({{"a.json", R"({
    "document": { "id": "a", "title": "The \"year\"", "publisher": "P", "published": "2024", "url": "U", "file": "../d.txt",
                  "sha256": "00", "note": "N", "weight": 2 },
    "dimensions": { "concept": "c", "entity": "e" },
    "facts": {
      "z": { "value": "8279", "hedge": "nearly", "scale": 3, "decimals": "-2", "weight": "1.50", "fixed": true,
             "dimensions": { "unit": "person", "period": "2024", "level": "x" }, "supersedes": ["y", "x"], "note": "\u0001é",
             "source": { "suffix": "s", "exact": "8", "prefix": "p" } },
      "y": { "range": ["20", "3e1"], "weight": 1, "not-comparable": { "with": "b/x", "reason": "r" } },
      "x": { "value": "1949", "dimensions": { "unit": "date" } }
    } })"},
                              {"b.json", R"({ "facts": { "x": { "value": "1", "decimals": "INF",
                                  "dimensions": { "concept": "c" } } } })"}});
  EXPECT_EQ(print_facts(set, 0), R"({
  "document": { "id": "a", "title": "The \"year\"", "publisher": "P", "published": "2024", "url": "U", "file": "../d.txt", "sha256": "00", "note": "N" },
  "facts": {
    "x": {
      "value": "1949",
      "dimensions": { "concept": "c", "unit": "date", "entity": "e" },
      "weight": "2"
    },
    "y": {
      "range": ["20", "3e1"],
      "dimensions": { "concept": "c", "entity": "e" },
      "not-comparable": { "with": "b/x", "reason": "r" }
    },
    "z": {
      "value": "8279",
      "hedge": "nearly",
      "scale": 3,
      "decimals": -2,
      "dimensions": { "concept": "c", "period": "2024", "unit": "person", "entity": "e", "level": "x" },
      "source": { "exact": "8", "prefix": "p", "suffix": "s" },
      "weight": "1.5",
      "fixed": true,
      "supersedes": ["x", "y"],
      "note": "\u0001é"
    }
  }
}
)");
  EXPECT_EQ(print_facts(set, 1), R"({
  "document": { "id": "b" },
  "facts": {
    "x": {
      "value": "1",
      "decimals": "INF",
      "dimensions": { "concept": "c" }
    }
  }
}
)");
  EXPECT_EQ(different(set, printed_and_loaded(set)), "");
}

TEST(PrintFacts, WritesAnEmptyDocument) {
  const FactSet set = loaded({{"a.json", R"({ "facts": {} })"}});
  EXPECT_EQ(print_facts(set, 0), "{\n  \"document\": { \"id\": \"a\" },\n  \"facts\": {}\n}\n");
}

TEST(PrintFacts, KeepsAReportOfXbrlWhatItIs) {
  const FactSet set = loaded({{"a.json", R"x({
    "documentInfo": { "documentType": "https://xbrl.org/2021/xbrl-json" },
    "dimensions": { "period": "2025-01-01T00:00:00", "ex:Axis": null },
    "facts": {
      "a": { "value": " +.50 ", "dimensions": { "concept": "ex:A", "unit": "(iso4217:USD*ex:x)/(utr:m*utr:s)" } },
      "b": { "value": "007", "decimals": 0, "dimensions": { "concept": "ex:B" } },
      "c": { "value": "007", "dimensions": { "concept": "ex:B", "unit": "xbrli:pure" } },
      "d": { "value": "7", "hedge": "about", "dimensions": { "concept": "ex:B" } },
      "e": { "value": "seven", "dimensions": { "concept": "ex:B" } }
    } })x"}});
  ASSERT_EQ(set.facts.size(), 4u);
  EXPECT_EQ(set.documents[0].skipped, 1u);
  EXPECT_EQ(set.facts[0].value + " " + set.facts[0].unit, "0.50 USD*ex:x/m/s");
  EXPECT_EQ(different(set, printed_and_loaded(set)), "");
}

TEST(PrintFacts, NamesAFactInFullWhereItsIdIsAlsoAnother) {
  const FactSet set =
      loaded({{"a.json", R"({ "dimensions": { "concept": "c" }, "facts": {
      "b/n": { "value": "1" }, "m": { "value": "1", "supersedes": ["a/b/n", "k"] }, "k": { "value": "1" } } })"},
              {"b.json", R"({ "facts": { "n": { "value": "1", "dimensions": { "concept": "c" } } } })"}});
  EXPECT_NE(print_facts(set, 0).find(R"("supersedes": ["a/b/n", "k"])"), std::string::npos) << print_facts(set, 0);
  EXPECT_EQ(different(set, printed_and_loaded(set)), "");
}

TEST(PrintFacts, GivesTheFactsOfTheExampleBack) {
  Diagnostics diagnostics;
  Files files;
  const FactSet set = load_facts(find_facts_files({std::string(VERIFY_SOURCE_DIR) + "/facts"}, files, diagnostics),
                                 files, nullptr, diagnostics, {}, nullptr);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_GT(set.facts.size(), 50u);
  EXPECT_EQ(different(set, printed_and_loaded(set)), "");
}

/// Random sets with every key and odd characters; the same on every machine.
class RandomSet {
 public:
  explicit RandomSet(std::uint64_t seed) : random_(seed) {}

  std::vector<std::pair<std::string, std::string>> files() {
    const std::size_t documents = 1 + below(4);
    std::vector<std::string> ids;
    std::vector<std::vector<std::string>> facts(documents);
    for (std::size_t d = 0; d < documents; ++d) {
      ids.push_back(d == 0 ? "a" : ids.back() + text() + std::to_string(d));
      for (std::size_t f = below(6) + 1; f > 0; --f) facts[d].push_back(text() + std::to_string(f));
    }
    std::vector<std::pair<std::string, std::string>> out;
    for (std::size_t d = 0; d < documents; ++d) out.emplace_back("x.json", file(d, ids, facts));
    return out;
  }

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  bool chance(std::size_t in) { return below(in) == 0; }

  // Characters of all kinds, as JSON writes them or as they are.
  std::string text() {
    static const std::vector<std::string> kPieces = {"a",
                                                     "Z",
                                                     "0",
                                                     " ",
                                                     ".",
                                                     "..",
                                                     "-",
                                                     "/",
                                                     ":",
                                                     "[",
                                                     "\\\"",
                                                     "\\\\",
                                                     "\\n",
                                                     "\\t",
                                                     "é",
                                                     "−",
                                                     "😀",
                                                     "\\u0000",
                                                     "\\ud83d\\ude00",
                                                     "\\u202E",
                                                     "%",
                                                     "\\u007f",
                                                     "\\/",
                                                     "\xE2\x80\x8B",
                                                     "\\u0001"};
    std::string out;
    for (std::size_t n = below(5); n > 0; --n) out += kPieces[below(kPieces.size())];
    return out;
  }
  std::string quoted() { return "\"" + text() + "\""; }
  std::string digits(std::size_t most) {
    std::string out;
    for (std::size_t n = 1 + below(most); n > 0; --n) out += static_cast<char>('0' + below(10));
    return out;
  }
  std::string numeral() {
    std::string out = (chance(4) ? "-" : "") + digits(20);
    if (chance(2)) out += "." + digits(20);
    if (chance(4)) out += "e" + std::to_string(static_cast<int>(below(121)) - 60);
    return out;
  }

  std::string file(std::size_t d, const std::vector<std::string>& ids,
                   const std::vector<std::vector<std::string>>& facts) {
    const bool xbrl = chance(3);
    std::string out = "{ ";
    if (xbrl) out += "\"documentInfo\": { \"documentType\": \"https://xbrl.org/2021/xbrl-json\" }, ";
    out += "\"document\": { \"id\": \"" + ids[d] + "\"";
    for (const char* key : {"title", "publisher", "published", "url", "file", "sha256", "note"}) {
      if (chance(3)) out += ", \"" + std::string(key) + "\": " + quoted();
    }
    if (chance(3)) out += ", \"weight\": " + std::to_string(1 + below(1000000));
    if (chance(3)) out += ", \"fixed\": true";
    out += " }, \"dimensions\": { \"concept\": \"c" + text() + "\" }, \"facts\": { ";
    for (std::size_t f = 0; f < facts[d].size(); ++f) {
      out += (f == 0 ? "\"" : ", \"") + facts[d][f] + "\": { " + fact(d, f, ids, facts) + " }";
    }
    return out + " } }";
  }

  std::string fact(std::size_t d, std::size_t f, const std::vector<std::string>& ids,
                   const std::vector<std::vector<std::string>>& facts) {
    std::string out = figure();
    if (chance(3))
      out += ", \"source\": { \"exact\": \"x" + text() + "\", \"prefix\": " + quoted() + ", \"suffix\": " + quoted() +
             " }";
    if (chance(3)) out += ", \"note\": " + quoted();
    if (chance(3)) out += ", \"weight\": \"0." + digits(38) + "1\"";
    if (chance(3)) out += chance(2) ? ", \"fixed\": true" : ", \"fixed\": false";
    // Only of facts that come before it: no circles.
    if (f > 0 && chance(3)) out += ", \"supersedes\": [\"" + ids[d] + "/" + facts[d][below(f)] + "\"]";
    const std::size_t other = below(ids.size());
    if (other != d && chance(2)) {
      out += ", \"not-comparable\": { \"with\": \"" + ids[other] + "/" + facts[other][below(facts[other].size())] +
             "\", \"reason\": \"r" + text() + "\" }";
    }
    return out;
  }

  std::string figure() {
    std::string dimensions = "\"x" + text() + "\": " + quoted();
    if (chance(2)) dimensions += ", \"concept\": \"d" + text() + "\"";
    if (chance(2)) dimensions += ", \"period\": " + quoted();
    if (chance(6)) return "\"value\": \"1949-10\", \"dimensions\": { " + dimensions + ", \"unit\": \"date\" }";
    std::string out;
    if (chance(2)) dimensions += ", \"unit\": \"iso4217:USD\"";
    if (chance(4)) {
      const std::string end = digits(10);
      out += "\"range\": [\"-" + end + "\", \"" + end + "." + digits(3) + "\"]";
    } else {
      out += "\"value\": \"" + numeral() + "\"";
      static const std::vector<std::string> kHedges = hedge_names();
      if (chance(3)) out += ", \"hedge\": \"" + kHedges[below(kHedges.size())] + "\"";
    }
    if (chance(3)) out += ", \"scale\": " + std::to_string(static_cast<int>(below(121)) - 60);
    if (chance(3))
      out += ", \"decimals\": " + (chance(3) ? "\"INF\"" : std::to_string(static_cast<int>(below(121)) - 60));
    return out + ", \"dimensions\": { " + dimensions + " }";
  }

  std::mt19937_64 random_;
};

TEST(PrintFacts, GivesRandomSetsBack) {
  std::size_t read = 0;
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    std::vector<SourcePtr> sources;
    for (const auto& [name, text] : RandomSet(seed).files())
      sources.push_back(std::make_shared<const Source>(name, text));
    Diagnostics diagnostics;
    const FactSet set = load_facts(sources, diagnostics, {});
    // Figures out of bounds, names of two facts and zeros with a hedge are errors.
    if (!diagnostics.empty()) continue;
    ++read;
    ASSERT_EQ(different(set, printed_and_loaded(set)), "") << "seed " << seed;
  }
  EXPECT_GT(read, 200u);
}

}  // namespace
}  // namespace verify
