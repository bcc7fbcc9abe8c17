// Bounds propagation over integer rows: narrows intervals of variables until nothing changes, and can name the inputs
// that emptied an interval. The engine of solve/presolve.h, which decides most questions without Z3. Knows neither
// quantities nor facts; exact, since values are 64-bit integers and sums are 128-bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace verify {

/// Rows, variables with bounds, and the trail of every bound that was set. Each bound knows its reason: the row that
/// narrowed it, or a tag of the caller. The rows hold over the reals, so bounds are rounded outward; the bounds of a
/// variable with a step are rounded inward to its multiples. `mark` and `undo` go back to earlier bounds, so one
/// instance serves many questions.
class BoundsPropagation {
 public:
  using Variable = std::size_t;  ///< numbered from 0 in the order added
  using Value = std::int64_t;    ///< a value times the grid of the caller
  using Row = std::size_t;       ///< numbered from 0 in the order added
  /// A bound beyond ±2^60 is not stored: the end stays unbounded, which is wider and so still true.
  static constexpr Value kLimit = Value{1} << 60;

  /// A summand of a row.
  struct Term {
    Variable variable = 0;
    Value coefficient = 0;  ///< not 0, within ±2^31
  };

  /// A further variable, without bounds. It takes only multiples of `step`; 0 means any real number.
  Variable add_variable(Value step);
  /// Σ coefficient × variable + constant ≤ 0, or = 0 for an equality. Each variable at most once; the constant within
  /// ±2^60. The row takes effect at the next `propagate`.
  Row add_row(std::vector<Term> terms, Value constant, bool equality);
  /// Removes this row and all later ones. None of them may be the reason of a bound that stands: undo first.
  void drop_rows_from(Row first);

  std::size_t variables() const { return ends_.size(); }
  std::size_t rows() const { return rows_.size(); }
  std::optional<Value> lower(Variable v) const { return end_of(ends_[v].lower); }
  std::optional<Value> upper(Variable v) const { return end_of(ends_[v].upper); }
  /// Whether the variable has one value left.
  bool fixed(Variable v) const;
  /// The sign (−1, 0, 1) of a sum at a point, which has a value for each variable.
  static int sign_at(const std::vector<Term>& terms, Value constant, const std::vector<Value>& point);
  /// Whether the row holds at a point.
  bool holds(Row row, const std::vector<Value>& point) const;

  /// The rows that a variable occurs in, ascending, and the summands of a row.
  const std::vector<Row>& rows_of(Variable v) const { return uses_[v]; }
  const std::vector<Term>& terms_of(Row row) const { return rows_[row].terms; }

  /// The place on the trail to which a later `undo` returns. `undo` also forgets a failure and the queue of rows.
  std::size_t mark() const { return trail_.size(); }
  /// The variable of a bound that was set since: `at` counts like `mark`.
  Variable set_at(std::size_t at) const { return trail_[at].variable; }
  void undo(std::size_t mark);

  /// Sets a bound from outside; `tag` is the caller's number for it and need not be unique. False when no value is left
  /// for the variable.
  bool give(Variable v, bool is_upper, Value value, std::size_t tag);
  /// Narrows bounds by the rows until nothing changes or the budget of steps is used up. False when no value is left
  /// for some variable: a proof that the rows and given bounds have no solution. True proves nothing.
  bool propagate();
  /// The same with so many rows looked at, the nearest ones to what changed.
  bool propagate(std::size_t steps);

  /// After `give` or `propagate` returned false: the tags and the rows that the failure came from. Not minimal.
  struct Reasons {
    std::vector<std::size_t> tags;  ///< sorted, each once
    std::vector<Row> rows;          ///< sorted, each once
  };
  Reasons reasons() const;

 private:
  static constexpr std::ptrdiff_t kNone = -1;  // no entry of the trail, no row

  struct RowData {
    std::vector<Term> terms;
    Value constant = 0;
    bool equality = false;
  };
  /// A bound on the trail: narrowed by a row read in one direction, or given from outside.
  struct Entry {
    Variable variable = 0;
    bool is_upper = false;
    Value value = 0;
    std::ptrdiff_t row = kNone;       ///< kNone: the bound was given
    int sign = 1;                     ///< the direction in which the row was read: sign × sum ≤ 0
    std::size_t tag = 0;              ///< of a given bound
    std::ptrdiff_t previous = kNone;  ///< the bound this one replaced
  };

  /// The entry of the bound that holds now, and its value.
  struct End {
    std::ptrdiff_t entry = kNone;
    Value value = 0;
  };
  struct Ends {
    End lower, upper;
    Value step = 0;
  };

  static std::optional<Value> end_of(const End& end) {
    return end.entry == kNone ? std::nullopt : std::optional<Value>(end.value);
  }
  End& end(Variable v, bool is_upper) { return is_upper ? ends_[v].upper : ends_[v].lower; }
  const End& end(Variable v, bool is_upper) const { return is_upper ? ends_[v].upper : ends_[v].lower; }
  void set(const Entry& entry);
  void enqueue(Row row);
  bool apply(Row row, int sign);
  bool narrow(Row row, int sign, Variable v, bool is_upper, Value value);
  bool clash(Variable v);
  void row_reasons(Row row, int sign, std::optional<Variable> but, std::size_t before,
                   std::vector<std::size_t>& out) const;

  std::vector<RowData> rows_;
  std::vector<Ends> ends_;              // by variable
  std::vector<std::vector<Row>> uses_;  // by variable: the rows it occurs in, ascending
  std::vector<Entry> trail_;            // every bound set, in order
  std::vector<Row> queue_;              // rows to look at
  std::vector<bool> queued_;            // by row: whether it stands in the queue
  std::vector<std::size_t> failure_;    // trail entries that can't stand together
  std::optional<Row> failed_row_;       // the row that these entries break, if they don't break each other
};

}  // namespace verify
