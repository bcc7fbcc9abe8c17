// The result of a run, which every report is written from: what was loaded, and what was found out about it. `check`
// makes it with all its fields; only what it is held against afterwards (an earlier report, a commit) is added later.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/acceptance.h"
#include "check/earlier_report.h"
#include "check/finding.h"
#include "check/loaded.h"
#include "diagnose/suspect_rules.h"

namespace verify {

/// How many there are of each.
struct Summary {
  std::size_t documents = 0, facts = 0, relations = 0, hold = 0, derived_only = 0;
  std::size_t contradictions = 0, implausible = 0, undecided = 0, accepted = 0;
  std::size_t expired_acceptances = 0, unused_acceptances = 0;
  std::size_t stale_quotes = 0, ambiguous_quotes = 0;
  std::size_t quotes_found = 0, quotes_absent = 0;  ///< quotes looked up, and those whose document isn't here
  std::size_t not_cross_checked = 0;
  /// Facts that others correct: they say nothing, and are not counted as not cross-checked.
  std::size_t superseded = 0;
};

/// A relation with what became of it.
struct CheckedRelation {
  RelationId relation = 0;
  Standing standing = Standing::derived_only;
};

/// A component with the claims that are left when one smallest repair of its contradictions is taken away.
struct ConsistentComponent {
  Component component;
  std::vector<ClaimId> claims;
};

/// Everything one run found out.
struct CheckResult : Loaded {
  std::vector<Finding> findings;                 ///< worst first, then in the order of documents; none that is accepted
  std::vector<AcceptedFinding> accepted;         ///< in the same order; they count for nothing but `Summary::accepted`
  std::vector<IdleAcceptance> idle_acceptances;  ///< in the order of the file
  std::vector<SuspectRule> suspects;       ///< rules that fail in so many places that they should be looked at first
  std::vector<CheckedRelation> relations;  ///< those that tie at least two figures, or that check one
  std::vector<bool> cross_checked;         ///< one for each fact
  std::vector<ConsistentComponent> consistent;
  Summary summary;

  std::string changed_since{};          ///< the commit since which changes are pointed at; empty: none
  std::optional<SinceEarlier> since{};  ///< where there is an earlier report to be held against
};

}  // namespace verify
