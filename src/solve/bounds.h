#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace verify {

/// Bounds propagation over integer rows, with a reason for every bound: what narrows which variable, back to what was
/// given from outside. The rows hold over the reals, so that bounds are rounded outward, except of variables that take
/// multiples of a step only. Everything can be undone to an earlier mark. Numbers beyond ±2^60 are left unbounded.
class BoundsPropagation {
 public:
  using Variable = std::size_t;
  using Value = std::int64_t;
  using Row = std::size_t;
  static constexpr Value kLimit = Value{1} << 60;

  struct Term {
    Variable variable = 0;
    Value coefficient = 0;  ///< not 0, within ±2^31
  };

  /// Multiples of `step` only, where that is not 0.
  Variable add_variable(Value step);
  /// Σ coefficient × variable + constant ≤ 0, or = 0. Each variable once; the constant within ±2^60.
  Row add_row(std::vector<Term> terms, Value constant, bool equality);
  /// Takes the rows from this one on away. They must not be a reason of any bound that stands.
  void drop_rows_from(Row first);

  std::size_t variables() const { return ends_.size(); }
  std::size_t rows() const { return rows_.size(); }
  std::optional<Value> lower(Variable v) const { return end_of(ends_[v].lower); }
  std::optional<Value> upper(Variable v) const { return end_of(ends_[v].upper); }
  bool fixed(Variable v) const;
  /// The sign of a sum when each of its variables has its lower bound, and whether a row holds there.
  int sign_at(const std::vector<Term>& terms, Value constant) const;
  bool holds(Row row) const;

  std::size_t mark() const { return trail_.size(); }
  void undo(std::size_t mark);

  /// A bound from outside, under a number of the caller's. False when it leaves nothing.
  bool give(Variable v, bool is_upper, Value value, std::size_t tag);
  /// Narrows by rows until nothing changes, or until its share of steps is used up. False when something is left empty:
  /// a proof.
  bool propagate();

  /// After a false: the given bounds and the rows that it came from. Not minimal.
  struct Reasons {
    std::vector<std::size_t> tags;  ///< sorted, each once
    std::vector<Row> rows;          ///< sorted, each once
  };
  Reasons reasons() const;

 private:
  static constexpr std::ptrdiff_t kNone = -1;

  struct RowData {
    std::vector<Term> terms;
    Value constant = 0;
    bool equality = false;
  };
  /// A narrowed bound: by a row in one direction, or given.
  struct Entry {
    Variable variable = 0;
    bool is_upper = false;
    Value value = 0;
    std::ptrdiff_t row = kNone;  ///< none: given
    int sign = 1;                ///< the direction in which the row was read
    std::size_t tag = 0;
    std::ptrdiff_t previous = kNone;  ///< the bound this one replaced
  };

  /// The entry that holds now, and its value at hand.
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
  std::vector<Ends> ends_;
  std::vector<std::vector<Row>> uses_;
  std::vector<Entry> trail_;
  std::vector<Row> queue_;
  std::vector<bool> queued_;
  std::vector<std::size_t> failure_;  // trail entries that can't stand together
  std::optional<Row> failed_row_;
};

}  // namespace verify
