#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/pipeline.h"
#include "diagnose/rule_check.h"
#include "report/shared/options.h"

namespace verify {

/// One pure renderer for each format: the same result gives the same bytes. All are UTF-8 and end in a line end.
/// Hidden characters of quotes are shown, in JSON escaped, never passed on; and no quote can forge a command to a build
/// server that reads the program's output.

std::string render_full(const CheckResult& result, const TextStyle& style = {});
std::string render_concise(const CheckResult& result);
/// DESIGN section 7; schema/report.schema.json.
std::string render_json(const CheckResult& result);

std::string list_facts(const CheckResult& result);
std::string list_rules(const CheckResult& result);
std::string list_relations(const CheckResult& result);
/// What rules say of each other, and those that apply to none of the facts, if there are any facts. Only the facts, the
/// rules and the problem of `result` are used.
std::string list_rule_check(const CheckResult& result, const SymbolicRules& symbolic, const RuleCheck& check);

/// What a name stands for: a finding's fingerprint (six digits of it or more) gives the finding, a rule's or relation's
/// name what it means and where it was applied, "document/fact" or CONCEPT, CONCEPT@PERIOD or
/// CONCEPT[level=district]@PERIOD the range its sources leave a quantity and from which, a kind of finding or a rule
/// of drafts what it means (report/shared/codes.h). The fault says what was looked for.
Result<std::string> explain_id(const CheckResult& result, const std::string& id, OracleFactory oracle = default_oracle,
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

enum class Format { full, concise, json, sarif, github, gitlab, junit, rdjson, markdown, html };
std::optional<Format> format_from_name(std::string_view name);
std::vector<std::string> format_names();
/// All names, comma-separated.
std::string format_name_list();
std::string render(Format format, const CheckResult& result, const ReportOptions& options);

}  // namespace verify
