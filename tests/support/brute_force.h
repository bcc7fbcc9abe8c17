// The oracle for encoding and search, given the relations: it tries every assignment and shares no code with
// src/solve.
#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include "solve/oracle.h"

namespace verify::testing {

/// The obvious way to answer: every assignment of small whole numbers (and every day of the unknown ones) is tried.
/// Quantities must be whole and have both ends, but for running totals, which follow from their flows; slow on purpose,
/// and free of anything the solver uses.
class BruteForceOracle final : public Oracle {
 public:
  explicit BruteForceOracle(const Problem& problem) : problem_(problem) {}
  Verdict check(const Selection& selection) override;
  Range range(const Selection& selection, VarId quantity) override;
  /// For each solution of the selection: which of all claims of the problem are true in it. Some claims can all be true
  /// with the selection when they are in one of these.
  std::set<std::vector<ClaimId>> true_claims(const Selection& selection) const;

 private:
  template <class Visit>
  void solutions(const Selection& selection, const Visit& visit) const;

  const Problem& problem_;
};

/// A problem of whole quantities in [0, top], with random relations of every kind of term and a claim or two on each
/// quantity; with `chains`, a third have all quantities as flows of one running total. The same seed gives the same
/// problem.
Problem random_problem(std::uint64_t seed, int quantities, int relations, int top, bool chains = false);

/// Everything of a problem, with one reading of each claim.
Selection everything(const Problem& problem, Readings readings = Readings::allowed);

}  // namespace verify::testing
