#include "diagnose/diagnosis.h"

#include <numeric>
#include <set>

#include "diagnose/level.h"

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

Diagnosis diagnose(const Problem& problem, const Component& component, Oracle& oracle, OracleFactory fresh,
                   const LikelierRepair& likelier) {
  Diagnosis out;
  const auto at = [&](Level level, Tier tier, bool plausible) {
    return LevelQuestion{problem, component, oracle, fresh, likelier, level, tier, plausible};
  };
  out.consistent = diagnose_level(at(Level::contradiction, Tier::allowed, false), component.claims, out.disagreements);
  const bool decided = std::none_of(out.disagreements.begin(), out.disagreements.end(),
                                    [](const Disagreement& d) { return d.level == Level::undecided; });
  const bool by_rules_alone = !out.disagreements.empty() && !out.disagreements.front().member;
  if (!decided || by_rules_alone) return out;

  diagnose_level(at(Level::implausible, Tier::stated, false), out.consistent, out.disagreements);
  const bool has_plausible = std::any_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
    return problem.relations[r].kind == RelationKind::plausible;
  });
  if (has_plausible) {
    std::vector<Disagreement> more;
    diagnose_level(at(Level::implausible, Tier::allowed, true), out.consistent, more);
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

// What the claims on a quantity are held against: all others, less those that are not comparable. One list, unless they
// differ in that.
std::vector<Subset> held_against(const Problem& problem, const Subset& claims, VarId v) {
  const Subset others = without_quantity(problem, claims, v);
  if (problem.not_comparable.empty()) return {others};
  std::vector<Subset> out;
  for (const ClaimId mine : without(claims, others)) {
    Subset compared = others;
    std::erase_if(compared, [&](ClaimId c) { return !problem.comparable(mine, c); });
    if (std::find(out.begin(), out.end(), compared) == out.end()) out.push_back(std::move(compared));
  }
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
      for (const Subset& others : held_against(problem_, own_, v)) {
        for (const Rational& value : extremes(problem_.quantities[v].domain)) {
          const Selection s{others, {id_}, {}, Tier::allowed, {{v, Comparison::equal, value}}};
          if (oracle_.check(s) == Verdict::unsat) return true;
        }
      }
    }
    return false;
  }

  // Through what the rest says of its unreported quantities: a value is ruled out by some relations of which this one
  // can't be spared. Several chains may rule it out; the one through this relation is sought nearest first.
  bool through_others() {
    const std::vector<RelationId> nearest = by_distance(problem_, component_, id_);
    for (const VarId v : reported_) {
      for (const Subset& others : held_against(problem_, claims_, v)) {
        for (const Rational& value : extremes(problem_.quantities[v].domain)) {
          if (refutes({v, Comparison::equal, value}, others, nearest)) return true;
        }
      }
    }
    return false;
  }

 private:
  bool refutes(const Pin& pin, const Subset& others, const std::vector<RelationId>& nearest) {
    Subset places(nearest.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto fails = [&](const Subset& chosen, bool with_this) {
      Selection s{others, {}, component_.chains, Tier::allowed, {pin}};
      for (const std::size_t i : chosen) s.relations.push_back(nearest[i]);
      if (with_this) s.relations.push_back(id_);
      std::sort(s.relations.begin(), s.relations.end());
      return oracle_.check(s) == Verdict::unsat;
    };
    if (!fails(places, true)) return false;
    return !fails(minimal_failing(places, [&](const Subset& chosen) { return fails(chosen, true); }), false);
  }

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
