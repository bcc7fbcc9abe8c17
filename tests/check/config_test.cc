// Pins verify.toml: each key, each mistake with its place, which file is found, and the inputs that the TOML library
// must be kept from.
#include "check/config.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

namespace fs = std::filesystem;

struct Parsed {
  Config config;
  std::string errors;
};

Parsed parsed(const std::string& text, const std::string& name = "verify.toml") {
  Diagnostics diagnostics;
  Parsed out;
  out.config = parse_config(std::make_shared<const Source>(name, text), diagnostics);
  for (const Diagnostic& d : diagnostics) out.errors += render(d);
  return out;
}

std::vector<std::string> paths_of(const std::vector<ConfiguredPath>& configured) {
  std::vector<std::string> out;
  for (const ConfiguredPath& path : configured) out.push_back(path.path);
  return out;
}

// The block of that kind that starts with these words.
std::string block_of(const std::string& page, const std::string& kind, const std::string& words = "") {
  const std::string text = read_file(std::string(VERIFY_SOURCE_DIR) + "/" + page);
  const std::size_t begin = text.find("```" + kind + "\n" + words);
  if (begin == std::string::npos) return {};
  const std::size_t start = begin + kind.size() + 4;
  return text.substr(start, text.find("```", start) - start);
}

TEST(Config, LeavesEverythingAtItsDefaultWhenEmpty) {
  const Parsed empty = parsed("");
  EXPECT_EQ(empty.errors, "");
  EXPECT_EQ(empty.config.file, "verify.toml");
  EXPECT_TRUE(empty.config.constraints.empty() && empty.config.documents.empty() && empty.config.hedges.empty());
  EXPECT_EQ(empty.config.fail_on, "");
  EXPECT_EQ(empty.config.widths.nearly_allowed, Rational(10, 100));
  EXPECT_TRUE(empty.config.lines.empty());
}

TEST(Config, ReadsTheExampleOfTheDocs) {
  const std::string example = block_of("docs/configuration.md", "toml", "constraints");
  ASSERT_NE(example, "");
  const Parsed read = parsed(example, "project/verify.toml");
  EXPECT_EQ(read.errors, "");
  EXPECT_EQ(paths_of(read.config.constraints), std::vector<std::string>{"project/constraints/"});
  EXPECT_EQ(paths_of(read.config.documents), std::vector<std::string>{"documents"});
  EXPECT_EQ(read.config.fail_on, "implausible");
  EXPECT_EQ(read.config.acceptances, "project/verify.accept.toml");
  EXPECT_EQ(read.config.widths.about_stated, Rational(5, 100));
  EXPECT_EQ(read.config.widths.about_allowed, Rational(12, 100));
  EXPECT_EQ(read.config.widths.nearly_stated, Rational(5, 100));
  EXPECT_EQ(read.config.widths.nearly_allowed, Rational(15, 100));
  EXPECT_EQ(read.config.widths.over_stated, Rational(25, 100));
  const HedgeWords words = {{"gần", Hedge::nearly},
                            {"hơn", Hedge::over},
                            {"knapp", Hedge::nearly},
                            {"plus de", Hedge::over},
                            {"presque", Hedge::nearly}};
  EXPECT_EQ(read.config.hedges, words);
  EXPECT_EQ(read.config.lines.at("constraints"), 1u);
  EXPECT_EQ(read.config.lines.at("hedges.over"), 16u);
}

TEST(Config, KeepsAcceptancesInOneFileBesideIt) {
  EXPECT_EQ(parsed("acceptances = \"../notes/a.toml\"", "project/verify.toml").config.acceptances, "notes/a.toml");
  EXPECT_EQ(parsed("acceptances = [\"a.toml\"]\n").errors,
            "verify.toml:1:15: error: `acceptances` must be a string, not a list\n"
            " 1 | acceptances = [\"a.toml\"]\n"
            "   |               ^^^^^^^^^^\n"
            "   = help: write acceptances = \"verify.accept.toml\"\n");
  EXPECT_NE(parsed("acceptances = \"\"\n").errors.find("error: an empty path\n"), std::string::npos);
}

