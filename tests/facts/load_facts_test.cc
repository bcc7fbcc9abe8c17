// Pins the facts format: what each key means, the order of documents and facts, and every mistake with its place.
#include "facts/facts_files.h"
#include "text/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "facts/limits.h"
#include "support/temporary_folder.h"

namespace verify {
namespace {

using testing::TemporaryFolder;

SourcePtr source(const std::string& text, const std::string& name = "facts/a.json") {
  return std::make_shared<const Source>(name, text);
}

struct Loaded {
  FactSet set;
  Diagnostics diagnostics;
};

Loaded load(const std::vector<SourcePtr>& sources) {
  Loaded loaded;
  loaded.set = load_facts(sources, loaded.diagnostics, {});
  return loaded;
}

// "LINE:COLUMN: MESSAGE" of every complaint.
std::string complaints(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + ": " + d.message + "\n";
  }
  return out;
}

std::string complaints(const std::string& text) { return complaints(load({source(text)}).diagnostics); }

// A file of one fact `f`, whose members beside its dimensions are given; they start in column 8 of line 2.
std::string one_fact(const std::string& members, const std::string& unit = "person") {
  return "{ \"facts\": {\n\"f\": { " + members + ", \"dimensions\": { \"concept\": \"c\", \"unit\": \"" + unit +
         "\" } } } }";
}

Fact fact_of(const std::string& members, const std::string& unit = "person") {
  const Loaded loaded = load({source(one_fact(members, unit))});
  EXPECT_EQ(complaints(loaded.diagnostics), "") << members;
  return loaded.set.facts.empty() ? Fact{} : loaded.set.facts[0];
}

TEST(LoadFacts, ReadsAWholeFile) {
  const Loaded loaded = load({source(R"({
    "$schema": "x",
    "document": { "id": "org-2024", "title": "T", "publisher": "P", "published": "2024-10-14",
                  "url": "U", "file": "../d.txt" },
    "dimensions": { "entity": "dien-bien", "unit": "person" },
    "facts": {
      "admitted": {
        "value": "8279", "hedge": "nearly", "scale": 3, "decimals": -2, "note": "N",
        "dimensions": { "concept": "admitted", "period": "2020/2024", "level": "district" },
        "source": { "exact": "8,279 new", "prefix": "has ", "suffix": ", av" }
      }
    } })")});
  EXPECT_EQ(complaints(loaded.diagnostics), "");
  ASSERT_EQ(loaded.set.facts.size(), 1u);
  const Fact& fact = loaded.set.facts[0];
  const Document& document = loaded.set.document_of(fact);
  EXPECT_EQ(loaded.set.name_of(fact), "org-2024/admitted");
  EXPECT_EQ(document.title + document.publisher + document.published + document.url, "TP2024-10-14U");
  EXPECT_EQ(document.file, "../d.txt");
  EXPECT_EQ(document.file_origin.source->slice(document.file_origin.span), "\"../d.txt\"");
  EXPECT_EQ(document.facts_file, "facts/a.json");
  EXPECT_EQ(fact.concept_name + " " + fact.unit + " " + fact.period, "admitted person 2020/2024");
  EXPECT_EQ(fact.aspects, (Aspects{{"entity", "dien-bien"}, {"level", "district"}}));
  EXPECT_EQ(fact.written.numeral.value, Rational(8279));
  EXPECT_EQ(fact.written.scale, 3);
  EXPECT_EQ(fact.written.decimals, -2);
  EXPECT_EQ(fact.written.hedge, Hedge::nearly);
  EXPECT_EQ(fact.note, "N");
  EXPECT_EQ(fact.quote->prefix + fact.quote->exact + fact.quote->suffix, "has 8,279 new, av");
}

TEST(LoadFacts, KnowsWhereEveryPartStands) {
  const std::string text = one_fact(R"("value": "8279")");
  const Fact fact = fact_of(R"("value": "8279")");
  EXPECT_EQ(text.substr(fact.origin.span.begin, 3), "\"f\"");
  EXPECT_EQ(fact.origin.source->slice(fact.value_origin().span), "\"8279\"");
  EXPECT_EQ(fact.origin.source->slice(fact.concept_origin().span), "\"c\"");
  EXPECT_EQ(fact.origin.source->slice(fact.unit_origin().span), "\"person\"");
}

TEST(LoadFacts, LetsAFactsOwnDimensionsReplaceTheDefaults) {
  const Loaded loaded = load({source(R"({ "dimensions": { "concept": "c", "entity": "north", "period": "2024" },
      "facts": { "a": { "value": "1" },
                 "b": { "value": "2", "dimensions": { "entity": "south", "period": "2025" } } } })")});
  EXPECT_EQ(complaints(loaded.diagnostics), "");
  EXPECT_EQ(loaded.set.facts[0].aspects.at("entity") + loaded.set.facts[0].period, "north2024");
  EXPECT_EQ(loaded.set.facts[1].aspects.at("entity") + loaded.set.facts[1].period, "south2025");
}

TEST(LoadFacts, NamesADocumentWithoutIdAfterItsFile) {
  const Loaded loaded = load({source(R"({ "facts": {} })", "facts/review-2024.json")});
  EXPECT_EQ(loaded.set.documents[0].id, "review-2024");
}

TEST(LoadFacts, SortsDocumentsAndFactsWhateverOrderTheyCameIn) {
  const std::string two = R"({ "document": { "id": "ID" }, "dimensions": { "concept": "c" },
                               "facts": { "z": { "value": "1" }, "a": { "value": "2" } } })";
  const auto named = [&](const std::string& id) {
    std::string text = two;
    return source(text.replace(text.find("ID"), 2, id), id + ".json");
  };
  for (const auto& sources : {std::vector{named("n"), named("m")}, std::vector{named("m"), named("n")}}) {
    const FactSet set = load(sources).set;
    std::string names;
    for (const Fact& fact : set.facts) names += set.name_of(fact) + " ";
    EXPECT_EQ(names, "m/a m/z n/a n/z ");
  }
}

TEST(LoadFacts, ReadsARange) {
  const Fact fact = fact_of(R"("range": ["20", "30"], "scale": 3)");
  EXPECT_EQ(fact.value, "20..30");
  EXPECT_EQ(fact.written.numeral.value, Rational(20));
  EXPECT_EQ(fact.upper->numeral.value, Rational(30));
  EXPECT_EQ(fact.upper->scale, 3);
  EXPECT_EQ(fact.origin.source->slice(fact.value_origin().span), "[\"20\", \"30\"]");
}

TEST(LoadFacts, ReadsDecimalsAsNumberStringOrInfinite) {
  EXPECT_EQ(fact_of(R"("value": "1", "decimals": -6)").written.decimals, -6);
  EXPECT_EQ(fact_of(R"("value": "1", "decimals": "2")").written.decimals, 2);
  const Written exact = fact_of(R"("value": "1", "decimals": "INF")").written;
  EXPECT_TRUE(exact.decimals_infinite);
  EXPECT_FALSE(exact.decimals);
}

TEST(LoadFacts, ReadsADateForTheUnitDate) {
  EXPECT_EQ(fact_of(R"("value": "1949-10-10")", "date").value, "1949-10-10");
  EXPECT_EQ(complaints(one_fact(R"("value": "1949-02-29")", "date")), "2:26: there is no day 1949-02-29\n");
  EXPECT_EQ(complaints(one_fact(R"("value": "1949-10-10")")), "2:22: not a number from here on\n");
}

struct Mistake {
  std::string members, complaint;
};

class FactMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(FactMistake, IsNamedWithItsPlaceAndLeavesTheFactOut) {
  const Loaded loaded = load({source(one_fact(GetParam().members))});
  EXPECT_EQ(complaints(loaded.diagnostics), GetParam().complaint + "\n");
  EXPECT_TRUE(loaded.set.facts.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Facts, FactMistake,
    ::testing::Values(
        Mistake{R"("note": "x")", "2:1: the fact \"f\" has no value"},
        Mistake{R"("value": 8279)", "2:17: a figure is a decimal string, not a JSON number"},
        Mistake{R"("value": null)", "2:17: a figure must be a string, not null"},
        Mistake{R"("value": ["1"])", "2:17: a figure must be a string, not an array"},
        Mistake{R"("value": "8,279")", "2:19: not a number from here on"},
        Mistake{R"("value": "")", "2:18: expected digits"},
        Mistake{R"("value": "82\u0037x")", "2:17: not a number from here on"},
        Mistake{R"("value": "1e61")", "2:20: an exponent beyond ±60"},
        Mistake{R"("value": "1", "range": ["1", "2"])", "2:22: a fact has a \"value\" or a \"range\", not both"},
        Mistake{R"("range": ["1"])", "2:17: a range is two figures: [\"20\", \"30\"]"},
        Mistake{R"("range": "1..2")", "2:17: a range is two figures: [\"20\", \"30\"]"},
        Mistake{R"("range": ["1", 2])", "2:23: a figure is a decimal string, not a JSON number"},
        Mistake{R"("range": ["30", "20"])", "2:24: the range ends below its start"},
        Mistake{R"("range": ["1", "2"], "hedge": "about")", "2:17: a range takes no hedge"},
        Mistake{R"("value": "1", "hedge": "nearby")", "2:31: unknown hedge \"nearby\" (did you mean `nearly`?)"},
        Mistake{R"("value": "1", "hedge": "")", "2:31: unknown hedge \"\""},
        Mistake{R"("value": "1", "hedge": 5)", "2:31: \"hedge\" must be a string, not a number"},
        Mistake{R"("value": "1", "scale": 61)", "2:31: \"scale\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "scale": -61)", "2:31: \"scale\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "scale": -2147483648)", "2:31: \"scale\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "scale": 99999999999999999999)", "2:31: \"scale\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "scale": 1.5)", "2:31: \"scale\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "scale": true)", "2:31: \"scale\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "decimals": "inf")", "2:34: \"decimals\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "decimals": "")", "2:34: \"decimals\" must be a whole number within ±60"},
        Mistake{R"("value": "1", "valeu": "2")", "2:22: unknown key \"valeu\" (did you mean `value`?)"},
        Mistake{R"("value": "1", "source": {})", "2:32: a source needs the words quoted: \"exact\": \"…\""},
        Mistake{R"("value": "1", "source": "x")", "2:32: \"source\" must be an object, not a string"},
        Mistake{R"("value": "1", "source": {"exact": "x", "page": 1})", "2:47: unknown key \"page\""},
        Mistake{R"("value": "1", "note": 1)", "2:30: \"note\" must be a string, not a number"}));

TEST(LoadFacts, TakesScalesUpToTheBound) {
  EXPECT_EQ(fact_of(R"("value": "1", "scale": 60)").written.scale, 60);
  EXPECT_EQ(fact_of(R"("value": "1", "scale": -60)").written.scale, -60);
}

TEST(LoadFacts, WantsAConceptForEachFact) {
  EXPECT_EQ(complaints(R"({ "facts": { "f": { "value": "1" } } })"), "1:14: the fact \"f\" names no concept\n");
  EXPECT_EQ(complaints(R"({ "facts": { "f": { "value": "1", "dimensions": { "concept": "c", "level": 1 } } } })"),
            "1:76: the dimension \"level\" must be a string, not a number\n");
}

TEST(LoadFacts, ComplainsOfAllMistakesAndKeepsTheOtherFacts) {
  const Loaded loaded = load({source(R"({ "dimensions": { "concept": "c" }, "facts": {
"a": { "value": "x" },
"b": { "value": "2" },
"c": 3 } })")});
  EXPECT_EQ(complaints(loaded.diagnostics),
            "2:18: expected digits\n"
            "4:6: the fact \"c\" must be an object, not a number\n");
  ASSERT_EQ(loaded.set.facts.size(), 1u);
  EXPECT_EQ(loaded.set.facts[0].id, "b");
}

TEST(LoadFacts, LeavesOutAllFactsOfAFileThatIsNoJson) {
  const Loaded loaded =
      load({source(one_fact(R"("value": "1")") + "}", "a.json"), source(one_fact(R"("value": "2")"), "b.json")});
  EXPECT_EQ(complaints(loaded.diagnostics), "2:78: expected the end of the file after the value\n");
  ASSERT_EQ(loaded.set.facts.size(), 1u);
  EXPECT_EQ(loaded.set.name_of(loaded.set.facts[0]), "b/f");
}

TEST(LoadFacts, RefusesADuplicateFact) {
  EXPECT_EQ(complaints(R"({ "dimensions": {"concept": "c"}, "facts": { "f": {"value": "1"}, "f": {"value": "2"} } })"),
            "1:67: the key \"f\" stands twice in this object\n");
}

TEST(LoadFacts, RefusesFilesOfAnotherShape) {
  EXPECT_EQ(complaints("[]"), "1:1: a facts file must be an object, not an array\n");
  EXPECT_EQ(complaints("{}"), "1:1: no \"facts\" in this file\n");
  EXPECT_EQ(complaints(R"({ "facts": [] })"), "1:12: \"facts\" must be an object, not an array\n");
  EXPECT_EQ(complaints(R"({ "facts": {}, "fact": {} })"), "1:16: unknown key \"fact\" (did you mean `facts`?)\n");
  EXPECT_EQ(complaints(R"({ "facts": {}, "document": 1 })"), "1:28: \"document\" must be an object, not a number\n");
  EXPECT_EQ(complaints(R"({ "facts": {}, "document": { "id": "" } })"), "1:36: the document's id is empty\n");
  EXPECT_EQ(complaints(""), "1:1: the file ends where a value is expected\n");
}

TEST(LoadFacts, RefusesADocumentIdUsedTwice) {
  const std::string named = R"({ "document": { "id": "x" }, "facts": {} })";
  EXPECT_EQ(complaints(load({source(named, "a.json"), source(named, "b.json")}).diagnostics),
            "1:23: the document id \"x\" is also used by a.json\n");
  EXPECT_EQ(complaints(load({source(named, "a.json"), source(R"({ "facts": {} })", "b/x.json")}).diagnostics),
            "1:1: the document id \"x\" is also used by a.json\n");
  EXPECT_EQ(complaints(
                load({source(R"({ "facts": {} })", "a/x.json"), source(R"({ "facts": {} })", "b/x.json")}).diagnostics),
            "1:1: the document id \"x\" is also used by a/x.json\n");
}

TEST(LoadFacts, RendersAMistakeWithItsHelp) {
  const Loaded loaded =
      load({source("{ \"facts\": {\n  \"f\": { \"value\": 8279, \"dimensions\": { \"concept\": \"c\" } } } }")});
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  EXPECT_EQ(render(loaded.diagnostics[0]),
            "facts/a.json:2:19: error: a figure is a decimal string, not a JSON number\n"
            " 2 |   \"f\": { \"value\": 8279, \"dimensions\": { \"concept\": \"c\" } } } }\n"
            "   |                   ^^^^\n"
            "   = help: JSON numbers are doubles; write \"8279\"\n");
}

std::string rendered(const std::string& text) {
  std::string out;
  for (const Diagnostic& d : load({source(text)}).diagnostics) out += render(d);
  return out;
}

TEST(LoadFacts, RefusesBytesThatAreNoText) {
  EXPECT_EQ(rendered("{ \"facts\": { \"n\xFF\": {} } }"),
            "facts/a.json:1:16: error: the file is not UTF-8 from here on\n"
            " 1 | { \"facts\": { \"n<FF>\": {} } }\n"
            "   |                ^^^^\n");
  EXPECT_EQ(rendered(std::string("{ \"facts\": { \"n\0\": {} } }", 25)),
            "facts/a.json:1:16: error: a NUL byte in a string\n"
            " 1 | { \"facts\": { \"n<U+0000>\": {} } }\n"
            "   |                ^^^^^^^^\n"
            "   = help: write it as \\u00XX\n");
}

TEST(LoadFacts, RefusesAnArrayOfAHundredThousandLevels) {
  const std::string line = " 1 | …" + std::string(100, '[') + "…\n";
  const std::string caret = "   | " + std::string(51, ' ') + "^\n";
  EXPECT_EQ(rendered("{ \"facts\": " + std::string(100000, '[')),
            "facts/a.json:1:76: error: nested more than 64 deep\n" + line + caret);
}

TEST(LoadFacts, TakesTheNearestWeightAndWord) {
  const Loaded loaded =
      load({source(R"({ "document": { "weight": "0.5", "fixed": true }, "dimensions": { "concept": "c" },
      "facts": { "a": { "value": "1" }, "b": { "value": "1", "weight": 1000000, "fixed": false } } })"),
            source(R"({ "dimensions": { "concept": "c" }, "facts": { "a": { "value": "1" } } })", "b.json")});
  EXPECT_EQ(complaints(loaded.diagnostics), "");
  std::string said;
  for (const Fact& f : loaded.set.facts) said += f.weight.str() + (f.fixed ? " fixed; " : "; ");
  EXPECT_EQ(said, "0.5 fixed; 1000000; 1; ");
}

TEST(LoadFacts, NamesFilesThatCannotBeRead) {
  const TemporaryFolder folder;
  Diagnostics diagnostics;
  Files disk;
  const std::vector<std::string> files{folder.path(), folder.path() + "/none.json"};
  EXPECT_TRUE(load_facts(files, disk, nullptr, diagnostics, {}, nullptr).facts.empty());
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(render(diagnostics[0]), folder.path() + ": error: not a regular file\n");
  EXPECT_EQ(render(diagnostics[1]), folder.path() + "/none.json: error: no such file\n");
}

std::vector<std::string> found(const std::vector<std::string>& paths) {
  Diagnostics diagnostics;
  Files disk;
  const auto files = find_facts_files(paths, disk, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return files;
}

TEST(FindFactsFiles, TakesAllJsonInAFolderAndBelowInOrder) {
  const TemporaryFolder folder;
  const std::string b = folder.write("b.json", "");
  const std::string c = folder.write("sub/deep/c.json", "");
  const std::string a = folder.write("a.json", "");
  folder.write("notes.txt", "");
  folder.write("a.json.bak", "");
  EXPECT_EQ(found({folder.path()}), (std::vector{a, b, c}));
}

TEST(FindFactsFiles, LeavesHiddenFilesAndFoldersOut) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.json", "");
  folder.write(".hidden.json", "");
  folder.write(".git/b.json", "");
  folder.write("sub/.cache/c.json", "");
  EXPECT_EQ(found({folder.path()}), (std::vector{a}));
}

TEST(FindFactsFiles, TakesAFileGivenByNameWhateverItsNameIs) {
  const TemporaryFolder folder;
  const std::string file = folder.write(".facts", "");
  EXPECT_EQ(found({file}), (std::vector{file}));
  EXPECT_EQ(found({"/nowhere/x.json"}), (std::vector<std::string>{"/nowhere/x.json"}));
}

TEST(FindFactsFiles, TakesAFileOnceHoweverItIsGiven) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.json", "");
  EXPECT_EQ(found({folder.path(), a, folder.path() + "/./a.json", folder.path() + "/x/../a.json", folder.path() + "/"}),
            (std::vector{a}));
}

