// The stages of a run behind the diagnosis: findings that are accepted, findings that point at changed lines, and what
// is counted. check/pipeline.cc calls them in their order.
#pragma once

#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/checked.h"
#include "check/diff.h"
#include "check/finding.h"
#include "check/loaded.h"

namespace verify {

// Where findings meet verify.accept.toml: what is accepted counts no longer. A step of `check`, after all findings are
// made.

/// The findings of a run, those that are accepted set apart.
struct FindingsByAcceptance {
  std::vector<Finding> open;
  std::vector<AcceptedFinding> accepted;
  std::vector<IdleAcceptance> idle;  ///< acceptances by which nothing is accepted, in the order of the file
};

/// Sets those findings apart that are accepted on the day of the run, both in the order they had, and says of the other
/// acceptances why nothing is accepted by them.
FindingsByAcceptance set_accepted_apart(const Loaded& loaded, std::vector<Finding> findings);

/// The acceptance that says of a finding, in its present state, that it may stand.
Acceptance acceptance_of(const Finding& finding, const FactSet& facts, std::string reason);

// What `--changed-since` asks for: which figures a commit changed, so that findings point at those. A step after
// `check`; it changes where findings point and nothing else.

/// What differs between a commit and the files as they are now, by whole path with symbolic links resolved. Files that
/// git doesn't know yet are new; those that it ignores are left out. Asks git for it, in the repository that `folder`
/// lies in; `environment` ("HOME=/root") is what of it git gets to know. The fault is a whole sentence.
Result<Changes> changes_since(const std::string& commit, const std::string& folder,
                              const std::vector<std::string>& environment);

/// Lets each finding point at a figure that was changed, where one of its figures was: its entry in the facts file, or
/// else the line that it is quoted from. Of several the first; where it points at such a one already, it stays. Nothing
/// else of a finding depends on it. `commit` is what the changes are called by.
void point_at_changes(CheckResult& result, const Changes& changes, const std::string& commit);

// What a checked run comes to in numbers: which facts anything was held against, and how many there are of each kind.
// The last steps of `check`; nothing here is solved.

/// Whether a relation holds a claim on one of its quantities against anything: not when all that it could be held
/// against on some other of its quantities, or on the same where facts restate each other, is not comparable with it.
bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim);

/// Of each fact, whether some relation checks it.
std::vector<bool> cross_checked_facts(const Loaded& loaded, const std::vector<CheckedRelation>& relations);

/// Counts everything but its own counts.
Summary summary_of(const CheckResult& result);

}  // namespace verify
