// What reports show that takes a solver: ranges of quantities, and the decisions that `emit smt2` writes. Asked before
// a report is made, so that reports ask nobody.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "solve/decision.h"
#include "solve/oracle.h"

namespace verify {

/// By quantity: the values that all rules and the consistent facts leave for it, its own facts included. Its domain
/// where nothing is known, or nothing was decided within the solver's limits.
using DerivedRanges = std::map<VarId, Range>;

/// Asks for one quantity after the other, with one solver. What it is given must outlive it.
class RangeFinder {
 public:
  RangeFinder(const CheckResult& result, OracleFactory oracle);

  /// Of a large component what the nearest relations leave: the range itself may be narrower, and is said not to be
  /// exact.
  Range of(VarId quantity);

 private:
  Range find(VarId quantity);
  Range nearby(const Component& component, Selection all, VarId quantity);

  const CheckResult& result_;
  std::unique_ptr<Oracle> oracle_;
  DerivedRanges known_;
  std::map<const Component*, bool> satisfiable_;
};

/// What some relations derive: the ranges of those of their quantities that nobody reports.
DerivedRanges derived_ranges(const CheckResult& result, const std::vector<CheckedRelation>& relations,
                             OracleFactory oracle = default_oracle);

// Every question that a run judged, with what its answer rests on: for `emit smt2`, which writes them for other solvers
// and asks nobody. Made after `check`, and only for that command.

/// One question of a component; where facts fail together of which some are not comparable, one for each part of them
/// that is.
struct DecidedQuestion {
  std::size_t component = 0;  ///< index into CheckResult::consistent
  Question question = Question::possible;
  std::size_t part = 0, parts = 1;  ///< the number of the part, from 0, and how many there are
  Selection selection;
  std::vector<ClaimId> left_out;     ///< claims of the component that a smallest repair of the contradictions changes
  std::optional<Decision> decision;  ///< none where there are too many parts to ask about
};

/// In the order of components, then of questions.
std::vector<DecidedQuestion> decide_all(const CheckResult& result);

}  // namespace verify
