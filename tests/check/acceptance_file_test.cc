// Pins verify.accept.toml: what is written reads back, an edit leaves all other bytes alone, adding and removing gives
// the same bytes, and each mistake has its message.
#include "check/acceptance_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/temporary_folder.h"

namespace verify::testing {
namespace {

SourcePtr source_of(const std::string& text) { return std::make_shared<const Source>("a.toml", text); }

std::vector<Acceptance> read(const std::string& text) {
  Diagnostics diagnostics;
  const auto out = parse_acceptances(source_of(text), diagnostics);
  for (const Diagnostic& d : diagnostics) ADD_FAILURE() << render(d) << "in\n" << text;
  return out;
}

std::string mistakes(const std::string& text) {
  Diagnostics diagnostics;
  parse_acceptances(source_of(text), diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += render(d);
  return out;
}

Acceptance example(char digit = 'a') {
  Acceptance a;
  a.fingerprint = std::string(16, digit);
  a.reason = "as printed";
  a.until = make_date(2026, 12, 31);
  a.rule = "roll";
  a.facts = {{"d/a", "1,446"}, {"d/b = c", "nearly 2,500"}};
  return a;
}

const std::string kOne = "[[accept]]\nfingerprint = \"0123456789abcdef\"\nreason = \"r\"\n";

/// Files as people leave them.
const std::vector<std::string> kShapes = {
    "",
    "\n",
    "# a comment",
    "# a comment\n\n\n",
    "\xEF\xBB\xBF",
    "\xEF\xBB\xBF" + kOne,
    kOne,
    kOne + "# behind it",
    kOne.substr(0, kOne.size() - 1),
    "[[accept]]\r\nfingerprint = \"0123456789abcdef\"\r\nreason = \"r\"\r\n",
    "[[accept]] # why\r\nreason = '''\r\n[[accept]]\r\n'''''\r\nfingerprint='0123456789abcdef'",
    "  [[ accept ]]\n\treason = \"\"\"a \\\" # [[accept]] \"\"\"\n\n# before the next key\nfingerprint = "
    "\"0123456789abcdef\" # inline\n\n# at the end\n",
    "[[\"accept\"]]\nfacts = [ # of it\n  \"a/b = 1\",\n  # [[accept]]\n  \"a/c = ]\",\n]\nuntil = 2026-01-31\nreason "
    "= "
    "\"x\"\nfingerprint = \"0123456789abcdef\"\n   \n",
};

TEST(AcceptanceFile, ReadsBackWhatItWrites) {
  const auto out = read(with_acceptance("", example()));
  ASSERT_EQ(out.size(), 1u);
  EXPECT_EQ(out[0].fingerprint, "aaaaaaaaaaaaaaaa");
  EXPECT_EQ(out[0].reason, "as printed");
  EXPECT_EQ(out[0].until, make_date(2026, 12, 31));
  EXPECT_EQ(out[0].rule, "roll");
  EXPECT_EQ(out[0].facts, example().facts);
}

TEST(AcceptanceFile, IsReadAsTheDocsShowIt) {
  const std::string page = read_file(std::string(VERIFY_SOURCE_DIR) + "/docs/accepting.md");
  const std::size_t begin = page.find("[[accept]]\n");
  ASSERT_NE(begin, std::string::npos);
  // `accepted` is for people, so that no output shows it.
  const auto out = read(page.substr(begin, page.find("```", begin) - begin) + "accepted = 2026-06-30\n");
  ASSERT_EQ(out.size(), 1u);
  EXPECT_EQ(out[0].accepted, make_date(2026, 6, 30));
  EXPECT_EQ(out[0].until, make_date(2026, 12, 31));
  EXPECT_EQ(out[0].rule, "village-roll-forward");
  EXPECT_EQ(out[0].facts.size(), 4u);
}

TEST(AcceptanceFile, WritesWhateverStandsInAQuoteSoThatItReadsBack) {
  for (const std::string& text :
       {std::string("\"]\n[[accept]]\nx = \"\\"), std::string("a\0b\x01\x7F\r\n\t'''\"\"\"", 14),
        std::string("\u202Egnp\u200B \uFEFF é 統 \U0001F469"), std::string("# = [ { \\u0041")}) {
    Acceptance a = example();
    a.reason = text;
    a.facts = {{"d/" + text, "1"}};
    const std::string written = with_acceptance("# kept\n", a);
    const auto out = read(written);
    ASSERT_EQ(out.size(), 1u) << written;
    EXPECT_EQ(out[0].reason, text);
    EXPECT_EQ(out[0].facts, a.facts);
    EXPECT_EQ(written.find("\u202E"), std::string::npos);
    EXPECT_EQ(without_acceptances(written, {0}), "# kept\n");
  }
}

TEST(AcceptanceFile, IsTheSameToTheByteWhenWhatWasAddedIsTakenAway) {
  for (const std::string& shape : kShapes) {
    const std::size_t before = read(shape).size();
    const std::string one = with_acceptance(shape, example());
    EXPECT_TRUE(one.starts_with(shape));
    ASSERT_EQ(read(one).size(), before + 1) << one;
    EXPECT_EQ(without_acceptances(one, {before}), shape);
    const std::string two = with_acceptance(one, example('b'));
    EXPECT_EQ(without_acceptances(two, {before + 1}), one);
    EXPECT_EQ(without_acceptances(two, {before}), with_acceptance(shape, example('b')));
    EXPECT_EQ(without_acceptances(two, {before, before + 1}), shape);
    EXPECT_EQ(without_acceptances(shape, {}), shape);
  }
}

TEST(AcceptanceFile, EndsItsLinesAsTheFileDoes) {
  const std::string text = with_acceptance("# one\r\n", example());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), std::count(text.begin(), text.end(), '\r'));
}

TEST(AcceptanceFile, KeepsWhatStandsBetweenAcceptances) {
  const std::string first =
      "# first\n[[accept]]\nfingerprint = \"0123456789abcdef\" # inline\n# within\nreason = \"r\"\n";
  const std::string rest = "# between\n\n# second\n" + kOne;
  EXPECT_EQ(without_acceptances(first + rest, {0}), "# first\n# between\n\n# second\n" + kOne);
  EXPECT_EQ(without_acceptances(first + rest, {1}), first + "# between\n\n# second\n");
}

// Entries in any order and shape, some of which go.
TEST(AcceptanceFile, TakesAwayTheOnesMeantAndNothingElse) {
  std::mt19937 random(7);
  const std::vector<std::string> between = {"", "\n", "# c\n", "\n# [[accept]]\n\n", "\t\n"};
  for (int trial = 0; trial < 300; ++trial) {
    std::vector<std::string> blocks, gaps = {between[random() % between.size()]};
    std::vector<std::size_t> gone;
    for (std::size_t i = 0; i < 1 + random() % 5; ++i) {
      std::vector<std::string> keys = {"fingerprint = \"" + std::string(15, '0') + "abcde"[i] + "\" # x\n",
                                       "reason = \"\"\"\n[[accept]]\n\"\"\"\n", "facts = [\n'a/b = 1', # ]\n]\n"};
      std::shuffle(keys.begin(), keys.end(), random);
      blocks.push_back("[[accept]]\n" + keys[0] + keys[1] + keys[2]);
      gaps.push_back(between[random() % between.size()]);
      if (random() % 2 == 0) gone.push_back(i);
    }
    std::string text = gaps[0], kept = gaps[0];
    std::vector<std::string> left;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      text += blocks[i] + gaps[i + 1];
      const bool goes = std::count(gone.begin(), gone.end(), i) > 0;
      // A blank line before what goes goes, too.
      if (goes && (kept == "\n" || kept.ends_with("\n\n"))) kept.pop_back();
      const bool first = goes && kept.empty() && gaps[i + 1].starts_with('\n');
      kept += (goes ? "" : blocks[i]) + gaps[i + 1].substr(first ? 1 : 0);
      if (!goes) left.push_back(std::string(15, '0') + "abcde"[i]);
    }
    const std::string edited = without_acceptances(text, gone);
    EXPECT_EQ(edited, kept) << "of\n" << text;
    std::vector<std::string> have;
    for (const Acceptance& a : read(edited)) have.push_back(a.fingerprint);
    EXPECT_EQ(have, left);
  }
}

