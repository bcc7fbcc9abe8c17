// Holds one fact against the vocabulary: from the texts of a facts file to a concept, a time and intervals in base
// units. The step between facts/ and the Problem; what doesn't fit is complained about where it is written.
#pragma once

#include <optional>

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// A fact whose names were looked up and whose figure was read.
struct BoundFact {
  ConceptId concept_id = 0;
  When when;        ///< a day for an instant concept (Concept::instant), else a period; none for a value without one
  Reading reading;  ///< in base units; a date in days since 1970-01-01
  Rational value;   ///< the figure as written, in base units; the lower one of a range, the first day of a date
};

/// The values that a quantity of this concept can have at all, in base units: at least 0, at most 1, or the days of
/// the calendar, as far as they apply. Whole numbers are not part of it.
Interval domain_of(const Concept& concept_here);

/// Looks up concept, unit, period and dimensions of a fact and reads its figure with the configured widths of hedges.
/// Nothing when there is a mistake; each mistake is added to `diagnostics`.
std::optional<BoundFact> bind_fact(const Fact& fact, const FactSet& facts, const RuleSet& rules,
                                   const ReadingWidths& widths, Diagnostics& diagnostics);

}  // namespace verify
