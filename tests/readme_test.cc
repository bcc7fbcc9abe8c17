// The pages that show examples are true: README.md, facts/README.md, constraints/README.md and the company's. Their
// files are laid out, their commands run, and what is printed is compared. docs_test.cc does that for docs/.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "check/config.h"
#include "check/pipeline.h"
#include "facts/facts_files.h"
#include "facts/read_fact.h"
#include "rules/cursor.h"
#include "rules/parse.h"
#include "support/example_page.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

const std::string kRoot = VERIFY_SOURCE_DIR;

std::string page(const std::string& path) { return read_file(kRoot + "/" + path); }

// All that a page shows and that isn't so.
std::string differences(const std::string& text, ExampleFolder& folder) {
  std::string out;
  for (const ExampleBlock& block : blocks_of(text)) out += folder.differences(block);
  return out;
}

// Its commands are run in the repository, of which it shows no file.
std::string differences_here(const std::string& path) {
  ExampleFolder folder(kRoot);
  return differences(page(path), folder);
}

TEST(Readme, ShowsWhatTheProgramPrints) { EXPECT_EQ(differences_here("README.md"), ""); }

TEST(Readme, OfTheCompanyShowsWhatTheProgramPrints) { EXPECT_EQ(differences_here("examples/company/README.md"), ""); }

// A newcomer reads all of it.
TEST(Readme, HasAtMost1500WordsOutsideOfCode) {
  std::size_t words = 0;
  bool inside = false;
  std::istringstream in(page("README.md"));
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) inside = !inside;
    std::istringstream rest(inside ? "" : line);
    for (std::string word; rest >> word;) ++words;
  }
  EXPECT_LE(words, 1500u);
  EXPECT_GT(words, 500u);
}

// The text of a drawing: what stands outside of tags, with a line for each `text`.
std::string words_of(std::string svg) {
  svg.erase(0, svg.find("<text"));
  std::string out;
  bool tag = false;
  for (const char c : svg) {
    if (c == '<') tag = true;
    if (!tag) out += c;
    if (c == '>') tag = false;
  }
  for (const auto& [escape, character] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&amp;", "&")}) {
    for (std::size_t at = out.find(escape); at != std::string::npos; at = out.find(escape, at + 1))
      out.replace(at, std::string(escape).size(), character);
  }
  return out;
}

TEST(Readme, HasAPictureOfWhatTheProgramPrints) {
  EXPECT_EQ(words_of(page("docs/draft.svg")),
            "$ verify examples/draft.txt\n" + run_program(kRoot, "examples/draft.txt").out + "\n")
      << "scripts/picture draws it anew";
}

/// One of the two references: its files together are what a reader has who types all of them in.
class Reference : public ::testing::TestWithParam<const char*> {
 protected:
  std::string text_ = page(GetParam());
  TemporaryFolder folder_;
  ExampleFolder examples_{folder_.path()};
};

TEST_P(Reference, ShowsWhatTheProgramPrints) { EXPECT_EQ(differences(text_, examples_), ""); }

TEST_P(Reference, HasFilesThatAreWithoutMistakes) {
  differences(text_, examples_);
  CheckOptions options;
  options.paths = {folder_.path() + "/facts"};
  Diagnostics diagnostics;
  apply(load_config("", options.paths, diagnostics), options);
  load(options, diagnostics);
  for (const Diagnostic& d : diagnostics) {
    const bool unused = d.message.find("no fact") != std::string::npos;
    if (d.severity == Severity::error || !unused) ADD_FAILURE() << render(d);
  }
}

TEST_P(Reference, HasRulesThatPrintAsThemselves) {
  differences(text_, examples_);
  int rules = 0;
  for (const std::string& file : examples_.files()) {
    if (!file.starts_with("constraints/")) continue;
    ++rules;
    Diagnostics diagnostics;
    const auto parsed = [&](const std::string& text) {
      return print(parse_rules(std::make_shared<const Source>(file, text), diagnostics));
    };
    const std::string once = parsed(read_file(folder_.path() + "/" + file));
    EXPECT_EQ(parsed(once), once);
    EXPECT_TRUE(diagnostics.empty()) << render(diagnostics.front());
  }
  EXPECT_GT(rules, 0);
}

INSTANTIATE_TEST_SUITE_P(Pages, Reference, ::testing::Values("constraints/README.md", "facts/README.md"),
                         [](const auto& chosen) {
                           const std::string path = chosen.param;
                           return path.substr(0, path.find('/'));
                         });

// The code in the rows of all tables, as it is written outside of one.
std::vector<std::string> said_in_tables(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("| ")) continue;
    for (std::size_t at = line.find("\\|"); at != std::string::npos; at = line.find("\\|", at)) line.erase(at, 1);
    for (const std::string& code : code_of(line)) out.push_back(code);
  }
  return out;
}

