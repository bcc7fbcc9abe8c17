// Reads what a fact says of its figure: the part of a fact that quantity/reading.h makes intervals of.
#pragma once

#include "facts/read_fact.h"

namespace verify {

/// Reads value or range, hedge, scale and decimals into `fact`, whose unit is known already. In a report in xBRL-JSON a
/// value without `decimals` and hedge is exact, as the standard says. `misspelt`: the fact has an unknown key, which
/// may be a misspelt "value", so that a missing value is not complained of.
void read_figure(Form& form, const JsonValue& json, const Defaults& defaults, bool misspelt, Fact& fact);

}  // namespace verify
