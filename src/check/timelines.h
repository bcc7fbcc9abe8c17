// Timelines: the quantities that the HTML page draws through time, with derived ranges for unreported ones. Computed
// after `check` and only for that page, which asks no solver itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "check/limits.h"
#include "solve/oracle.h"

namespace verify {

/// One quantity of a timeline.
struct TimelineEntry {
  VarId quantity = 0;
  std::optional<Range>
      derived;  ///< only for an unreported quantity: what other figures leave for it, if that is less than its domain
};

/// One stock or flow through time: at least two quantities, in order of time.
struct Timeline {
  ConceptId concept_id = 0;
  Aspects aspects;
  std::vector<TimelineEntry>
      entries;             ///< at most kMaxTimelineRows + 1; the one beyond kMaxTimelineRows means that there are more
  bool contested = false;  ///< some figure of the timeline is in a finding
};

struct Timelines {
  std::vector<Timeline> shown;  ///< those with a finding first, in the order of findings
  std::size_t more = 0;         ///< timelines left out beyond kMaxTimelines
  std::size_t not_asked = 0;    ///< unreported quantities left out of `shown`, beyond kMaxTimelineQuestions
};

/// Makes the timelines of a result. Asks the oracle for at most kMaxTimelineQuestions ranges.
Timelines timelines_of(const CheckResult& result, OracleFactory oracle);

}  // namespace verify
