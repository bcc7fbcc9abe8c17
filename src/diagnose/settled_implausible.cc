// Drops implausible findings that the likeliest repair of a contradiction already resolves.
#include "diagnose/diagnosis.h"

#include <algorithm>

namespace verify {

namespace {

// What is left when one figure is changed in place of another.
Subset exchanged(const Subset& left, ClaimId back, ClaimId away) { return without(united(left, {back}), {away}); }

// Members of the other disagreements of a question.
Subset other_members(const Diagnosis& diagnosis, const Disagreement& of) {
  Subset out;
  for (const Disagreement& d : diagnosis.disagreements) {
    if (d.question == of.question && d.member && d.member != of.member) out = united(out, {*d.member});
  }
  return out;
}

class Settling {
 public:
  Settling(const Problem& problem, const Component& component, const LikeliestRepair& likeliest, Oracle& oracle,
           const Diagnosis& diagnosis)
      : problem_(problem), component_(component), likeliest_(likeliest), oracle_(oracle), diagnosis_(diagnosis) {}

  /// The claims that the likeliest repair of `contradiction` leaves, where it settles the implausible `d` as well.
  std::optional<Subset> left_by(const Disagreement& contradiction, const Disagreement& d) {
    if (!contradiction.is_contradiction() || !contradiction.member || contradiction.fixed) return {};
    const auto repair = likeliest_(contradiction.repairs);
    if (!repair) return {};
    const ClaimId changed = repair->claims.front();
    const Subset left = exchanged(diagnosis_.consistent, *contradiction.member, changed);
    if (oracle_.check(asked(Question::possible, left)) != Verdict::sat) return {};
    // Every conflict of the disagreement holds the changed figure, and they are gone with a value of the repair's
    // range.
    const Subset others = other_members(diagnosis_, d);
    if (!fits(asked(d.question, without(without(diagnosis_.consistent, others), {changed})), *repair)) return {};
    // Nothing may be left that no finding tells of.
    const bool told = !others.empty() || fits(asked(d.question, left), *repair);
    return told ? std::optional(left) : std::nullopt;
  }

 private:
  Selection asked(Question question, const Subset& claims) const {
    return selection_of(problem_, component_, question, claims);
  }

  // Whether the changed figure can take some value of the repair's range.
  bool fits(Selection s, const Repair& repair) {
    const VarId v = problem_.claims[repair.claims.front()].quantity;
    const auto& [lo, hi] = repair.ranges.front().interval;
    if (lo) s.pins.push_back({v, lo->open ? Comparison::greater : Comparison::greater_equal, lo->value});
    if (hi) s.pins.push_back({v, hi->open ? Comparison::less : Comparison::less_equal, hi->value});
    return oracle_.check(s) == Verdict::sat;
  }

  const Problem& problem_;
  const Component& component_;
  const LikeliestRepair& likeliest_;
  Oracle& oracle_;
  const Diagnosis& diagnosis_;
};

}  // namespace

void drop_settled_implausible(const Problem& problem, const Component& component, const LikeliestRepair& likeliest,
                              Oracle& oracle, Diagnosis& diagnosis) {
  Settling settling(problem, component, likeliest, oracle, diagnosis);
  for (std::size_t i = 0; i < diagnosis.disagreements.size();) {
    const Disagreement& d = diagnosis.disagreements[i];
    std::optional<Subset> left;
    if (d.is_implausible() && d.member && !d.fixed) {
      for (std::size_t k = 0; k < i && !left; ++k) left = settling.left_by(diagnosis.disagreements[k], d);
    }
    if (!left) {
      ++i;
      continue;
    }
    diagnosis.consistent = *std::move(left);
    diagnosis.disagreements.erase(diagnosis.disagreements.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace verify
