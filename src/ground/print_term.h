// Terms in writing: the one printer of relations, for findings (explain/), drafts (draft/statements/) and the list of
// constraints (report/). Brackets and signs are decided in rules/operators.h; the caller says how the leaves look.
#pragma once

#include <functional>
#include <limits>
#include <string>

#include "ground/term.h"
#include "rules/operators.h"

namespace verify {

/// The text of a variable: a name, or a figure as a document prints it.
struct LeafText {
  std::string text;    ///< a negative figure begins with "−" or "-"
  bool range = false;  ///< "20 to 30", which needs brackets within arithmetic
};

/// Where a sum is cut: one of more than `longest` summands shows its first and its last ones. "1 + 2 + … (7 more)",
/// or with last ones "1 + 2 + … + 9", which counts nothing.
struct SumCut {
  std::size_t longest = std::numeric_limits<std::size_t>::max();
  std::size_t first = 1;  ///< at least 1
  std::size_t last = 0;
};

template <class Variable>
struct TermStyle {
  Notation notation = Notation::typographic;
  std::function<std::string(const Rational&)> number;
  std::function<LeafText(Variable)> variable;
  std::function<std::string(const TermOver<Variable>&)> length;  ///< of a term of Kind::length
  SumCut sums;
};

/// The term in that style. All functions of the style that the term needs must be set.
template <class Variable>
std::string print_term(const TermOver<Variable>& term, const TermStyle<Variable>& style);

}  // namespace verify
