// Steps through the tokens of a rules file, one statement at a time. What the two parsers (parse.cc for statements,
// parse_expression.cc for expressions) share: taking words and names, and complaining about what is missing.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/ast.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

// Tokens: the first step of reading rules, before the cursor and the parsers.

/// A word, number, quoted text or sign of a rules file.
struct Token {
  enum class Kind { name, number, text, symbol, end };
  Kind kind = Kind::end;
  Span span;                 ///< the bytes, quotation marks included
  std::string text;          ///< a text without its quotes; a symbol in ASCII ("-" for −, "*" for ×, "<=" for ≤)
  bool starts_line = false;  ///< the first token of a line that isn't indented: a statement starts here
};

/// Cuts a rules file into tokens, the last one of kind `end`. Comments run from # to the end of the line. A run of
/// bytes that start no token is one error and is left out; a file that isn't UTF-8 is read up to the first bad byte,
/// with an error. Linear.
std::vector<Token> tokenize(const Source& source, Diagnostics& diagnostics);

/// All signs that are tokens, in each way they can be written: both "-" and "−".
std::vector<std::string> written_signs();

/// Thrown after a mistake was reported, to leave its statement. Caught in parse_rules, which goes on with the next
/// statement.
struct Recover {};

/// A place among the tokens of a file. Every function but `take` and `skip_statement` stays within the current
/// statement. The functions that must find something (`expect_…`, `name`, `number`, …) report a mistake and throw
/// Recover when it is missing.
class TokenCursor {
 public:
  /// Cuts the source into tokens; both arguments must outlive the cursor.
  TokenCursor(const Source& source, Diagnostics& diagnostics);

  bool at_end() const { return peek().kind == Token::Kind::end; }
  /// The next token, or one further on, whichever statement it belongs to; the end token beyond the end.
  const Token& peek(std::size_t ahead = 0) const;
  /// Takes the next token; the end token is never used up.
  Token take();
  /// Whether the next token belongs to the current statement.
  bool here() const { return at_ == statement_start_ || !peek().starts_line; }
  /// The byte behind the last token taken.
  std::size_t previous_end() const { return at_ == 0 ? 0 : tokens_[at_ - 1].span.end; }
  /// The bytes as written.
  std::string_view slice(Span span) const { return source_.slice(span); }

  void start_statement() { statement_start_ = at_; }
  std::size_t taken() const { return at_ - statement_start_; }  ///< tokens of this statement so far
  /// Skips to the start of the next statement; takes at least one token of the current one.
  void skip_statement();

  bool symbol(std::string_view text) const;  ///< whether the statement goes on with this sign
  bool word(std::string_view text) const;    ///< whether the statement goes on with this word
  bool at_text() const { return here() && peek().kind == Token::Kind::text; }
  bool eat_symbol(std::string_view text);  ///< takes it if it is next
  bool eat_word(std::string_view text);    ///< takes it if it is next
  /// `where` ends the message: "expected `:` after the rule's name".
  void expect_symbol(std::string_view text, const std::string& where);
  void expect_word(std::string_view text, const std::string& where);

  /// A name, with its prefix if it has one: `us-gaap:Assets`, without blanks inside. `what` is what the message
  /// expects. `colon_follows`: the grammar has a `:` behind the name, as in `stock members:person`, so that a first
  /// part is a prefix only if a second `:` follows.
  Word name(const std::string& what, bool colon_follows = false);
  /// A name without a prefix, such as that of a rule; no word of the language.
  Word plain_name(const std::string& what);
  Rational number();
  Word unit_name();                    ///< NAME, %, 1, NAME/NAME …, without blanks inside
  std::string label();                 ///< the text that is next; "" where there is none
  Word text(const std::string& what);  ///< a text that must be there and not be blank
  Position position();                 ///< takes `opening` or `closing`

  /// Where a missing part would stand: the next token of the statement, or the place behind its last token.
  Span gap() const;
  /// Reports a mistake and throws Recover.
  [[noreturn]] void fail(Span span, std::string message, std::string help = {});

 private:
  bool touches(std::size_t ahead, Token::Kind kind) const;

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;               // the next token
  std::size_t statement_start_ = 0;  // the first token of the current statement
};

/// The words of the language, which no declaration can take as its name.
const std::set<std::string, std::less<>>& reserved_words();
bool is_reserved(std::string_view word);

/// Reads an expression; constraints/README.md has the grammar, and parse_expression.cc is where this is done. Throws
/// Recover after a mistake, and beyond the limits of rules/limits.h.
Expr parse_expression(TokenCursor& cursor);

}  // namespace verify
