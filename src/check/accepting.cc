// Sets accepted findings apart, and says of idle acceptances what became of their figures.
#include "check/stages.h"

#include <algorithm>
#include <map>
#include <set>

#include "explain/measure.h"

namespace verify {

namespace {

std::string document_of(const std::string& fact, const std::set<std::string>& documents) {
  // Names of drafts are paths: the longest that fits.
  for (std::size_t slash = fact.rfind('/'); slash != std::string::npos && slash > 0; slash = fact.rfind('/', slash - 1))
    if (documents.count(fact.substr(0, slash)) > 0) return fact.substr(0, slash);
  return {};
}

/// Says of acceptances that no finding has the fingerprint of what became of their figures.
class Idle {
 public:
  explicit Idle(const Loaded& loaded) : loaded_(loaded) {
    for (const Document& d : loaded.facts.documents) {
      documents_.insert(d.id);
      if (d.draft) drafts_.insert(d.id);
    }
    for (std::size_t i = 0; i < loaded.facts.facts.size(); ++i) {
      const Fact& f = loaded.facts.facts[i];
      facts_.emplace(loaded.facts.name_of(f), i);
    }
  }

  bool elsewhere(const Acceptance& a) const {
    bool of_draft = false;
    for (const Acceptance::Figure& f : a.facts) {
      const std::string document = document_of(f.fact, documents_);
      if (document.empty() || !looked_up(a, f)) return true;
      of_draft = of_draft || drafts_.count(document) > 0;
    }
    // Beside drafts, what is known already is not held against itself.
    return !a.facts.empty() && loaded_.drafts && !of_draft;
  }

  std::vector<std::string> changes(const Acceptance& a) const {
    std::vector<std::string> out;
    for (const Acceptance::Figure& f : a.facts) {
      const auto found = facts_.find(f.fact);
      if (found == facts_.end()) {
        out.push_back(f.fact + ", " + f.value + ", is gone");
        continue;
      }
      const std::string now = figure_words(loaded_.facts.facts[found->second]);
      if (now != f.value) out.push_back(f.fact + " was " + f.value + " and is " + now);
    }
    return out;
  }

 private:
  // Of a quote, whether it could be held against its document.
  bool looked_up(const Acceptance& a, const Acceptance::Figure& f) const {
    const auto found = facts_.find(f.fact);
    return a.rule != "quote" || found == facts_.end() ||
           loaded_.places[found->second].state != FactPlace::State::absent;
  }

  const Loaded& loaded_;
  std::set<std::string> documents_, drafts_;
  std::map<std::string, std::size_t> facts_;
};

}  // namespace

FindingsByAcceptance set_accepted_apart(const Loaded& loaded, std::vector<Finding> findings) {
  FindingsByAcceptance out;
  if (loaded.acceptances.empty()) {
    out.open = std::move(findings);
    return out;
  }
  std::map<std::string, const Acceptance*> counting;
  for (const Acceptance& a : loaded.acceptances) {
    if (!a.expired(loaded.today)) counting.emplace(a.fingerprint, &a);
  }
  std::set<std::string> used;
  for (Finding& f : findings) {
    const auto found = counting.find(f.fingerprint);
    if (found == counting.end()) {
      out.open.push_back(std::move(f));
      continue;
    }
    used.insert(f.fingerprint);
    out.accepted.push_back({std::move(f), *found->second});
  }
  const Idle idle(loaded);
  for (const Acceptance& a : loaded.acceptances) {
    using Why = IdleAcceptance::Why;
    if (a.expired(loaded.today)) out.idle.push_back({a, Why::expired, {}});
    else if (used.count(a.fingerprint) > 0) continue;
    else if (idle.elsewhere(a)) out.idle.push_back({a, Why::elsewhere, {}});
    else out.idle.push_back({a, Why::unused, idle.changes(a)});
  }
  return out;
}

Acceptance acceptance_of(const Finding& finding, const FactSet& facts, std::string reason) {
  Acceptance out;
  out.fingerprint = finding.fingerprint;
  out.reason = std::move(reason);
  out.rule = finding.rule;
  out.finding = finding.message;
  for (const std::size_t i : finding.facts)
    out.facts.push_back({facts.name_of(facts.facts[i]), figure_words(facts.facts[i])});
  return out;
}

}  // namespace verify
