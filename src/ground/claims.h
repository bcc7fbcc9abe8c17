#pragma once

#include <optional>

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// A fact held against the vocabulary: what it is about, and what it says of it.
struct BoundFact {
  ConceptId concept_id = 0;
  When when;
  Reading reading;
  Rational value;
};

/// What a quantity of this concept can be at all.
Interval domain_of(const Concept& concept_here);

/// Looks up concept, unit, period and dimensions of a fact and reads its figure. Nothing when any of it is wrong; the
/// reasons are added to `diagnostics`.
std::optional<BoundFact> bind(const Fact& fact, const FactSet& facts, const RuleSet& rules, const ReadingWidths& widths,
                              Diagnostics& diagnostics);

}  // namespace verify
