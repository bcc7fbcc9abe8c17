// The table of how tightly operators bind, and the decisions about brackets and signs that rest on it.
#include "rules/operators.h"

namespace verify {

namespace {

constexpr std::string_view kMinus = "−";

// Operators of equal strength group to the left.
int strength(Operator op) {
  switch (op) {
    case Operator::implies: return 1;
    case Operator::logical_or: return 2;
    case Operator::logical_and: return 3;
    case Operator::logical_not: return 4;
    case Operator::compare: return 5;
    case Operator::add:
    case Operator::subtract: return 6;
    case Operator::multiply:
    case Operator::divide: return 7;
    case Operator::negate: return 8;
    case Operator::none: break;
  }
  return 9;
}

bool is_arithmetic(Operator op) { return op >= Operator::add && op <= Operator::negate; }

std::string_view symbol(Operator op, Comparison comparison, Notation notation) {
  const bool plain = notation == Notation::rules;
  switch (op) {
    case Operator::implies: return "implies";
    case Operator::logical_or: return "or";
    case Operator::logical_and: return "and";
    case Operator::add: return "+";
    case Operator::negate:
    case Operator::subtract: return plain ? "-" : kMinus;
    case Operator::multiply: return plain ? "*" : "×";
    case Operator::divide: return "/";
    case Operator::logical_not: return "not";
    default: break;
  }
  if (plain) return comparison_symbol(comparison);
  switch (comparison) {
    case Comparison::less_equal: return "≤";
    case Comparison::greater_equal: return "≥";
    case Comparison::not_equal: return "≠";
    default: return comparison_symbol(comparison);
  }
}

// The bytes of a minus sign at the start of a text: a document may print a hyphen.
std::size_t sign_of(const std::string& text) {
  if (text.starts_with(kMinus)) return kMinus.size();
  return text.starts_with("-") ? 1 : 0;
}

std::string bracketed(const ExpressionText& arg, bool brackets) { return brackets ? "(" + arg.text + ")" : arg.text; }

}  // namespace

std::string left_operand(const ExpressionText& arg, Operator parent) {
  const bool looser = strength(arg.outermost) < strength(parent);
  const bool compared = parent == Operator::compare && arg.outermost == Operator::compare;
  return bracketed(arg, looser || compared || (arg.range && is_arithmetic(parent)));
}

std::string right_operand(const ExpressionText& arg, Operator parent, Comparison comparison, Notation notation) {
  const bool range = arg.range && is_arithmetic(parent);
  // In the language of rules the sign belongs to the operand: "a + -b" is another expression than "a - b".
  const bool negative = notation == Notation::typographic && !range && sign_of(arg.text) > 0;
  if (negative && parent == Operator::add) return " " + std::string(kMinus) + " " + arg.text.substr(sign_of(arg.text));
  const bool two_signs = negative && is_arithmetic(parent);
  const bool looser = strength(arg.outermost) <= strength(parent);
  return " " + std::string(symbol(parent, comparison, notation)) + " " + bracketed(arg, range || two_signs || looser);
}

std::string prefixed(Operator parent, const ExpressionText& arg, Notation notation) {
  const bool readers = notation == Notation::typographic;
  const std::string sign(symbol(parent, Comparison::equal, notation));
  if (parent == Operator::logical_not)
    return sign + " " + bracketed(arg, readers || strength(arg.outermost) <= strength(parent));
  const bool looser = strength(arg.outermost) < strength(parent);
  return sign + bracketed(arg, looser || arg.range || (readers && sign_of(arg.text) > 0));
}

}  // namespace verify
