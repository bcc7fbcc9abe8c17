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

}  // namespace

FiguresNow::FiguresNow(const Loaded& loaded) : loaded_(loaded) {
  for (const Document& d : loaded.facts.documents) documents_.insert(d.id);
  for (std::size_t i = 0; i < loaded.facts.facts.size(); ++i)
    facts_.emplace(loaded.facts.name_of(loaded.facts.facts[i]), i);
}

std::vector<FigureNow> FiguresNow::of(const Acceptance& acceptance) const {
  std::vector<FigureNow> out;
  for (const Acceptance::Figure& figure : acceptance.facts) {
    FigureNow now{document_of(figure.fact, documents_), true, std::nullopt};
    if (const auto found = facts_.find(figure.fact); found != facts_.end()) {
      now.words = figure_words(loaded_.facts.facts[found->second]);
      // A quote must have been held against its document.
      now.looked_up = acceptance.rule != "quote" || loaded_.places[found->second].state != FactPlace::State::absent;
    }
    out.push_back(std::move(now));
  }
  return out;
}

std::optional<IdleAcceptance> idle_acceptance(const Acceptance& acceptance, Date today, bool used,
                                              const std::vector<FigureNow>& figures, bool about_these) {
  using Why = IdleAcceptance::Why;
  if (acceptance.expired(today)) return IdleAcceptance{acceptance, Why::expired, {}};
  if (used) return std::nullopt;
  const auto missing = [](const FigureNow& f) { return f.document.empty() || !f.looked_up; };
  if (!about_these || std::any_of(figures.begin(), figures.end(), missing))
    return IdleAcceptance{acceptance, Why::elsewhere, {}};
  IdleAcceptance out{acceptance, Why::unused, {}};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Acceptance::Figure& then = acceptance.facts[i];
    const auto& now = figures[i].words;
    if (!now) out.changes.push_back(then.fact + ", " + then.value + ", is gone");
    else if (*now != then.value) out.changes.push_back(then.fact + " was " + then.value + " and is " + *now);
  }
  return out;
}

namespace {

// Beside drafts, what is known already is not held against itself.
bool about_these(const Loaded& loaded, const std::vector<FigureNow>& figures) {
  if (!loaded.drafts || figures.empty()) return true;
  return std::any_of(figures.begin(), figures.end(), [&](const FigureNow& figure) {
    return std::any_of(loaded.facts.documents.begin(), loaded.facts.documents.end(),
                       [&](const Document& d) { return d.draft && d.id == figure.document; });
  });
}

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
  const FiguresNow now(loaded);
  for (const Acceptance& a : loaded.acceptances) {
    const std::vector<FigureNow> figures = now.of(a);
    const bool is_used = used.count(a.fingerprint) > 0;
    if (auto idle = idle_acceptance(a, loaded.today, is_used, figures, about_these(loaded, figures)))
      out.idle.push_back(*std::move(idle));
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