TEST(RulesReference, HasStatementsInItsTables) {
  const std::set<std::string> kStatements = {"unit",  "period", "dimension", "stock", "flow",
                                             "value", "rate",   "share",     "rule",  "plausible"};
  int statements = 0;
  for (const std::string& code : said_in_tables(page("constraints/README.md"))) {
    if (kStatements.count(code.substr(0, code.find(' '))) == 0 || code.find_first_of(":=") == std::string::npos)
      continue;
    ++statements;
    Diagnostics diagnostics;
    const RulesFile file = parse_rules(std::make_shared<const Source>("table.rules", code + "\n"), diagnostics);
    for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d);
    EXPECT_NE(print(file), "") << code;
  }
  EXPECT_GT(statements, 25);
}

TEST(RulesReference, ListsTheWordsThatAreTaken) {
  const std::string text = page("constraints/README.md");
  const std::size_t start = text.find("These words are taken");
  ASSERT_NE(start, std::string::npos);
  std::set<std::string, std::less<>> words;
  std::istringstream sentence(text.substr(start, text.find(". ", start) - start));
  for (std::string line; std::getline(sentence, line);) {
    for (const std::string& word : code_of(line)) words.insert(word);
  }
  EXPECT_EQ(words, reserved_words());
}

// A key with its value is a piece of a fact, or of its dimensions; what is a value alone goes with the one before.
TEST(FactsReference, HasATableOfPiecesOfFacts) {
  int pieces = 0;
  for (const std::string& piece : said_in_tables(page("facts/README.md"))) {
    if (!piece.starts_with("\"") || piece.find("\": ") == std::string::npos) continue;
    ++pieces;
    const auto loads = [](const std::string& fact) {
      Diagnostics diagnostics;
      load_facts(std::vector<SourcePtr>{std::make_shared<const Source>("table.json", fact)}, diagnostics, {});
      // Facts of other documents can't be there.
      return std::all_of(diagnostics.begin(), diagnostics.end(),
                         [](const Diagnostic& d) { return d.message.starts_with("unknown fact "); });
    };
    const std::string figure =
        piece.find("\"value\"") == std::string::npos && piece.find("\"range\"") == std::string::npos
            ? "\"value\": \"1\", "
            : "";
    const std::string unit = piece.find("1949") == std::string::npos ? "" : ", \"unit\": \"date\"";
    EXPECT_TRUE(
        loads("{\"facts\": {\"f\": {" + figure + piece + ", \"dimensions\": {\"concept\": \"c\"" + unit + "}}}}") ||
        loads("{\"facts\": {\"f\": {\"value\": \"1\", \"dimensions\": {\"concept\": \"c\", " + piece + "}}}}"))
        << piece;
  }
  EXPECT_GT(pieces, 10);
}

TEST(RulesReference, NamesEveryWordAndSignOfTheLanguage) {
  const std::string text = page("constraints/README.md");
  for (const std::string& word : reserved_words()) EXPECT_TRUE(in_code(text, word)) << word;
  for (const std::string& sign : written_signs()) EXPECT_TRUE(in_code(text, sign)) << sign;
  for (const char* phrase : {"per year", "per month", "per day", "part of", "never falls", "never negative",
                             "years between", "opening members", "closing members", ": date"})
    EXPECT_TRUE(in_code(text, phrase)) << phrase;
}

TEST(FactsReference, NamesEveryKeyOfAFactsFile) {
  const std::string text = page("facts/README.md");
  const FactsKeys& keys = facts_keys();
  for (const auto* list :
       {&keys.root, &keys.document, &keys.fact, &keys.source, &keys.not_comparable, &keys.document_info})
    for (const std::string& key : *list) EXPECT_TRUE(in_code(text, key)) << key;
  for (const char* key : {"concept", "entity", "period", "unit"}) EXPECT_TRUE(in_code(text, key)) << key;
  for (const Hedge hedge :
       {Hedge::exactly, Hedge::about, Hedge::nearly, Hedge::over, Hedge::under, Hedge::at_least, Hedge::at_most})
    EXPECT_TRUE(in_code(text, std::string(hedge_name(hedge)))) << hedge_name(hedge);
}

TEST(ExamplePage, SaysWhatIsNotAsItIsShown) {
  const TemporaryFolder folder;
  const auto all = [&](const std::string& text) {
    ExampleFolder examples(folder.path());
    return differences(text, examples);
  };
  EXPECT_EQ(all("```rules\nstock a : b\n```\n"), "line 2: the block names no file, so nothing is known of it\n");
  EXPECT_EQ(all("```text\nnothing\n```\n"), "line 2: no command stands before this output\n");
  EXPECT_EQ(
      all("```text\n$ verify nowhere\nnowhere: error: no such file\n```\n"),
      "line 2: `verify nowhere` prints\nnowhere: error: no such file or folder\nverify: 1 error; nothing was checked\n"
      "and not\nnowhere: error: no such file\n");
  EXPECT_EQ(all("```text\n$ verify nowhere\nnowhere: error: no such file or folder\n```\n```text\n"
                "verify: 1 error; nothing was checked\n```\n"),
            "");
}

}  // namespace
}  // namespace verify::testing
