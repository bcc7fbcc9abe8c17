// Whether a relation is a cross-check, for the list of relations and the coverage of figures. A relation with a free
// unknown agrees with anything; so a relation holds as a cross-check only if some extreme value of one of its figures,
// with all other figures kept, is refuted with the relation and not without it.

#include <numeric>
#include <set>

#include "diagnose/diagnosis.h"
#include "diagnose/neighbourhood.h"

namespace verify {

namespace {

// Values far beyond any figure, to see whether a relation bounds a quantity at all.
const Rational& huge() {
  static const Rational kHuge = Rational::power_of_ten(80);
  return kHuge;
}

std::vector<Rational> extremes(const Interval& domain) {
  return {domain.lo ? domain.lo->value : -huge(), domain.hi ? domain.hi->value : huge()};
}

Subset without_quantity(const Problem& problem, const Subset& claims, VarId v) {
  Subset out;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(out),
               [&](ClaimId c) { return problem.claims[c].quantity != v; });
  return out;
}

// The claims that each claim on a quantity is compared with: all claims on other quantities, less those that are not
// comparable with it. One list for all claims with equal lists.
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

// Tests a relation that no conflict names: extreme values take the place of its facts, one quantity at a time.
class CrossCheck {
 public:
  CrossCheck(const Problem& problem, const Component& component, RelationId id, const Subset& claims, Oracle& oracle)
      : problem_(problem), component_(component), id_(id), claims_(claims), oracle_(oracle) {
    for (const VarId v : problem.relations[id].quantities) {
      for (const ClaimId c : problem.quantities[v].claims) {
        if (!std::binary_search(claims.begin(), claims.end(), c)) continue;
        own_.push_back(c);
        reported_.insert(v);
      }
    }
    std::sort(own_.begin(), own_.end());
    own_.erase(std::unique(own_.begin(), own_.end()), own_.end());
  }

  // Whether the relation, with its other facts, rules out some extreme value of one of its reported quantities.
  bool alone() {
    return any_extreme(own_, [&](const Subset& others, const Pin& pin) {
      return oracle_.refutes({others, {id_}, {}, Readings::allowed, {pin}});
    });
  }

  // Whether it does so together with other relations, which limit its unreported quantities. This relation must be
  // necessary for that. Several sets of relations may rule a value out; the search prefers the nearest ones.
  bool through_others() {
    const Neighbourhood near = neighbourhood(problem_, component_, problem_.relations[id_].quantities, id_);
    if (near.relations.empty() && near.chains.empty()) return false;
    Subset claims;
    std::copy_if(claims_.begin(), claims_.end(), std::back_inserter(claims),
                 [&](ClaimId c) { return near.quantities.count(problem_.claims[c].quantity) > 0; });
    return any_extreme(claims, [&](const Subset& others, const Pin& pin) { return needed(others, pin, near); });
  }

 private:
  template <class Test>
  bool any_extreme(const Subset& claims, const Test& test) const {
    for (const VarId v : reported_) {
      for (const Subset& others : held_against(problem_, claims, v)) {
        for (const Rational& value : extremes(problem_.quantities[v].domain)) {
          if (test(others, {v, Comparison::equal, value})) return true;
        }
      }
    }
    return false;
  }

