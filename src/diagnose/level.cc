#include "diagnose/level.h"

#include <map>
#include <stdexcept>

#include "diagnose/reasons.h"

namespace verify {

namespace {

constexpr std::size_t kMaxConflicts = 20;
constexpr std::size_t kMaxSearches = 60;
constexpr std::size_t kMaxRepairs = 200;

class LevelDiagnosis {
 public:
  explicit LevelDiagnosis(const LevelQuestion& q)
      : problem_(q.problem),
        component_(q.component),
        oracle_(q.oracle),
        fresh_(q.fresh),
        likelier_(q.likelier),
        level_(q.level),
        tier_(q.tier),
        plausible_(q.plausible) {
    for (const RelationId r : component_.relations) {
      if (plausible_ || problem_.relations[r].kind != RelationKind::plausible) relations_.push_back(r);
    }
    for (const ClaimId c : component_.claims) {
      if (problem_.claims[c].weight != Rational(1)) weights_.emplace(c, problem_.claims[c].weight);
      if (problem_.claims[c].fixed) fixed_.push_back(c);
    }
  }

  /// Adds what it finds; returns the claims that are left once one smallest repair is taken away.
  Subset run(const Subset& claims, std::vector<Disagreement>& out) {
    const Verdict all = check(claims);
    if (all == Verdict::sat) return claims;
    if (all == Verdict::unknown) {
      out.push_back(blank(Level::undecided));
      return claims;
    }
    if (!fixed_.empty() && check({}) == Verdict::unsat) return by_rules_alone(claims, out);
    // What is fixed must agree by itself before the rest can be held against it.
    const Subset given = without(claims, without(claims, fixed_));
    Subset left = claims;
    if (!given.empty() && check(given) == Verdict::unsat) {
      const auto agreeing = settle(given, {}, true, out);
      if (agreeing) left = without(claims, without(given, *agreeing));
      const Verdict now = agreeing ? check(left) : Verdict::unknown;
      if (now == Verdict::sat) return left;
      if (now == Verdict::unknown) {
        out.push_back(blank(Level::undecided));
        return claims;
      }
    }
    if (const auto rest = settle(left, without(left, without(left, fixed_)), false, out)) return *rest;
    if (check({}) == Verdict::unsat) return by_rules_alone(claims, out);
    out.push_back(blank(Level::undecided));  // no way to settle it was proved to be one
    return claims;
  }

 private:
  // No facts are to blame: the rules can't hold by themselves.
  Subset by_rules_alone(const Subset& claims, std::vector<Disagreement>& out) {
    Disagreement d = blank(level_);
    d.conflicts.push_back(confirmed({}));
    out.push_back(std::move(d));
    return claims;
  }

  // One smallest repair of claims that fail, without any of `given`, and a disagreement for each member; what is left,
  // or nothing where no repair is known. `fixed`: the claims themselves are, and no repair is proposed.
  std::optional<Subset> settle(const Subset& claims, const Subset& given, bool fixed, std::vector<Disagreement>& out) {
    const std::vector<Subset> repairs = smallest_repairs(claims, given);
    if (repairs.empty()) return std::nullopt;
    const Subset best = *std::min_element(repairs.begin(), repairs.end(), likelier_);
    const Subset rest = without(claims, best);
    for (const ClaimId member : best) out.push_back(disagreement(member, rest, given, fixed));
    return rest;
  }

  Disagreement blank(Level level) const {
    Disagreement d;
    d.level = level;
    d.tier = tier_;
    d.plausible = plausible_;
    return d;
  }

  Selection select(const Subset& claims) const { return {claims, relations_, component_.chains, tier_, {}}; }

  Verdict check(const Subset& claims) {
    const auto known = answers_.find(claims);
    if (known != answers_.end()) return known->second;
    const Verdict verdict = oracle_.check(select(claims));
    answers_.emplace(claims, verdict);
    return verdict;
  }

  Fails fails() {
    return [this](const Subset& claims) { return check(claims) == Verdict::unsat; };
  }

