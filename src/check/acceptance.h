// Acceptances, which let a finding stand: what verify.accept.toml says, and what became of it in a run. Read before the
// run, held against its findings at the end of `check`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "facts/fact.h"
#include "quantity/date.h"
#include "text/diagnostic.h"

namespace verify {

/// That somebody looked at a finding and lets it stand: one [[accept]] of a verify.accept.toml. Texts are as written,
/// not yet safe to show.
struct Acceptance {
  /// A figure of the finding, as a document said it when the finding was accepted.
  struct Figure {
    std::string fact;   ///< "restructuring/villages-after"
    std::string value;  ///< "1,446", "nearly 2,500"
    bool operator==(const Figure&) const = default;
  };

  std::string fingerprint;  ///< 16 hex digits; of all acceptances of a file no two have the same
  std::string reason;       ///< never blank
  std::optional<Date> accepted;
  std::optional<Date> until;  ///< the last day on which it counts; none: for good
  std::string rule, finding;  ///< the finding's rule and message, for people; may be empty
  std::vector<Figure> facts;
  Origin origin;  ///< its fingerprint in the file
  Span lines;     ///< from the start of its header's line to the end of its last value's line, line end included

  bool expired(Date today) const { return until && *until < today; }
};

/// A finding that is no longer to be settled, and why.
struct AcceptedFinding {
  Finding finding;
  Acceptance acceptance;
};

/// An acceptance by which nothing is accepted.
struct IdleAcceptance {
  enum class Why {
    expired,    ///< its last day is over; a finding of that fingerprint counts again
    unused,     ///< no finding has its fingerprint
    elsewhere,  ///< no finding has it, but not all its documents were looked at
  };
  Acceptance acceptance;
  Why why = Why::unused;
  /// Of an unused one: which of the facts that it names say something else now: "restructuring/villages-after was
  /// 1,446 and is 1,445". Not yet safe to show.
  std::vector<std::string> changes;
};

}  // namespace verify
