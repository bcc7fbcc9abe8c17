// What `--since` asks for: an earlier JSON report, and how the findings of this run differ from it. A step after
// `check`.
#pragma once

#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/finding.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace verify {

/// What an earlier report says of one of its findings. Texts are as they stand there, not yet safe to show.
struct EarlierFinding {
  std::string fingerprint, kind, message;
  std::vector<std::string> rules;
  std::vector<std::string> facts;  ///< "document/id"
};

struct EarlierReport {
  std::string name;
  std::vector<EarlierFinding> findings;  ///< those that were to be settled; none that was accepted
};

/// How the findings of a run differ from those of an earlier report.
struct SinceEarlier {
  enum class State {
    open,     ///< the earlier report has it
    changed,  ///< the earlier report has one of the same rules and facts, with another figure
    fresh,    ///< it has none like it
  };
  struct Compared {
    State state = State::fresh;
    std::string was;  ///< of a changed one, the earlier one's fingerprint
  };
  std::string report;              ///< the earlier one's name
  std::vector<Compared> findings;  ///< one for each of CheckResult::findings
  std::size_t open = 0, changed = 0, fresh = 0;
  std::size_t accepted = 0;             ///< it was to be settled then, and is accepted now
  std::vector<EarlierFinding> settled;  ///< it was there then, and is no more
};

/// Reads what `--output json` wrote, in this version or a later one that only added to it. Mistakes are added to
/// `diagnostics`; with errors among them the report is not to be used.
EarlierReport parse_report(const SourcePtr& source, Diagnostics& diagnostics);

/// Holds the findings of a run, those accepted apart, against an earlier report. Findings are the same where their
/// fingerprints are.
SinceEarlier compare(const std::vector<Finding>& findings, const std::vector<AcceptedFinding>& accepted,
                     const FactSet& facts, const EarlierReport& earlier);

}  // namespace verify
