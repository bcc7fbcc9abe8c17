#pragma once

#include <map>
#include <vector>

#include "solve/bounds.h"
#include "solve/encode.h"
#include "solve/oracle.h"

namespace verify {

/// Decides most questions about an encoding without a solver (DESIGN section 5): bounds propagation on an integer grid
/// refutes, a dive that fixes one variable after the other finds a witness, which is then checked against every row.
/// Both answers are proofs; what neither settles is `unknown`. Products and open days of the encoding are left out:
/// with such there is no witness.
class Presolve {
 public:
  /// `ends`: further intervals whose ends questions will be about, so that the grid has points there.
  explicit Presolve(const Encoding& encoding, const std::vector<Interval>& ends = {});

  /// A further bound, brought to the grid once, under a number of the caller's.
  struct Given {
    std::size_t variable = 0;                                       ///< dense
    std::optional<BoundsPropagation::Value> low, high;              ///< moved outward to the grid
    std::optional<BoundsPropagation::Value> inner_low, inner_high;  ///< where an end is open: the next point inside
    Interval interval;
    bool exact = true;  ///< what lies within low and high is within the interval
    std::size_t tag = 0;
  };
  Given given(VarId v, const Interval& interval, std::size_t tag);

  /// A further row under such a number.
  struct Row {
    Formula formula;
    std::size_t tag = 0;
  };

  struct Result {
    Verdict verdict = Verdict::unknown;
    std::vector<std::size_t> tags;  ///< unsat: those that fail already, beside the encoding itself; not minimal
    std::vector<std::size_t> rows;  ///< unsat: the encoding's rows this came from
  };
  using Bounds = std::vector<const Given*>;
  Result run(const Bounds& bounds, const std::vector<Row>& more = {});

  /// Where the next dive is to look first for a variable: near a solution of less strict rows there may be one.
  void hint(VarId v, const Rational& value);

  /// Propagation alone; false says nothing.
  bool refutes(const Bounds& bounds, const std::vector<Row>& more = {});

  /// After `sat`: what the witness has for a variable; nothing for one it doesn't know.
  std::optional<Rational> value(VarId v) const;
  /// After `sat`: whether it lies within the bound.
  bool satisfies(const Given& given) const;

  /// What propagation leaves for a variable: no value of a solution lies outside. Nothing when it refutes the bounds.
  std::optional<Interval> left_for(VarId v, const Bounds& bounds, const std::vector<Row>& more = {});

 private:
  /// A comparison of the grid's integers with 0.
  struct GridRow {
    std::vector<BoundsPropagation::Term> terms;
    BoundsPropagation::Value constant = 0;
    Comparison comparison = Comparison::equal;
  };

  std::size_t dense(VarId v);
  void know(const Formula& f);
  void add_formula(const Formula& f, std::size_t origin);
  void add_row(const Formula& f, std::size_t origin);
  std::optional<GridRow> on_grid(const Formula& row);
  bool give(const Given& given);
  bool give_inside(const Given& given);
  bool start(const Bounds& bounds, const std::vector<Row>& more);
  void restore();
  Result refuted();
  bool dive(const Bounds& bounds);
  bool fix(std::size_t v, int& failures);
  bool satisfied(const Bounds& bounds) const;
  bool holds(const Formula& f) const;
  Rational number(BoundsPropagation::Value v) const { return Rational(v) / grid_; }

  BoundsPropagation bounds_;
  Rational grid_;        // a variable's integer is its value times this; 0: the numbers don't fit
  bool whole_story_;     // neither products nor open days
  bool failed_ = false;  // the encoding by itself
  Result own_failure_;
  std::map<VarId, std::size_t> index_;
  std::vector<VarId> variables_;  // by index
  const std::map<VarId, Interval> intervals_;
  const std::set<VarId> whole_;
  std::vector<Given> inexact_;        // the encoding's own bounds that the grid doesn't say in full
  std::vector<std::size_t> origins_;  // of the propagation's rows: rows of the encoding, or tags of `more`
  std::vector<GridRow> strict_;       // rows that propagation knows only in part, checked at the end
  std::vector<Formula> others_;       // what is no row of the grid
  std::vector<std::optional<BoundsPropagation::Value>> hints_, witness_;
  std::size_t own_rows_ = 0, own_strict_ = 0, own_others_ = 0, own_mark_ = 0;
};

}  // namespace verify
