// The two stages between files and reports: `load` reads and grounds, `check` solves. A run on drafts is loaded by
// check/drafts.h instead. Each stage returns a type of its own, so that no field can be read before it is filled.
#pragma once

#include <optional>

#include "check/checked.h"
#include "check/kept.h"
#include "check/loaded.h"
#include "check/options.h"
#include "solve/oracle.h"
#include "text/diagnostic.h"
#include "text/files.h"
#include "text/progress.h"

namespace verify {

/// The rules files and folders of a run: those given, otherwise the one that rules_folders_of (check/paths.h) finds for
/// each path of facts.
std::vector<std::string> rules_paths(const CheckOptions& options, const Files& files);

/// Reads facts and rules and grounds them. Mistakes are added to `diagnostics`; if one of them is an error, nothing is
/// returned.
std::optional<Loaded> load(const CheckOptions& options, Diagnostics& diagnostics);
/// The same from these files. What `kept` has is not read again, and what is read is added to it, unless it is null.
std::optional<Loaded> load(const CheckOptions& options, Files& files, Kept* kept, Diagnostics& diagnostics);

/// Solves what was loaded, on Loaded::jobs threads. The judge confirms what the oracle finds; where the two disagree,
/// std::logic_error is thrown. The program passes default_oracle and judging_oracle. `progress` may be null. The cost
/// is that of the solver's answers, each of which is limited (solve/limits.h); their number grows with the conflicts.
CheckResult check(Loaded loaded, OracleFactory oracle, OracleFactory judge, Progress* progress);

}  // namespace verify
