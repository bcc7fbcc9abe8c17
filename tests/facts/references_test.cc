// Pins the facts that facts name (`supersedes`, `not-comparable`): they are found in any order of files, and unknown
// names are told.
#include "facts/references.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "facts/facts_files.h"

namespace verify {
namespace {

struct Loaded {
  FactSet set;
  std::string errors;
};

Loaded load(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<SourcePtr> sources;
  for (const auto& [name, text] : files) sources.push_back(std::make_shared<const Source>(name, text));
  Diagnostics diagnostics;
  Loaded out{load_facts(sources, diagnostics, {}), {}};
  for (const Diagnostic& d : diagnostics) out.errors += d.message + "\n";
  return out;
}

// A facts file of facts with one concept.
std::string facts(const std::string& members) {
  return "{ \"dimensions\": { \"concept\": \"c\" }, \"facts\": { " + members + " } }";
}

std::string names(const FactSet& set, const std::vector<std::size_t>& indices) {
  std::string out;
  for (const std::size_t i : indices) out += set.name_of(set.facts[i]) + " ";
  return out;
}

TEST(References, MeanTheSameFactsWhateverOrderFilesComeIn) {
  const std::pair<std::string, std::string> a{"a.json",
                                              facts(R"("n": { "value": "1", "supersedes": ["b/m", "a/k", "j"] },
                         "k": { "value": "1", "not-comparable": [{ "with": "b/m", "reason": "other ground" }] },
                         "j": { "value": "1" })")};
  const std::pair<std::string, std::string> b{"b.json", facts(R"("m": { "value": "1", "supersedes": "o" },
                                                                 "o": { "value": "1" })")};
  for (const auto& files : {std::vector{a, b}, std::vector{b, a}}) {
    const Loaded loaded = load(files);
    EXPECT_EQ(loaded.errors, "");
    const FactSet& set = loaded.set;
    ASSERT_EQ(names(set, {0, 1, 2, 3, 4}), "a/j a/k a/n b/m b/o ");
    EXPECT_EQ(names(set, set.facts[2].supersedes), "a/j a/k b/m ");
    EXPECT_EQ(names(set, set.facts[3].supersedes), "b/o ");
    EXPECT_EQ(set.facts[1].not_comparable.at(0).with, 3u);
    EXPECT_EQ(set.facts[1].not_comparable.at(0).reason, "other ground");
    const Origin& origin = set.facts[1].not_comparable.at(0).origin;
    EXPECT_EQ(origin.source->slice(origin.span), "\"b/m\"");
    std::string superseded;
    for (const Fact& fact : set.facts) superseded += fact.superseded ? "1" : "0";
    EXPECT_EQ(superseded, "11011");
  }
}

TEST(References, FindIdsThatHoldSlashes) {
  const Loaded loaded = load({{"a.json", R"({ "document": { "id": "x/y" }, "dimensions": { "concept": "c" },
                                  "facts": { "n/m": { "value": "1" } } })"},
                              {"b.json", facts(R"("p": { "value": "1", "supersedes": "x/y/n/m" })")}});
  EXPECT_EQ(loaded.errors, "");
  EXPECT_EQ(names(loaded.set, loaded.set.facts[0].supersedes), "x/y/n/m ");
}

TEST(References, AreNotComplainedOfWhenTheFileTheyMeanCannotBeRead) {
  const Loaded loaded = load({{"a.json", "{"}, {"b.json", facts(R"("p": { "value": "1", "supersedes": "a/n" })")}});
  EXPECT_EQ(loaded.errors, "expected a key in double quotes\n");
}

TEST(References, OfAReportsTextsSayNothing) {
  const Loaded loaded = load({{"a.json", R"({ "documentInfo": { "documentType": "https://xbrl.org/2021/xbrl-json" },
      "dimensions": { "concept": "c" }, "facts": { "t": { "value": "text" }, "n": { "value": "1", "supersedes": "t" } } })"}});
  EXPECT_EQ(loaded.errors, "");
  EXPECT_TRUE(loaded.set.facts.at(0).supersedes.empty());
}

TEST(References, FollowALongChainOfCorrections) {
  constexpr int kLength = 20000;
  const auto chain = [&](const std::string& last) {
    std::string members;
    for (int i = 0; i < kLength; ++i) {
      const std::string next = i + 1 < kLength ? "n" + std::to_string(i + 1) : last;
      members += (i == 0 ? "" : ",") + ("\"n" + std::to_string(i)) + "\": { \"value\": \"1\"";
      if (!next.empty()) members += ", \"supersedes\": \"" + next + "\"";
      members += " }";
    }
    return load({{"a.json", facts(members)}});
  };
  EXPECT_EQ(chain("").errors, "");
  EXPECT_EQ(chain("n0").errors,
            "these facts supersede each other in a circle: a/n0 → a/n1 → a/n2 → a/n3 → a/n4 → a/n5 → a/n6 → a/n7 → … "
            "(19992 more) → a/n0\n");
}

// Facts n1, n2, … of which each supersedes the next, and the last the first.
std::string circle_of(int length) {
  std::string members;
  for (int i = 1; i <= length; ++i) {
    members += (i == 1 ? "" : ",") + ("\"n" + std::to_string(i)) + R"(": { "value": "1", "supersedes": "n)" +
               std::to_string(i % length + 1) + "\" }";
  }
  return load({{"a.json", facts(members)}}).errors;
}

TEST(References, NameEightFactsOfACircleAndCountTheOthers) {
  const std::string eight =
      "these facts supersede each other in a circle: a/n1 → a/n2 → a/n3 → a/n4 → a/n5 → a/n6 → a/n7 → a/n8 → ";
  EXPECT_EQ(circle_of(8), eight + "a/n1\n");
  EXPECT_EQ(circle_of(9), eight + "… (1 more) → a/n1\n");
}

// The complaints about so many names that no fact has.
std::string errors_of_unknown_names(int count) {
  std::string members;
  for (int i = 0; i < count; ++i) {
    members += (i == 0 ? "" : ",") + ("\"n" + std::to_string(i)) + "\": { \"value\": \"1\", \"supersedes\": \"??\" }";
  }
  return load({{"a.json", facts(members)}}).errors;
}

TEST(References, ShowTwoHundredMistakesAndSayWhenThereAreMore) {
  std::string all;
  for (int i = 0; i < 200; ++i) all += "unknown fact \"??\"\n";
  EXPECT_EQ(errors_of_unknown_names(200), all);
  EXPECT_EQ(errors_of_unknown_names(201), all + "more than 200 mistakes in names of facts; the rest are not shown\n");
  EXPECT_EQ(errors_of_unknown_names(300), errors_of_unknown_names(201));
}

}  // namespace
}  // namespace verify
