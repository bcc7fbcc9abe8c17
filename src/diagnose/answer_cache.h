// Asks the oracle whether sets of claims hold, and remembers the answers. Stands between the searches of diagnose/ and
// solve/oracle.h: an answer also decides sets that were not asked about, so that most questions never reach the
// oracle.
#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "diagnose/subsets.h"
#include "solve/oracle.h"

namespace verify {

/// Answers to questions about sets of claims of one component, with everything except the claims fixed. Every subset of
/// a set that holds, holds; every superset of a set that fails, fails. Remembers the last 400 sets of either kind.
class AnswerCache {
 public:
  /// How a set is asked about; see Oracle::ask and Oracle::refutes_at_once.
  struct Asked {
    std::function<Answer(const Subset&)> ask;
    std::function<bool(const Subset&)> refutes_at_once;  ///< without a solver; false says nothing
  };
  explicit AnswerCache(Asked asked) : asked_(std::move(asked)) {}

  /// Whether the claims hold together (`sat`), from memory if possible.
  Verdict check(const Subset& claims);
  /// `unknown` counts as not failing.
  bool fails(const Subset& claims) { return check(claims) == Verdict::unsat; }

  /// A failing subset of claims that fail: small, not always minimal, and cheap. If they aren't known to fail: all of
  /// them.
  Subset core(const Subset& claims);
  /// A minimal failing subset of claims that fail. Costs O(k log(n/k)) questions beyond the core.
  Subset conflict(const Subset& claims);
  /// Those of `among` that are known to hold together with `claims`, by a solution found before. If none is
  /// remembered: the claims themselves.
  Subset holding_with(const Subset& claims, const Subset& among);

  /// Whether every question so far was answered with yes or no.
  bool all_decided() const { return undecided_.empty(); }
  /// How often the oracle was asked: what limits of searches count.
  std::size_t asked() const { return count_; }

 private:
  // Sets remembered of either kind. Each new question is compared with all of them; beyond it, the oldest is
  // forgotten.
  static constexpr std::size_t kRemembered = 400;

  const Subset* known_failing(const Subset& claims) const;
  const Subset* known_holding(const Subset& claims) const;
  void fail(Subset claims);

  Asked asked_;
  std::deque<Subset> failing_, holding_, undecided_;  // the latest first
  std::size_t count_ = 0;                             // questions to the oracle
};

}  // namespace verify
