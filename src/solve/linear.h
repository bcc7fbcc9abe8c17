#pragma once

#include <map>
#include <vector>

#include "ground/problem.h"

namespace verify {

/// Σ coefficient × variable + constant.
struct Linear {
  std::map<VarId, Rational> coefficients;  ///< none is zero
  Rational constant;

  static Linear of(const Rational& c) { return {{}, c}; }
  static Linear of(VarId v) { return {{{v, Rational(1)}}, 0}; }
  bool is_constant() const { return coefficients.empty(); }
  /// The variable when this is just one of them, unscaled.
  std::optional<VarId> as_variable() const;
  Linear& add(const Linear& other, const Rational& factor);
  Linear times(const Rational& factor) const;
};

/// A formula over rows `linear comparison 0`.
struct Formula {
  enum class Kind { row, conjunction, disjunction, negation };
  Kind kind = Kind::conjunction;  ///< an empty conjunction is true
  Linear linear;
  Comparison comparison = Comparison::equal;
  std::vector<Formula> args;

  static Formula row(Linear linear, Comparison comparison);
  static Formula all(std::vector<Formula> args);
  static Formula any(std::vector<Formula> args);
  static Formula negated(Formula arg);
};

/// result = x × y
struct Product {
  VarId result, x, y;
};

/// result = the time from one moment to the other
struct Length {
  VarId result;
  Moment from, to;
  TimeUnit unit;
};

/// A relation's term with products and lengths pulled out under new variables, which are numbered from `first_free` on.
struct Lowered {
  Formula formula;
  std::vector<Product> products;
  std::vector<Length> lengths;
  std::vector<std::pair<VarId, Linear>> names;  ///< new variables that stand for a sum
};

Lowered lower(const Term& term, VarId& first_free);

/// What a sum can be where each variable is within its interval.
Interval evaluate(const Linear& linear, const std::map<VarId, Interval>& intervals);

/// `v comparison value`
Formula bound_row(VarId v, Comparison comparison, const Rational& value);
/// A row for each end the interval has: the lower first.
std::vector<Formula> bounds(VarId v, const Interval& interval);
/// McCormick's envelope (1976) of a product: what holds of the result wherever the factors are within these intervals.
std::vector<Formula> envelope(const Product& product, const Interval& x, const Interval& y);
/// The row times the least common multiple of its denominators, which keeps every comparison with 0.
Linear on_integer_grid(const Linear& linear);

}  // namespace verify
