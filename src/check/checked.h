// The result of a run, from which every report is written: what was loaded, and what `check` found out. `check` fills
// all fields but two, which compare the result with an earlier report or a commit and are filled afterwards.
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

/// Counts of a run. They follow from the rest of the result (summary_of in check/stages.h).
struct Summary {
  std::size_t documents = 0, facts = 0, relations = 0, hold = 0, derived_only = 0;
  std::size_t contradictions = 0, implausible = 0, undecided = 0, accepted = 0;
  std::size_t expired_acceptances = 0, unused_acceptances = 0;
  std::size_t stale_quotes = 0, ambiguous_quotes = 0;
  std::size_t quotes_found = 0,
              quotes_absent = 0;  ///< quotes that stand in their document; quotes whose document isn't on this machine
  std::size_t not_cross_checked = 0;
  /// Facts that other facts correct. They make no claim and are not counted in `not_cross_checked`.
  std::size_t superseded = 0;
  std::size_t skipped = 0;  ///< facts of reports in xBRL-JSON that are no figures; not counted in `facts`
};

/// A relation and its standing after the run.
struct CheckedRelation {
  RelationId relation = 0;
  Standing standing = Standing::derived_only;
};

/// A component, and its claims without those of one smallest repair of its contradictions.
struct ConsistentComponent {
  Component component;
  std::vector<ClaimId> claims;
};

/// Everything one run found out.
struct CheckResult : Loaded {
  std::vector<Finding> findings;  ///< open findings, worst first, then in the order of documents
  std::vector<AcceptedFinding>
      accepted;  ///< accepted findings in the same order; of the counts only `Summary::accepted` has them
  std::vector<IdleAcceptance> idle_acceptances;  ///< in the order of the file
  std::vector<SuspectRule> suspects;  ///< rules that fail in so many places that people should look at the rule first
  std::vector<CheckedRelation> relations;  ///< relations that connect at least two figures, or that check one
  std::vector<bool> cross_checked;         ///< one for each fact, by its index
  std::vector<ConsistentComponent> consistent;
  Summary summary;

  std::string changed_since{};          ///< the commit of --changed-since, as the user names it; empty: none
  std::optional<SinceEarlier> since{};  ///< the comparison with the report of --since; none without one
};

}  // namespace verify
