// What a result is compared with: an earlier report (--since), and what changed since a commit (--changed-since).
#pragma once

#include <optional>
#include <string>

#include "check/changed_lines.h"
#include "check/earlier_report.h"
#include "cli/arguments.h"

namespace verify {

struct Baseline {
  std::optional<EarlierReport> report;  ///< of --since
  std::optional<Changes> changes;       ///< of --changed-since
  std::string commit;                   ///< the commit as the command line names it
};

/// Reads the report and asks git. To be called before anything is checked or written, since the same run may overwrite
/// the report. Nothing after a complaint.
std::optional<Baseline> read_baseline(const Arguments& arguments);

/// Adds to a checked result which findings are new, open and settled, and lets findings point at changed figures.
void compare_with(const Baseline& with, CheckResult& result);

}  // namespace verify
