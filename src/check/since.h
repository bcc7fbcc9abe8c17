#pragma once

#include <string>
#include <vector>

#include "check/finding.h"

namespace verify {

/// What an earlier report says of one of its findings. Texts are as they stand there, not yet safe to show.
struct EarlierFinding {
  std::string fingerprint, kind, message;
  std::vector<std::string> rules;
  std::vector<std::string> facts;  ///< "document/id"
};

/// How the findings of a run differ from those of an earlier report.
struct SinceEarlier {
  enum class State {
    open,     ///< the earlier report has it
    changed,  ///< the earlier report has one of the same rules and facts, with another figure
    fresh,    ///< it has none like it
  };
  std::string report;         ///< the earlier one's name
  std::vector<State> states;  ///< one for each of CheckResult::findings
  std::size_t open = 0, changed = 0, fresh = 0;
  std::size_t accepted = 0;             ///< it was to be settled then, and is accepted now
  std::vector<EarlierFinding> settled;  ///< it was there then, and is no more
};

}  // namespace verify
