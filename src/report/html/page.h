// The format `html`: the page as a whole, and the only entry into this folder from outside. The same result gives the
// same bytes, and no solver is asked.
#pragma once

#include <string>

#include "check/checked.h"
#include "check/timelines.h"
#include "report/shared/options.h"

namespace verify {

/// One page to read, print and mail, which needs neither network nor scripts, and whose content security policy allows
/// none. It has the verdict, the work list, a card for each of the first 300 findings, then what holds and what was not
/// checked. It is well-formed XML, too.
std::string render_html(const CheckResult& result, const Timelines& timelines, const ReportOptions& options);

}  // namespace verify
