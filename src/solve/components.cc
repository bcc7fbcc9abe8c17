// Components by union-find: nodes are the quantities, then the unknown days as they are met.

#include "solve/components.h"

#include <algorithm>
#include <map>

#include "text/disjoint_sets.h"

namespace verify {

namespace {

// Joins `anchor` with every unknown day of the term's lengths. Certain days tie nothing; a date that is a quantity is
// among the relation's quantities already.
void unite_days(const Term& term, VarId anchor, DisjointSets& sets, std::map<Day, std::size_t>& days) {
  if (term.kind == Term::Kind::length) {
    for (const Moment* m : {&term.elapsed->from, &term.elapsed->to}) {
      const auto* day = std::get_if<Day>(&m->at);
      if (day == nullptr || day->is_certain()) continue;
      Day base = *day;
      base.offset = 0;
      const auto known = days.find(base);
      const std::size_t node = known != days.end() ? known->second : days.emplace(base, sets.grow()).first->second;
      sets.unite(anchor, node);
    }
  }
  for (const Term& arg : term.args) unite_days(arg, anchor, sets, days);
}

}  // namespace

std::vector<Component> components(const Problem& problem) {
  DisjointSets sets(problem.quantities.size());
  std::map<Day, std::size_t> days;
  for (const Relation& r : problem.relations) {
    for (const VarId v : r.quantities) sets.unite(r.quantities.front(), v);
    // One unknown day in two lengths ties the relations of these lengths; one in two running totals (below) ties
    // those.
    if (!r.quantities.empty()) unite_days(r.term, r.quantities.front(), sets, days);
  }
  for (const Chain& chain : problem.chains) {
    for (const auto& link : chain.links) {
      for (const VarId v : {link.flow, link.start, link.end}) sets.unite(chain.links.front().flow, v);
    }
    for (const auto& node : chain.nodes) {
      if (node.day.is_certain()) continue;
      Day base = node.day;
      base.offset = 0;
      const auto known = days.find(base);
      const std::size_t at = known != days.end() ? known->second : days.emplace(base, sets.grow()).first->second;
      sets.unite(node.total, at);
    }
  }

  std::map<std::size_t, Component> by_root;
  for (ClaimId i = 0; i < problem.claims.size(); ++i)
    by_root[sets.find(problem.claims[i].quantity)].claims.push_back(i);
  for (RelationId i = 0; i < problem.relations.size(); ++i) {
    if (!problem.relations[i].quantities.empty())
      by_root[sets.find(problem.relations[i].quantities.front())].relations.push_back(i);
  }
  for (ChainId i = 0; i < problem.chains.size(); ++i)
    by_root[sets.find(problem.chains[i].links.front().flow)].chains.push_back(i);

  std::vector<Component> out;
  for (auto& [root, component] : by_root) out.push_back(std::move(component));
  std::sort(out.begin(), out.end(), [](const Component& a, const Component& b) {
    if (a.claims.empty() != b.claims.empty()) return b.claims.empty();
    if (!a.claims.empty()) return a.claims.front() < b.claims.front();
    return a.relations < b.relations;
  });
  return out;
}

bool speaks_of(const Problem& problem, const Component& component, VarId quantity) {
  return std::any_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
    const auto& mine = problem.relations[r].quantities;
    return std::find(mine.begin(), mine.end(), quantity) != mine.end();
  });
}

}  // namespace verify
