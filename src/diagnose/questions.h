#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "diagnose/subsets.h"
#include "solve/oracle.h"

namespace verify {

/// Asks whether sets of claims hold, and remembers what the answers tell of other sets: all parts of what holds hold,
/// all that holds a failing set fails.
class Questions {
 public:
  struct Asked {
    std::function<Answer(const Subset&)> ask;
    std::function<bool(const Subset&)> refutes_at_once;  ///< hardly any effort; false says nothing
  };
  explicit Questions(Asked asked) : asked_(std::move(asked)) {}

  Verdict check(const Subset& claims);
  bool fails(const Subset& claims) { return check(claims) == Verdict::unsat; }

  /// Of claims that fail: a part that fails too. Small, not always minimal, at little cost.
  Subset core(const Subset& claims);
  /// Of claims that fail: a minimal failing part.
  Subset conflict(const Subset& claims);
  /// Of claims that hold: those of `among` known to hold together with them.
  Subset holding_with(const Subset& claims, const Subset& among);

  /// How often the solver was asked.
  std::size_t asked() const { return count_; }

 private:
  static constexpr std::size_t kRemembered = 400;

  const Subset* known_failing(const Subset& claims) const;
  const Subset* known_holding(const Subset& claims) const;
  void fail(Subset claims);

  Asked asked_;
  std::deque<Subset> failing_, holding_, undecided_;  // the latest first
  std::size_t count_ = 0;
};

}  // namespace verify
