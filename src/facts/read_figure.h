#pragma once

#include "facts/read_fact.h"

namespace verify {

/// Reads what a fact says of its figure: value or range, hedge, scale, decimals. The fact's unit is known already.
/// As xBRL-JSON has it a value is exact unless something is said of its precision. `misspelt`: the fact has a key
/// nobody knows, perhaps its value, so that a missing one is not complained of.
void read_figure(Form& form, const JsonValue& json, const Defaults& defaults, bool misspelt, Fact& fact);

}  // namespace verify
