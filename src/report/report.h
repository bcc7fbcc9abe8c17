// All formats and lists, one function for each. The last stage of a run: a result goes in, a text comes out. No
// function asks a solver, reads a file, or asks for the time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/checked.h"
#include "check/derived_ranges.h"
#include "check/name_lookup.h"
#include "check/timelines.h"
#include "diagnose/rule_check.h"
#include "report/shared/options.h"

namespace verify {

/// One pure renderer for each format: the same result gives the same bytes. All are UTF-8 and end in a line end. Hidden
/// characters of quotes are made visible (in JSON: escaped), and no quote can become a command to a build server that
/// reads the output.

std::string render_full(const CheckResult& result, const TextStyle& style);
/// One finding as the full report shows it.
std::string render_finding(const CheckResult& result, const Finding& finding, const TextStyle& style);
std::string render_concise(const CheckResult& result);
/// What an edit changed, for people: new and changed findings in full, and a line for each that is settled. `since`
/// compares the result with the state before the edit.
std::string render_changes(const CheckResult& result, const SinceEarlier& since, const TextStyle& style);
/// The JSON report: docs/json.md, schema/report.schema.json.
std::string render_json(const CheckResult& result);

std::string list_facts(const Loaded& loaded);
std::string list_rules(const CheckResult& result);
/// `ranges` must hold, for each unreported quantity, what the relations derive for it (check/derived_ranges.h).
std::string list_relations(const CheckResult& result, const DerivedRanges& ranges);
/// Which rules contradict each other or follow from others; if there are facts, also which rules apply to none of them.
/// Uses only the facts, the rules and the problem of `loaded`.
std::string list_rule_check(const Loaded& loaded, const SymbolicRules& symbolic, const RuleCheck& check);

/// The text of `verify explain NAME`; `meaning` is what look_up_name found. For a fingerprint: the finding. For a rule
/// or relation: its meaning and where it was applied. For a fact or quantity: the range that other sources leave for
/// it, and which figures force that range. For a kind of finding or a rule of drafts: its meaning
/// (report/shared/codes.h). A fault if the name is none of these; the fault lists what was looked for.
Result<std::string> explain_name(const CheckResult& result, const std::string& name, const Result<NameMeaning>& meaning,
                                 const TextStyle& style);

std::string render_coverage(const CheckResult& result);

/// SARIF 2.1.0 as GitHub's code scanning takes it: each rule that was in force, and at most 5,000 findings, the worst
/// first, each with its minimal conflicts as code flows.
std::string render_sarif(const CheckResult& result, const ReportOptions& options);
/// Workflow commands of GitHub Actions: at most ten errors and ten warnings; further findings and the closing lines are
/// plain lines of the log.
std::string render_github(const CheckResult& result, const ReportOptions& options);
/// A code quality report of GitLab.
std::string render_gitlab(const CheckResult& result, const ReportOptions& options);
/// A test case for each relation that checks something and for each quote that was looked up.
std::string render_junit(const CheckResult& result, const ReportOptions& options);
/// Reviewdog's diagnostic format; paths are relative to the working folder.
std::string render_rdjson(const CheckResult& result, const ReportOptions& options);
/// GitHub's Markdown, for the summary of a step or a comment; less than 1,000,000 bytes.
std::string render_markdown(const CheckResult& result, const ReportOptions& options);

/// The problem that grounding made: each relation over quantities in the notation of the rules, each quantity with its
/// domain and its claims, each running total. For authors of a vocabulary.
std::string emit_constraints(const Loaded& loaded);

/// Every question that was judged, as SMT-LIB 2.6 for another solver: whether each component is contradictory, and
/// whether the rest is implausible, with this program's own answers. `questions` come from decide_all().
std::string emit_smt2(const CheckResult& result, const std::vector<DecidedQuestion>& questions);

/// An output format: one row of the table in report/formats.cc. Everything that depends on the format is a column.
struct Format {
  enum class Terminal {
    adapts,   ///< for people: on a terminal that shows only ASCII, other characters are replaced
    ignores,  ///< for programs: the same bytes on every terminal
  };

  std::string_view name;  ///< as `--output` takes it
  Terminal terminal;
  /// Whether several reports behind one another are a report again: of projects that are checked by themselves.
  bool goes_on;
  bool draws_timelines;  ///< a format that doesn't draw them takes empty ones
  std::string (*render)(const CheckResult& result, const Timelines& timelines, const ReportOptions& options);
};

/// The format that a run without `--output` prints.
const Format& default_format();
/// The format of that name; null if there is none.
const Format* format_from_name(std::string_view name);
/// All names, in the order in which they are listed to users.
std::vector<std::string> format_names();

}  // namespace verify