TEST(AcceptanceFile, SaysAllThatIsWrongInIt) {
  EXPECT_EQ(
      mistakes("[[accept]]\nfingerprint = \"7eec\"\nuntil = \"2026-12-31\"\nraeson = \"x\"\nfacts = [\"a\", 3]\n"),
      "a.toml:1:1: error: no `reason` in this acceptance\n"
      " 1 | [[accept]]\n"
      "   | ^^^^^^^^^^\n"
      "a.toml:2:15: error: not a fingerprint: \"7eec\"\n"
      " 2 | fingerprint = \"7eec\"\n"
      "   |               ^^^^^^\n"
      "   = help: 16 hex digits, as reports show them\n"
      "a.toml:3:9: error: `until` must be a date, not a string\n"
      " 3 | until = \"2026-12-31\"\n"
      "   |         ^^^^^^^^^^^^\n"
      "   = help: write until = 2026-12-31, without quotation marks\n"
      "a.toml:4:1: error: unknown key `raeson` (did you mean `reason`?)\n"
      " 4 | raeson = \"x\"\n"
      "   | ^^^^^^\n"
      "   = help: one of fingerprint, reason, accepted, until, rule, finding, facts\n"
      "a.toml:5:10: error: not a fact with its figure: \"a\"\n"
      " 5 | facts = [\"a\", 3]\n"
      "   |          ^^^\n"
      "   = help: write facts = [\"DOCUMENT/FACT = 1,446\"]\n"
      "a.toml:5:15: error: a fact must be a string, not an integer\n"
      " 5 | facts = [\"a\", 3]\n"
      "   |               ^\n"
      "   = help: write facts = [\"DOCUMENT/FACT = 1,446\"]\n");
}

