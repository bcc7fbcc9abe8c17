// The oracle on Z3 in a context that the caller chooses; solve/oracle.h has what the rest of the program uses. For
// src/solve only, since it brings Z3's header along.
#pragma once

#include <memory>

#include "solve/decision.h"
#include "solve/z3_translate.h"

namespace verify {

/// See make_z3_oracle. The oracle keeps the context, which may be shared with other oracles of the thread: what is
/// asked there can't turn an answer round, but decides which solution is found and whether a limit is met first.
std::unique_ptr<DecidingOracle> z3_oracle_in(std::shared_ptr<Z3Context> context, const Problem& problem,
                                             const SolverLimits& limits);

}  // namespace verify
