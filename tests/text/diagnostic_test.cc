// Pins how a mistake is shown: line, caret, wide and hidden characters, long lines; and "did you mean".
#include "text/diagnostic.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

std::string rendered(const std::string& text, Span span, const std::string& help = {}) {
  return render(diagnose_at(Source("a.rules", text), span, "not so", help));
}

TEST(Render, PutsTheCaretUnderTheSpan) {
  EXPECT_EQ(rendered("one\ntwo three\n", {8, 13}),
            "a.rules:2:5: error: not so\n"
            " 2 | two three\n"
            "   |     ^^^^^\n");
}

TEST(Render, ShowsTheHelpBelow) {
  EXPECT_EQ(rendered("abc", {0, 1}, "write x"),
            "a.rules:1:1: error: not so\n"
            " 1 | abc\n"
            "   | ^\n"
            "   = help: write x\n");
}

TEST(Render, GivesAnEmptySpanOneCaret) {
  EXPECT_EQ(rendered("abc", {1, 1}), "a.rules:1:2: error: not so\n 1 | abc\n   |  ^\n");
}

TEST(Render, PutsTheCaretBehindTheLastCharacterAtTheEnd) {
  EXPECT_EQ(rendered("abc", {3, 4}), "a.rules:1:4: error: not so\n 1 | abc\n   |    ^\n");
  EXPECT_EQ(rendered("", {0, 1}), "a.rules:1:1: error: not so\n 1 | \n   | ^\n");
}

TEST(Render, CountsWideCharactersTwiceForTheCaretAndOnceForTheColumn) {
  EXPECT_EQ(rendered("数字 = x", {9, 10}), "a.rules:1:6: error: not so\n 1 | 数字 = x\n   |        ^\n");
  EXPECT_EQ(rendered("a 数字", {2, 8}), "a.rules:1:3: error: not so\n 1 | a 数字\n   |   ^^^^\n");
}

TEST(Render, GivesCombiningCharactersNoCaret) {
  EXPECT_EQ(rendered("e\u0301 = x", {6, 7}), "a.rules:1:6: error: not so\n 1 | e\u0301 = x\n   |     ^\n");
}

TEST(Render, LinesTheCaretUpBehindHiddenCharacters) {
  EXPECT_EQ(rendered("a\u202Eb", {4, 5}), "a.rules:1:3: error: not so\n 1 | a<U+202E>b\n   |          ^\n");
}

TEST(Render, TakesATabForOneBlank) {
  EXPECT_EQ(rendered("\tx", {1, 2}), "a.rules:1:2: error: not so\n 1 |  x\n   |  ^\n");
}

TEST(Render, ShowsNoCarriageReturn) {
  EXPECT_EQ(rendered("abc\r\nd", {2, 3}), "a.rules:1:3: error: not so\n 1 | abc\n   |   ^\n");
}

TEST(Render, EndsTheCaretsWithTheLine) {
  EXPECT_EQ(rendered("abc\ndef", {1, 7}), "a.rules:1:2: error: not so\n 1 | abc\n   |  ^^\n");
}

TEST(Render, WidensTheGutterForLongLineNumbers) {
  EXPECT_EQ(rendered(std::string(9, '\n') + "x", {9, 10}), "a.rules:10:1: error: not so\n 10 | x\n    | ^\n");
}

TEST(Render, CutsALongLineAroundTheCaret) {
  const std::string text = std::string(500, 'a') + "!" + std::string(500, 'b');
  EXPECT_EQ(rendered(text, {500, 501}), "a.rules:1:501: error: not so\n 1 | …" + std::string(50, 'a') + "!" +
                                            std::string(49, 'b') + "…\n   | " + std::string(51, ' ') + "^\n");
}

TEST(Render, CutsALongLineOnlyBetweenCharacters) {
  std::string text = "x";
  for (int i = 0; i < 200; ++i) text += "đ";
  EXPECT_EQ(rendered(text, {201, 203}).find('<'), std::string::npos);
}

TEST(Render, ShowsNoLineForAFileAsAWhole) {
  EXPECT_EQ(render(diagnose_file("a.json", "no such file")), "a.json: error: no such file\n");
  EXPECT_EQ(render(diagnose_file("a.json", "empty", "write facts", Severity::warning)),
            "a.json: warning: empty\n  = help: write facts\n");
}

TEST(Render, ShowsHiddenCharactersOfNamesMessagesAndHelp) {
  EXPECT_EQ(render(diagnose_file("a\x1B.json", "b\u202E", "c\xFF", Severity::warning)),
            "a<U+001B>.json: warning: b<U+202E>\n  = help: c<FF>\n");
}

TEST(Diagnostic, OutlivesItsSource) {
  Diagnostic diagnostic;
  {
    const Source source("a.rules", "abc");
    diagnostic = diagnose_at(source, {1, 2}, "not so");
  }
  EXPECT_EQ(render(diagnostic), "a.rules:1:2: error: not so\n 1 | abc\n   |  ^\n");
}

TEST(HasErrors, CountsNoWarnings) {
  Diagnostics diagnostics{diagnose_file("a", "b", "", Severity::warning)};
  EXPECT_FALSE(has_errors(diagnostics));
  diagnostics.push_back(diagnose_file("a", "b"));
  EXPECT_TRUE(has_errors(diagnostics));
}

TEST(SortDiagnostics, OrdersByFileThenPlaceAndKeepsTheRest) {
  const Source a("a", "x\ny y");
  Diagnostics diagnostics{diagnose_file("b", "1"), diagnose_at(a, {4, 5}, "2"), diagnose_at(a, {2, 3}, "3"),
                          diagnose_at(a, {2, 3}, "4"), diagnose_at(a, {0, 1}, "5")};
  sort_diagnostics(diagnostics);
  std::string order;
  for (const Diagnostic& d : diagnostics) order += d.message;
  EXPECT_EQ(order, "53421");
}

TEST(DidYouMean, NamesTheNearestCandidate) {
  EXPECT_EQ(did_you_mean("nearby", {"about", "nearly", "over"}), " (did you mean `nearly`?)");
  EXPECT_EQ(did_you_mean("stok", {"flow", "stock"}), " (did you mean `stock`?)");
}

TEST(DidYouMean, AllowsAThirdOfTheLettersAndAtLeastOne) {
  EXPECT_EQ(did_you_mean("abcdef", {"abcdxy"}), " (did you mean `abcdxy`?)");
  EXPECT_EQ(did_you_mean("abcdef", {"abcxyz"}), "");
  EXPECT_EQ(did_you_mean("ab", {"ax"}), " (did you mean `ax`?)");
  EXPECT_EQ(did_you_mean("ab", {"xy"}), "");
}

TEST(DidYouMean, CountsInsertionsAndDeletions) {
  EXPECT_EQ(did_you_mean("members", {"member"}), " (did you mean `member`?)");
  EXPECT_EQ(did_you_mean("member", {"members"}), " (did you mean `members`?)");
}

TEST(DidYouMean, SaysNothingWithoutCandidatesOrForEndlessWords) {
  EXPECT_EQ(did_you_mean("x", {}), "");
  EXPECT_EQ(did_you_mean(std::string(201, 'a'), {std::string(200, 'a')}), "");
  EXPECT_EQ(did_you_mean(std::string(200, 'a'), {std::string(201, 'a')}), "");
  EXPECT_NE(did_you_mean(std::string(200, 'a'), {std::string(199, 'a')}), "");
}

}  // namespace
}  // namespace verify
