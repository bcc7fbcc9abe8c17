// The stages of a run after the diagnosis: accepted findings are set apart, results are counted, and findings are made
// to point at changed lines. check/pipeline.cc and the commands call them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/acceptance.h"
#include "check/checked.h"
#include "check/diff.h"
#include "check/finding.h"
#include "check/loaded.h"

namespace verify {

// Acceptances: a finding that verify.accept.toml accepts is no longer open. A step of `check`, after all findings are
// made.

/// The findings of a run, divided into open and accepted ones.
struct FindingsByAcceptance {
  std::vector<Finding> open;
  std::vector<AcceptedFinding> accepted;
  std::vector<IdleAcceptance> idle;  ///< acceptances that apply to no finding, in the order of the file
};

/// Divides the findings by whether they are accepted on the day of the run (Loaded::today). Both lists keep the order
/// of `findings`. Each acceptance that applies to no finding is in `idle`, with the reason.
FindingsByAcceptance set_accepted_apart(const Loaded& loaded, std::vector<Finding> findings);

/// What became of a figure that an acceptance names.
struct FigureNow {
  std::string document;              ///< of the documents that were read, the one that has it; "" for none
  bool looked_up = true;             ///< false: the acceptance is about its quote, and the document is not here
  std::optional<std::string> words;  ///< the figure as it is; none where the fact is gone
};

/// Looks up the figures of acceptances. What was loaded must outlive it.
class FiguresNow {
 public:
  explicit FiguresNow(const Loaded& loaded);
  /// One for each figure of the acceptance.
  std::vector<FigureNow> of(const Acceptance& acceptance) const;

 private:
  const Loaded& loaded_;
  std::set<std::string> documents_;
  std::map<std::string, std::size_t> facts_;
};

/// Why an acceptance applies to no finding, nothing where it does. `used`: it fits a finding of the run. `about_these`:
/// the run looks for findings in documents that it names.
std::optional<IdleAcceptance> idle_acceptance(const Acceptance& acceptance, Date today, bool used,
                                              const std::vector<FigureNow>& figures, bool about_these);

/// An acceptance of the finding as it is now, with the given reason.
Acceptance acceptance_of(const Finding& finding, const FactSet& facts, std::string reason);

// Changes, for `--changed-since`: findings are made to point at the figures that were changed since a commit. A step
// after `check`, which changes where findings point and nothing else.

/// The differences between a commit and the files as they are now, by absolute path with symbolic links resolved. Files
/// that git doesn't track yet are new; files that it ignores are left out. Runs git in the repository that `folder`
/// lies in, with `environment` ("HOME=/home/me") as its environment. The message of a fault is a whole sentence.
Result<Changes> changes_since(const std::string& commit, const std::string& folder,
                              const std::vector<std::string>& environment);

/// Makes each finding point at a changed figure, if one of its figures was changed: in the figure's entry in the facts
/// file, or in the line that the figure is quoted from. If several were changed, the first counts; a finding that
/// already points at a changed figure stays as it is. `commit` is the name of the commit in reports.
void point_at_changes(CheckResult& result, const Changes& changes, const std::string& commit);

// Counts: which facts were cross-checked, and how many findings, facts and relations of each kind there are. The last
// steps of `check`; they ask no solver.

/// Whether a relation compares a claim on one of its quantities with other claims. False if another reported quantity
/// of the relation has only claims that are not comparable with this claim; for a `restated` relation, if no other
/// claim on the same quantity is comparable with it.
bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim);

/// For each fact, whether some relation checks it.
std::vector<bool> cross_checked_facts(const Loaded& loaded, const std::vector<CheckedRelation>& relations);

/// Counts what `result` has; doesn't read `result.summary`.
Summary summary_of(const CheckResult& result);

/// Counts the acceptances without effect.
void count_idle(const std::vector<IdleAcceptance>& idle, Summary& summary);

}  // namespace verify
