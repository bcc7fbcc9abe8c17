// Evaluates a point that presolve proposed, for the judge: is it a solution? Exact arithmetic on the rows as they are
// written, which shares no code with presolve's propagation on a grid. An evaluation costs far less than a search, and
// consecutive points differ little, so only what changed is evaluated again.
#pragma once

#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

#include "solve/linear.h"

namespace verify {

/// Whether points satisfy fixed rows and further formulas. There is one point at a time, which is moved from question
/// to question; what the last question found true and no move has touched since is not evaluated again.
class WitnessCheck {
 public:
  /// The rows must outlive the check.
  explicit WitnessCheck(const std::vector<Formula>& rows);

  /// Gives a variable another value.
  void move(VarId v, const Rational& value);

  /// A formula in addition to the rows, by the caller's number for it.
  using Key = std::size_t;
  /// Makes the formula of a key: always the same one.
  using FormulaOf = std::function<Formula(Key)>;
  /// Whether the point satisfies all rows, the formulas of all keys, and all of `more`. False as well when a variable
  /// that must be evaluated has no value. Costs what was moved since the last question, and a look at each key.
  bool holds(const std::vector<Key>& keys, const FormulaOf& formula_of, const std::vector<Formula>& more);

 private:
  bool rows_hold();

  const std::vector<Formula>& rows_;
  std::unordered_map<VarId, std::vector<std::size_t>> rows_of_;  // by variable: the rows that mention it
  std::unordered_map<VarId, std::vector<Key>> keys_of_;  // by variable: the keys with a formula that mentions it
  std::map<VarId, Rational> values_;
  std::vector<std::size_t> open_;          // rows to evaluate: they weren't true, or a variable of theirs was moved
  std::vector<bool> is_open_;              // by row
  std::unordered_map<Key, bool> is_true_;  // by key that was asked about: true at this point, as far as is known
};

}  // namespace verify
