#pragma once

#include "facts/fact.h"
#include "rules/vocabulary.h"

namespace verify {

/// Adds to the vocabulary, as a `value`, each concept that a report in xBRL-JSON reports and nothing declares; its unit
/// is that of the first such fact. The same name in a unit of another dimension, such as money of two currencies, is
/// another quantity: a value called "NAME in UNIT". To be called once, before the facts are held against the rules.
void declare_reported(RuleSet& rules, const FactSet& facts);

/// The concept a fact is about; nothing when none is declared for it.
std::optional<ConceptId> concept_of(const Fact& fact, const FactSet& facts, const RuleSet& rules);

}  // namespace verify
