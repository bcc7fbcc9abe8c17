// Acceptances: decisions of people to let a finding stand. They are read from verify.accept.toml before a run and
// compared with its findings at the end of `check`. Values only; check/acceptance_file.h reads and edits the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "facts/fact.h"
#include "quantity/date.h"
#include "text/diagnostic.h"

namespace verify {

/// One [[accept]] of a verify.accept.toml: somebody looked at a finding and lets it stand. Texts are as written, so
/// they must pass `visible` (text/utf8.h) before they are shown.
struct Acceptance {
  /// A figure of the finding, as the document had it when the finding was accepted.
  struct Figure {
    std::string fact;   ///< "restructuring/villages-after"
    std::string value;  ///< "1,446", "nearly 2,500"
    bool operator==(const Figure&) const = default;
  };

  std::string fingerprint;  ///< 16 hex digits, unique within the file
  std::string reason;       ///< never blank
  std::optional<Date> accepted;
  std::optional<Date> until;  ///< the last day on which it counts; none: it never expires
  std::string rule, finding;  ///< the finding's rule and message, for people; may be empty
  std::vector<Figure> facts;
  Origin origin;  ///< where its fingerprint stands in the file
  Span lines;     ///< bytes from the start of its header's line to the end of its last value's line, line end included

  bool expired(Date today) const { return until && *until < today; }
};

/// A finding that somebody accepted, with the acceptance. It no longer counts as open.
struct AcceptedFinding {
  Finding finding;
  Acceptance acceptance;
};

/// An acceptance that applies to no finding of the run, and why.
struct IdleAcceptance {
  enum class Why {
    expired,    ///< its last day is over, so a finding with its fingerprint counts again
    unused,     ///< no finding has its fingerprint
    elsewhere,  ///< no finding has its fingerprint, but the run didn't read all documents that it names
  };
  Acceptance acceptance;
  Why why = Why::unused;
  /// Only if unused: the facts it names that have another value now: "restructuring/villages-after was 1,446 and is
  /// 1,445". Must pass `visible` before they are shown.
  std::vector<std::string> changes;
};

}  // namespace verify
