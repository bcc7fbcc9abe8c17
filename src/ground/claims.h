// Binds one fact to the vocabulary: from the texts of a facts file to a concept, a time and intervals in base units.
// The step between facts/ and the Problem: ground/ground.cc makes a claim of each BoundFact. A text that doesn't fit
// the vocabulary is an error at its place in the file.
#pragma once

#include <optional>

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// A fact whose names were looked up and whose figure was read.
struct BoundFact {
  ConceptId concept_id = 0;
  When when;  ///< a day for an instant concept (Concept::instant), else a period; none where a `value` has no period
  Reading reading;  ///< in base units; a date in days since 1970-01-01
  Rational value;   ///< the figure as written, in base units; the lower one of a range, the first day of a date
};

/// The values that a quantity of this concept can have at all, in base units: at least 0, at most 1, or the days of the
/// calendar, as far as they apply. Whether it takes whole numbers only is not part of the interval (Concept::whole).
Interval domain_of(const Concept& concept_here);

/// Why no value that a fair reader would grant a figure is one that its quantity can have.
struct Misfit {
  std::string_view name;  ///< what the figure breaks, as a part of a relation's name: "never-negative"
  std::string why;        ///< behind the concept: "can't be negative"
  std::string help;       ///< what to do if the vocabulary is at fault; may be empty
};

/// The misfit of a reading with a quantity of this concept that has the given domain; none when it fits.
std::optional<Misfit> misfit(const Concept& concept_here, const Interval& domain, const Reading& reading);

/// The name of the relation that claims on one quantity break by themselves: of a single claim, what it can't be; of
/// several, "CONCEPT/restated".
std::string name_of_one_quantity(const Problem& problem, const RuleSet& rules, const std::vector<ClaimId>& claims);

/// Looks up concept, unit, period and dimensions of a fact and reads its figure with the configured widths of hedges.
/// A figure that its quantity can't have is no mistake here: see misfit. Returns nothing when there is a mistake; every
/// mistake of the fact is added to `diagnostics`.
std::optional<BoundFact> bind_fact(const Fact& fact, const FactSet& facts, const RuleSet& rules,
                                   const ReadingWidths& widths, Diagnostics& diagnostics);

}  // namespace verify
