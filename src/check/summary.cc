#include "check/summary.h"

#include <algorithm>

namespace verify {

void add_quote_findings(CheckResult& result) {
  for (std::size_t i = 0; i < result.places.size(); ++i) {
    const FactPlace& place = result.places[i];
    const bool stale = place.state == FactPlace::State::stale;
    if (!stale && place.state != FactPlace::State::ambiguous) continue;
    Finding f;
    f.kind = stale ? FindingKind::stale_quote : FindingKind::ambiguous_quote;
    f.rule = "quote";
    f.rules = {"quote"};
    f.facts = {i};
    f.primary = i;
    f.detail = place.detail;
    f.message = std::string(stale ? "the quote is not in the document as it stands: \""
                                  : "the quote fits more than one place: \"") +
                result.facts.facts[i].quote->exact + "\"";
    f.fingerprint = fingerprint(f.kind, f.rules, f.facts, result.facts);
    result.findings.push_back(std::move(f));
  }
}

void note_cross_checked(CheckResult& result) {
  result.cross_checked.assign(result.facts.facts.size(), false);
  for (const CheckedRelation& r : result.relations) {
    if (r.standing == Standing::derived_only || r.standing == Standing::undecided) continue;
    for (const VarId v : result.problem.relations[r.relation].quantities) {
      for (const ClaimId c : result.problem.quantities[v].claims) {
        if (held_against_others(result.problem, result.problem.relations[r.relation], c))
          result.cross_checked[result.problem.claims[c].fact] = true;
      }
    }
  }
}

void summarise(CheckResult& result) {
  Summary& s = result.summary;
  const std::size_t known = result.drafts ? result.drafts->known_facts : 0;
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
}

}  // namespace verify
