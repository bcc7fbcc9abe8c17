// Pins how a rules file is cut into tokens, and each mistake at that level.
#include "rules/cursor.h"

#include <gtest/gtest.h>

namespace verify {
namespace {

std::string_view kind_name(Token::Kind kind) {
  constexpr std::string_view kNames[] = {"name", "number", "text", "symbol", "end"};
  return kNames[static_cast<std::size_t>(kind)];
}

// Every token but the end as KIND(text), with a line break before each that starts a statement.
std::string tokens(const std::string& text) {
  const Source source("a.rules", text);
  Diagnostics diagnostics;
  std::string out;
  for (const Token& t : tokenize(source, diagnostics)) {
    if (t.kind == Token::Kind::end) continue;
    if (!out.empty()) out += t.starts_line ? "\n" : " ";
    out += std::string(kind_name(t.kind)) + "(" + t.text + ")";
  }
  EXPECT_TRUE(diagnostics.empty()) << render(diagnostics.front());
  return out;
}

std::string errors(const std::string& text) {
  const Source source("a.rules", text);
  Diagnostics diagnostics;
  tokenize(source, diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics) out += render(d);
  return out;
}

TEST(Lexer, CutsNamesNumbersTextsAndSymbols) {
  EXPECT_EQ(tokens("rule a \"b c\": x >= 0.25 %"),
            "name(rule) name(a) text(b c) symbol(:) name(x) symbol(>=) number(0.25) symbol(%)");
}

TEST(Lexer, KnowsEverySymbol) {
  EXPECT_EQ(tokens("... .. = < > + - * / % , : | ( ) [ ] { }"),
            "symbol(...) symbol(..) symbol(=) symbol(<) symbol(>) symbol(+) symbol(-) symbol(*) symbol(/) symbol(%) "
            "symbol(,) symbol(:) symbol(|) symbol(() symbol()) symbol([) symbol(]) symbol({) symbol(})");
}

TEST(Lexer, ReadsSetOperatorsAsTypedOnes) {
  EXPECT_EQ(tokens("a − b"), tokens("a - b"));
  EXPECT_EQ(tokens("a × b"), tokens("a * b"));
  EXPECT_EQ(tokens("a · b"), tokens("a * b"));
  EXPECT_EQ(tokens("a ÷ b"), tokens("a / b"));
  EXPECT_EQ(tokens("a ≤ b"), tokens("a <= b"));
  EXPECT_EQ(tokens("a ≥ b"), tokens("a >= b"));
  EXPECT_EQ(tokens("a ≠ b"), tokens("a != b"));
}

TEST(Lexer, TellsAHyphenatedNameFromADifference) {
  EXPECT_EQ(tokens("village-heads"), "name(village-heads)");
  EXPECT_EQ(tokens("a-1.b_2"), "name(a-1.b_2)");
  EXPECT_EQ(tokens("a - b"), "name(a) symbol(-) name(b)");
  EXPECT_EQ(tokens("a -b"), "name(a) symbol(-) name(b)");
  EXPECT_EQ(tokens("a- b"), "name(a) symbol(-) name(b)");
  EXPECT_EQ(tokens("a−b"), "name(a) symbol(-) name(b)");
  EXPECT_EQ(tokens("2-a"), "number(2) symbol(-) name(a)");
}

TEST(Lexer, EndsANameAtAnOperatorThatTouchesIt) {
  EXPECT_EQ(tokens("a×b≤c"), "name(a) symbol(*) name(b) symbol(<=) name(c)");
  EXPECT_EQ(tokens("a|b...c"), "name(a) symbol(|) name(b) symbol(...) name(c)");
}

TEST(Lexer, TakesLettersOfAnyScriptInNames) {
  EXPECT_EQ(tokens("đảng-viên = 人口 + πληθυσμός"), "name(đảng-viên) symbol(=) name(人口) symbol(+) name(πληθυσμός)");
  EXPECT_EQ(tokens("đa\u0309ng"), "name(đa\u0309ng)") << "with a mark that combines";
}

TEST(Lexer, TakesANoBreakSpaceForABlankAlsoBehindAName) {
  EXPECT_EQ(tokens("closing\u00A0members\u00A0=\u00A01"), "name(closing) name(members) symbol(=) number(1)");
}

TEST(Lexer, LeavesOutCommentsAndBlankLines) {
  EXPECT_EQ(tokens("# one\n\na # two = b\n  # three\n  b\r\n"), "name(a) name(b)");
}

TEST(Lexer, StartsAStatementWhereALineIsNotIndented) {
  EXPECT_EQ(tokens("a\n  b\n\tc\nd"), "name(a) name(b) name(c)\nname(d)");
}

TEST(Lexer, GivesEveryTokenItsBytesAndEndsWithAnEnd) {
  const Source source("a.rules", "x ≤ \"y\"");
  Diagnostics diagnostics;
  const auto all = tokenize(source, diagnostics);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(source.slice(all[1].span), "≤");
  EXPECT_EQ(source.slice(all[2].span), "\"y\"");
  EXPECT_EQ(all[3].kind, Token::Kind::end);
}

TEST(Lexer, ComplainsOnceOfARunThatStartsNoToken) {
  EXPECT_EQ(errors("a = ;;; b"),
            "a.rules:1:5: error: this is no part of the rule language\n"
            " 1 | a = ;;; b\n"
            "   |     ^^^\n");
  EXPECT_EQ(errors("a = ; \"b\" ~"),
            "a.rules:1:5: error: this is no part of the rule language\n"
            " 1 | a = ; \"b\" ~\n"
            "   |     ^\n"
            "a.rules:1:11: error: this is no part of the rule language\n"
            " 1 | a = ; \"b\" ~\n"
            "   |           ^\n");
}

TEST(Lexer, TakesNoMarkThatIsNotALetterInAName) {
  EXPECT_EQ(errors("rule a “b"),
            "a.rules:1:8: error: this is no part of the rule language\n"
            " 1 | rule a “b\n"
            "   |        ^\n");
  EXPECT_EQ(errors("mem\u200Bbers"),
            "a.rules:1:4: error: this is no part of the rule language\n"
            " 1 | mem<U+200B>bers\n"
            "   |    ^^^^^^^^\n");
}

TEST(Lexer, ComplainsOnceOfARunOfControlCharacters) {
  EXPECT_EQ(errors("a\x01\x02 b"),
            "a.rules:1:2: error: this is no part of the rule language\n"
            " 1 | a<U+0001><U+0002> b\n"
            "   |  ^^^^^^^^^^^^^^^^\n");
}

TEST(Lexer, ComplainsOfATextThatDoesNotEndOnItsLine) {
  EXPECT_EQ(errors("rule a \"b\nstock c"),
            "a.rules:1:8: error: the text that starts here does not end on its line\n"
            " 1 | rule a \"b\n"
            "   |        ^^\n");
}

TEST(Lexer, StopsAtTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(errors("a\n\xFF b ;"),
            "a.rules:2:1: error: the file is not UTF-8 from here on\n"
            " 2 | <FF> b ;\n"
            "   | ^^^^\n");
}

}  // namespace
}  // namespace verify
