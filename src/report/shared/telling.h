// What every format says in the same words: closing lines, rules to look at, how figures are covered, and facts and
// findings in words. Computed from a finished result; nothing is asked.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/checked.h"
#include "report/shared/lines.h"

namespace verify {

// The lines that end a report: the verdict, what was left out, what is accepted. The same in each format that people
// read.

/// "1 contradiction, 3 implausible, 0 undecided", and the quotes that don't fit and what is accepted, if there are any.
std::string verdict_line(const Summary& summary);

/// What was left out of drafts, a line each.
std::vector<std::string> left_out_lines(const CheckResult& result);

/// Accepted findings, a line each with the reason and the last day; safe to show.
std::vector<std::string> accepted_lines(const CheckResult& result);

/// "1 new, 2 still open, 1 settled since report.json"; none without an earlier report.
std::vector<std::string> since_lines(const CheckResult& result);

/// "new", "changed, was 7eecd3e58c31d55b" or "still open" of one of the result's findings; "" without an earlier
/// report.
std::string since_words(const CheckResult& result, const Finding& finding);

/// What an earlier report had to be settled and is no more, a line each; safe to show.
std::vector<std::string> settled_lines(const CheckResult& result);

/// How many acceptances nothing is accepted by, a line for each cause.
std::vector<std::string> idle_lines(const CheckResult& result);

/// What was counted, a line each; the last says how much was not cross-checked.
std::vector<std::string> counting_lines(const CheckResult& result);

/// Both, behind how many figures of drafts were matched to known ones, for formats that don't list these.
std::vector<std::string> closing_lines(const CheckResult& result);

/// What `verify accept` did: the finding, its figures, and when it will count again.
std::string accepted_text(const Finding& finding, const Acceptance& acceptance, const std::string& file);

/// What `verify accept --prune` took away, with the reason for each, and what it kept though nothing fits it.
std::string pruned_lines(const CheckResult& result, const std::string& file);

/// A warning for each acceptance that expired or fits no finding, at its place in the file.
Diagnostics idle_warnings(const CheckResult& result);

// Rules that fail in many places, and what reports leave out because of them or of limits of the search.

/// What the full report says of rules that fail in many places, ahead of all findings; empty when there are none.
std::string suspects_text(const CheckResult& result);

/// "rule roll fails in 96 of 120 places; without it, 96 figures could stay as they are: look at the rule"
std::string suspect_words(const SuspectRule& suspect);

/// Findings that the full report leaves out since they all say the same of such a rule; the first few stay.
std::set<std::size_t> folded_findings(const CheckResult& result);

/// Of a finding whose conflicts are not all listed: what is known of those that are not.
std::string incomplete_words(const Finding& finding);

/// The same of the conflicts that a finding shares with others.
std::string shared_incomplete_words(const Finding& finding);

// Which facts were checked, by what, and why the others were not: for `verify coverage` and the page.

/// Which relations check which facts.
class Coverage {
 public:
  explicit Coverage(const CheckResult& result);

  bool checked(std::size_t fact) const { return !checked_by_[fact].empty(); }
  /// By what, or why by nothing: "derives only: heads-share", "in no relation". Safe to show.
  std::string words(std::size_t fact) const;

 private:
  std::vector<std::set<std::string>> checked_by_, derives_, idle_;  // names of relations, by fact
};

/// What is told of facts and findings in formats other than `full`. All of it is safe to show, in one line, without
/// markup.
class Telling {
 public:
  /// The result must outlive it.
  explicit Telling(const CheckResult& result);

  /// "1,446"
  std::string figure(std::size_t fact) const;
  /// "to 1,446", without quotation marks; "" of a fact that quotes nothing.
  std::string quote(std::size_t fact) const;
  /// "villages on 2024-12-31"; "" where only a draft's own words say what it is about.
  std::string quantity(std::size_t fact) const;
  /// The document's name; where there are no lines, the place in it, too: "budget.xlsx, sheet Budget, cell C4".
  std::string document(std::size_t fact) const;
  /// All of it: 1,446 ("to 1,446"), villages on 2024-12-31, in restructuring
  std::string fact(std::size_t fact) const;

  /// The facts of a finding as far as a report has room for them, the one pointed at first.
  static std::vector<std::size_t> shown_facts(const Finding& f);

  /// Why the finding is one, a line each: what it says of a quote, the steps, then the notes.
  static std::vector<std::string> reasons(const Finding& f);
  /// The ways to settle it; each row is "restructuring/villages-after: 1,446 → 1,445; one digit".
  std::vector<RepairTable> repairs(const Finding& f) const;
  /// Reasons and repairs, each behind a line end.
  std::string lines(const Finding& f) const;
  /// The rule it stands under.
  static std::string rule(const Finding& f);
  /// "contradiction[roll]"
  static std::string title(const Finding& f);

 private:
  const CheckResult& result_;
  std::map<std::size_t, VarId> quantity_of_;  // by fact
};

/// "roll: 1,813 − 735 + 367 = 1,445, not 1,446", safe to show.
std::string step_words(const Step& step);

/// The text cut to so many bytes, never within a character, with `…` behind it where it was cut.
std::string cut(const std::string& text, std::size_t bytes);

}  // namespace verify
