// Which sums of a table that don't come out are told. A reading is proved by the lanes where it holds; that a failing
// lane was meant to add up, too, takes evidence of its own.
#pragma once

#include <vector>

#include "draft/tables/sum.h"

namespace verify {

/// The sums of one view of a table.
struct FoundSums {
  TableView view;
  std::vector<ProvenSum> sums;
};

/// Sums of whole numbers, and of cents, of a table whose numbers are stored: where its other sums are exact to the last
/// unit, the one that is off by less than rounding allows is made to fail, with no slack. Returns the places of the
/// figures that are exact then, as indices into Grid::cells.
std::vector<std::size_t> take_stored_as_exact(std::vector<FoundSums>& found);

/// Judges failing lanes by all that was found in a table.
class AlarmJudge {
 public:
  /// `found` must outlive it. Linear in its sums and their parts.
  explicit AlarmJudge(const std::vector<FoundSums>& found);

  /// Whether the lane, given by its index in `sum.lanes`, was meant to add up, so that it is told that it doesn't.
  bool tells(const FoundSums& of, const ProvenSum& sum, std::size_t index) const;

 private:
  struct OfLane;
  bool additive(const FoundSums& of, const ProvenSum& sum, std::size_t index) const;
  bool explained(const FoundSums& of, const ProvenSum& sum, std::size_t index) const;
  bool all_confirmed(const TableView& view, const SumReading& reading, std::size_t lane) const;
  std::size_t place(const TableView& view, std::size_t line, std::size_t lane) const;

  const std::vector<FoundSums>& found_;
  std::vector<unsigned> confirmed_;  ///< of each place: in how many sums that hold it stands
};

}  // namespace verify