TEST(Config, ReadsAWidthExactlyHoweverItIsWritten) {
  for (const char* width : {"\"7 %\"", "\"7%\"", "'0.07'", "\"7e-2\"", "\"0.070\""}) {
    const Parsed read = parsed("[readings]\nover-stated = " + std::string(width));
    EXPECT_EQ(read.errors, "") << width;
    EXPECT_EQ(read.config.widths.over_stated, Rational(7, 100)) << width;
  }
  EXPECT_EQ(parsed("readings.about-stated = 0").config.widths.about_stated, Rational(0));
}

TEST(Config, TakesALongPathAsItIsAndAShortOneFromTheFolderOfTheFile) {
  const Parsed read = parsed("constraints = [\"/rules\", \".\", \"../r.rules\", \"a/./b\"]", "here/verify.toml");
  EXPECT_EQ(paths_of(read.config.constraints), (std::vector<std::string>{"/rules", "here/", "r.rules", "here/a/b"}));
  EXPECT_EQ(paths_of(parsed("documents = [\"a\"]").config.documents), std::vector<std::string>{"a"});
}

TEST(Config, KeepsWhatIsWellFormedBesideAMistake) {
  const Parsed read = parsed("fail-on = \"never\"\nfial-on = 1\n[hedges]\nover = [\"hơn\", 5]\n");
  EXPECT_EQ(read.config.fail_on, "never");
  EXPECT_EQ(read.config.hedges.at("hơn"), Hedge::over);
}

TEST(Config, CountsColumnsAlsoBehindAByteOrderMarkAndWithLineEndsOfWindows) {
  EXPECT_EQ(parsed("\xEF\xBB\xBF"
                   "fail-on = 1\r\ndocuments = \"đ\"\r\n")
                .errors,
            "verify.toml:1:12: error: `fail-on` must be a string, not an integer\n"
            " 1 | <U+FEFF>fail-on = 1\n"
            "   |                   ^\n"
            "   = help: one of contradiction, implausible, never\n"
            "verify.toml:2:13: error: `documents` must be a list, not a string\n"
            " 2 | documents = \"đ\"\n"
            "   |             ^^^\n"
            "   = help: write documents = [\"documents/\"]\n");
}

TEST(Config, RefusesBytesThatAreNoText) {
  EXPECT_EQ(parsed("fail-on = \"\xFF\"").errors,
            "verify.toml:1:12: error: the file is not UTF-8 from here on\n"
            " 1 | fail-on = \"<FF>\"\n"
            "   |            ^^^^\n");
  EXPECT_EQ(parsed(std::string("a = \"\0\"", 7)).errors,
            "verify.toml:1:6: error: a NUL byte\n"
            " 1 | a = \"<U+0000>\"\n"
            "   |      ^^^^^^^^\n");
}

TEST(Config, RefusesWhatIsNestedDeeply) {
  const auto list = [](std::size_t depth) {
    return "fail-on = " + std::string(depth, '[') + std::string(depth, ']') + "\n";
  };
  EXPECT_EQ(parsed(list(33)).errors,
            "verify.toml:1:43: error: values are nested more than 32 deep\n"
            " 1 | fail-on = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
            "   |                                           ^\n");
  EXPECT_NE(parsed(list(32)).errors.find("`fail-on` must be a string, not a list"), std::string::npos);
  EXPECT_NE(parsed(list(400000)).errors.find("nested more than 32 deep"), std::string::npos);
  std::string tables = "a = ";
  for (int i = 0; i < 100000; ++i) tables += "{a=";
  EXPECT_NE(parsed(tables).errors.find("nested more than 32 deep"), std::string::npos);
}

