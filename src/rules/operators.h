// How expressions are written: which operator binds more tightly, where brackets stand, and what becomes of a minus
// sign. The two printers of expressions, of rules as users wrote them (rules/print_rules.cc) and of terms in which
// quantities or figures have taken the places of names (ground/print_term.h), put their texts together with it.
#pragma once

#include <string>

#include "rules/ast.h"

namespace verify {

/// The operators, the loosest first; `none` is any text that needs no brackets.
enum class Operator {
  implies,
  logical_or,
  logical_and,
  logical_not,
  compare,
  add,
  subtract,
  multiply,
  divide,
  negate,
  none,
};

enum class Notation {
  rules,        ///< the rule language: "a - b * c <= d"; parsing gives the same expression back
  typographic,  ///< for readers: "a − b × c ≤ d"; a negative summand is subtracted, other negative operands get
                ///< brackets
};

/// A part of an expression in writing.
struct ExpressionText {
  std::string text;
  Operator outermost = Operator::none;  ///< the operator that is applied last
  bool range = false;                   ///< "20 to 30", which needs brackets within arithmetic
};

/// An operand in front of a binary operator.
std::string left_operand(const ExpressionText& arg, Operator parent);

/// A binary operator, with a blank on both sides, and the operand behind it: " + 52", " − (a + b)". Operators group to
/// the left, so an operand that binds no tighter than the operator gets brackets. `comparison` is read for
/// Operator::compare alone.
std::string right_operand(const ExpressionText& arg, Operator parent, Comparison comparison, Notation notation);

/// Operator::negate or Operator::logical_not and the operand behind it: "−5", "not (a = b)".
std::string prefixed(Operator parent, const ExpressionText& arg, Notation notation);

}  // namespace verify
