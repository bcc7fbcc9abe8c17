// Every question that a run judged, with what its answer rests on: for `emit smt2`, which writes them for other solvers
// and asks nobody. Made after `check`, and only for that command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "solve/decision.h"

namespace verify {

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
