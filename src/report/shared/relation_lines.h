#pragma once

#include <string>
#include <vector>

#include "check/pipeline.h"

namespace verify {

/// A relation with what became of it, its place, its text in figures, and what it derives for unreported quantities;
/// some indented lines.
std::string relation_lines(const CheckResult& result, const CheckedRelation& checked, DerivedRanges& ranges);

/// A relation with its reported quantities written as figures: "1,813 − 735 + 367 = 1,446"; of facts that say the same,
/// who says what. Safe to show.
std::string relation_text(const CheckResult& result, const Relation& relation);
/// "post-level district, 2020-10-13/2025-10-12"; "" for none.
std::string relation_place(const Relation& relation);

/// "level district, sex female"; "" for none. Safe to show.
std::string aspects_of(const Aspects& aspects);

/// Rows as columns two blanks apart, a line each; the last column is not padded.
std::string columns(const std::vector<std::vector<std::string>>& rows);

}  // namespace verify
