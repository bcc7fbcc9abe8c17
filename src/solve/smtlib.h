#pragma once

#include <string>
#include <vector>

#include "solve/decision.h"
#include "solve/encode.h"

namespace verify {

/// What a reader calls the parts of a problem, in any words: one entry for each, in the problem's order.
struct SmtLabels {
  std::vector<std::string> quantities, claims, relations, chains;
};

/// Writes questions about one problem as SMT-LIB 2.6, for other solvers to answer. All is linear, on the integer grid,
/// but for what was decided with products as they are. Claims, relations and running totals are assertions of their
/// own, named after their labels, so that an unsatisfiable core names sources; all else holds by what the words mean,
/// or under the condition that it was derived from.
class SmtWriter {
 public:
  /// The problem must outlive it.
  SmtWriter(const Problem& problem, const SmtLabels& labels);

  /// A whole script, from its options to (check-sat), that has the verdict decided: a verdict of sat or unsat is its
  /// :status. An unknown one leaves the relaxation that was started from, and no claim.
  std::string script(const Selection& selection, const Decision& decision);

  /// The names of the assertions, quoted; no two are equal.
  const SmtLabels& symbols() const { return symbols_; }

 private:
  const Problem& problem_;
  Encoder encoder_;
  SmtLabels symbols_;  // of quantities: their comments
};

}  // namespace verify
