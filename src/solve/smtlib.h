// Writes a question and its verdict as an SMT-LIB 2.6 script, without Z3, for other solvers to decide again. The end
// of `verify emit smt2`: it takes a Selection and the Decision of solve/decision.h. Users get an independent
// check; the tests put every question of every case page to cvc5.
#pragma once

#include <string>
#include <vector>

#include "solve/decision.h"
#include "solve/encode.h"

namespace verify {

/// The names of a problem's parts, in any words: one entry for each part, in the problem's order.
struct SmtLabels {
  std::vector<std::string> quantities, claims, relations, chains;
};

/// Writes questions about one problem.
///
/// Claims, relations and running totals are named assertions, so that an unsatisfiable core names them. All other
/// assertions have no name, so they must hold whatever the facts say: a row that was derived from what facts say of a
/// factor is written with that as its condition. The case split of the decision is one disjunction. Rows are linear
/// and have whole coefficients, but for cases that were decided with products as they are.
class SmtWriter {
 public:
  /// The problem must outlive it.
  SmtWriter(const Problem& problem, const SmtLabels& labels);

  /// A script of its own, from (set-option …) to (check-sat), with the logic it needs. Its answer is the verdict of
  /// `decision`, which is also its :status. For `unknown` the script has the relaxed question that the search started
  /// from, and its answer proves nothing about the verdict.
  std::string script(const Selection& selection, const Decision& decision);

  /// The names of the assertions as quoted symbols, no two of them equal.
  const SmtLabels& symbols() const { return symbols_; }

 private:
  const Problem& problem_;
  Encoder encoder_;
  SmtLabels symbols_;  // of quantities: their comments
};

}  // namespace verify
