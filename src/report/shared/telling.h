// The words that all formats share: closing lines, rules to look at first, which facts were checked, and facts and
// findings in words. Computed from a finished result; no solver is asked.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/checked.h"
#include "report/shared/lines.h"

namespace verify {

// Closing lines, which end a report: the verdict, what was left out, what is accepted. The same in each format for
// people.

/// "1 contradiction, 3 implausible, 0 undecided", followed by the numbers of quotes that don't fit and of accepted
/// findings, if there are any.
std::string verdict_line(const Summary& summary);

/// What paths were taken for, where their names don't say it, and what was left out of drafts, one line for each cause.
std::vector<std::string> left_out_lines(const CheckResult& result);

/// An accepted finding in one line, with the reason and the last day. Safe to show.
std::string accepted_line(const AcceptedFinding& accepted);
std::vector<std::string> accepted_lines(const CheckResult& result);

/// "1 new, 2 still open, 1 settled since report.json"; No line without an earlier report.
std::vector<std::string> since_lines(const CheckResult& result);

/// "new", "changed, was 7eecd3e58c31d55b" or "still open" for a finding of the result; "" without an earlier report.
std::string since_words(const CheckResult& result, const Finding& finding);

/// One line for each finding of the earlier report that is gone now. Safe to show.
std::vector<std::string> settled_lines(const CheckResult& result);

/// How many acceptances apply to no finding, one line for each cause.
std::vector<std::string> idle_lines(const CheckResult& result);

/// The counts of the run, one line each; the last line says how many facts were not cross-checked.
std::vector<std::string> counting_lines(const CheckResult& result);

/// How many figures of drafts were matched to known ones, then left_out_lines and counting_lines; for formats that
/// don't list matched figures.
std::vector<std::string> closing_lines(const CheckResult& result);

/// The output of `verify accept`: the finding, its figures, and when the finding will count again.
std::string accepted_text(const Finding& finding, const Acceptance& acceptance, const std::string& file);

/// The output of `verify accept --prune`: the acceptances that were removed, each with the reason, and those that were
/// kept although they apply to no finding.
std::string pruned_lines(const CheckResult& result, const std::string& file);

/// A warning for each acceptance that expired or fits no finding, at its place in the file.
Diagnostics idle_warnings(const CheckResult& result);

// Suspect rules: rules that fail in many places, and what reports leave out because of them or because of limits of the
// search.

/// A suspect rule as the full report tells of it.
struct ShownSuspect {
  SuspectRule rule;
  std::string place;      ///< "constraints/a.rules:3:6"; "" where it stands in no file
  std::size_t alone = 0;  ///< contradictions of this rule alone
};
std::vector<ShownSuspect> shown_suspects(const CheckResult& result);

/// The paragraph about suspect rules, which the full report shows before all findings; empty if there are none.
std::string suspects_text(const std::vector<ShownSuspect>& suspects);

/// Where a rule that is applied somewhere stands: "constraints/a.rules:3:6"; "" where it stands in no file.
std::string place_of_rule(const CheckResult& result, const std::string& rule);

/// The rule of a contradiction that no other rule takes part in; "" for any other finding.
std::string rule_alone(const Finding& finding);

/// "rule roll fails in 96 of 120 places; without it, 96 figures could stay as they are: look at the rule"
std::string suspect_words(const SuspectRule& suspect);

/// Indices of findings that the full report leaves out because they all report the same suspect rule; the first few of
/// these findings stay.
std::set<std::size_t> folded_findings(const CheckResult& result);

/// The conflicts listed of a finding that it shares with no other.
std::size_t own_conflicts(const Finding& finding);

/// For a finding whose conflicts are not all listed: what is known about the others, a line each for its own and for
/// those that it shares. Nothing where only the first was sought and no other was met.
std::vector<std::string> unlisted_conflicts(const CheckResult& result, const Finding& finding);

// Coverage: which facts were checked, by which relations, and why the others were not. For `verify coverage` and the
// HTML page.

/// Which relations check which facts. Keeps no reference to the result.
class Coverage {
 public:
  explicit Coverage(const CheckResult& result);

  bool checked(std::size_t fact) const { return !checked_by_[fact].empty(); }
  /// Whether one of the relations that check it doesn't hold.
  bool disputed(std::size_t fact) const { return disputed_[fact]; }
  /// The relations that check the fact, or why none does: "derives only: heads-share", "in no relation". Safe to show.
  std::string words(std::size_t fact) const;

 private:
  std::vector<std::set<std::string>> checked_by_, derives_, idle_;  // names of relations, by fact
  std::vector<bool> disputed_;
};

/// Facts and findings in words, for formats other than `full`. Each text is safe to show, one line, and without markup,
/// unless said otherwise.
class Telling {
 public:
  /// The result must outlive it.
  explicit Telling(const CheckResult& result) : result_(result) {}

  /// "1,446"
  std::string figure(std::size_t fact) const;
  /// "to 1,446", without quotation marks; "" for a fact that quotes nothing.
  std::string quote(std::size_t fact) const;
  /// "villages on 2024-12-31"; "" for a fact of a draft, of which only the draft's words say what it is about.
  std::string quantity(std::size_t fact) const;
  /// The document's name; for a document without lines, also the place in it: "budget.xlsx, sheet Budget, cell C4".
  std::string document(std::size_t fact) const;
  /// All of these: 1,446 ("to 1,446"), villages on 2024-12-31, in restructuring
  std::string fact(std::size_t fact) const;

  /// The facts of a finding that a report has room for, the primary fact first.
  static std::vector<std::size_t> shown_facts(const Finding& f);

  /// The reasons of a finding, one line each: what is wrong with the quote, the steps, then the notes.
  std::vector<std::string> reasons(const Finding& f) const;
  /// The repairs of the finding; each row is "restructuring/villages-after: 1,446 → 1,445; one digit".
  std::vector<RepairTable> repairs(const Finding& f) const;
  /// Reasons and repairs, several lines; each line starts with a line end.
  std::string lines(const Finding& f) const;
  /// The rule that the finding is listed under.
  static std::string rule(const Finding& f);
  /// "contradiction[roll]"
  static std::string title(const Finding& f);

 private:
  const CheckResult& result_;
};

/// "roll: 1,813 − 735 + 367 = 1,445, not 1,446", safe to show.
std::string step_words(const Step& step);

/// The text, cut to at most this many bytes, never within a character; if it was cut, `…` follows.
std::string cut(const std::string& text, std::size_t bytes);

}  // namespace verify
