#include "diagnose/as_written.h"

#include <algorithm>

#include "constraints/term_values.h"

namespace verify {

namespace {

const Claim& only_claim(const Problem& problem, VarId v) {
  return problem.claims[problem.quantities[v].claims.front()];
}

}  // namespace

bool holds_as_written(const Problem& problem, const Component& component) {
  if (!component.chains.empty()) return false;
  for (const ClaimId c : component.claims) {
    const Claim& claim = problem.claims[c];
    const Quantity& quantity = problem.quantities[claim.quantity];
    if (quantity.claims.size() != 1 || !claim.reading.stated.contains(claim.value) ||
        !claim.reading.allowed.contains(claim.value) || !quantity.domain.contains(claim.value) ||
        (quantity.whole && !claim.value.is_integer()))
      return false;
  }
  return std::all_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
    const Relation& relation = problem.relations[r];
    const bool reported = std::all_of(relation.quantities.begin(), relation.quantities.end(),
                                      [&](VarId v) { return problem.reported(v); });
    if (!reported) return false;
    const auto at = [&](VarId v) { return point_at(only_claim(problem, v).value); };
    return truth_of(relation.term, at) == true;
  });
}

bool could_be_broken(const Problem& problem, const Relation& relation) {
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
