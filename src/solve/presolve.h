// Decides most questions about an encoding without a solver: bounds propagation refutes, and a dive that fixes one
// variable after the other finds a solution. Stands between the encoding (solve/encode.h) and Z3 and takes away most of
// Z3's work. Both of its answers are proofs; what it can't settle is `unknown` and goes to Z3.
#pragma once

#include <deque>
#include <map>
#include <vector>

#include "solve/bounds.h"
#include "solve/encode.h"
#include "solve/oracle.h"

namespace verify {

/// Presolve of one encoding, for many questions about further bounds and rows.
///
/// The rows are brought to an integer grid: every value times the common denominator of the bounds. Bounds propagation
/// (solve/bounds.h) on that grid proves `unsat`. A dive fixes each open variable in turn; the point it ends at, the
/// *witness*, is checked against every row and proves `sat`. Products and open days of the encoding are no rows: an
/// encoding that has any can be refuted, but gets no witness. If the numbers are too large for the grid (2^60), every
/// question is `unknown`. Consecutive questions differ little, so the last witness is moved first, as far as the new
/// bounds ask for it: that costs what lies around them, and a dive costs what there is.
class Presolve {
 public:
  /// The tag of the encoding's own bounds, which no caller gives.
  static constexpr std::size_t kOwnTag = static_cast<std::size_t>(-1);

  /// Reads the encoding, which need not outlive this, and propagates once. `ends` are intervals that later questions
  /// will give as bounds, so that the grid has points at their ends.
  explicit Presolve(const Encoding& encoding, const std::vector<Interval>& ends = {});

  /// A further bound on one variable, brought to the grid once and given in any number of questions.
  struct Given {
    std::size_t variable = 0;                                       ///< its number in the propagation
    std::optional<BoundsPropagation::Value> low, high;              ///< the ends, moved outward to the grid
    std::optional<BoundsPropagation::Value> inner_low, inner_high;  ///< of an open end: the next grid point inside
    Interval interval;                                              ///< the bound as it was asked for
    bool exact = true;    ///< a grid point within low and high is within the interval
    std::size_t tag = 0;  ///< the caller's number, returned in Result::tags
  };
  /// Brings an interval to the grid; a variable that is new gets its place.
  Given given(VarId v, const Interval& interval, std::size_t tag);

  /// A further row of one question.
  struct Row {
    Formula formula;
    std::size_t tag = 0;  ///< the caller's number, returned in Result::tags
  };

  struct Result {
    Verdict verdict = Verdict::unknown;
    std::vector<std::size_t> tags;  ///< unsat: tags that fail with the encoding; sorted, each once, not minimal
    std::vector<std::size_t> rows;  ///< unsat: indices of the encoding's rows that took part; sorted, each once
  };
  using Bounds = std::vector<const Given*>;  ///< not owned; read during the call only
  /// Whether the encoding with these bounds and rows has a solution. Bounds and rows are gone after the call.
  Result run(const Bounds& bounds, const std::vector<Row>& more = {});

  /// Makes the next dive look first near `value` for a variable: a solution in whole numbers is often near one over the
  /// reals. Changes which solution is found, never whether one exists.
  void hint(VarId v, const Rational& value);

  /// Whether propagation alone shows that there is no solution. False says nothing.
  bool refutes(const Bounds& bounds, const std::vector<Row>& more = {});

  /// The value of a variable in the witness of the last `sat`; nothing for a variable that the witness doesn't know.
  std::optional<Rational> value(VarId v) const;
  /// A witness as it was at some moment.
  using Witness = std::vector<std::optional<BoundsPropagation::Value>>;
  /// The variables that have another value now than in `before`, with their values; `before` becomes the witness.
  /// Linear in the variables, but with a short step for those that stand still.
  std::vector<std::pair<VarId, Rational>> moved_since(Witness& before) const;
  /// Whether that value lies within the bound.
  bool satisfies(const Given& given) const;

  /// What propagation leaves for a variable: every solution has its value within. Nothing when the bounds are refuted.
  std::optional<Interval> left_for(VarId v, const Bounds& bounds, const std::vector<Row>& more = {});

 private:
  /// A comparison of the grid's integers with 0.
  struct GridRow {
    std::vector<BoundsPropagation::Term> terms;
    BoundsPropagation::Value constant = 0;
    Comparison comparison = Comparison::equal;
  };

  /// How long the lists are and the trail is at some moment, to go back to.
  struct Sizes {
    std::size_t rows = 0, strict = 0, others = 0, mark = 0;
  };

  Sizes sizes() const;
  void go_back_to(const Sizes& sizes);
  std::size_t dense(VarId v);
  void know(const Formula& f);
  void add_formula(const Formula& f, std::size_t origin);
  void add_row(const Formula& f, std::size_t origin);
  std::optional<GridRow> on_grid(const Formula& row);
  bool give(const Given& given);
  bool give_inside(const Given& given);
  bool start(const Bounds& bounds, const std::vector<Row>& more);
  Result refuted();
  bool finds_point(const Bounds& bounds);
  bool stay_inside(const Bounds& bounds);
  bool move();
  bool fix_near(std::size_t v);
  void tighten(const GridRow& row);
  bool choose_cases();
  void put_in_order();
  bool dive();
  BoundsPropagation::Value round_between(BoundsPropagation::Value low, BoundsPropagation::Value high) const;
  bool fix(std::size_t v, int& failures);
  bool satisfied(const Bounds& bounds) const;
  bool holds(const Formula& f) const;
  Rational number(BoundsPropagation::Value v) const { return Rational(v) / grid_; }

  BoundsPropagation bounds_;
  Rational grid_;                              // a variable's integer is its value times this; 0: the numbers don't fit
  bool whole_story_;                           // the encoding has neither products nor open days
  bool failed_ = false;                        // the encoding fails by itself
  Result own_failure_;                         // and these are the reasons
  std::map<VarId, std::size_t> index_;         // the propagation's number of a variable
  std::vector<VarId> variables_;               // the reverse
  const std::map<VarId, Interval> intervals_;  // of the encoding
  const std::set<VarId> whole_;                // of the encoding
  std::vector<Given> inexact_;                 // the encoding's own bounds that the grid doesn't say in full
  std::vector<std::size_t> origins_;           // by row of the propagation: a row of the encoding, or a tag of `more`
  std::vector<GridRow> strict_;  // <, > and ≠: propagation knows these rows in part, the witness is checked
  std::deque<Formula> others_;   // no rows of the grid: a dive takes a case, the witness is checked; they don't move
  std::vector<std::optional<BoundsPropagation::Value>> hints_, witness_;  // by number
  std::vector<BoundsPropagation::Value> point_;                           // by number: where a dive or a move ended
  std::vector<BoundsPropagation::Value> last_;                            // by number: the last witness
  std::vector<std::size_t> order_;  // the numbers in the order in which a dive fixes them
  Sizes own_;                       // what belongs to the encoding and stays when a question ends
};

}  // namespace verify