TEST(Config, RefusesKeysOfVeryManyParts) {
  const auto key = [](std::size_t dots) {
    std::string text = "x";
    for (std::size_t i = 0; i < dots; ++i) text += ".x";
    return text;
  };
  EXPECT_NE(parsed(key(300000) + " = 1").errors.find("error: more than 1000 dots outside strings"), std::string::npos);
  EXPECT_NE(parsed("[" + key(300000) + "]").errors.find("error: more than 1000 dots"), std::string::npos);
  EXPECT_NE(parsed(key(1000) + " = 1").errors.find("error: unknown key `x`"), std::string::npos);
}

TEST(Config, CountsNeitherDotsNorBracketsInStringsAndComments) {
  const std::string many = std::string(2000, '.') + std::string(100, '[');
  for (const std::string& text :
       {"# " + many, "documents = [\"" + many + "\\\"" + many + "\"]", "documents = ['" + many + "\\']",
        "documents = [\"\"\"" + many + "\"\n" + many + "\"\"\"\"\"]",
        "documents = ['''" + many + "''\n" + many + "''']"}) {
    EXPECT_EQ(parsed(text).errors, "") << text;
  }
}

TEST(Config, RefusesABracketWhereAValueIsMissing) {
  EXPECT_EQ(parsed("fail-on = [}").errors,
            "verify.toml: error: not valid TOML\n"
            "  = help: look for a bracket, a comma or a dot where a value or a name is missing\n");
}

// What toml++ reads with undefined behaviour, or aborts on, unless it is kept from it: see check/toml_reader.h.
TEST(Config, TakesLettersOfAnyScriptWhereverTheyStand) {
  EXPECT_EQ(parsed("[hedges]\nnearly = [gần]\n").errors,
            "verify.toml:2:11: error: not valid TOML: value: could not determine value type\n"
            " 2 | nearly = [gần]\n"
            "   |           ^\n");
  EXPECT_EQ(parsed("é = 1\n").errors,
            "verify.toml:1:1: error: not valid TOML: root table: expected keys, tables, whitespace or comments, saw "
            "'é'\n"
            " 1 | é = 1\n"
            "   | ^\n");
  for (const char* text : {"x = 1\"é\"", "x = 1=\"é\"", "x = a[\"é\"", "x = \"\\é\"", "[é]", "x = {é}", "x = 1 é"}) {
    EXPECT_NE(parsed(text).errors.find("error: not valid TOML"), std::string::npos) << text;
  }
  const HedgeWords words = {{"é", Hedge::over}, {"約", Hedge::over}, {"\U0001F600é\u2028", Hedge::over}};
  const std::string list = "\"\"\"\\\n é\"\"\", '約', \"\U0001F600\\u00E9\u2028\"";
  EXPECT_EQ(parsed("[hedges] # ngưỡng\nover = [" + list + "]\n").errors, "");
  EXPECT_EQ(parsed("[hedges]\nover = [" + list + "]\n").config.hedges, words);
}

TEST(Config, StopsAtTwoHundredMistakes) {
  std::string text;
  for (int i = 100; i < 400; ++i) text += "k" + std::to_string(i) + " = 1\n";
  const std::string errors = parsed(text).errors;
  EXPECT_NE(errors.find("verify.toml:201:1: error: more than 200 mistakes in this file; the rest are not shown\n"),
            std::string::npos);
  EXPECT_EQ(errors.find("verify.toml:202"), std::string::npos);
}

TEST(HedgeWord, IsTheSameInEitherFormOfUnicode) {
  const HedgeWords words = parsed("[hedges]\nnearly = [\"ga\u0302\u0300n\"]\n").config.hedges;
  EXPECT_EQ(hedge_from_word("g\u1EA7n", words), Hedge::nearly);
  EXPECT_EQ(hedge_from_word("ga\u0302\u0300n", words), Hedge::nearly);
  EXPECT_EQ(hedge_from_word("gan", words), std::nullopt);
}

