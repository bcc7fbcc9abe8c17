// Which quantities the page draws through time, with what the figures leave for those that nobody reports. Made after
// `check`, for the HTML page alone, which asks nobody itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "check/limits.h"
#include "solve/oracle.h"

namespace verify {

/// A quantity of a timeline.
struct TimelineEntry {
  VarId quantity = 0;
  std::optional<Range> derived;  ///< of one that nobody reports: what the others leave for it, less than its domain
};

/// One stock or flow through time: at least two quantities, in order of time.
struct Timeline {
  ConceptId concept_id = 0;
  Aspects aspects;
  std::vector<TimelineEntry> entries;  ///< up to one more than kMaxTimelineRows: then there are more
  bool contested = false;              ///< a figure of it is in a finding
};

struct Timelines {
  std::vector<Timeline> shown;  ///< those with a finding first, in the order of findings
  std::size_t more = 0;         ///< series beyond those that there is room for
  std::size_t not_asked = 0;    ///< quantities left out of those shown, since there are too many to be asked about
};

/// Asks for some ranges, under a limit.
Timelines timelines_of(const CheckResult& result, OracleFactory oracle = default_oracle);

}  // namespace verify
