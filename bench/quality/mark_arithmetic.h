// The arithmetic of a marked statement: whether the printed figures allow it, as they are and after a slip. A slip that
// rounding hides is no slip that could be found, so the scorer asks here before it counts one. Judged in double
// precision: marks print a few digits, and the program's own checks are exact.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "bench/quality/marks.h"

namespace verify::bench {

/// Evaluates `Mark::arithmetic` and `Mark::equals`: numbers, + - * / **, brackets, min, max, abs, int(…) and float(…)
/// for exact numbers, comparisons (also in chains), `and`, True. Numbers with the digits of a figure stand for all
/// values within half a unit of their last digit; all others are exact.
class MarkArithmetic {
 public:
  /// Nothing where the expressions are not of that language.
  static std::optional<MarkArithmetic> of(const Mark& mark);

  /// Whether rounding allows the statement.
  bool holds() const { return holds_with({}).value_or(false); }

  /// A figure, by its index in the mark, whose number is `factor` times what it was.
  struct Changed {
    std::size_t figure = 0;
    double factor = 1;
  };
  /// The same with some figures changed; nothing where the expression doesn't say one of them in digits.
  std::optional<bool> holds_with(const std::vector<Changed>& changes) const;

 private:
  struct Number {
    double value = 0, slack = 0;
  };
  std::string arithmetic_, equals_;
  std::vector<Number> numbers_;                      // of both expressions, in order
  std::vector<std::vector<std::size_t>> of_figure_;  // of each figure of the mark: the numbers that say it
  friend class Evaluation;
};

}  // namespace verify::bench