TEST(FindConfig, TakesTheNearestUpwards) {
  const TemporaryFolder folder;
  folder.write("p/.git/HEAD", "");
  folder.write("p/q/facts/deep/d.json", "{}");
  const std::string facts = folder.path() + "/p/q/facts";
  EXPECT_EQ(find_config({facts}), "");
  const std::string top = folder.write("p/verify.toml", "");
  EXPECT_EQ(find_config({facts}), top);
  const std::string beside = folder.write("p/q/verify.toml", "");
  for (const std::string& path : {facts, facts + "/", facts + "/deep/d.json", facts + "/../facts/deep"}) {
    EXPECT_EQ(find_config({path}), beside) << path;
  }
  const std::string within = folder.write("p/q/facts/verify.toml", "");
  EXPECT_EQ(find_config({facts}), within);
  EXPECT_EQ(find_config({facts + "/deep/d.json", folder.path()}), within);
}

TEST(FindConfig, StopsAtTheRootOfTheRepository) {
  const TemporaryFolder folder;
  folder.write("verify.toml", "");
  folder.write("p/.git", "gitdir: elsewhere");
  folder.write("p/facts/d.json", "{}");
  EXPECT_EQ(find_config({folder.path() + "/p/facts"}), "");
}

TEST(FindConfig, TakesAPathThatIsNotThereAsAFile) {
  const TemporaryFolder folder;
  const std::string file = folder.write("verify.toml", "");
  EXPECT_EQ(find_config({folder.path() + "/facts/d.json"}), file);
  EXPECT_EQ(find_config({}), "");
}

TEST(LoadConfig, SaysThatItsFileOrItsRulesAreNotThere) {
  const TemporaryFolder folder;
  Diagnostics diagnostics;
  load_config(folder.path() + "/verify.toml", {}, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(render(diagnostics[0]), folder.path() + "/verify.toml: error: no such file\n");
  diagnostics.clear();
  const std::string file = folder.write("verify.toml", "constraints = [\"rules\"]\n");
  load_config(file, {}, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(render(diagnostics[0]), file + ":1:16: error: no such file or folder: " + folder.path() +
                                        "/rules\n"
                                        " 1 | constraints = [\"rules\"]\n"
                                        "   |                ^^^^^^^\n"
                                        "   = help: paths are relative to the folder of this file\n");
}

TEST(PrintConfig, WritesWhatIsReadAgain) {
  const Parsed read = parsed(
      "constraints = [\"a b\", \"c\"]\ndocuments = [\"d\"]\nacceptances = \"e\"\nfail-on = \"never\"\nleave-out = "
      "[\"1 \\\"of\\\" 2\"]\n[readings]\nabout-stated = \"1.25 %\"\n[hedges]\nover = [\"hơn\", \"trên\"]\n");
  const Parsed again = parsed(print_config(read.config));
  EXPECT_EQ(print_config(again.config), print_config(read.config));
  EXPECT_EQ(again.config.constraints.front().path, read.config.constraints.front().path);
  EXPECT_EQ(again.config.acceptances, read.config.acceptances);
  EXPECT_EQ(again.config.fail_on, "never");
  EXPECT_EQ(again.config.leave_out, read.config.leave_out);
  EXPECT_EQ(again.config.widths.about_stated, Rational(125, 10000));
  EXPECT_EQ(again.config.hedges, read.config.hedges);
}

TEST(LoadConfig, RefusesAFileTooLargeToBeWrittenByHand) {
  const TemporaryFolder folder;
  const std::string file = folder.write("verify.toml", std::string((1u << 20) + 1, '#'));
  Diagnostics diagnostics;
  load_config(file, {}, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(render(diagnostics[0]), file + ": error: larger than the 1 MiB that are read\n");
}

TEST(ApplyConfig, LeavesWhatIsThereAlready) {
  const Parsed read = parsed("constraints = [\"a\"]\ndocuments = [\"b\"]\n[hedges]\nover = [\"hơn\"]\n");
  CheckOptions options;
  options.documents = {"mine"};
  apply(read.config, options);
  EXPECT_EQ(options.constraints, std::vector<std::string>{"a"});
  EXPECT_EQ(options.documents, std::vector<std::string>{"mine"});
  EXPECT_EQ(options.hedges.count("hơn"), 1u);
}

}  // namespace
}  // namespace verify::testing
