// Applies rules to facts: makes the Problem that all later stages ask about. Knows neither documents nor solvers.
#pragma once

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// Applies rules to facts: one relation for each set of aspects and each time at which a rule's concepts are reported,
/// and the relations that the vocabulary implies. A fact that doesn't fit the vocabulary is an error in `diagnostics`
/// and makes no claim; neither does a fact that another one supersedes, or one without a concept. `widths` are the
/// configured widths of hedges. The problem keeps no reference to its inputs but the sources of rules, which it
/// shares. About linear in facts × instances, but quadratic in the reported periods of one flow.
Problem ground(const FactSet& facts, const RuleSet& rules, Diagnostics& diagnostics, const ReadingWidths& widths);

}  // namespace verify
