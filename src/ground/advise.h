// Warnings about rules and facts that are no mistakes and yet seldom meant. Asked after grounding, when it is known
// which rules apply to which facts. Such a slip would otherwise hide contradictions without a word, since a rule that
// applies to nothing and two names that never meet are never compared.
#pragma once

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// Adds warnings about concepts that nobody uses, rules that apply to nothing, shares that compare nothing, a bare
/// stock where its opening or closing is meant, and names that look alike. `problem` is what ground() made of the
/// facts and rules. Linear in facts and rules, but quadratic in the different names of a kind.
void advise(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

/// The last part of `advise`: concepts, dimensions and members of a dimension that are written in two ways. A kind
/// with more than 2,000 names isn't looked at.
void advise_on_names(const FactSet& facts, const RuleSet& rules, const Problem& problem, Diagnostics& diagnostics);

}  // namespace verify
