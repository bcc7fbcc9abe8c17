#pragma once

#include <string>

#include "check/pipeline.h"
#include "report/report.h"

namespace verify {

/// Pieces of reports that several renderers share.

/// One finding as the full report shows it.
std::string render_finding(const CheckResult& result, const Finding& finding, const TextStyle& style = {});

/// A relation with what became of it, its place, its text in figures, and what it derives for unreported quantities;
/// some indented lines.
std::string relation_lines(const CheckResult& result, const CheckedRelation& checked, DerivedRanges& ranges);

/// Rows as columns two blanks apart, a line each; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

}  // namespace verify
