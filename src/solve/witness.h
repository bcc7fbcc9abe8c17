// Z3 evaluates a point that presolve proposed, for the judge: is it a solution? An evaluation costs far less than a
// search, and consecutive points differ little, so only what changed is evaluated again. For src/solve only.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "solve/z3_translate.h"

namespace verify {

/// Z3's word on whether points satisfy fixed rows and further formulas. Remembers the last point that satisfied
/// everything and evaluates only formulas that mention a variable whose value differs from it.
class WitnessCheck {
 public:
  /// Context and rows must outlive the check.
  WitnessCheck(Z3Context& context, const std::vector<Formula>& rows);

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
  bool evaluate(const std::map<VarId, Rational>& values, const std::vector<const Formula*>& formulas);

  Z3Context& context_;
  const std::vector<Formula>& rows_;
  std::map<VarId, std::vector<std::size_t>> rows_of_;  // by variable: the rows that mention it
  bool seen_ = false;                                  // there is such a last point
  std::map<VarId, Rational> values_;                   // the last point that satisfied everything
  std::set<Key> held_;                                 // the keys of the formulas that it satisfied
};

}  // namespace verify
