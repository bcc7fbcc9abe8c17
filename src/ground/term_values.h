// The values of terms: exact arithmetic on points and on intervals, without a solver. Drafts weigh their evidence with
// it, messages compute what figures come to, and the diagnosis settles what holds as it is written. The solver has an
// arithmetic of its own, over linear rows (solve/linear.h): a product with an unknown factor has no value here.
#pragma once

#include <functional>
#include <optional>
#include <type_traits>

#include "ground/term.h"
#include "quantity/interval.h"

namespace verify {

/// A closed interval of rationals; an absent end is unbounded. `Interval` also knows open ends; for the questions asked
/// here the closure is enough.
struct Enclosure {
  std::optional<Rational> lo, hi;
};
Enclosure enclosure_of(const Interval& interval);
inline Enclosure point_at(const Rational& value) { return {value, value}; }

/// What variables are known to be: an interval each, or a value each.
template <class Variable>
using Enclosures = std::type_identity_t<std::function<Enclosure(Variable)>>;
template <class Variable>
using Points = std::type_identity_t<std::function<Rational(Variable)>>;

/// An interval that holds the term's value wherever each variable lies in its own. It is the narrowest one if each
/// variable occurs once. Of a comparison: of the left side minus the right side. Unbounded if the term has a part with
/// no interval here: division, minimum, maximum, logic, days that are no variables.
template <class Variable>
Enclosure enclosure_of(const TermOver<Variable>& term, const Enclosures<Variable>& values);

/// The term's value at a point; of a comparison the left side minus the right side. None for a division by zero, for
/// logic, and for days that are no variables.
template <class Variable>
std::optional<Rational> value_of(const TermOver<Variable>& term, const Points<Variable>& values);

/// An equation that is affine in one variable, all others at their values: left − right = at_zero + slope × variable.
struct Line {
  Rational at_zero, slope;
  Rational root() const { return -at_zero / slope; }  ///< where the equation holds; `slope` must not be zero
};

/// The line of `equation` in `variable`; the caller knows that the equation is affine. None where it has no value, or
/// where it does not depend on the variable.
template <class Variable>
std::optional<Line> line_of(const TermOver<Variable>& equation, Variable variable, const Points<Variable>& values);

/// Whether a truth value is true, or false, wherever each variable lies in its interval. None if that is open, and for
/// any term but a comparison without tolerance or a conjunction of such.
template <class Variable>
std::optional<bool> truth_of(const TermOver<Variable>& term, const Enclosures<Variable>& values);

}  // namespace verify
