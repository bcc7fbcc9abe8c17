#include "diagnose/diagnosis.h"

#include <map>
#include <numeric>
#include <set>
#include <stdexcept>

#include "diagnose/reasons.h"

namespace verify {

std::string_view level_name(Level level) {
  constexpr std::string_view kNames[] = {"contradiction", "implausible", "undecided"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string_view standing_name(Standing standing) {
  constexpr std::string_view kNames[] = {"holds", "derived only", "contradiction", "implausible", "undecided"};
  return kNames[static_cast<std::size_t>(standing)];
}

Selection selection_of(const Conflict& conflict, Tier tier) {
  return {conflict.claims, conflict.relations, conflict.running_totals, tier, {}};
}

namespace {

constexpr std::size_t kMaxConflicts = 20;
constexpr std::size_t kMaxSearches = 60;
constexpr std::size_t kMaxRepairs = 200;

/// One component at one level: its relations and readings are fixed, claims come and go.
class LevelDiagnosis {
 public:
  LevelDiagnosis(const Problem& problem, const Component& component, Oracle& oracle, OracleFactory fresh,
                 const LikelierRepair& likelier, Level level, Tier tier, bool plausible)
      : problem_(problem),
        component_(component),
        oracle_(oracle),
        fresh_(fresh),
        likelier_(likelier),
        level_(level),
        tier_(tier),
        plausible_(plausible) {
    for (const RelationId r : component.relations) {
      if (plausible || problem.relations[r].kind != RelationKind::plausible) relations_.push_back(r);
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
    const std::vector<Subset> repairs = smallest_repairs(claims);
    if (repairs.empty() && check({}) != Verdict::unsat) {  // no way to settle it was proved to be one
      out.push_back(blank(Level::undecided));
      return claims;
    }
    if (repairs.empty()) {  // no facts are to blame: the rules can't hold by themselves
      Disagreement d = blank(level_);
      d.conflicts.push_back(confirmed({}));
      out.push_back(std::move(d));
      return claims;
    }
    const Subset best = *std::min_element(repairs.begin(), repairs.end(), likelier_);
    const Subset rest = without(claims, best);
    for (const ClaimId member : best) out.push_back(disagreement(member, rest));
    return rest;
  }

 private:
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
  std::vector<Subset> smallest_repairs(const Subset& claims) {
    std::vector<Subset> conflicts = {minimal_failing(claims, fails())};
    while (true) {
      const std::vector<Subset> candidates = minimum_hitting_sets(conflicts, kMaxRepairs);
      bool grown = false;
      std::vector<Subset> good;
      for (const Subset& candidate : candidates) {
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

  Disagreement disagreement(ClaimId member, const Subset& rest) {
    Disagreement d = blank(level_);
    d.member = member;
    d.smallest_proved = smallest_proved_;
    const Subset back = united(rest, {member});
    const FailingSets found = all_minimal_failing(back, fails(), kMaxConflicts, kMaxSearches);
    d.complete = found.complete;
    for (const Subset& claims : found.sets) d.conflicts.push_back(confirmed(claims));

    std::vector<Subset> ways = smallest_repairs(back);
    std::stable_sort(ways.begin(), ways.end(), likelier_);
    for (const Subset& way : ways) {
      Repair repair{way, {}, {}};
      const Selection settled = select(without(back, way));
      for (const ClaimId claim : way) repair.ranges.push_back(range(settled, problem_.claims[claim].quantity));
      if (way.size() == 1) repair.gap = gap_of(way.front(), settled, repair.ranges.front().interval);
      d.repairs.push_back(std::move(repair));
    }
    return d;
  }

  Range range(const Selection& settled, VarId v) {
    return is_date(problem_, v) ? range_of_date(problem_, oracle_, settled, v) : oracle_.range(settled, v);
  }

  std::optional<Gap> gap_of(ClaimId c, const Selection& settled, const Interval& range) {
    const Claim& claim = problem_.claims[c];
    if (is_date(problem_, claim.quantity)) return std::nullopt;
    const Interval& said = tier_ == Tier::stated ? claim.reading.stated : claim.reading.allowed;
    const Rational grid = said.lo && said.hi && !said.is_point()
                              ? (said.hi->value - said.lo->value) / Rational(10)
                              : std::max(Rational(1), claim.value.abs()) / Rational(10000);
    return gap_around(problem_, oracle_, settled, claim.quantity, said, range, grid);
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
  std::map<Subset, Verdict> answers_;
  bool smallest_proved_ = true;
};

}  // namespace

Diagnosis diagnose(const Problem& problem, const Component& component, Oracle& oracle, OracleFactory fresh,
                   const LikelierRepair& likelier) {
  Diagnosis out;
  const auto at = [&](Level level, Tier tier, bool plausible) {
    return LevelDiagnosis(problem, component, oracle, fresh, likelier, level, tier, plausible);
  };
  out.consistent = at(Level::contradiction, Tier::allowed, false).run(component.claims, out.disagreements);
  const bool decided = out.disagreements.empty() || out.disagreements.front().level != Level::undecided;
  const bool by_rules_alone = !out.disagreements.empty() && !out.disagreements.front().member;
  if (!decided || by_rules_alone) return out;

  at(Level::implausible, Tier::stated, false).run(out.consistent, out.disagreements);
  const bool has_plausible = std::any_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
    return problem.relations[r].kind == RelationKind::plausible;
  });
  if (has_plausible) {
    std::vector<Disagreement> more;
    at(Level::implausible, Tier::allowed, true).run(out.consistent, more);
    // What is implausible as stated is not said again because a plausible rule forbids it too.
    for (Disagreement& d : more) {
      const bool known = !d.conflicts.empty() &&
                         std::any_of(out.disagreements.begin(), out.disagreements.end(), [&](const Disagreement& o) {
                           return std::any_of(o.conflicts.begin(), o.conflicts.end(), [&](const Conflict& c) {
                             return c.claims == d.conflicts.front().claims;
                           });
                         });
      if (!known) out.disagreements.push_back(std::move(d));
    }
  }
  return out;
}

namespace {

// Values far beyond any figure, to see whether a relation bounds a quantity at all.
const Rational& huge() {
  static const Rational kHuge = Rational::power_of_ten(80);
  return kHuge;
}

std::vector<Rational> extremes(const Interval& domain) {
  return {domain.lo ? domain.lo->value : -huge(), domain.hi ? domain.hi->value : huge()};
}

// The other relations of a component, those nearest to `id` by shared quantities first.
std::vector<RelationId> by_distance(const Problem& problem, const Component& component, RelationId id) {
  std::vector<RelationId> out;
  std::set<RelationId> left(component.relations.begin(), component.relations.end());
  left.erase(id);
  std::set<VarId> near(problem.relations[id].quantities.begin(), problem.relations[id].quantities.end());
  while (!left.empty()) {
    std::vector<RelationId> ring;
    for (const RelationId r : left) {
      const auto& q = problem.relations[r].quantities;
      if (std::any_of(q.begin(), q.end(), [&](VarId v) { return near.count(v) > 0; })) ring.push_back(r);
    }
    if (ring.empty()) ring.assign(left.begin(), left.end());  // tied by running totals only
    for (const RelationId r : ring) {
      left.erase(r);
      if (problem.relations[r].kind == RelationKind::plausible) continue;
      out.push_back(r);
      near.insert(problem.relations[r].quantities.begin(), problem.relations[r].quantities.end());
    }
  }
  return out;
}

Subset without_quantity(const Problem& problem, const Subset& claims, VarId v) {
  Subset out;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(out),
               [&](ClaimId c) { return problem.claims[c].quantity != v; });
  return out;
}

// What a relation is worth when nothing speaks against it: tried out by putting extreme values in place of its facts.
class CrossCheck {
 public:
  CrossCheck(const Problem& problem, const Component& component, RelationId id, const Subset& claims, Oracle& oracle)
      : problem_(problem), component_(component), id_(id), claims_(claims), oracle_(oracle) {
    const auto& mine = problem.relations[id].quantities;
    for (const ClaimId c : claims) {
      const VarId v = problem.claims[c].quantity;
      if (std::find(mine.begin(), mine.end(), v) == mine.end()) continue;
      own_.push_back(c);
      reported_.insert(v);
    }
  }

  // By itself: some value of one of its facts' quantities that the relation and its other facts rule out.
  bool alone() {
    for (const VarId v : reported_) {
      const Subset others = without_quantity(problem_, own_, v);
      for (const Rational& value : extremes(problem_.quantities[v].domain)) {
        const Selection s{others, {id_}, {}, Tier::allowed, {{v, Comparison::equal, value}}};
        if (oracle_.check(s) == Verdict::unsat) return true;
      }
    }
    return false;
  }

  // Through what the rest says of its unreported quantities: a value is ruled out by some relations of which this one
  // can't be spared. Several chains may rule it out; the one through this relation is sought nearest first.
  bool through_others() {
    const std::vector<RelationId> nearest = by_distance(problem_, component_, id_);
    Subset places(nearest.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    for (const VarId v : reported_) {
      const Subset others = without_quantity(problem_, claims_, v);
      for (const Rational& value : extremes(problem_.quantities[v].domain)) {
        const auto fails = [&](const Subset& chosen, bool with_this) {
          Selection s{others, {}, component_.chains, Tier::allowed, {{v, Comparison::equal, value}}};
          for (const std::size_t i : chosen) s.relations.push_back(nearest[i]);
          if (with_this) s.relations.push_back(id_);
          std::sort(s.relations.begin(), s.relations.end());
          return oracle_.check(s) == Verdict::unsat;
        };
        if (!fails(places, true)) continue;
        const Subset helpers = minimal_failing(places, [&](const Subset& chosen) { return fails(chosen, true); });
        if (!fails(helpers, false)) return true;
      }
    }
    return false;
  }

 private:
  const Problem& problem_;
  const Component& component_;
  RelationId id_;
  const Subset& claims_;
  Oracle& oracle_;
  Subset own_;
  std::set<VarId> reported_;
};

}  // namespace

Standing standing_of(const Problem& problem, const Component& component, RelationId id, const Diagnosis& diagnosis,
                     Oracle& oracle) {
  const Relation& relation = problem.relations[id];
  for (const Disagreement& d : diagnosis.disagreements) {
    if (d.level == Level::undecided && (d.plausible || relation.kind != RelationKind::plausible))
      return Standing::undecided;
    for (const Conflict& c : d.conflicts) {
      const bool named = std::binary_search(c.relations.begin(), c.relations.end(), id);
      const bool same_quantity = relation.kind == RelationKind::restated && c.relations.empty() && !c.claims.empty() &&
                                 problem.claims[c.claims.front()].quantity == relation.quantities.front();
      if (named || same_quantity)
        return d.level == Level::contradiction ? Standing::contradiction : Standing::implausible;
    }
  }
  Subset all_own;
  for (const VarId v : relation.quantities) {
    const auto& claims = problem.quantities[v].claims;
    all_own.insert(all_own.end(), claims.begin(), claims.end());
  }
  std::sort(all_own.begin(), all_own.end());
  if (relation.kind != RelationKind::plausible) {
    if (oracle.check({all_own, {id}, {}, Tier::allowed, {}}) == Verdict::unsat) return Standing::contradiction;
    if (oracle.check({all_own, {id}, {}, Tier::stated, {}}) == Verdict::unsat) return Standing::implausible;
  }
  // Several facts on one quantity: each but the first could have been otherwise.
  if (relation.kind == RelationKind::restated) return Standing::holds;

  CrossCheck cross_check(problem, component, id, diagnosis.consistent, oracle);
  return cross_check.alone() || cross_check.through_others() ? Standing::holds : Standing::derived_only;
}

}  // namespace verify
