// Asks the judging oracle: see judge.h.

#include "diagnose/judge.h"

#include <algorithm>
#include <stdexcept>

namespace verify {

Judge::Judge(const ComponentQuestion& question, const std::vector<RelationId>& relations, AnswerCache& found)
    : question_(question), relations_(relations), found_(found) {}

Selection Judge::select(const Subset& claims) const {
  return {claims, relations_, question_.component.chains, readings_of(question_.question), {}};
}

Oracle& Judge::judge() {
  if (!judge_) judge_ = question_.fresh(question_.problem);
  return *judge_;
}

void Judge::prove(const SmallestRepairs& repairs, const Subset& claims) {
  for (const Subset& repair : repairs.sets) {
    if (refutes(without(claims, repair))) throw std::logic_error("a fresh solver finds that a repair settles nothing");
  }
  for (const Subset& conflict : repairs.conflicts) {
    if (!failing_.insert(conflict).second || fails_with_reasons(conflict)) continue;
    if (judge().check(select(conflict)) == Verdict::sat)
      throw std::logic_error("a fresh solver finds no conflict where the size of a repair rests on one");
  }
}

// The judge is asked about the relations that the first solver names as reasons, which are far fewer than all. Nobody
// sees these conflicts, and there are several for each conflict that is shown; so the judge may refute them without Z3.
bool Judge::fails_with_reasons(const Subset& claims) {
  const Answer answer = question_.oracle.ask(select(claims));
  if (answer.verdict != Verdict::unsat) return false;
  const Selection reasons{claims, answer.relations, answer.chains, readings_of(question_.question), {}};
  return judge().refutes_at_once(reasons) || judge().check(reasons) == Verdict::unsat;
}

// Asked first about all that is known to hold together with the claims: its answer then spares many others.
bool Judge::refutes(const Subset& claims) {
  const auto wider = [&](const Subset& s) { return subset_of(claims, s); };
  if (std::any_of(holding_.begin(), holding_.end(), wider)) return false;
  for (const Subset& asked : {found_.holding_with(claims, question_.component.claims), claims}) {
    const Answer answer = judge().ask(select(asked));
    if (answer.verdict == Verdict::sat) holding_.push_back(united(answer.satisfied, asked));
    if (answer.verdict == Verdict::sat) return false;
    if (asked == claims) return answer.verdict == Verdict::unsat;
  }
  return false;
}

void Judge::confirm(Conflict& conflict) {
  if (conflict.claims.empty() && conflict.relations.empty())
    throw std::logic_error("the solver refutes what says nothing");
  const Selection shown = selection_of(conflict, readings_of(question_.question));
  const Verdict verdict = judge().check(shown);
  // Z3 may meet its limit where rounding to whole numbers leaves nothing; narrowing proves it then.
  if (verdict == Verdict::sat || (verdict == Verdict::unknown && !judge().refutes_at_once(shown)))
    throw std::logic_error("a fresh solver finds no conflict where one was reported");
  for (const ClaimId claim : conflict.claims) {
    if (refutes(without(conflict.claims, {claim}))) throw std::logic_error("a reported conflict is not minimal");
  }
  conflict.confirmed = verdict == Verdict::unsat;
}

}  // namespace verify
