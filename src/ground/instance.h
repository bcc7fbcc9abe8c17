#pragma once

#include <set>

#include "ground/builder.h"

namespace verify {

/// A concept as a rule speaks of it.
struct Use {
  ConceptId concept_id;
  std::set<std::string> over;  ///< the dimensions of the sums and extremes it stands in
  auto operator<=>(const Use&) const = default;
};

/// What a rule needs to know of itself before it meets facts.
struct Shape {
  std::vector<Use> concepts;         ///< all it speaks of
  std::vector<Use> over_periods;     ///< flows, rates, values and shares of them
  std::vector<Use> opening_closing;  ///< stocks at the ends of the period
  std::set<std::string> over;        ///< all dimensions that are summed up
  bool has_length = false;           ///< speaks of the period's own length

  bool across() const { return !opening_closing.empty(); }
  bool periodic() const { return !over_periods.empty() || across() || has_length; }

  /// The aspects of the instance to which a quantity belongs: without the dimensions over which it is summed up. None
  /// for a member of such a dimension that stands alone.
  std::optional<Aspects> place(const Use& use, Aspects aspects) const;
};

Shape shape_of(const Rule& rule, const RuleSet& rules);

/// The rule filled in for one set of aspects at one time; the quantities it speaks of are added. Nothing when it says
/// something of a time that isn't given.
std::optional<Term> instance_of(ProblemBuilder& builder, const Rule& rule, const Aspects& aspects, const When& when);

}  // namespace verify
