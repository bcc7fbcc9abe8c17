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
  return out;
}

bool fails_often(const SuspectRule& s) { return s.failing >= kFewest && s.failing * kPart >= s.places; }

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

// Counts the figures of rules that fail.
void count_figures(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle,
                   std::map<std::string, SuspectRule>& rules) {
  for (auto& [name, suspect] : rules) {
    if (suspect.failing == 0) continue;
    for (const Blamed& blamed : components) {
      const std::size_t figures = contradicted(blamed.diagnosis);
      const bool here = std::any_of(blamed.standings.begin(), blamed.standings.end(), [&](const auto& s) {
        return s.second == Standing::contradiction && problem.relations[s.first].name == name;
      });
      if (figures > 0 && here && holds_without(problem, blamed.component, name, oracle)) suspect.figures += figures;
    }
  }
}

// By name.
std::vector<SuspectRule> listed(std::map<std::string, SuspectRule> rules) {
  std::vector<SuspectRule> out;
  for (auto& [name, suspect] : rules) out.push_back(std::move(suspect));
  return out;
}

}  // namespace

std::vector<SuspectRule> suspect_rules(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle) {
  std::map<std::string, SuspectRule> rules = tally(problem, components);
  std::erase_if(rules, [](const auto& entry) { return !fails_often(entry.second); });
  count_figures(problem, components, oracle, rules);
  return suspects_among(listed(std::move(rules)));
}

std::vector<SuspectRule> tallied_rules(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle) {
  std::map<std::string, SuspectRule> rules = tally(problem, components);
  count_figures(problem, components, oracle, rules);
  return listed(std::move(rules));
}

std::vector<SuspectRule> suspects_among(std::vector<SuspectRule> tallied) {
  std::erase_if(tallied, [](const SuspectRule& s) { return !fails_often(s) || s.figures < kFewest; });
  std::stable_sort(tallied.begin(), tallied.end(),
                   [](const SuspectRule& a, const SuspectRule& b) { return a.figures > b.figures; });
  return tallied;
}

}  // namespace verify
