// The parts of reports that need a solver: ranges of quantities, and the decisions that `emit smt2` writes. They are
// computed after `check` and before the report, so that no report asks a solver.
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

/// For each quantity, the values that all rules and the consistent facts leave for it, its own facts included; in base
/// units. The quantity's domain where nothing is known, or where the solver met its limits.
using DerivedRanges = std::map<VarId, Range>;

/// Finds ranges of single quantities, with one solver for all of them. Keeps a reference to `result`, which must
/// outlive it. A range is computed once.
class RangeFinder {
 public:
  RangeFinder(const CheckResult& result, OracleFactory oracle);

  /// In a component of more than kMaxRangeRelations relations, only the nearest relations count: the result then
  /// contains the range and isn't `exact`.
  Range of(VarId quantity);

 private:
  Range find(VarId quantity);
  Range nearby(const Component& component, Selection all, VarId quantity);

  const CheckResult& result_;
  std::unique_ptr<Oracle> oracle_;
  DerivedRanges known_;
  std::map<const Component*, bool> satisfiable_;
};

/// The ranges of all unreported quantities of these relations.
DerivedRanges derived_ranges(const CheckResult& result, const std::vector<CheckedRelation>& relations,
                             OracleFactory oracle);

// Decisions: every question that a run judged, with the reasons of its answer. Computed only for `emit smt2`, which
// writes them for other solvers.

/// One question of a component. Where claims of the component are not comparable, there is one for each comparable part
/// (solve/components.h).
struct DecidedQuestion {
  std::size_t component = 0;  ///< index into CheckResult::consistent
  Question question = Question::possible;
  std::size_t part = 0, parts = 1;  ///< the number of the part, from 0, and the number of parts
  Selection selection;
  std::vector<ClaimId> left_out;     ///< claims of the component that `selection` lacks, since a smallest repair of the
                                     ///< contradictions changes them
  std::optional<Decision> decision;  ///< none where there are more than kMaxDecidedParts parts
};

/// In the order of components, then of questions.
std::vector<DecidedQuestion> decide_all(const CheckResult& result);

}  // namespace verify