  bool needed(const Subset& others, const Pin& pin, const Neighbourhood& near) const {
    Subset places(near.relations.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto fails = [&](const Subset& chosen, bool with_this) {
      Selection s{others, {}, near.chains, Readings::allowed, {pin}};
      for (const std::size_t i : chosen) s.relations.push_back(near.relations[i]);
      if (with_this) s.relations.push_back(id_);
      std::sort(s.relations.begin(), s.relations.end());
      return oracle_.refutes(s);
    };
    if (!fails(places, true)) return false;
    if (!fails(places, false)) return true;
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

// Of a relation that fits what is consistent only because the member of a contradiction is left out there: whether it
// is in some conflict with the member, of which the first alone is shown. Looked for among the claims that can be true
// beside the members, and those of the relation.
Standing with_members_kept(const Problem& problem, const Component& component, RelationId id, const Subset& own,
                           const Subset& with_members, Oracle& oracle) {
  // One figure of the relation at a time, since they need not fit together with the member.
  const auto& quantities = problem.relations[id].quantities;
  const bool checks = std::any_of(quantities.begin(), quantities.end(), [&](VarId v) {
    const Subset mine = united(with_members, problem.quantities[v].claims);
    CrossCheck cross_check(problem, component, id, mine, oracle);
    return cross_check.alone() || cross_check.through_others();
  });
  if (!checks) return Standing::derived_only;
  const auto fails = [&](const Subset& claims) {
    return oracle.check(selection_of(problem, component, Question::possible, claims)) == Verdict::unsat;
  };
  const Subset all = united(with_members, own);
  if (!fails(all)) return Standing::derived_only;
  const Selection conflict = with_needed_relations(
      problem, oracle, selection_of(problem, component, Question::possible, minimal_failing(all, fails)));
  return std::binary_search(conflict.relations.begin(), conflict.relations.end(), id) ? Standing::contradiction
                                                                                      : Standing::derived_only;
}

// Most relations of a component with a slip are true of the figures as written, which needs no solver.
bool holds_by_itself(const Problem& problem, RelationId id, const Subset& own, const Subset& consistent) {
  const Relation& relation = problem.relations[id];
  const auto kept = [&](ClaimId c) { return std::binary_search(consistent.begin(), consistent.end(), c); };
  // Figures that aren't comparable need not agree with each other.
  return !is_of_one_quantity(relation.kind) && problem.not_comparable.empty() &&
         std::all_of(own.begin(), own.end(), kept) && holds_as_written(problem, {own, {id}, {}}) &&
         could_be_broken(problem, relation);
}

// Whether a conflict that needs no relation is what a relation of one quantity says: two figures that differ, or one
// that its quantity can't have.
bool is_about(const Problem& problem, const Relation& of_one, const Conflict& c) {
  return c.relations.empty() && c.running_totals.empty() && !c.claims.empty() &&
         problem.claims[c.claims.front()].quantity == of_one.quantities.front() &&
         (of_one.kind == RelationKind::possible) == (c.claims.size() == 1);
}

}  // namespace

Standing standing_of(const Problem& problem, const Component& component, RelationId id, const Diagnosis& diagnosis,
                     Oracle& oracle) {
  const Relation& relation = problem.relations[id];
  for (const Disagreement& d : diagnosis.disagreements) {
    if (d.undecided && (d.question == Question::plausible || relation.kind != RelationKind::plausible))
      return Standing::undecided;
    for (const Conflict& c : d.conflicts) {
      const bool named = std::binary_search(c.relations.begin(), c.relations.end(), id);
      const bool same_quantity = is_of_one_quantity(relation.kind) && is_about(problem, relation, c);
      if (named || same_quantity) return d.is_contradiction() ? Standing::contradiction : Standing::implausible;
    }
  }
  Subset all_own;
  for (const VarId v : relation.quantities) {
    const auto& claims = problem.quantities[v].claims;
    all_own.insert(all_own.end(), claims.begin(), claims.end());
  }
  std::sort(all_own.begin(), all_own.end());
  if (holds_by_itself(problem, id, all_own, diagnosis.consistent)) return Standing::holds;
  if (relation.kind != RelationKind::plausible) {
    if (oracle.check({all_own, {id}, {}, Readings::allowed, {}}) == Verdict::unsat) return Standing::contradiction;
    if (oracle.check({all_own, {id}, {}, Readings::stated, {}}) == Verdict::unsat) return Standing::implausible;
  }
  // Several facts on one quantity: each but the first could have been otherwise.
  if (is_of_one_quantity(relation.kind)) return Standing::holds;

  CrossCheck cross_check(problem, component, id, diagnosis.consistent, oracle);
  if (cross_check.alone() || cross_check.through_others()) return Standing::holds;
  if (diagnosis.with_members.empty()) return Standing::derived_only;
  return with_members_kept(problem, component, id, all_own, diagnosis.with_members, oracle);
}

}  // namespace verify
