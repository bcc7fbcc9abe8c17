#pragma once

#include <string>

#include "check/pipeline.h"

namespace verify {

/// What the rules became once they had met the facts: each relation over quantities in the notation of the rules, each
/// quantity with what it can be and what facts say of it, each running total. For whoever writes a vocabulary. The
/// result need only be loaded.
std::string emit_constraints(const CheckResult& result);

/// All that is judged, as SMT-LIB 2.6 for another solver: of each component whether it is contradictory, and whether
/// what is left is implausible, with the answers of this program's own solver. The result must be checked.
std::string emit_smt2(const CheckResult& result);

}  // namespace verify
