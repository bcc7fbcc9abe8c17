// Writes relations with what became of them.
#include "report/shared/lines.h"

#include <algorithm>

#include "check/stages.h"
#include "explain/measure.h"
#include "explain/relation_text.h"
#include "text/utf8.h"

namespace verify {

namespace {

std::vector<ClaimId> claims_of(const Problem& problem, const Relation& r) {
  std::vector<ClaimId> out;
  for (const VarId v : r.quantities)
    out.insert(out.end(), problem.quantities[v].claims.begin(), problem.quantities[v].claims.end());
  return out;
}

}  // namespace

std::string aspects_of(const Aspects& aspects) {
  std::string out;
  for (const auto& [name, value] : aspects) out += (out.empty() ? "" : ", ") + name + " " + value;
  return visible(out);
}

std::string relation_text(const CheckResult& result, const Relation& r) {
  const auto claims = claims_of(result.problem, r);
  if (!is_of_one_quantity(r.kind))
    return visible(in_figures(r.term, result.problem, result.rules, result.facts, claims));
  std::string out;
  for (const ClaimId c : result.problem.quantities[r.quantities.front()].claims) {
    const Fact& f = result.facts.facts[result.problem.claims[c].fact];
    if (!held_against_others(result.problem, r, c)) continue;
    out += (out.empty() ? "" : ", ") + figure_words(f) + " (" + result.facts.document_of(f).id + ")";
  }
  return visible(out);
}

std::string relation_place(const Relation& r) {
  std::string out = aspects_of(r.aspects);
  const std::string when = to_string(r.when);
  if (!when.empty()) out += (out.empty() ? "" : ", ") + when;
  return out;
}

std::string label_of_rule(const RuleSet& rules, std::string_view name) {
  const auto at = std::lower_bound(rules.rules.begin(), rules.rules.end(), name,
                                   [](const Rule& r, std::string_view wanted) { return r.name < wanted; });
  return at == rules.rules.end() || at->name != name ? "" : at->label;
}

std::string relation_lines(const CheckResult& result, const CheckedRelation& checked, const DerivedRanges& ranges) {
  const Relation& relation = result.problem.relations[checked.relation];
  std::string out = padded(std::string(standing_name(checked.standing)), 14) + visible(relation.name) + "  [" +
                    relation_place(relation) + "]\n";
  out += std::string(14, ' ') + relation_text(result, relation) + "\n";
  const auto claims = claims_of(result.problem, relation);
  const FigureNaming figures(result.problem, result.rules, result.facts, claims);
  const FigureNaming::UnitNaming naming = figures.unit_naming(relation.quantities);
  const UnitNames names = naming.behind.empty() ? naming.names : UnitNames::each;
  for (const VarId v : relation.quantities) {
    const Quantity& q = result.problem.quantities[v];
    if (!q.claims.empty()) continue;
    const Range& range = ranges.at(v);
    if (range.interval == q.domain) continue;
    out += std::string(14, ' ') + "derived: " + visible(describe(q, result.rules)) + ": " +
           (range.exact ? "" : "within ") + interval_words(range.interval, figures.measure(v), names) + "\n";
  }
  return out;
}

}  // namespace verify
