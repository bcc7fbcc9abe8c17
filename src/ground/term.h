// Terms: the expressions that relations are made of. Rules and the vocabulary give terms over quantities (ground/),
// documents give terms over their own figures (draft/); the solver, the evaluators (ground/term_values.h) and the
// printer (ground/print_term.h) read them. A term is a value: copies are independent of each other.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "quantity/period.h"
#include "quantity/rational.h"
#include "rules/ast.h"
#include "text/boxed.h"

namespace verify {

/// A quantity by its index into Problem::quantities.
using VarId = std::size_t;

/// A figure of a draft by its index into Draft::figures. Not a number, so that no figure can be taken for a quantity:
/// only some figures become quantities, and their indices differ.
struct FigureId {
  std::size_t index = 0;
  auto operator<=>(const FigureId&) const = default;
};

/// A day plus `shift` days. The day may be unknown, or it is itself a variable: the value of a fact of unit `date`.
template <class Variable>
struct MomentOver {
  std::variant<Day, Variable> at;
  int shift = 0;
};

/// The time from the start of one day to the start of another.
template <class Variable>
struct ElapsedOver {
  MomentOver<Variable> from, to;
  TimeUnit unit = TimeUnit::years;
};

enum class TermKind {
  number,
  variable,
  length,  ///< a time between two days
  negate,
  add,
  subtract,
  multiply,
  divide,
  minimum,  ///< of all args, one or more
  maximum,
  compare,
  logical_not,
  logical_and,
  logical_or,
  implies,
};

/// An expression in which every name and every time is filled in. Numbers are in base units, dates are days since
/// 1970-01-01. Operators of two operands have two args.
template <class Variable>
struct TermOver {
  using Kind = TermKind;
  Kind kind = Kind::number;
  Rational number;      ///< of Kind::number
  Variable variable{};  ///< of Kind::variable
  Comparison comparison = Comparison::equal;
  Rare<Rational> tolerance;                              ///< of an equation, as a part of the right side
  std::shared_ptr<const ElapsedOver<Variable>> elapsed;  ///< of a length, where it is never null; copies share it
  std::vector<TermOver> args;

  static TermOver of(Rational number);
  static TermOver of(Variable variable);
  static TermOver length(MomentOver<Variable> from, MomentOver<Variable> to, TimeUnit unit = TimeUnit::years);
  static TermOver negated(TermOver a);
  static TermOver make(Kind kind, TermOver a, TermOver b);
  static TermOver compared(TermOver a, Comparison comparison, TermOver b);
};

/// What relations hold, and all that is solved.
using Term = TermOver<VarId>;
using Moment = MomentOver<VarId>;
using Elapsed = ElapsedOver<VarId>;

/// What statements of drafts hold, before their figures have quantities.
using FigureTerm = TermOver<FigureId>;
using FigureMoment = MomentOver<FigureId>;

/// Every variable a term mentions, in the order written, each once; the variables of its dates included.
template <class Variable>
std::vector<Variable> variables_of(const TermOver<Variable>& term);

/// The same term with the quantity of each figure in the figure's place.
Term over_quantities(const FigureTerm& term, const std::function<VarId(FigureId)>& quantity_of);

}  // namespace verify
