// The token cursor: see cursor.h.

#include "rules/cursor.h"

#include <algorithm>

namespace verify {

const std::set<std::string, std::less<>>& reserved_words() {
  static const std::set<std::string, std::less<>> kReserved = {
      "unit",    "period",  "dimension", "stock",   "flow", "value",  "rate",     "share",   "rule",  "plausible",
      "opening", "closing", "per",       "of",      "part", "signed", "additive", "never",   "falls", "within",
      "years",   "months",  "days",      "between", "and",  "or",     "not",      "implies", "if",    "then"};
  return kReserved;
}

bool is_reserved(std::string_view word) { return reserved_words().count(word) > 0; }

TokenCursor::TokenCursor(const Source& source, Diagnostics& diagnostics)
    : source_(source), diagnostics_(diagnostics), tokens_(tokenize(source, diagnostics)) {}

const Token& TokenCursor::peek(std::size_t ahead) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }

Token TokenCursor::take() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_.back(); }

void TokenCursor::skip_statement() {
  if (at_ == statement_start_) take();
  while (!at_end() && !peek().starts_line) take();
}

bool TokenCursor::symbol(std::string_view text) const {
  return here() && peek().kind == Token::Kind::symbol && peek().text == text;
}
bool TokenCursor::word(std::string_view text) const {
  return here() && peek().kind == Token::Kind::name && peek().text == text;
}
bool TokenCursor::eat_symbol(std::string_view text) { return symbol(text) && (take(), true); }
bool TokenCursor::eat_word(std::string_view text) { return word(text) && (take(), true); }

void TokenCursor::expect_symbol(std::string_view text, const std::string& where) {
  if (!eat_symbol(text)) fail(gap(), "expected `" + std::string(text) + "` " + where);
}
void TokenCursor::expect_word(std::string_view text, const std::string& where) {
  if (!eat_word(text)) fail(gap(), "expected `" + std::string(text) + "` " + where);
}

// Whether the token `ahead` of the next one is of this kind and follows the token before it without a blank.
bool TokenCursor::touches(std::size_t ahead, Token::Kind kind) const {
  return peek(ahead).kind == kind && peek(ahead).span.begin == peek(ahead - 1).span.end;
}

Word TokenCursor::name(const std::string& what, bool colon_follows) {
  const bool prefixed = here() && peek().kind == Token::Kind::name && touches(1, Token::Kind::symbol) &&
                        peek(1).text == ":" && touches(2, Token::Kind::name) &&
                        (!colon_follows || (peek(3).kind == Token::Kind::symbol && peek(3).text == ":"));
  if (!prefixed) return plain_name(what);
  const Token prefix = take();
  take();
  const Token local = take();
  return {prefix.text + ":" + local.text, {prefix.span.begin, local.span.end}};
}

Word TokenCursor::plain_name(const std::string& what) {
  if (!here() || peek().kind != Token::Kind::name) fail(gap(), "expected " + what);
  if (is_reserved(peek().text)) {
    fail(peek().span, "expected " + what + ", and `" + peek().text + "` is a word of the language");
  }
  const Token token = take();
  return {token.text, token.span};
}

Rational TokenCursor::number() {
  if (!here() || peek().kind != Token::Kind::number) fail(gap(), "expected a number");
  const Token token = take();
  const auto parsed = parse_numeral(token.text);
  if (!parsed) fail(token.span, parsed.fault().message, parsed.fault().help);
  return parsed->value;
}

Word TokenCursor::unit_name() {
  if (symbol("%")) {
    const Token token = take();
    return {"%", token.span};
  }
  Word unit;
  if (here() && peek().kind == Token::Kind::number && peek().text == "1") {
    const Token one = take();
    unit = {one.text, one.span};
  } else {
    unit = name("a unit");
  }
  while ((symbol("/") || symbol("*")) && peek().span.begin == unit.span.end && touches(1, Token::Kind::name)) {
    unit.text += take().text;
    const Word next = name("a unit");
    unit.text += next.text;
    unit.span.end = next.span.end;
  }
  return unit;
}

std::string TokenCursor::label() { return at_text() ? take().text : std::string(); }

Word TokenCursor::text(const std::string& what) {
  if (!at_text()) fail(gap(), "expected " + what);
  const Token token = take();
  if (token.text.find_first_not_of(' ') == std::string::npos) fail(token.span, "expected " + what + ", not a blank");
  return {token.text, token.span};
}

Position TokenCursor::position() {
  if (eat_word("opening")) return Position::opening;
  if (eat_word("closing")) return Position::closing;
  return Position::bare;
}

Span TokenCursor::gap() const {
  if (here() || at_ == 0) return peek().span;
  return {previous_end(), previous_end() + 1};
}

void TokenCursor::fail(Span span, std::string message, std::string help) {
  diagnostics_.push_back(diagnose_at(source_, span, std::move(message), std::move(help)));
  throw Recover{};
}

}  // namespace verify
