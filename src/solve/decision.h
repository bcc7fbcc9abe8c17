// The grounds of a verdict: the cases that the search of the Z3 oracle split a question into, so that another solver
// can decide each of them again. Used by the SMT-LIB output (solve/smtlib.h) alone; the search for conflicts uses
// solve/oracle.h.
#pragma once

#include <memory>
#include <vector>

#include "solve/box.h"
#include "solve/oracle.h"

namespace verify {

/// One case of a search over unknown days and factors.
struct Case {
  Box box;                ///< the ranges of the unknown days
  std::vector<Pin> pins;  ///< the selection's own pins first, then the bounds on factors that make the case
  /// True: decided with the products as they are, over the reals. False: decided by linear rows and the products'
  /// envelopes alone, whole numbers included.
  bool nonlinear = false;
};

/// A verdict, and the cases from which anybody can reach it again.
/// - sat: one case, which has a solution.
/// - unsat: cases that together cover the whole selection; none of them has a solution.
/// - unknown: no case.
struct Decision {
  Verdict verdict = Verdict::unknown;
  std::vector<Case> cases;
};

/// An oracle that can also show the cases behind its verdict.
class DecidingOracle : public Oracle {
 public:
  /// Runs the search of `check` without the shortcuts that leave no cases; throws as `check` does. Agrees with
  /// `check` wherever neither says `unknown`.
  virtual Decision decide(const Selection& selection) = 0;
};

/// Like make_z3_oracle: one thread, and the problem must outlive the oracle.
std::unique_ptr<DecidingOracle> make_deciding_oracle(const Problem& problem, const SolverLimits& limits = {});

}  // namespace verify
