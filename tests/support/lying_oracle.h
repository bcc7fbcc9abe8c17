// A solver that lies consistently about chosen sets: it shows that findings are confirmed by somebody else.
#pragma once

#include <functional>

#include "solve/oracle.h"

namespace verify::testing {

/// Answers as another oracle does, but for the selections it was told to lie about. Its lies hang together: what holds
/// a set that it says fails fails, what is within a set that it says holds holds, as of any solver that is consistently
/// wrong.
class LyingOracle final : public Oracle {
 public:
  struct Lie {
    Verdict verdict = Verdict::sat;
    std::vector<ClaimId> claims;  ///< sorted
    Readings readings = Readings::allowed;
  };
  LyingOracle(std::unique_ptr<Oracle> honest, Lie lie) : honest_(std::move(honest)), lie_(std::move(lie)) {}

  Verdict check(const Selection& selection) override {
    const bool lied = lied_about(selection);
    lies += lied;
    return lied ? lie_.verdict : honest_->check(selection);
  }
  bool refutes(const Selection& selection) override {
    return lied_about(selection) ? lie_.verdict == Verdict::unsat : honest_->refutes(selection);
  }
  Range range(const Selection& selection, VarId quantity) override { return honest_->range(selection, quantity); }

  int lies = 0;

 private:
  bool lied_about(const Selection& s) const {
    if (s.readings != lie_.readings || !s.pins.empty()) return false;
    const auto& [inner, outer] =
        lie_.verdict == Verdict::sat ? std::tie(s.claims, lie_.claims) : std::tie(lie_.claims, s.claims);
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
  }

  std::unique_ptr<Oracle> honest_;
  Lie lie_;
};

}  // namespace verify::testing
