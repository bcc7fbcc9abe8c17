// Checks the units of a rule's expression: the last check of rules before they meet facts, called by
// rules/vocabulary.h.
#pragma once

#include "rules/vocabulary.h"

namespace verify {

/// Whether an expression is a truth value whose sums and comparisons have one dimension each, whose logic combines
/// comparisons, and whose dates are used as dates. Otherwise adds one error at the smallest expression at fault. The
/// names in `body` must be known in `rules`.
bool check_units(const Expr& body, const RuleSet& rules, const Source& source, Diagnostics& diagnostics);

}  // namespace verify