TEST(FindFactsFiles, ListsABrokenLinkForLoadingToComplainOf) {
  const TemporaryFolder folder;
  const std::string z = folder.write("z.json", "");
  const std::string link = folder.path() + "/a.json";
  std::filesystem::create_symlink("nowhere", link);
  EXPECT_EQ(found({folder.path()}), (std::vector{link, z}));
}

TEST(FindFactsFiles, LeavesAFolderNamedLikeAFileOut) {
  const TemporaryFolder folder;
  const std::string inner = folder.write("x.json/y.json", "");
  EXPECT_EQ(found({folder.path()}), (std::vector{inner}));
}

// Files of NUL bytes without a byte on the disk: what is read is complained of, what is too large isn't looked at.
TEST(LoadFacts, ReadsAFileOfAtMost256Mebibytes) {
  const TemporaryFolder folder;
  const std::string file = folder.write("large.json", "");
  const auto complaints_at = [&](std::uintmax_t size) {
    std::filesystem::resize_file(file, size);
    Diagnostics diagnostics;
    Files disk;
    load_facts({file}, disk, nullptr, diagnostics, HedgeWords{}, nullptr);
    return diagnostics.at(0).message;
  };
  EXPECT_EQ(complaints_at(kMaxFactsFileBytes), "expected a value");
  EXPECT_EQ(complaints_at(kMaxFactsFileBytes + 1), "larger than the 256 MiB that are read");
}

