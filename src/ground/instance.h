// Fills one rule in for one place: for one set of aspects at one time its concepts become quantities. Used wherever
// rules are applied: to facts (rule_instances.cc) and without facts (symbolic.cc).
#pragma once

#include <set>

#include "ground/builder.h"

namespace verify {

/// A concept as a rule mentions it.
struct Use {
  ConceptId concept_id;
  std::set<std::string> over;  ///< the dimensions of the sums, minima and maxima around it
  auto operator<=>(const Use&) const = default;
};

/// What must be known of a rule to find the places where it applies. Each list is in the order of the rule, each use
/// once.
struct Shape {
  std::vector<Use> concepts;         ///< all that it mentions
  std::vector<Use> over_periods;     ///< bare flows, rates and values, and shares that are of a period
  std::vector<Use> opening_closing;  ///< stocks with `opening` or `closing`
  std::set<std::string> over;        ///< all dimensions of its sums, minima and maxima
  bool has_length = false;           ///< mentions the length of its period

  bool across() const { return !opening_closing.empty(); }                           ///< compares two ends of a period
  bool periodic() const { return !over_periods.empty() || across() || has_length; }  ///< applies to a period

  /// The aspects of the instance that a quantity of these aspects belongs to: without the dimensions that `use` is
  /// summed up over. Nothing when the quantity lacks one of these dimensions, or has a dimension that the rule sums up
  /// elsewhere.
  std::optional<Aspects> place(const Use& use, Aspects aspects) const;
};

/// The rule's names must be known, as resolve() makes sure.
Shape shape_of(const Rule& rule, const RuleSet& rules);

/// The rule filled in for one set of aspects at one time; the quantities that it mentions are added to the builder,
/// even when it turns out not to apply. Nothing when the rule needs a time that isn't given: a period's length without
/// a period, a stock without a day.
std::optional<Term> instance_of(ProblemBuilder& builder, const Rule& rule, const Aspects& aspects, const When& when);

}  // namespace verify
