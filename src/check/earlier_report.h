// The comparison of `--since`: reads an earlier JSON report and says how the findings of this run differ. A step after
// `check`.
#pragma once

#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/finding.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// A finding of an earlier report. Texts are as they stand in the report, so they must pass `visible` before they are
/// shown.
struct EarlierFinding {
  std::string fingerprint, kind, message;
  std::vector<std::string> rules;
  std::vector<std::string> facts;  ///< "document/id"
};

struct EarlierReport {
  std::string name;
  std::vector<EarlierFinding> findings;  ///< those that were open; accepted ones are left out
};

/// How the findings of a run differ from those of an earlier report.
struct SinceEarlier {
  enum class State {
    open,     ///< the earlier report has the same fingerprint
    changed,  ///< the earlier report has a finding with the same rules and facts but another figure
    fresh,    ///< the earlier report has no such finding
  };
  struct Compared {
    State state = State::fresh;
    std::string was;  ///< only if `changed`: the fingerprint in the earlier report
  };
  std::string report;              ///< the name of the earlier report
  std::vector<Compared> findings;  ///< one for each of CheckResult::findings
  std::size_t open = 0, changed = 0, fresh = 0;
  std::size_t accepted = 0;             ///< findings that were open then and are accepted now
  std::vector<EarlierFinding> settled;  ///< findings of the earlier report that are gone now
};

/// Reads what `--output json` wrote, in this version or a later one that only added to it. Mistakes are added to
/// `diagnostics`; if one of them is an error, the result must not be used.
EarlierReport parse_report(const SourcePtr& source, Diagnostics& diagnostics);

/// Compares the open and the accepted findings of a run with an earlier report. Two findings are the same if their
/// fingerprints are.
SinceEarlier compare(const std::vector<Finding>& findings, const std::vector<AcceptedFinding>& accepted,
                     const FactSet& facts, const EarlierReport& earlier);

}  // namespace verify
