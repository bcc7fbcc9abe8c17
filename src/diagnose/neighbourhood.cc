// Grows a neighbourhood ring by ring: see neighbourhood.h.

#include "diagnose/neighbourhood.h"

#include <algorithm>
#include <utility>

namespace verify {

Neighbourhood neighbourhood(const Problem& problem, const Component& component, const std::vector<VarId>& start,
                            std::optional<RelationId> without) {
  Neighbourhood out;
  std::set<VarId> open;  // unreported, to be looked at
  const auto meet = [&](VarId v) {
    if (out.quantities.insert(v).second && !problem.reported(v)) open.insert(v);
  };
  for (const VarId v : start) meet(v);
  if (open.empty()) return out;
  std::set<RelationId> left(component.relations.begin(), component.relations.end());
  std::set<ChainId> chains(component.chains.begin(), component.chains.end());
  if (without) left.erase(*without);
  while (!open.empty()) {
    const std::set<VarId> ring = std::exchange(open, {});
    const auto near = [&](VarId v) { return ring.count(v) > 0; };
    for (auto r = left.begin(); r != left.end();) {
      const Relation& relation = problem.relations[*r];
      if (std::none_of(relation.quantities.begin(), relation.quantities.end(), near)) {
        ++r;
        continue;
      }
      if (relation.kind != RelationKind::plausible) {
        out.relations.push_back(*r);
        for (const VarId v : relation.quantities) meet(v);
      }
      r = left.erase(r);
    }
    for (auto c = chains.begin(); c != chains.end();) {
      const auto& links = problem.chains[*c].links;
      if (std::none_of(links.begin(), links.end(), [&](const auto& link) { return near(link.flow); })) {
        ++c;
        continue;
      }
      out.chains.push_back(*c);
      for (const auto& link : links) meet(link.flow);
      c = chains.erase(c);
    }
  }
  std::sort(out.chains.begin(), out.chains.end());
  return out;
}

}  // namespace verify
