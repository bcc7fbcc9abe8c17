// A relation in text: for `list relations`, `explain`, and the other lists that name relations.
#pragma once

#include <string>
#include <vector>

#include "check/checked.h"
#include "check/derived_ranges.h"

namespace verify {

/// A relation with what became of it, its place, its text in figures, and what it derives for unreported quantities,
/// all of which `ranges` has; some indented lines.
std::string relation_lines(const CheckResult& result, const CheckedRelation& checked, const DerivedRanges& ranges);

/// A relation with its reported quantities written as figures: "1,813 − 735 + 367 = 1,446"; of facts that say the same,
/// who says what. Safe to show.
std::string relation_text(const CheckResult& result, const Relation& relation);
/// "post-level district, 2020-10-13/2025-10-12"; "" for none.
std::string relation_place(const Relation& relation);

/// "level district, sex female"; "" for none. Safe to show.
std::string aspects_of(const Aspects& aspects);

}  // namespace verify
