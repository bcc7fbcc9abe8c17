// Relations and repairs as lines of reports: the same words in every format that shows them.
#pragma once

#include <string>
#include <vector>

#include "check/checked.h"
#include "check/derived_ranges.h"

namespace verify {

// A relation in text: for `list relations`, `explain`, and the other lists that name relations.

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

// The repairs of a finding as rows, in words: for the full report and, in cells, for the page.

/// What would settle a finding, as the full report shows it.
struct RepairTable {
  std::string heading;
  std::vector<std::string> rows;
  /// The same apart: whose figure, what it says, what it would have to be, why that is likely or "and". What is said of
  /// those that are not shown has one cell alone.
  std::vector<std::vector<std::string>> cells;
  std::vector<std::size_t> facts;  ///< that the rows of `cells` are about, without what is said of further ones
};

/// The finding's own repairs first, then those that settle others with it; none where there are none.
std::vector<RepairTable> repair_tables(const CheckResult& result, const Finding& f);

/// A figure, with its unit where the vocabulary declares another.
std::string figure_of(const CheckResult& result, const Fact& f);

/// ", with finding 7c2e…,", of a conflict that findings share; else nothing.
std::string shared_words(const ShownConflict& c);

}  // namespace verify
