// Counts what a run came to.
#include "check/stages.h"

#include <algorithm>

namespace verify {

bool held_against_others(const Problem& problem, const Relation& relation, ClaimId claim) {
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

Summary summary_of(const CheckResult& result) {
  Summary s;
  const std::size_t known = result.known_facts();
  s.documents = result.facts.documents.size() - (result.drafts ? result.drafts->known_documents : 0);
  const std::size_t unlisted = result.drafts ? result.drafts->unlisted : 0;
  s.facts = result.facts.facts.size() - known + unlisted;
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
  for (const IdleAcceptance& a : result.idle_acceptances) {
    s.expired_acceptances += a.why == IdleAcceptance::Why::expired;
    s.unused_acceptances += a.why == IdleAcceptance::Why::unused;
  }
  for (const FactPlace& p : result.places) {
    s.quotes_found += p.state == FactPlace::State::found;
    s.quotes_absent += p.state == FactPlace::State::absent;
  }
  for (std::size_t i = known; i < result.facts.facts.size(); ++i) {
    const bool superseded = result.facts.facts[i].superseded;
    s.superseded += superseded;
    s.not_cross_checked += !superseded && !result.cross_checked[i];
  }
  return s;
}

}  // namespace verify
