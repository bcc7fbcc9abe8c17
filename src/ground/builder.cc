// Collects the parts of a Problem: see builder.h.

#include "ground/builder.h"

#include <algorithm>

#include "ground/claims.h"

namespace verify {

VarId ProblemBuilder::add(ConceptId id, const Aspects& aspects, const When& when) {
  const auto [at, fresh] = index_[id][aspects].emplace(when, problem_.quantities.size());
  if (fresh) {
    const Concept& c = rules_.concepts[id];
    problem_.quantities.push_back({id, aspects, when, domain_of(c), c.whole || c.is_date(), {}});
  }
  return at->second;
}

VarId ProblemBuilder::add_running_total(const Concept& flow) {
  problem_.quantities.push_back({std::nullopt, {}, {}, Interval::all(), flow.whole, {}});
  return problem_.quantities.size() - 1;
}

std::optional<VarId> ProblemBuilder::find(ConceptId id, const Aspects& aspects, const When& when) const {
  const auto place = index_[id].find(aspects);
  if (place == index_[id].end()) return std::nullopt;
  const auto found = place->second.find(when);
  if (found == place->second.end()) return std::nullopt;
  return found->second;
}

std::vector<VarId> ProblemBuilder::of_concept(ConceptId id) const {
  std::vector<VarId> out;
  for (const auto& [aspects, times] : index_[id]) {
    for (const auto& [when, v] : times) out.push_back(v);
  }
  return out;
}

std::vector<VarId> ProblemBuilder::of_concept(ConceptId id, const Aspects& aspects) const {
  std::vector<VarId> out;
  const auto place = index_[id].find(aspects);
  if (place == index_[id].end()) return out;
  for (const auto& [when, v] : place->second) out.push_back(v);
  return out;
}

std::vector<Aspects> ProblemBuilder::aspects_of(ConceptId id) const {
  std::vector<Aspects> out;
  for (const auto& [aspects, times] : index_[id]) out.push_back(aspects);
  return out;
}

void ProblemBuilder::claim(Claim claim) {
  problem_.quantities[claim.quantity].claims.push_back(problem_.claims.size());
  problem_.claims.push_back(std::move(claim));
}

void ProblemBuilder::not_comparable(std::size_t fact, std::size_t other) {
  const auto a = claim_of(problem_, fact);
  const auto b = claim_of(problem_, other);
  if (!a || !b) return;
  auto& pairs = problem_.not_comparable;
  const std::pair<ClaimId, ClaimId> pair{std::min(*a, *b), std::max(*a, *b)};
  const auto at = std::lower_bound(pairs.begin(), pairs.end(), pair);
  if (at == pairs.end() || *at != pair) pairs.insert(at, pair);
}

void ProblemBuilder::relate(RelationKind kind, const std::string& name, const std::string& label,
                            const Aspects& aspects, const When& when, Term term, const std::optional<Origin>& origin) {
  Namesakes& alike = related_[name];
  if (!alike.at.emplace(aspects, when).second) return;
  if (alike.name.empty()) alike.name = name;
  if (alike.label != label) alike.label = label;
  std::vector<VarId> quantities = variables_of(term);
  problem_.relations.push_back(
      {kind, alike.name, alike.label, aspects, when, std::move(term), std::move(quantities), origin});
}

void ProblemBuilder::restated(VarId v) {
  const Quantity& q = quantity(v);
  const Concept& c = concept_of(v);
  const bool compared = std::any_of(q.claims.begin(), q.claims.end(), [&](ClaimId a) {
    return std::any_of(q.claims.begin(), q.claims.end(), [&](ClaimId b) { return a < b && problem_.comparable(a, b); });
  });
  if (!compared) return;
  problem_.relations.push_back({RelationKind::restated,
                                c.name + "/restated",
                                "every figure for one quantity says the same",
                                q.aspects,
                                q.when,
                                {},
                                {v},
                                std::nullopt});
}

bool ProblemBuilder::said_negative(VarId v) const {
  const auto& claims = problem_.quantities[v].claims;
  return std::any_of(claims.begin(), claims.end(), [&](ClaimId c) { return problem_.claims[c].value.sign() < 0; });
}

void ProblemBuilder::above_zero(VarId v) {
  Interval& domain = problem_.quantities[v].domain;
  domain = intersect(domain, Interval{Bound{0, true}, std::nullopt});
}

void ProblemBuilder::possible(VarId v) {
  const Quantity& q = quantity(v);
  const Concept& c = concept_of(v);
  for (const ClaimId claim : q.claims) {
    const auto why = misfit(c, q.domain, problem_.claims[claim].reading);
    if (!why) continue;
    problem_.relations.push_back({RelationKind::possible,
                                  c.name + "/" + std::string(why->name),
                                  c.name + " " + why->why,
                                  q.aspects,
                                  q.when,
                                  {},
                                  {v},
                                  c.origin});
    return;
  }
}

Problem ProblemBuilder::take() {
  std::stable_sort(problem_.relations.begin(), problem_.relations.end(), [](const Relation& a, const Relation& b) {
    return std::tie(a.name, a.aspects, a.when) < std::tie(b.name, b.aspects, b.when);
  });
  return std::move(problem_);
}

}  // namespace verify
