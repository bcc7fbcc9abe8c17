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
// The order of the three questions, and what of their answers is not said twice.
#include "diagnose/diagnosis.h"

#include <algorithm>

#include "diagnose/answer_cache.h"
#include "diagnose/limits.h"

namespace verify {

namespace {

// What each claim and relation of a component adds to its effort: a diagnosis asks about all of them some hundred
// times.
constexpr std::size_t kEffortPerMember = 1'000;

bool has_plausible(const Problem& problem, const Component& component) {
  return std::any_of(component.relations.begin(), component.relations.end(),
                     [&](RelationId r) { return problem.relations[r].kind == RelationKind::plausible; });
}

// See Diagnosis::with_members. A claim of each conflict goes, until what is left holds. Throws Effort::Spent.
Subset with_members(const Problem& problem, const Component& component, const Diagnosis& found, Oracle& oracle,
                    Effort& effort) {
  const auto select = [&](const Subset& claims) {
    return selection_of(problem, component, Question::possible, claims);
  };
  AnswerCache answers({[&](const Subset& claims) {
                         effort.spend(claims.size() + component.relations.size());
                         return oracle.ask(select(claims));
                       },
                       [&](const Subset& claims) {
                         effort.spend(claims.size());
                         return oracle.refutes_at_once(select(claims));
                       }});
  Subset members;
  for (const Disagreement& d : found.disagreements) {
    if (!d.is_contradiction() || !d.member) continue;
    const Subset more = united(members, {*d.member});
    if (answers.check(more) == Verdict::sat) members = more;
  }
  if (members.empty()) return {};
  Subset out = united(found.consistent, members);
  while (answers.check(out) == Verdict::unsat) {
    const Subset others = without(answers.core(out), members);
    if (others.empty()) return {};
    out = without(out, {others.back()});
  }
  return answers.check(out) == Verdict::sat ? out : Subset();
}

}  // namespace

Readings readings_of(Question question) {
  return question == Question::as_stated ? Readings::stated : Readings::allowed;
}

std::vector<RelationId> relations_of(const Problem& problem, const Component& component, Question question) {
  std::vector<RelationId> out;
  std::copy_if(component.relations.begin(), component.relations.end(), std::back_inserter(out), [&](RelationId r) {
    return question == Question::plausible || problem.relations[r].kind != RelationKind::plausible;
  });
  return out;
}

Selection selection_of(const Problem& problem, const Component& component, Question question,
                       std::vector<ClaimId> claims) {
  return {std::move(claims), relations_of(problem, component, question), component.chains, readings_of(question), {}};
}

std::string_view standing_name(Standing standing) {
  constexpr std::string_view kNames[] = {"holds", "derived only", "contradiction", "implausible", "undecided"};
  return kNames[static_cast<std::size_t>(standing)];
}

Selection selection_of(const Conflict& conflict, Readings readings) {
  return {conflict.claims, conflict.relations, conflict.running_totals, readings, {}};
}

Diagnosis diagnose(const Problem& problem, const Component& component, Oracle& oracle, OracleFactory fresh,
                   const Preferences& preferences) {
  Diagnosis out;
  Effort effort(kMaxComponentEffort + kEffortPerMember * (component.claims.size() + component.relations.size()));
  const auto answer = [&](Question question, const Subset& claims, std::vector<Disagreement>& found) {
    return disagreements_at({problem, component, oracle, fresh, preferences, effort, question}, claims, found);
  };
  out.consistent = answer(Question::possible, component.claims, out.disagreements);
  const bool decided = std::none_of(out.disagreements.begin(), out.disagreements.end(),
                                    [](const Disagreement& d) { return d.undecided; });
  const bool by_rules_alone = !out.disagreements.empty() && !out.disagreements.front().member;
  if (!decided || by_rules_alone) return out;

  answer(Question::as_stated, out.consistent, out.disagreements);
  std::vector<Disagreement> more;
  if (has_plausible(problem, component)) answer(Question::plausible, out.consistent, more);
  // What is implausible as stated is not said again because a plausible rule forbids it too.
  const auto said = [&](const Conflict& c) {
    return oracle.check(selection_of(problem, component, Question::as_stated, c.claims)) == Verdict::unsat;
  };
  for (Disagreement& d : more) {
    if (d.conflicts.empty() || !said(d.conflicts.front())) out.disagreements.push_back(std::move(d));
  }
  try {
    out.with_members = with_members(problem, component, out, oracle, effort);
  } catch (const Effort::Spent&) {  // figures of further conflicts then count as not cross-checked
  }
  return out;
}

}  // namespace verify