// A file with a mistake in each of its facts, each on a line of its own.
std::string facts_with_mistakes(int count) {
  std::string members;
  for (int i = 0; i < count; ++i)
    members +=
        (i > 0 ? ",\n\"f" : "\n\"f") + std::to_string(i) + R"(": { "value": 1, "dimensions": { "concept": "c" } })";
  return "{ \"facts\": {" + members + "\n} }";
}

TEST(LoadFacts, GivesUpAFileWithMoreThanTwoHundredMistakes) {
  const std::string at_limit = complaints(facts_with_mistakes(200));
  EXPECT_EQ(std::count(at_limit.begin(), at_limit.end(), '\n'), 200);
  EXPECT_EQ(at_limit.find("more than"), std::string::npos) << at_limit;
  const std::string beyond = complaints(facts_with_mistakes(201));
  EXPECT_TRUE(beyond.ends_with("202:20: more than 200 mistakes in this file; the rest of it was not looked at\n"))
      << beyond;
  EXPECT_EQ(complaints(facts_with_mistakes(300)), beyond);
}

TEST(LoadFacts, NamesTwoHundredUnknownKeysOfAnObject) {
  const auto with_keys = [](int count) {
    std::string members;
    for (int i = 0; i < count; ++i) members += "\"k" + std::to_string(i) + "\": 0, ";
    return complaints("{ " + members + R"("facts": {} })");
  };
  const std::string beyond = with_keys(201);
  EXPECT_EQ(std::count(beyond.begin(), beyond.end(), '\n'), 201);
  EXPECT_TRUE(beyond.ends_with("more than 200 mistakes in this file; the rest of it was not looked at\n")) << beyond;
  EXPECT_EQ(with_keys(5'000), beyond);
  EXPECT_EQ(with_keys(200).find("more than"), std::string::npos);
}

}  // namespace
}  // namespace verify
