#include "diagnose/reasons.h"

#include <numeric>
#include <set>

#include "diagnose/subsets.h"

namespace verify {

namespace {

Subset needed_relations(const Problem& problem, Oracle& oracle, const Selection& failing) {
  std::set<VarId> said;
  for (const ClaimId c : failing.claims) said.insert(problem.claims[c].quantity);
  for (const Pin& p : failing.pins) said.insert(p.quantity);
  const auto strange = [&](RelationId r) {
    const auto& q = problem.relations[r].quantities;
    return std::count_if(q.begin(), q.end(), [&](VarId v) { return said.count(v) == 0; });
  };
  std::vector<RelationId> order = failing.relations;
  std::stable_sort(order.begin(), order.end(), [&](RelationId a, RelationId b) { return strange(a) < strange(b); });
  const auto named = [&](const Subset& places) {
    Subset out;
    for (const std::size_t i : places) out.push_back(order[i]);
    std::sort(out.begin(), out.end());
    return out;
  };
  Subset places(order.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  Selection alone = failing;
  alone.relations.clear();
  if (oracle.check(alone) == Verdict::unsat) return {};
  // One relation that does alone is the easiest to follow, wherever it stands.
  for (const RelationId r : order) {
    const auto& q = problem.relations[r].quantities;
    const bool all =
        std::all_of(said.begin(), said.end(), [&](VarId v) { return std::find(q.begin(), q.end(), v) != q.end(); });
    if (!all) continue;
    alone.relations = {r};
    if (oracle.check(alone) == Verdict::unsat) return {r};
  }
  return named(minimal_failing(places, [&](const Subset& chosen) {
    Selection s = failing;
    s.relations = named(chosen);
    return oracle.check(s) == Verdict::unsat;
  }));
}

}  // namespace

Selection with_reasons_only(const Problem& problem, Oracle& oracle, Selection failing) {
  const auto fails = [&](const Selection& s) { return oracle.check(s) == Verdict::unsat; };
  Selection out = failing;
  out.chains.clear();
  if (!fails(out)) out.chains = failing.chains;
  out.relations = needed_relations(problem, oracle, out);
  out.chains = minimal_failing(out.chains, [&](const Subset& chains) {
    Selection s = out;
    s.chains = chains;
    return fails(s);
  });
  return fails(out) ? out : failing;
}

}  // namespace verify
