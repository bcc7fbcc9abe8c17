#pragma once

#include "check/pipeline.h"

namespace verify {

/// Adds a finding for each quote that is not where it should be.
void add_quote_findings(CheckResult& result);
/// Fills in which facts some relation checks, from what became of the relations.
void note_cross_checked(CheckResult& result);
/// Counts everything.
void summarise(CheckResult& result);

}  // namespace verify
