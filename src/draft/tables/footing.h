// Sums of tables: which lines are the parts of which total, proved by the columns in which they add up.
#pragma once

#include <vector>

#include "draft/tables/sum.h"

namespace verify {

/// A reading of a line as a sum of others that some of its lanes prove.
struct ProvenSum {
  SumReading reading;
  std::vector<std::size_t> lanes;     ///< where the target has an amount
  std::vector<LaneOutcome> outcomes;  ///< of the lanes
  std::size_t holds = 0, fails = 0;
  int score = 0;          ///< bits of the lanes that hold, less those for having tried many readings
  bool labelled = false;  ///< the line says that it is a total
  bool parts_below = false;
  bool doubtful = false;  ///< with signs that no label tells
};

/// Finds the sums of a view: totals and subtotals of lines before them, or behind. In the order of the targets.
/// Near linear in the view's places; stops where the budget ends.
std::vector<ProvenSum> find_sums(const TableView& view, WorkBudget& budget);

}  // namespace verify
