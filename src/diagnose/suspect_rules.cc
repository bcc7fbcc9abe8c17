// Counts where rules fail and asks whether components hold without them: see suspect_rules.h.

#include "diagnose/suspect_rules.h"

#include <algorithm>
#include <map>

namespace verify {

namespace {

// Thresholds of evidence: one or two failures are likelier slips in figures, and a rule that holds in more than three
// quarters of its places is likelier right.
constexpr std::size_t kFewest = 3;  // failing places, and figures
constexpr std::size_t kPart = 4;    // at least one in four places fails

std::map<std::string, SuspectRule> tally(const Problem& problem, const std::vector<Blamed>& components) {
  std::map<std::string, SuspectRule> out;
  for (const Blamed& blamed : components) {
    for (const auto& [id, standing] : blamed.standings) {
      const Relation& r = problem.relations[id];
      const bool judged = standing != Standing::derived_only && standing != Standing::undecided;
      // A statement of a draft is a relation too, but no rule that somebody could look at.
      if (r.kind != RelationKind::rule || !judged || !r.told.empty()) continue;
      SuspectRule& mine = out[r.name];
      mine.name = r.name;
      ++mine.places;
      mine.failing += standing == Standing::contradiction;
    }
  }
  std::erase_if(out, [](const auto& entry) {
    const SuspectRule& s = entry.second;
    return s.failing < kFewest || s.failing * kPart < s.places;
  });
  return out;
}

// The number of figures that the component's contradictions ask to be changed.
std::size_t contradicted(const Diagnosis& diagnosis) {
  return static_cast<std::size_t>(
      std::count_if(diagnosis.disagreements.begin(), diagnosis.disagreements.end(),
                    [](const Disagreement& d) { return d.is_contradiction() && d.member; }));
}

// Whether all claims of the component hold as allowed without the rule. Only then are its figures counted.
bool holds_without(const Problem& problem, const Component& component, const std::string& rule, Oracle& oracle) {
  Selection rest = selection_of(problem, component, Question::possible, component.claims);
  std::erase_if(rest.relations, [&](RelationId r) { return problem.relations[r].name == rule; });
  return oracle.check(rest) == Verdict::sat;
}

}  // namespace

std::vector<SuspectRule> suspect_rules(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle) {
  std::map<std::string, SuspectRule> suspects = tally(problem, components);
  for (auto& [name, suspect] : suspects) {
    for (const Blamed& blamed : components) {
      const std::size_t figures = contradicted(blamed.diagnosis);
      const bool here = std::any_of(blamed.standings.begin(), blamed.standings.end(), [&](const auto& s) {
        return s.second == Standing::contradiction && problem.relations[s.first].name == name;
      });
      if (figures > 0 && here && holds_without(problem, blamed.component, name, oracle)) suspect.figures += figures;
    }
  }
  std::vector<SuspectRule> out;
  for (auto& [name, suspect] : suspects) {
    if (suspect.figures >= kFewest) out.push_back(std::move(suspect));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const SuspectRule& a, const SuspectRule& b) { return a.figures > b.figures; });
  return out;
}

}  // namespace verify
