// A point near the figures as a solution: `holds_as_written` of diagnose/diagnosis.h. Interval arithmetic
// (ground/term_values.h) evaluates the terms.

#include "diagnose/diagnosis.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "ground/term_values.h"

namespace verify {

namespace {

const Claim& only_claim(const Problem& problem, VarId v) {
  return problem.claims[problem.quantities[v].claims.front()];
}

/// A value for each quantity of a component: as written, then moved where a rounded figure allows it.
class Point {
 public:
  Point(const Problem& problem, const Component& component) : problem_(problem), component_(component) {}

  // Starts at the figures as written; false when a quantity has no single one that fits its own reading.
  bool at_figures() {
    for (const ClaimId c : component_.claims) {
      const Claim& claim = problem_.claims[c];
      const Quantity& quantity = problem_.quantities[claim.quantity];
      if (quantity.claims.size() != 1 || !fits(claim.quantity, claim.value)) return false;
      values_[claim.quantity] = claim.value;
    }
    return std::all_of(component_.relations.begin(), component_.relations.end(), [&](RelationId r) {
      const auto& own = problem_.relations[r].quantities;
      return std::all_of(own.begin(), own.end(), [&](VarId v) { return values_.count(v) > 0; });
    });
  }

  // Whether all relations hold, after values were moved for those that don't. Moving is tried in small components
  // only: in large ones a move for one relation often breaks another, and the solver decides faster.
  bool settles() {
    std::vector<RelationId> failing;
    for (const RelationId r : component_.relations) {
      if (!holds(r)) failing.push_back(r);
    }
    if (failing.empty()) return true;
    if (failing.size() > kMostMoved || component_.relations.size() > kMostMoved) return false;
    for (const RelationId r : failing) {
      if (!move(r)) return false;
    }
    return std::all_of(component_.relations.begin(), component_.relations.end(),
                       [&](RelationId r) { return holds(r); });
  }

 private:
  // Relations of a component in which values are moved; beyond it, the solver is asked.
  static constexpr std::size_t kMostMoved = 8;

  bool holds(RelationId r) const {
    return truth_of(problem_.relations[r].term, [&](VarId v) { return point_at(values_.at(v)); }) == true;
  }

  bool fits(VarId v, const Rational& value) const {
    const Quantity& quantity = problem_.quantities[v];
    const Reading& reading = only_claim(problem_, v).reading;
    return reading.stated.contains(value) && reading.allowed.contains(value) && quantity.domain.contains(value) &&
           (!quantity.whole || value.is_integer());
  }

  // The number of relations on a quantity. Quantities of few relations are moved first, since that breaks few others.
  std::size_t uses(VarId v) const {
    return static_cast<std::size_t>(
        std::count_if(component_.relations.begin(), component_.relations.end(), [&](RelationId r) {
          const auto& own = problem_.relations[r].quantities;
          return std::find(own.begin(), own.end(), v) != own.end();
        }));
  }

  // Moves one figure after the other as far as its stated reading allows, until the relation holds.
  bool move(RelationId r) {
    const Term& term = problem_.relations[r].term;
    if (term.kind != Term::Kind::compare) return false;
    std::vector<VarId> order = problem_.relations[r].quantities;
    std::stable_sort(order.begin(), order.end(), [&](VarId a, VarId b) { return uses(a) < uses(b); });
    for (const VarId v : order) {
      // The sides are taken to be affine in each quantity; where they are not, the relation fails to hold below.
      const auto line = line_of(term, v, [&](VarId w) { return values_.at(w); });
      if (!line) return false;
      const Rational nearest = toward(v, line->root());
      if (fits(v, nearest)) values_[v] = nearest;
      if (holds(r)) return true;
    }
    return false;
  }

  // The value nearest to `wanted` within the reading; half way to an end that is open.
  Rational toward(VarId v, const Rational& wanted) const {
    const Reading& reading = only_claim(problem_, v).reading;
    const Interval range = intersect(intersect(reading.stated, reading.allowed), problem_.quantities[v].domain);
    const Rational& now = values_.at(v);
    const auto at = [&](const Bound& end) { return end.open ? (now + end.value) / Rational(2) : end.value; };
    if (range.lo && wanted < range.lo->value) return at(*range.lo);
    if (range.hi && wanted > range.hi->value) return at(*range.hi);
    return wanted;
  }

  const Problem& problem_;
  const Component& component_;
  std::map<VarId, Rational> values_;
};

}  // namespace

bool holds_as_written(const Problem& problem, const Component& component) {
  if (!component.chains.empty()) return false;
  Point point(problem, component);
  return point.at_figures() && point.settles();
}

bool could_be_broken(const Problem& problem, const Relation& relation) {
  // Far beyond any figure, for ends that the domain doesn't have: the values that break a relation if any do.
  static const Rational kHuge = Rational::power_of_ten(80);
  return std::any_of(relation.quantities.begin(), relation.quantities.end(), [&](VarId changed) {
    const Interval& domain = problem.quantities[changed].domain;
    const std::vector<Rational> extremes = {domain.lo ? domain.lo->value : -kHuge,
                                            domain.hi ? domain.hi->value : kHuge};
    return std::any_of(extremes.begin(), extremes.end(), [&](const Rational& extreme) {
      const auto at = [&](VarId v) {
        return v == changed ? point_at(extreme) : enclosure_of(only_claim(problem, v).reading.allowed);
      };
      return truth_of(relation.term, at) == false;
    });
  });
}

}  // namespace verify
