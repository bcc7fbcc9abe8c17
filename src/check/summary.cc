// Counts what a run came to.
#include "check/stages.h"

#include <algorithm>

namespace verify {

bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim) {
  // Where all claims are comparable, each is held against every claim on another quantity.
  if (problem.not_comparable.empty())
    return relation.kind != RelationKind::restated ||
           problem.quantities[problem.claims[claim].quantity].claims.size() > 1;
  const auto held = [&](VarId v) {
    const auto& claims = problem.quantities[v].claims;
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimId c) { return c != claim && problem.comparable(claim, c); });
  };
  const VarId own = problem.claims[claim].quantity;
  if (relation.kind == RelationKind::restated) return held(own);
  return std::all_of(relation.quantities.begin(), relation.quantities.end(),
                     [&](VarId v) { return v == own || !problem.reported(v) || held(v); });
}

std::vector<bool> cross_checked_facts(const Loaded& loaded, const std::vector<CheckedRelation>& relations) {
  std::vector<bool> out(loaded.facts.facts.size(), false);
  for (const CheckedRelation& r : relations) {
    if (r.standing == Standing::derived_only || r.standing == Standing::undecided) continue;
    for (const VarId v : loaded.problem.relations[r.relation].quantities) {
      for (const ClaimId c : loaded.problem.quantities[v].claims) {
        if (held_against_others(loaded.problem, loaded.problem.relations[r.relation], c))
          out[loaded.problem.claims[c].fact] = true;
      }
    }
  }
  return out;
}

void count_idle(const std::vector<IdleAcceptance>& idle, Summary& summary) {
  for (const IdleAcceptance& a : idle) {
    summary.expired_acceptances += a.why == IdleAcceptance::Why::expired;
    summary.unused_acceptances += a.why == IdleAcceptance::Why::unused;
  }
}

Summary summary_of(const CheckResult& result) {
  Summary s;
  const std::size_t known = result.known_facts();
  s.documents = result.facts.documents.size() - (result.drafts ? result.drafts->known_documents : 0);
  const std::size_t unlisted = result.drafts ? result.drafts->unlisted : 0;
  for (const Document& d : result.facts.documents) s.skipped += d.skipped;
  s.facts = unlisted;
  s.not_cross_checked = unlisted;
  s.relations = result.relations.size();
  for (const CheckedRelation& r : result.relations) {
    s.hold += r.standing == Standing::holds;
    s.derived_only += r.standing == Standing::derived_only;
  }
  for (const Finding& f : result.findings) {
    switch (f.kind) {
      case FindingKind::contradiction: ++s.contradictions; break;
      case FindingKind::implausible: ++s.implausible; break;
      case FindingKind::undecided: ++s.undecided; break;
      case FindingKind::stale_quote: ++s.stale_quotes; break;
      case FindingKind::ambiguous_quote: ++s.ambiguous_quotes; break;
    }
  }
  if (result.drafts) s.undecided += result.drafts->at_limits.undecided();
  s.accepted = result.accepted.size();
  count_idle(result.idle_acceptances, s);
  for (std::size_t i = 0; i < result.places.size(); ++i) {
    if (!result.checks(i)) continue;
    s.quotes_found += result.places[i].state == FactPlace::State::found;
    s.quotes_absent += result.places[i].state == FactPlace::State::absent;
  }
  for (std::size_t i = known; i < result.facts.facts.size(); ++i) {
    if (!result.checks(i)) continue;
    ++s.facts;
    const bool superseded = result.facts.facts[i].superseded;
    s.superseded += superseded;
    s.not_cross_checked += !superseded && !result.cross_checked[i];
  }
  return s;
}

}  // namespace verify
