// Evaluates a point that presolve proposed, for the judge: is it a solution? Exact arithmetic on the rows as they are
// written, which shares no code with presolve's propagation on a grid. An evaluation costs far less than a search, and
// consecutive points differ little, so only what changed is evaluated again.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "solve/linear.h"

namespace verify {

/// Whether points satisfy fixed rows and further formulas. Remembers the last point that satisfied everything and
/// evaluates only formulas that mention a variable whose value differs from it.
class WitnessCheck {
 public:
  /// The rows must outlive the check.
  explicit WitnessCheck(const std::vector<Formula>& rows);

  /// A formula in addition to the rows. The caller must give the same formula under the same key.
  using Key = std::pair<std::size_t, int>;
  struct More {
    std::optional<Key> key;  ///< none: evaluated each time
    Formula formula;
  };
  /// Whether the point `values` satisfies all rows and all of `more`. False as well when a variable that must be
  /// evaluated has no value.
  bool holds(const std::map<VarId, Rational>& values, const std::vector<More>& more);

 private:
  const std::vector<Formula>& rows_;
  std::map<VarId, std::vector<std::size_t>> rows_of_;  // by variable: the rows that mention it
  bool seen_ = false;                                  // there is such a last point
  std::map<VarId, Rational> values_;                   // the last point that satisfied everything
  std::set<Key> held_;                                 // the keys of the formulas that it satisfied
};

}  // namespace verify