  // Implicit hitting sets (Chandrasekaran et al. 2011; Davies & Bacchus 2011): conflicts are added until every smallest
  // set that meets them all is a repair.
  std::vector<Subset> smallest_repairs(const Subset& claims, const Subset& given) {
    std::vector<Subset> conflicts = {minimal_failing(claims, fails())};
    while (true) {
      std::vector<Subset> changeable;
      for (const Subset& c : conflicts) changeable.push_back(without(c, given));
      const HittingSets candidates = minimum_hitting_sets(changeable, weights_, kMaxRepairs);
      all_repairs_ = candidates.complete;
      bool grown = false;
      std::vector<Subset> good;
      for (const Subset& candidate : candidates.sets) {
        const Subset rest = without(claims, candidate);
        const bool hit_before =
            std::any_of(conflicts.begin(), conflicts.end(), [&](const Subset& c) { return subset_of(c, rest); });
        if (hit_before) continue;
        switch (check(rest)) {
          case Verdict::sat: good.push_back(candidate); break;
          case Verdict::unknown: smallest_proved_ = false; break;
          case Verdict::unsat: conflicts.push_back(minimal_failing(rest, fails())); grown = true;
        }
      }
      if (!grown) return good;
    }
  }

  Disagreement disagreement(ClaimId member, const Subset& rest, const Subset& given, bool fixed) {
    Disagreement d = blank(level_);
    d.member = member;
    d.fixed = fixed;
    const Subset back = united(rest, {member});
    const FailingSets found = all_minimal_failing(back, fails(), kMaxConflicts, kMaxSearches);
    d.complete = found.complete;
    for (const Subset& claims : found.sets) d.conflicts.push_back(confirmed(claims));

    if (fixed) return d;
    std::vector<Subset> ways = smallest_repairs(back, given);
    d.smallest_proved = smallest_proved_;
    d.all_repairs = all_repairs_;
    std::stable_sort(ways.begin(), ways.end(), likelier_);
    for (const Subset& way : ways) {
      Repair repair{way, {}, {}};
      const Subset settled = without(back, way);
      for (const ClaimId claim : way) repair.ranges.push_back(left_for(claim, settled));
      if (way.size() == 1) repair.gap = gap_of(way.front(), settled, repair.ranges.front().interval);
      d.repairs.push_back(std::move(repair));
    }
    return d;
  }

  // What is left for the figure of a claim by others, as far as it is held against them.
  Range left_for(ClaimId claim, const Subset& others) {
    const Selection settled = select(compared_with(claim, others));
    const VarId v = problem_.claims[claim].quantity;
    return is_date(problem_, v) ? range_of_date(problem_, oracle_, settled, v) : oracle_.range(settled, v);
  }

  Subset compared_with(ClaimId claim, Subset others) const {
    std::erase_if(others, [&](ClaimId c) { return !problem_.comparable(claim, c); });
    return others;
  }

  // Values around a figure that the others rule out though the range holds them.
  std::optional<Gap> gap_of(ClaimId id, const Subset& others, const Interval& range) {
    const Claim& claim = problem_.claims[id];
    if (is_date(problem_, claim.quantity) || range.empty()) return std::nullopt;
    const Interval& said = tier_ == Tier::stated ? claim.reading.stated : claim.reading.allowed;
    const Rational grid = said.lo && said.hi && !said.is_point()
                              ? (said.hi->value - said.lo->value) / Rational(10)
                              : std::max(Rational(1), claim.value.abs()) / Rational(10000);
    return gap_around(problem_, oracle_, select(compared_with(id, others)), claim.quantity, said, range, grid);
  }

  Conflict confirmed(const Subset& claims) {
    const Selection shown = with_reasons_only(problem_, oracle_, select(claims));
    Conflict conflict{shown.claims, shown.relations, shown.chains, false};
    confirm(conflict);
    return conflict;
  }

  void confirm(Conflict& conflict) {
    if (conflict.claims.empty() && conflict.relations.empty()) {
      throw std::logic_error("the solver refutes what says nothing");
    }
    const auto judge = fresh_(problem_);
    if (judge->check(selection_of(conflict, tier_)) != Verdict::unsat)
      throw std::logic_error("a fresh solver finds no conflict where one was reported");
    for (const ClaimId claim : conflict.claims) {
      if (judge->check(select(without(conflict.claims, {claim}))) == Verdict::unsat) {
        throw std::logic_error("a reported conflict is not minimal");
      }
    }
    conflict.confirmed = true;
  }

  const Problem& problem_;
  const Component& component_;
  Oracle& oracle_;
  OracleFactory fresh_;
  const LikelierRepair& likelier_;
  Level level_;
  Tier tier_;
  bool plausible_;
  std::vector<RelationId> relations_;
  Weights weights_;
  Subset fixed_;
  std::map<Subset, Verdict> answers_;
  bool smallest_proved_ = true;
  bool all_repairs_ = true;
};

}  // namespace

std::vector<ClaimId> diagnose_level(const LevelQuestion& question, const std::vector<ClaimId>& claims,
                                    std::vector<Disagreement>& out) {
  return LevelDiagnosis(question).run(claims, out);
}

}  // namespace verify