TEST(AcceptanceFile, RefusesTheSameFingerprintTwiceAndABlankReason) {
  EXPECT_EQ(mistakes(kOne + "[[accept]]\nfingerprint = \"0123456789abcdef\"\nreason = \" \"\n"),
            "a.toml:5:15: error: `0123456789abcdef` is accepted already, on line 2\n"
            " 5 | fingerprint = \"0123456789abcdef\"\n"
            "   |               ^^^^^^^^^^^^^^^^^^\n"
            "   = help: leave one of the two out\n"
            "a.toml:6:10: error: a blank reason\n"
            " 6 | reason = \" \"\n"
            "   |          ^^^\n"
            "   = help: say why the finding may stand\n");
}

TEST(AcceptanceFile, RefusesWhatHasNoHeaderOfItsOwn) {
  const std::string help = "   = help: write [[accept]] on a line of its own, and the keys below it\n";
  EXPECT_NE(
      mistakes("accept = [{ fingerprint = \"0123456789abcdef\", reason = \"r\" }]\n").find("an acceptance in braces\n"),
      std::string::npos);
  EXPECT_NE(mistakes("accept = []\n").find("`accept` lists nothing\n"), std::string::npos);
  EXPECT_NE(mistakes("[accept]\nreason = \"r\"\n").find("`accept` must be a list, not a table\n"), std::string::npos);
  EXPECT_EQ(mistakes("reason = \"r\"\n"),
            "a.toml:1:1: error: unknown key `reason`\n"
            " 1 | reason = \"r\"\n"
            "   | ^^^^^^\n"
            "   = help: it belongs below an [[accept]]\n");
  EXPECT_NE(mistakes(kOne + "until = 2026-02-30\n").find("not valid TOML"), std::string::npos);
  EXPECT_NE(mistakes(kOne + "[accept.facts]\nx = 1\n").find("`facts` must be a list, not a table\n"),
            std::string::npos);
}

}  // namespace
}  // namespace verify::testing
