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

/// A relation with its reported quantities written as figures: "1,813 − 735 + 367 = 1,446"; of facts that say the same,
/// who says what. Safe to show.
std::string relation_text(const CheckResult& result, const Relation& relation);
/// "post-level district, 2020-10-13/2025-10-12"; "" for none.
std::string relation_place(const Relation& relation);

/// Rows as columns two blanks apart, a line each; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

}  // namespace verify
