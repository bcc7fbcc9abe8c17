#pragma once

#include <optional>

#include "check/changed_lines.h"
#include "check/earlier_report.h"
#include "cli/arguments.h"

namespace verify {

/// What a result is to be held against: --since and --changed-since.
struct Before {
  std::optional<EarlierReport> report;
  std::optional<Changes> changes;
  std::string commit;
};

/// Reads it, before anything is checked or written: the report may be written over by the same run. Nothing after a
/// complaint.
std::optional<Before> read_before(const Arguments& arguments);

/// Holds a result that was checked against it.
void hold_against(const Before& before, CheckResult& result);

}  // namespace verify
