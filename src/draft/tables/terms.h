// Cells as terms over the figures of the draft: the step from a sum or percentage found in a table to a statement.
// Takes a cell's number for a figure only where both are read alike.
#pragma once

#include <optional>
#include <set>

#include "draft/statements/draft.h"
#include "draft/tables/grid.h"

namespace verify {

/// The cells of one table as terms over a draft's figures.
class TableTerms {
 public:
  /// All three must outlive it.
  TableTerms(const Draft& draft, std::size_t manuscript, const Table& table, char decimal_point);

  /// The index of the one figure that is the cell's number; nothing where the draft has none, or reads it otherwise.
  std::optional<std::size_t> figure(std::size_t cell) const;
  /// The cell's amount as printed ("(3)" is −3, "5%" is 5): a figure with its factor, or a number where there is none.
  FigureTerm amount(std::size_t cell) const;
  /// Whether a figure is in per cent by its own sign.
  bool percent(std::size_t figure) const { return draft_.figures[figure].figure.percent; }
  /// How far the figure's own reading reaches to either side, in what `amount` counts in; at most half a unit of its
  /// last printed digit. What a relation allows for rounding is less by so much.
  Rational granted(std::size_t cell) const;
  /// From here on the cell's figure is exact: what it says is all that is granted. The caller makes the figure so.
  void take_as_exact(std::size_t cell);
  /// The figures taken as exact, by their indices in the draft.
  const std::set<std::size_t>& exact() const { return exact_; }

 private:
  CellNumber number(std::size_t cell) const;
  const Draft& draft_;
  std::size_t manuscript_;
  const Table& table_;
  char decimal_point_;
  std::set<std::size_t> exact_;
};

/// |a − b| ≤ slack, as two inequalities.
FigureTerm about_equal(FigureTerm a, FigureTerm b, const Rational& slack);

}  // namespace verify
