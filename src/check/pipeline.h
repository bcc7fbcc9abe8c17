// The two stages between files and reports: `load` reads and grounds, `check` solves. A run on drafts is loaded by
// check/drafts.h instead. Each stage returns a type of its own, so that nothing can be read before it is there.
#pragma once

#include <functional>
#include <optional>

#include "check/checked.h"
#include "check/loaded.h"
#include "check/options.h"
#include "solve/oracle.h"
#include "text/diagnostic.h"

namespace verify {

/// Reads facts and rules and grounds them. Mistakes are added to `diagnostics`; nothing is returned where an error is
/// among them.
std::optional<Loaded> load(const CheckOptions& options, Diagnostics& diagnostics);

/// Is called before each component is solved: with its number from 1, how many there are, and its number of figures.
using Progress = std::function<void(std::size_t component, std::size_t of, std::size_t figures)>;

/// Solves what was loaded. The judge confirms what the oracle finds; where the two disagree, std::logic_error is
/// thrown. Takes the time of the solver's answers, which have limits each.
CheckResult check(Loaded loaded, OracleFactory oracle = default_oracle, OracleFactory judge = judging_oracle,
                  const Progress& progress = {});

}  // namespace verify
