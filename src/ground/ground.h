#pragma once

#include "ground/problem.h"
#include "text/diagnostic.h"

namespace verify {

/// Applies rules to facts (DESIGN section 4): one relation for each set of aspects at which a rule's concepts are
/// reported, and what the vocabulary says by itself. Facts that don't fit the vocabulary are complained about and make
/// no claim. Linear in facts × instances, but for flows: pairs of reported periods of one flow.
Problem ground(const FactSet& facts, const RuleSet& rules, Diagnostics& diagnostics, const ReadingWidths& widths = {});

}  // namespace verify
