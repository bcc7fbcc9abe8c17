// Rows of linear arithmetic, and the lowering of a relation's term to them. Stands between the terms of a Problem
// (ground/problem.h) and the encoding (solve/encode.h). Lowering is exact and depends on the term alone: products and
// lengths of time are pulled out, and what they can be is decided later.
#pragma once

#include <map>
#include <vector>

#include "ground/problem.h"

namespace verify {

/// Σ coefficient × variable + constant, exact.
struct Linear {
  std::map<VarId, Rational> coefficients;  ///< none is zero
  Rational constant;

  static Linear of(const Rational& c) { return {{}, c}; }  ///< the constant, and below: the variable
  static Linear of(VarId v) { return {{{v, Rational(1)}}, 0}; }
  bool is_constant() const { return coefficients.empty(); }
  /// The variable, when the sum is a single variable with coefficient 1 and no constant.
  std::optional<VarId> as_variable() const;
  /// Adds `other` × `factor` in place.
  Linear& add(const Linear& other, const Rational& factor);
  Linear times(const Rational& factor) const;
};

/// A formula whose atoms are rows, each `linear comparison 0`.
struct Formula {
  enum class Kind { row, conjunction, disjunction, negation };
  Kind kind = Kind::conjunction;              ///< an empty conjunction is true
  Linear linear;                              ///< of a row
  Comparison comparison = Comparison::equal;  ///< of a row
  std::vector<Formula> args;                  ///< of the other kinds; a negation has one

  static Formula row(Linear linear, Comparison comparison);
  static Formula all(std::vector<Formula> args);
  static Formula any(std::vector<Formula> args);  ///< false when `args` is empty
  static Formula negated(Formula arg);
};

/// result = x × y. The factors may be the same variable.
struct Product {
  VarId result, x, y;
};

/// result = the time from the start of one day to the start of the other, in `unit`.
struct Length {
  VarId result;
  Moment from, to;
  TimeUnit unit;
};

/// A relation's term as linear rows; each product, length and named sum is a new variable in them.
struct Lowered {
  Formula formula;  ///< the term, and the conditions that define its quotients, minima and maxima
  std::vector<Product> products;
  std::vector<Length> lengths;
  std::vector<std::pair<VarId, Linear>> names;  ///< new variables that stand for a sum
};

/// Lowers a truth value. New variables are numbered from `first_free` on, which is moved behind the last one. A
/// division by zero makes the relation false.
Lowered lower(const Term& term, VarId& first_free);

/// Whether a number of that sign (below, at or above 0) is `comparison` 0.
bool compares(int sign, Comparison comparison);

/// The hull of a sum when each variable lies within its interval; a variable without an entry is unbounded.
Interval evaluate(const Linear& linear, const std::map<VarId, Interval>& intervals);

/// The only case of a disjunction that a point within the intervals can be in; nothing where there are several, none,
/// or where the formula is no disjunction. Cases that the intervals refute only together with other rows count.
const Formula* only_case(const Formula& formula, const std::map<VarId, Interval>& intervals);

/// The row `v comparison value`.
Formula bound_row(VarId v, Comparison comparison, const Rational& value);
/// One row for each end that the interval has, the lower first.
std::vector<Formula> bounds(VarId v, const Interval& interval);
/// McCormick's envelope of a product (McCormick 1976): up to four linear rows that hold of the result wherever the
/// factors lie within these intervals. A row is left out where an end it needs is unbounded.
std::vector<Formula> envelope(const Product& product, const Interval& x, const Interval& y);
/// The sum times the least common multiple of its denominators: whole numbers, and the same comparison with 0.
Linear on_integer_grid(const Linear& linear);

}  // namespace verify
