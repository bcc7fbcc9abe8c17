#pragma once

#include "rules/vocabulary.h"

namespace verify {

/// Checks that an expression says something: sums and comparisons of one dimension, logic of comparisons, dates used as
/// dates. Complains at the smallest span that is at fault; true when all is well. Names must be known.
bool check_units(const Expr& body, const RuleSet& rules, const Source& source, Diagnostics& diagnostics);

}  // namespace verify
