// The format `html`: the page as a whole, and the only entry into this folder from outside.
#pragma once

#include <string>

#include "check/checked.h"
#include "check/timelines.h"
#include "report/shared/options.h"

namespace verify {

/// One page to read, print and mail: it needs no network and no script, and its policy allows none. The verdict, the
/// work list, a card for each of the first 300 findings, then what is in order and what was not checked. Well formed as
/// XML, too.
std::string render_html(const CheckResult& result, const Timelines& timelines, const ReportOptions& options = {});

}  // namespace verify
