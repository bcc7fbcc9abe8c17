// The lines that end a report: the verdict, what was left out, what is accepted. The same in each format that people
// read.
#pragma once

#include <string>
#include <vector>

#include "check/checked.h"

namespace verify {

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

}  // namespace verify
