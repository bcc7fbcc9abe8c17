// What a run of the program is held beside, measured in the same run of the benchmark: the floor, which is what reading
// its input alone takes, and the script that one would write in an afternoon.
#pragma once

#include <string>

#include "bench/scale/sets.h"
#include "bench/watchdog.h"

namespace verify::bench {

/// Reads every .json file below a folder with nlohmann's parser, and keeps none. Counts "bytes" and "files".
Counts parse_all(const std::string& folder);

/// The naive script over the reports of a plan: one Z3 solver, an integer for each figure, the sums as assertions, each
/// figure as printed as a tracked assertion, one check. It answers less: one unsatisfiable core for all reports. It is
/// given the figures without any file, and no interpreter counts against it. Counts "core", the figures in the core.
Counts naive_script(const ReportsPlan& plan);

}  // namespace verify::bench
