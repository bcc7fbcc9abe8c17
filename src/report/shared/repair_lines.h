// The repairs of a finding as rows, in words: for the full report and, in cells, for the page.
#pragma once

#include <string>
#include <vector>

#include "check/checked.h"

namespace verify {

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
