// The expressions of the rule language, by operator precedence (Pratt 1973). From loose to tight: `implies`, `or`,
// `and`, `not`, comparisons, sums, products, signs; operators of equal power group to the left. print_rules.cc has the
// same powers.

#include <algorithm>

#include "rules/cursor.h"
#include "rules/limits.h"

namespace verify {

namespace {

/// Reads one expression. The power of an operator says how tightly it binds; `expression(p)` reads operators above p.
class ExpressionParser {
 public:
  explicit ExpressionParser(TokenCursor& cursor) : cursor_(cursor) {}

  Expr run() { return expression(0, 0); }

 private:
  struct Operator {
    int power;
    Expr::Kind kind;
    Comparison comparison = Comparison::equal;
  };

  std::optional<Operator> infix() const {
    if (!cursor_.here()) return std::nullopt;
    const Token& token = cursor_.peek();
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
    if (depth > kMaxExpressionDepth)
      cursor_.fail(cursor_.peek().span, "nested more than " + std::to_string(kMaxExpressionDepth) + " deep");
    Expr left = prefix(depth);
    while (const auto op = infix()) {
      if (op->power <= power) break;
      // A long sum makes a deep tree, which its depth of brackets doesn't show: later stages walk trees recursively.
      if (cursor_.taken() > kMaxStatementWords) {
        cursor_.fail(cursor_.peek().span,
                     "a statement of more than " + std::to_string(kMaxStatementWords) + " words and signs");
      }
      const Token token = cursor_.take();
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
          cursor_.fail(cursor_.peek().span, "comparisons do not chain", "write `a < b and b < c`");
        }
      }
    }
    return left;
  }

  void within(Expr& comparison) {
    if (!cursor_.eat_word("within")) return;
    if (comparison.comparison != Comparison::equal) cursor_.fail(comparison.span, "`within` goes with `=` only");
    Rational tolerance = cursor_.number();
    if (!cursor_.eat_symbol("%"))
      cursor_.fail(cursor_.gap(), "expected `%` after `within` and a number",
                   "a tolerance is a part of the right side: within 1 %");
    comparison.tolerance = tolerance / Rational(100);
    comparison.span.end = cursor_.previous_end();
  }

  Expr prefix(std::size_t depth) {
    const Token token = cursor_.peek();
    if (!cursor_.here()) cursor_.fail(cursor_.gap(), "expected a quantity or a number");
    if (cursor_.eat_symbol("(")) {
      Expr inner = expression(0, depth + 1);
      cursor_.expect_symbol(")", "to close the bracket");
      return inner;
    }
    if (cursor_.eat_symbol("-")) return unary(Expr::Kind::negate, token, 7, depth);
    if (cursor_.eat_word("not")) return unary(Expr::Kind::logical_not, token, 4, depth);
    if (cursor_.eat_word("if")) return if_then(token, depth);
    if (token.kind == Token::Kind::number) return literal();
    for (const Aggregate a : {Aggregate::sum, Aggregate::minimum, Aggregate::maximum}) {
      if (at_aggregate(a)) return aggregate(a, cursor_.take(), depth);
    }
    for (const TimeUnit unit : kTimeUnits) {
      if (cursor_.word(time_unit_name(unit))) return time_length(unit);
    }
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
    cursor_.expect_word("then", "after the condition");
    args.push_back(expression(1, depth + 1));
    const Span span{token.span.begin, args.back().span.end};
    return node(Expr::Kind::implies, span, std::move(args));
  }

  // `sum`, `minimum` and `maximum` are not reserved, since vocabularies use them as names: one is an aggregate when a
  // name follows that can't follow a quantity.
  bool at_aggregate(Aggregate which) const {
    const Token& next = cursor_.peek(1);
    if (!cursor_.word(aggregate_name(which)) || next.kind != Token::Kind::name || next.starts_line) return false;
    constexpr std::string_view kBehindQuantities[] = {"and", "or", "implies", "then", "within", "over"};
    return std::find(std::begin(kBehindQuantities), std::end(kBehindQuantities), next.text) ==
           std::end(kBehindQuantities);
  }

  // sum of price * sold over product
  Expr aggregate(Aggregate which, const Token& token, std::size_t depth) {
    const std::string word(aggregate_name(which));
    cursor_.expect_word("of", "after `" + word + "`: " + word + " of QUANTITY over DIMENSION");
    std::vector<Expr> args;
    ++aggregates_;
    args.push_back(expression(5, depth + 1));
    --aggregates_;
    Expr e = node(Expr::Kind::aggregate, token.span, std::move(args));
    e.aggregate = which;
    cursor_.expect_word("over", "and a dimension: " + word + " of QUANTITY over DIMENSION");
    const Word dimension = cursor_.name("a dimension");
    e.name = dimension.text;
    e.name_span = dimension.span;
    e.span.end = dimension.span.end;
    return e;
  }

  Expr literal() {
    Expr e;
    e.kind = Expr::Kind::number;
    e.span = cursor_.peek().span;
    e.number = cursor_.number();
    if (cursor_.eat_symbol("%")) {
      e.number /= Rational(100);
    } else if (cursor_.here() && cursor_.peek().kind == Token::Kind::name && !is_reserved(cursor_.peek().text) &&
               !(aggregates_ > 0 && cursor_.word("over"))) {
      e.unit = cursor_.unit_name().text;
    }
    e.span.end = cursor_.previous_end();
    return e;
  }

  Expr time_length(TimeUnit unit) {
    const Token token = cursor_.take();
    Expr e;
    e.time = unit;
    e.span = token.span;
    e.kind = Expr::Kind::length;
    if (!cursor_.eat_word("between")) return e;
    e.kind = Expr::Kind::time_between;
    e.args.push_back(quantity());
    cursor_.expect_word("and", "between the two dates");
    e.args.push_back(quantity());
    e.span.end = e.args.back().span.end;
    return e;
  }

  Expr quantity() {
    Expr e;
    e.kind = Expr::Kind::quantity;
    e.span = cursor_.gap();
    e.position = cursor_.position();
    const Word concept_name = cursor_.name("a quantity or a number");
    e.name = concept_name.text;
    e.name_span = concept_name.span;
    e.span.end = concept_name.span.end;
    return e;
  }

  TokenCursor& cursor_;
  int aggregates_ = 0;  // aggregates that are open: `over` ends the innermost one and is no unit
};

}  // namespace

Expr parse_expression(TokenCursor& cursor) { return ExpressionParser(cursor).run(); }

}  // namespace verify
