// Searches for the parts of one total: how many of the lines before it, and with which signs. footing.cc decides
// whether to believe a candidate. Linear in the lines, and never beyond the table's budget.
#pragma once

#include <optional>
#include <vector>

#include "draft/tables/sum.h"

namespace verify {

/// Which of the lines at the end of a list make up a target, and how.
struct SumCandidate {
  enum class Pattern {
    sum,               ///< all are added
    less,              ///< those whose label says so are taken off
    first_minus_rest,  ///< "sales, costs, tax": the first less the others
    rest_minus_last,   ///< the others less the last
  };
  std::size_t parts = 0;  ///< so many, from the end of the list
  Pattern pattern = Pattern::sum;
  int score = 0;  ///< in bits: how unlikely it fits by chance, less a little for each lane that it doesn't fit
};

/// Finds how many of the lines before a target make it up.
class SumScan {
 public:
  /// What a lane that doesn't fit takes off a score.
  static constexpr int kFailCosts = 3;

  /// `ends` says of each line whether it is a total, so that the next sum begins behind it. All must outlive it.
  SumScan(const TableView& view, const std::vector<bool>& ends, WorkBudget& budget)
      : view_(view), ends_(ends), budget_(budget) {}

  /// The best of the readings by the last 2, 3 … `most` lines of the list, in these lanes; nothing where none fits a
  /// lane. With `signs` also those that take something off.
  std::optional<SumCandidate> best(const std::vector<std::size_t>& list, std::size_t target,
                                   const std::vector<std::size_t>& lanes, bool signs, std::size_t most) const;

  /// The reading that a candidate of that list and target stands for.
  SumReading reading(const std::vector<std::size_t>& list, std::size_t target, const SumCandidate& candidate) const;

  /// The score of a reading found otherwise, what it took to find it not taken off.
  int score(const SumReading& reading, const std::vector<std::size_t>& lanes) const;

 private:
  struct LaneSums;  ///< the running sums of one lane
  std::vector<LaneSums> start(std::size_t target, const std::vector<std::size_t>& lanes) const;
  /// In bits, how many readings are tried before one with so many parts.
  int tries(const std::vector<std::size_t>& list, std::size_t parts, SumCandidate::Pattern pattern) const;
  /// Nothing where no lane holds, or more lanes fail than hold.
  static std::optional<int> score_of(const std::vector<LaneSums>& sums, SumCandidate::Pattern pattern, int tries,
                                     bool one_part_counts);
  /// `best` without asking a few lanes first.
  std::optional<SumCandidate> best_in(const std::vector<std::size_t>& list, std::size_t target,
                                      const std::vector<std::size_t>& lanes, bool signs, std::size_t most) const;

  const TableView& view_;
  const std::vector<bool>& ends_;
  WorkBudget& budget_;
};

/// The power of two that is not less: 3 for 5 to 8.
int log2_up(std::size_t n);

}  // namespace verify
