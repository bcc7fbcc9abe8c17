#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "solve/z3_translate.h"

namespace verify {

/// Z3's word on whether a point satisfies some rows and bounds. Of a point that differs little from the last it is only
/// asked about what the difference touches. For inside src/solve only.
class WitnessCheck {
 public:
  /// The rows must outlive it.
  WitnessCheck(Z3Context& context, const std::vector<Formula>& rows);

  /// A formula beside the rows, the same under the same key.
  using Key = std::pair<std::size_t, int>;
  struct More {
    std::optional<Key> key;  ///< none: asked about each time
    Formula formula;
  };
  /// `values` has all variables that are spoken of.
  bool holds(const std::map<VarId, Rational>& values, const std::vector<More>& more);

 private:
  bool evaluate(const std::map<VarId, Rational>& values, const std::vector<const Formula*>& formulas);

  Z3Context& context_;
  const std::vector<Formula>& rows_;
  std::map<VarId, std::vector<std::size_t>> rows_of_;
  bool seen_ = false;
  std::map<VarId, Rational> values_;  // the last point that satisfied everything
  std::set<Key> held_;                // and what it satisfied beside the rows
};

}  // namespace verify
