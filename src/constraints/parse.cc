#include "constraints/parse.h"

#include <algorithm>
#include <set>

#include "constraints/lexer.h"

namespace verify {

std::string_view comparison_symbol(Comparison comparison) {
  constexpr std::string_view kSymbols[] = {"=", "!=", "<", "<=", ">", ">="};
  return kSymbols[static_cast<std::size_t>(comparison)];
}

std::string_view time_unit_name(TimeUnit unit) {
  constexpr std::string_view kNames[] = {"years", "months", "days"};
  return kNames[static_cast<std::size_t>(unit)];
}

std::string_view concept_kind_name(ConceptKind kind) {
  constexpr std::string_view kNames[] = {"stock", "flow", "value", "rate", "share"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

const std::vector<std::string> kStatements = {"unit",  "period", "dimension", "stock", "flow",
                                              "value", "rate",   "share",     "rule",  "plausible"};
const std::set<std::string, std::less<>> kReserved = {
    "unit", "period", "dimension", "stock", "flow", "value", "rate", "share", "rule", "plausible", "opening",
    "closing", "per", "of", "part", "signed", "additive", "never", "falls", "within", "years", "months", "days",
    "between", "and", "or", "not", "implies", "if", "then"};

constexpr std::size_t kMaxDepth = 100;

/// Thrown inside the parser only, to get from a mistake to the end of its statement.
struct Recover {};

class Parser {
 public:
  Parser(SourcePtr source, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    file_.source = std::move(source);
    tokens_ = tokenize(*file_.source, diagnostics);
  }

  RulesFile run() {
    while (peek().kind != Token::Kind::end) {
      try {
        statement();
        if (!peek().starts_line) fail(peek().span, "expected the end of the statement", "a statement starts a line; its further lines are indented");
      } catch (const Recover&) {
        do {
          ++at_;
        } while (at_ + 1 < tokens_.size() && !peek().starts_line);
        at_ = std::min(at_, tokens_.size() - 1);
      }
    }
    return std::move(file_);
  }

 private:
  const Token& peek(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  Token take() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_.back(); }
  // A token of this statement: the next statement's words never complete the one before.
  bool here() const { return statement_start_ == at_ || !peek().starts_line; }
  bool symbol(std::string_view text) const {
    return here() && peek().kind == Token::Kind::symbol && peek().text == text;
  }
  bool word(std::string_view text) const { return here() && peek().kind == Token::Kind::name && peek().text == text; }
  bool eat_symbol(std::string_view text) { return symbol(text) && (take(), true); }
  bool eat_word(std::string_view text) { return word(text) && (take(), true); }

  [[noreturn]] void fail(Span span, std::string message, std::string help = {}) {
    diagnostics_.push_back(diagnose_at(*file_.source, span, std::move(message), std::move(help)));
    throw Recover{};
  }
  // Where something is missing at a line's end, the caret goes behind the last token, not to the next line.
  Span gap() const {
    if (here() || at_ == 0) return peek().span;
    const std::size_t end = tokens_[at_ - 1].span.end;
    return {end, end + 1};
  }

  void expect_symbol(std::string_view text, const std::string& where) {
    if (!eat_symbol(text)) fail(gap(), "expected `" + std::string(text) + "` " + where);
  }
  void expect_word(std::string_view text, const std::string& where) {
    if (!eat_word(text)) fail(gap(), "expected `" + std::string(text) + "` " + where);
  }

  Word name(const std::string& what) {
    if (!here() || peek().kind != Token::Kind::name) fail(gap(), "expected " + what);
    if (kReserved.count(peek().text) > 0) {
      fail(peek().span, "expected " + what + ", and `" + peek().text + "` is a word of the language");
    }
    const Token token = take();
    return {token.text, token.span};
  }

  std::string label() {
    return here() && peek().kind == Token::Kind::text ? take().text : std::string();
  }

  void statement() {
    statement_start_ = at_;
    const Token start = peek();
    if (!start.starts_line) fail(start.span, "a statement starts at the beginning of a line");
    const auto known = std::find(kStatements.begin(), kStatements.end(), start.text);
    if (start.kind != Token::Kind::name || known == kStatements.end()) {
      fail(start.span, "expected a statement" + did_you_mean(start.text, kStatements),
           "one of unit, period, dimension, stock, flow, value, rate, share, rule, plausible");
    }
    take();
    if (start.text == "unit") return unit_statement();
    if (start.text == "period") return period_statement();
    if (start.text == "dimension") return dimension_statement();
    if (start.text == "rule" || start.text == "plausible") return rule_statement(start.text == "plausible");
    concept_statement(static_cast<ConceptKind>(known - kStatements.begin() - 3));
  }

  Rational number() {
    if (!here() || peek().kind != Token::Kind::number) fail(gap(), "expected a number");
    const Token token = take();
    const auto parsed = parse_numeral(token.text);
    if (!parsed) fail(token.span, parsed.fault().message, parsed.fault().help);
    return parsed->value;
  }

  // NAME, %, NAME/NAME …, without blanks inside.
  Word unit_name() {
    if (symbol("%")) {
      const Token token = take();
      return {"%", token.span};
    }
    Word unit = name("a unit");
    while ((symbol("/") || symbol("*")) && peek().span.begin == unit.span.end && peek(1).span.begin == peek().span.end &&
           peek(1).kind == Token::Kind::name) {
      unit.text += take().text;
      const Token next = take();
      unit.text += next.text;
      unit.span.end = next.span.end;
    }
    return unit;
  }

  void unit_statement() {
    UnitDecl unit;
    unit.name = name("the unit's name");
    if (eat_symbol("=")) {
      unit.factor = number();
      unit.of = unit_name();
    }
    file_.units.push_back(std::move(unit));
  }

  void period_statement() {
    PeriodDecl period;
    period.name = name("the period's name");
    expect_symbol("=", "after the period's name");
    if (!here()) fail(gap(), "expected a period like 2020-10-13/2025-10-12");
    const std::size_t begin = peek().span.begin;
    std::size_t end = begin;
    while (here() && peek().kind != Token::Kind::end) end = take().span.end;
    period.period = {std::string(file_.source->slice({begin, end})), {begin, end}};
    file_.periods.push_back(std::move(period));
  }

  void dimension_statement() {
    DimensionDecl dimension;
    dimension.name = name("the dimension's name");
    expect_symbol("=", "after the dimension's name");
    do {
      if (eat_symbol("...")) {
        dimension.open = true;
        break;
      }
      dimension.members.push_back(name("a member of the dimension"));
    } while (eat_symbol("|"));
    file_.dimensions.push_back(std::move(dimension));
  }

  Position position() {
    if (eat_word("opening")) return Position::opening;
    if (eat_word("closing")) return Position::closing;
    return Position::bare;
  }

  void concept_statement(ConceptKind kind) {
    ConceptDecl c;
    c.kind = kind;
    c.name = name("the name of the " + std::string(concept_kind_name(kind)));
    if (kind == ConceptKind::rate) {
      expect_symbol("=", "after the rate's name: rate NAME = FLOW per year");
      c.numerator = name("a flow");
      expect_word("per", "after the flow: rate NAME = FLOW per year");
      if (eat_word("year")) c.per = TimeUnit::years;
      else if (eat_word("month")) c.per = TimeUnit::months;
      else if (eat_word("day")) c.per = TimeUnit::days;
      else fail(gap(), "expected `year`, `month` or `day` after `per`");
    } else if (kind == ConceptKind::share) {
      expect_symbol("=", "after the share's name: share NAME = PART of BASE");
      c.numerator = name("the part");
      expect_word("of", "after the part: share NAME = PART of BASE");
      c.base_position = position();
      c.base = name("the base of the share");
    } else {
      expect_symbol(":", "and a unit after the name");
      c.unit = unit_name();
    }
    while (eat_symbol(",")) attribute(c);
    c.label = label();
    file_.concepts.push_back(std::move(c));
  }

  void attribute(ConceptDecl& c) {
    if (eat_word("signed")) {
      c.is_signed = true;
    } else if (eat_word("additive")) {
      c.additive = true;
    } else if (eat_word("part")) {
      expect_word("of", "after `part`");
      c.part_of = name("what it is a part of");
    } else if (eat_word("never")) {
      expect_word("falls", "after `never`");
      c.never_falls = true;
    } else {
      const std::string word = here() ? peek().text : std::string();
      fail(gap(), "expected what else is true of it" + did_you_mean(word, {"signed", "additive", "part of", "never falls"}),
           "signed, additive, part of NAME, never falls");
    }
  }

  void rule_statement(bool plausible) {
    RuleDecl rule;
    rule.plausible = plausible;
    rule.name = name("the rule's name");
    rule.label = label();
    expect_symbol(":", "after the rule's name");
    rule.body = expression(0, 0);
    file_.rules.push_back(std::move(rule));
  }

  // A Pratt parser (Pratt 1973): `or`, `and`, `not`, comparisons, sums, products, signs, from loose to tight.
  struct Operator {
    int power;
    Expr::Kind kind;
    Comparison comparison = Comparison::equal;
  };

  std::optional<Operator> infix() const {
    if (!here()) return std::nullopt;
    const Token& token = peek();
    using K = Expr::Kind;
    if (token.kind == Token::Kind::name) {
      if (token.text == "implies") return Operator{1, K::implies};
      if (token.text == "or") return Operator{2, K::logical_or};
      if (token.text == "and") return Operator{3, K::logical_and};
      return std::nullopt;
    }
    if (token.kind != Token::Kind::symbol) return std::nullopt;
    constexpr std::pair<std::string_view, Comparison> kComparisons[] = {
        {"=", Comparison::equal},       {"!=", Comparison::not_equal}, {"<", Comparison::less},
        {"<=", Comparison::less_equal}, {">", Comparison::greater},    {">=", Comparison::greater_equal}};
    for (const auto& [text, comparison] : kComparisons) {
      if (token.text == text) return Operator{5, K::compare, comparison};
    }
    if (token.text == "+") return Operator{6, K::add};
    if (token.text == "-") return Operator{6, K::subtract};
    if (token.text == "*") return Operator{7, K::multiply};
    if (token.text == "/") return Operator{7, K::divide};
    return std::nullopt;
  }

  static Expr node(Expr::Kind kind, Span span, std::vector<Expr> args) {
    Expr e;
    e.kind = kind;
    e.span = span;
    e.args = std::move(args);
    return e;
  }

  Expr expression(int power, std::size_t depth) {
    if (depth > kMaxDepth) fail(peek().span, "nested more than " + std::to_string(kMaxDepth) + " deep");
    Expr left = prefix(depth);
    while (const auto op = infix()) {
      if (op->power <= power) break;
      const Token token = take();
      Expr right = expression(op->power, depth + 1);
      const Span span{left.span.begin, right.span.end};
      std::vector<Expr> args;
      args.push_back(std::move(left));
      args.push_back(std::move(right));
      left = node(op->kind, span, std::move(args));
      left.comparison = op->comparison;
      if (op->kind == Expr::Kind::compare) {
        within(left);
        if (const auto next = infix(); next && next->kind == Expr::Kind::compare) {
          fail(peek().span, "comparisons do not chain", "write `a < b and b < c`");
        }
      }
    }
    return left;
  }

  void within(Expr& comparison) {
    if (!eat_word("within")) return;
    if (comparison.comparison != Comparison::equal) {
      fail(comparison.span, "`within` goes with `=` only");
    }
    Rational tolerance = number();
    if (!eat_symbol("%")) fail(gap(), "expected `%` after `within` and a number", "a tolerance is a part of the right side: within 1 %");
    comparison.tolerance = tolerance / Rational(100);
    comparison.span.end = tokens_[at_ - 1].span.end;
  }

  Expr prefix(std::size_t depth) {
    const Token token = peek();
    if (!here()) fail(gap(), "expected a quantity or a number");
    if (eat_symbol("(")) {
      Expr inner = expression(0, depth + 1);
      expect_symbol(")", "to close the bracket");
      return inner;
    }
    if (eat_symbol("-")) return unary(Expr::Kind::negate, token, 7, depth);
    if (eat_word("not")) return unary(Expr::Kind::logical_not, token, 4, depth);
    if (eat_word("if")) return if_then(token, depth);
    if (token.kind == Token::Kind::number) return literal();
    if (word("years") || word("months") || word("days")) return time_length();
    return quantity();
  }

  Expr unary(Expr::Kind kind, const Token& token, int power, std::size_t depth) {
    Expr inner = expression(power, depth + 1);
    const Span span{token.span.begin, inner.span.end};
    std::vector<Expr> args;
    args.push_back(std::move(inner));
    return node(kind, span, std::move(args));
  }

  Expr if_then(const Token& token, std::size_t depth) {
    std::vector<Expr> args;
    args.push_back(expression(1, depth + 1));
    expect_word("then", "after the condition");
    args.push_back(expression(1, depth + 1));
    const Span span{token.span.begin, args.back().span.end};
    return node(Expr::Kind::implies, span, std::move(args));
  }

  Expr literal() {
    Expr e;
    e.kind = Expr::Kind::number;
    e.span = peek().span;
    e.number = number();
    if (eat_symbol("%")) {
      e.number /= Rational(100);
    } else if (here() && peek().kind == Token::Kind::name && kReserved.count(peek().text) == 0) {
      e.unit = unit_name().text;
    }
    e.span.end = tokens_[at_ - 1].span.end;
    return e;
  }

  Expr time_length() {
    const Token token = take();
    Expr e;
    e.time = token.text == "years" ? TimeUnit::years : token.text == "months" ? TimeUnit::months : TimeUnit::days;
    e.span = token.span;
    e.kind = Expr::Kind::length;
    if (!eat_word("between")) return e;
    e.kind = Expr::Kind::time_between;
    e.args.push_back(quantity());
    expect_word("and", "between the two dates");
    e.args.push_back(quantity());
    e.span.end = e.args.back().span.end;
    return e;
  }

  Expr quantity() {
    Expr e;
    e.kind = Expr::Kind::quantity;
    e.span = gap();
    e.position = position();
    const Word concept_name = name("a quantity or a number");
    e.name = concept_name.text;
    e.span.end = concept_name.span.end;
    return e;
  }

  RulesFile file_;
  Diagnostics& diagnostics_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t statement_start_ = 0;
};

}  // namespace

RulesFile parse_rules(SourcePtr source, Diagnostics& diagnostics) { return Parser(std::move(source), diagnostics).run(); }

}  // namespace verify
