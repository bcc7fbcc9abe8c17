// Ranges of unreported quantities. A range asks about a whole component several times, which in a component of hundreds
// of relations takes the solver seconds each; so beyond some relations only the nearest ones are asked about.
#include "check/derived_ranges.h"

#include <algorithm>
#include <set>

#include "check/limits.h"
#include "diagnose/neighbourhood.h"

namespace verify {

RangeFinder::RangeFinder(const CheckResult& result, OracleFactory oracle)
    : result_(result), oracle_(oracle(result.problem)) {}

Range RangeFinder::nearby(const Component& component, Selection all, VarId quantity) {
  const Problem& problem = result_.problem;
  const Neighbourhood near = neighbourhood(problem, component, {quantity});
  all.relations = near.relations;
  if (all.relations.size() > kMaxRangeRelations) all.relations.resize(kMaxRangeRelations);
  std::sort(all.relations.begin(), all.relations.end());
  std::set<VarId> known;
  for (const RelationId r : all.relations)
    known.insert(problem.relations[r].quantities.begin(), problem.relations[r].quantities.end());
  all.chains.clear();
  std::erase_if(all.claims, [&](ClaimId c) { return known.count(problem.claims[c].quantity) == 0; });
  if (oracle_->check(all) != Verdict::sat) return {problem.quantities[quantity].domain, false};
  return {oracle_->range(all, quantity).interval, false};
}

Range RangeFinder::of(VarId quantity) {
  const auto known = known_.find(quantity);
  return known != known_.end() ? known->second : known_.emplace(quantity, find(quantity)).first->second;
}

Range RangeFinder::find(VarId quantity) {
  const Problem& problem = result_.problem;
  for (const auto& [component, claims] : result_.consistent) {
    if (!speaks_of(problem, component, quantity)) continue;
    Selection all = selection_of(problem, component, Question::possible, claims);
    if (all.relations.size() > kMaxRangeRelations) return nearby(component, std::move(all), quantity);
    if (satisfiable_.count(&component) == 0) satisfiable_[&component] = oracle_->check(all) == Verdict::sat;
    if (!satisfiable_[&component]) break;
    return oracle_->range(all, quantity);
  }
  return {problem.quantities[quantity].domain, false};
}

DerivedRanges derived_ranges(const CheckResult& result, const std::vector<CheckedRelation>& relations,
                             OracleFactory oracle) {
  RangeFinder finder(result, oracle);
  DerivedRanges out;
  for (const CheckedRelation& r : relations) {
    for (const VarId v : result.problem.relations[r.relation].quantities) {
      if (result.problem.quantities[v].claims.empty()) out.emplace(v, finder.of(v));
    }
  }
  return out;
}

}  // namespace verify
