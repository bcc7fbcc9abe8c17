#pragma once

#include <memory>
#include <vector>

#include "solve/box.h"
#include "solve/oracle.h"

namespace verify {

/// One case of those a verdict rests on.
struct Case {
  Box box;                 ///< what the unknown days are within
  std::vector<Pin> pins;   ///< what is demanded of quantities: the selection's own pins, then those of the case
  bool nonlinear = false;  ///< decided with products as they are, over the reals; else by rows and envelopes alone
};

/// A verdict, and the cases anybody may decide again to get it. Satisfiable: one case, which has a solution.
/// Unsatisfiable: cases that leave nothing out, none of which has one. Unknown: none.
struct Decision {
  Verdict verdict = Verdict::unknown;
  std::vector<Case> cases;
};

/// An oracle that can also show what its answer rests on.
class DecidingOracle : public Oracle {
 public:
  /// The verdict is that of `check`, found by the same search.
  virtual Decision decide(const Selection& selection) = 0;
};

std::unique_ptr<DecidingOracle> make_deciding_oracle(const Problem& problem, const SolverLimits& limits = {});

}  // namespace verify
