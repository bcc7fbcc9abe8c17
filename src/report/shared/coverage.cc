// Collects, for each fact, the relations that check it and those that only derive from it.
#include "report/shared/telling.h"

#include "check/stages.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::string joined(const std::set<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return visible(out);
}

}  // namespace

Coverage::Coverage(const CheckResult& result)
    : checked_by_(result.facts.facts.size()),
      derives_(checked_by_.size()),
      idle_(checked_by_.size()),
      disputed_(checked_by_.size()) {
  for (const CheckedRelation& r : result.relations) {
    const Relation& relation = result.problem.relations[r.relation];
    const bool counts = r.standing != Standing::derived_only && r.standing != Standing::undecided;
    for (const VarId v : relation.quantities) {
      for (const ClaimId c : result.problem.quantities[v].claims) {
        std::string name = relation.name;
        if (r.standing != Standing::holds && r.standing != Standing::derived_only)
          name += " (" + std::string(standing_name(r.standing)) + ")";
        const bool held = held_against_others(result.problem, relation, c);
        if (held && counts && r.standing != Standing::holds) disputed_[result.problem.claims[c].fact] = true;
        (!held ? idle_ : counts ? checked_by_ : derives_)[result.problem.claims[c].fact].insert(name);
      }
    }
  }
}

std::string Coverage::words(std::size_t fact) const {
  if (checked(fact)) return joined(checked_by_[fact]);
  if (!derives_[fact].empty()) return "derives only: " + joined(derives_[fact]);
  return idle_[fact].empty() ? "in no relation" : "comparable with nothing in " + joined(idle_[fact]);
}

}  // namespace verify
