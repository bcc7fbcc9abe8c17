// Settles which units of a project measure, by its figures: the step between reading facts and rules and grounding
// them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "rules/vocabulary.h"
#include "text/diagnostic.h"

namespace verify {

/// Whether the figure has digits behind the point that its scale doesn't take up: 12.5, but not 12.5 thousand.
bool has_fraction(const Fact& fact);

/// The unit of a figure with a fraction, if nothing settles its nature and the concept is one that is counted: such a
/// figure says that the unit measures.
std::optional<std::string> unit_found_to_measure(const Fact& fact, const Concept& concept_here, const RuleSet& rules);
/// Takes these units to measure.
void take_to_measure(const std::vector<std::string>& units, RuleSet& rules);

/// Things are counted in a unit that neither the rules nor the list of units (quantity/unit_table.cc) settles. Where a
/// figure of a stock or flow in such a unit has a fraction, the unit is taken to measure, in the whole project: the
/// rules are changed, and a warning at the first of these figures says so. Linear in the facts.
void settle_units(const FactSet& facts, RuleSet& rules, Diagnostics& diagnostics);

}  // namespace verify
