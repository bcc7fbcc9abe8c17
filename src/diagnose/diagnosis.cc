// From a component to its disagreements. One slip can make hundreds of minimal conflicts, so a finding is not a
// conflict but a member of a smallest repair: a smallest set of claims whose removal settles the component (implicit
// hitting sets). Put back alone, each member causes conflicts, and these belong to its finding. So the number of
// findings is the number of slips, not of ways to see them. Conflicts that need several members are searched last,
// each listed at the last of its members. Implausible findings are searched in what is left when a smallest repair of
// the contradictions is removed.
//
// Smallest means least weight. Fixed figures are in no repair: where they fail by themselves, that is found first, and
// one of them is left out to go on. Which of several smallest repairs is taken depends on what other documents
// corroborate; the others are listed as ties.
#include "diagnose/diagnosis.h"

#include <numeric>
#include <set>

#include "diagnose/disagreements.h"

namespace verify {

std::string_view level_name(Level level) {
  constexpr std::string_view kNames[] = {"contradiction", "implausible", "undecided"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string_view standing_name(Standing standing) {
  constexpr std::string_view kNames[] = {"holds", "derived only", "contradiction", "implausible", "undecided"};
  return kNames[static_cast<std::size_t>(standing)];
}

Selection selection_of(const Conflict& conflict, Tier tier) {
  return {conflict.claims, conflict.relations, conflict.running_totals, tier, {}};
}

Diagnosis diagnose(const Problem& problem, const Component& component, Oracle& oracle, OracleFactory fresh,
                   const LikelierRepair& likelier) {
  Diagnosis out;
  const auto at = [&](Level level, Tier tier, bool plausible) {
    return LevelQuestion{problem, component, oracle, fresh, likelier, level, tier, plausible};
  };
  out.consistent = diagnose_level(at(Level::contradiction, Tier::allowed, false), component.claims, out.disagreements);
  const bool decided = std::none_of(out.disagreements.begin(), out.disagreements.end(),
                                    [](const Disagreement& d) { return d.level == Level::undecided; });
  const bool by_rules_alone = !out.disagreements.empty() && !out.disagreements.front().member;
  if (!decided || by_rules_alone) return out;

  diagnose_level(at(Level::implausible, Tier::stated, false), out.consistent, out.disagreements);
  const bool has_plausible = std::any_of(component.relations.begin(), component.relations.end(), [&](RelationId r) {
    return problem.relations[r].kind == RelationKind::plausible;
  });
  if (!has_plausible) return out;
  std::vector<Disagreement> more;
  diagnose_level(at(Level::implausible, Tier::allowed, true), out.consistent, more);
  // What is implausible as stated is not said again because a plausible rule forbids it too.
  std::vector<Subset> said;
  const auto note = [&](const Disagreement& d) {
    for (const auto* conflicts : {&d.conflicts, &d.shared}) {
      for (const Conflict& c : *conflicts) said.push_back(c.claims);
    }
  };
  std::for_each(out.disagreements.begin(), out.disagreements.end(), note);
  for (Disagreement& d : more) {
    const auto within = [&](const Subset& claims) { return subset_of(claims, d.conflicts.front().claims); };
    if (!d.conflicts.empty() && std::any_of(said.begin(), said.end(), within)) continue;
    note(d);
    out.disagreements.push_back(std::move(d));
  }
  return out;
}

}  // namespace verify
