// All formats and lists, a function each. The last stage of a run: a result goes in, bytes come out; nothing is asked
// of a solver, a file, or the clock.
#pragma once

#include <optional>
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

/// One pure renderer for each format: the same result gives the same bytes. All are UTF-8 and end in a line end.
/// Hidden characters of quotes are shown, in JSON escaped, never passed on; and no quote can forge a command to a build
/// server that reads the program's output.

std::string render_full(const CheckResult& result, const TextStyle& style = {});
/// One finding as the full report shows it.
std::string render_finding(const CheckResult& result, const Finding& finding, const TextStyle& style = {});
std::string render_concise(const CheckResult& result);
/// The JSON report: docs/json.md, schema/report.schema.json.
std::string render_json(const CheckResult& result);

std::string list_facts(const Loaded& loaded);
std::string list_rules(const CheckResult& result);
/// `ranges` has what the relations derive for quantities that nobody reports.
std::string list_relations(const CheckResult& result, const DerivedRanges& ranges);
/// What rules say of each other, and those that apply to none of the facts, if there are any facts. Only the facts, the
/// rules and the problem of `loaded` are used.
std::string list_rule_check(const Loaded& loaded, const SymbolicRules& symbolic, const RuleCheck& check);

/// What a name stands for, as `look_up_name` found it: a finding's fingerprint gives the finding, a rule's or
/// relation's name what it means and where it was applied, a fact's or quantity's the range its sources leave it and
/// from which, a kind of finding or a rule of drafts what it means (report/shared/codes.h). The fault says what was
/// looked for.
Result<std::string> explain_name(const CheckResult& result, const std::string& name, const Result<NameMeaning>& meaning,
                                 const TextStyle& style = {});

std::string render_coverage(const CheckResult& result);

/// SARIF 2.1.0 as GitHub's code scanning takes it: each rule that was in force, the findings, the worst first and at
/// most 5,000, each with its minimal conflicts as code flows.
std::string render_sarif(const CheckResult& result, const ReportOptions& options = {});
/// Workflow commands of GitHub Actions: at most ten errors and ten warnings; what is more, and the closing lines, are
/// plain lines of the log.
std::string render_github(const CheckResult& result, const ReportOptions& options = {});
/// A code quality report of GitLab.
std::string render_gitlab(const CheckResult& result, const ReportOptions& options = {});
/// A test case for each relation that checks something and for each quote that was looked up.
std::string render_junit(const CheckResult& result, const ReportOptions& options = {});
/// Reviewdog's diagnostic format; paths are relative to the working folder.
std::string render_rdjson(const CheckResult& result, const ReportOptions& options = {});
/// GitHub's Markdown, for the summary of a step or a comment; less than 1,000,000 bytes.
std::string render_markdown(const CheckResult& result, const ReportOptions& options = {});

/// What the rules became once they had met the facts: each relation over quantities in the notation of the rules, each
/// quantity with what it can be and what facts say of it, each running total. For whoever writes a vocabulary.
std::string emit_constraints(const Loaded& loaded);

/// All that is judged, as SMT-LIB 2.6 for another solver: of each component whether it is contradictory, and whether
/// what is left is implausible, with the answers of this program's own solver. `questions` are those of
/// decide_all().
std::string emit_smt2(const CheckResult& result, const std::vector<DecidedQuestion>& questions);

enum class Format { full, concise, json, sarif, github, gitlab, junit, rdjson, markdown, html };
std::optional<Format> format_from_name(std::string_view name);
std::vector<std::string> format_names();
/// All names, comma-separated.
std::string format_name_list();
/// Whether a format draws timelines; the others take empty ones.
bool has_timelines(Format format);
std::string render(Format format, const CheckResult& result, const Timelines& timelines, const ReportOptions& options);

}  // namespace verify
