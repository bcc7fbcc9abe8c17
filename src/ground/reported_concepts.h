// Concepts that reports in xBRL-JSON use and nothing declares. Behind this step a report differs from a facts file in
// nothing.
#pragma once

#include "facts/fact.h"
#include "rules/vocabulary.h"

namespace verify {

/// Adds to the vocabulary, as a `value`, each concept that a report in xBRL-JSON reports and nothing declares. Its
/// unit is that of the first such fact. Facts of the same name in a unit of another dimension, such as another
/// currency, get a value of their own, called "NAME in UNIT". Call it once, before `ground`.
void declare_reported(RuleSet& rules, const FactSet& facts);

/// The concept that a fact is about, by name, by synonym, or as declared above; nothing when there is none.
std::optional<ConceptId> concept_of(const Fact& fact, const FactSet& facts, const RuleSet& rules);

}  // namespace verify
