// Relations and repairs as lines of text: every format that shows them uses the same words. Computed from a finished
// result; no solver is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/checked.h"
#include "check/derived_ranges.h"

namespace verify {

// Relations: for `list relations`, `explain`, and the other lists that name relations.

/// Several indented lines: the relation's standing, place and text in figures, and what it derives for its unreported
/// quantities. `ranges` must have all of these quantities.
std::string relation_lines(const CheckResult& result, const CheckedRelation& checked, const DerivedRanges& ranges);

/// A relation with its reported quantities written as figures: "1,813 − 735 + 367 = 1,446"; for a `restated` relation,
/// which document says what. Safe to show.
std::string relation_text(const CheckResult& result, const Relation& relation);
/// "post-level district, 2020-10-13/2025-10-12"; "" for none.
std::string relation_place(const Relation& relation);

/// "level district, sex female"; "" for none. Safe to show.
std::string aspects_of(const Aspects& aspects);

/// What a rule of that name means, as its author put it in the rules file; "" where it has no label, and for relations
/// of the vocabulary.
std::string label_of_rule(const RuleSet& rules, std::string_view name);

// Repairs of a finding in words: as rows for the full report, as cells for the HTML page.

/// One table of repairs of a finding.
struct RepairTable {
  std::string heading;
  std::vector<std::string> rows;
  /// The rows as cells: whose figure, what it says, what it would have to be, and the reason or "and". A row about
  /// repairs that are not shown has one cell.
  std::vector<std::vector<std::string>> cells;
  std::vector<std::size_t>
      facts;  ///< the facts of the rows of `cells`, without the row about repairs that are not shown
};

/// The finding's own repairs first, then repairs that settle other findings as well. Empty if there is no repair.
std::vector<RepairTable> repair_tables(const CheckResult& result, const Finding& f);

/// A figure, with its unit if the concept is declared in another unit.
std::string figure_of(const CheckResult& result, const Fact& f);

/// ", with finding 7c2e…," for a conflict that several findings share; "" for any other.
std::string shared_words(const ShownConflict& c);

}  // namespace verify
