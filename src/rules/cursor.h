#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/ast.h"
#include "rules/lexer.h"

namespace verify {

/// Thrown by a cursor to get from a mistake, already complained about, to the end of its statement; never leaves
/// parse_rules.
struct Recover {};

/// Steps through the tokens of a rules file, one statement at a time: nothing here takes a token of the next one.
class TokenCursor {
 public:
  TokenCursor(const Source& source, Diagnostics& diagnostics);

  bool at_end() const { return peek().kind == Token::Kind::end; }
  /// The next token, or one further on, whichever statement it belongs to.
  const Token& peek(std::size_t ahead = 0) const;
  Token take();
  /// The next token belongs to the current statement.
  bool here() const { return at_ == statement_start_ || !peek().starts_line; }
  std::size_t previous_end() const { return at_ == 0 ? 0 : tokens_[at_ - 1].span.end; }
  std::string_view slice(Span span) const { return source_.slice(span); }

  void start_statement() { statement_start_ = at_; }
  std::size_t taken() const { return at_ - statement_start_; }  ///< tokens of this statement so far
  /// To the start of the next statement.
  void skip_statement();

  bool symbol(std::string_view text) const;
  bool word(std::string_view text) const;
  bool at_text() const { return here() && peek().kind == Token::Kind::text; }
  bool eat_symbol(std::string_view text);
  bool eat_word(std::string_view text);
  void expect_symbol(std::string_view text, const std::string& where);
  void expect_word(std::string_view text, const std::string& where);

  /// A name, with its prefix if it has one: `us-gaap:Assets`, without blanks inside. Where the name itself has a `:`
  /// behind it, as in `stock members:person`, `colon_follows` says so: then only what another `:` follows is a prefix.
  Word name(const std::string& what, bool colon_follows = false);
  /// A name that never has a prefix: a rule's.
  Word plain_name(const std::string& what);
  Rational number();
  Word unit_name();                    ///< NAME, %, NAME/NAME …, without blanks inside
  std::string label();                 ///< "" where none stands
  Word text(const std::string& what);  ///< one that must be there, not blank
  Position position();

  /// Where something is missing: the next token of the statement, else the place behind its last.
  Span gap() const;
  [[noreturn]] void fail(Span span, std::string message, std::string help = {});

 private:
  bool touches(std::size_t ahead, Token::Kind kind) const;

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t statement_start_ = 0;
};

/// The words of the language, which no declaration can take as its name.
const std::set<std::string, std::less<>>& reserved_words();
bool is_reserved(std::string_view word);

/// Reads an expression (constraints/README.md); throws Recover after a mistake.
Expr parse_expression(TokenCursor& cursor);

}  // namespace verify
