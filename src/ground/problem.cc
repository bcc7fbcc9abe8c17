// The small operations of a Problem and of its parts: see problem.h.

#include "ground/problem.h"

#include <algorithm>

namespace verify {

bool Problem::comparable(ClaimId a, ClaimId b) const {
  return !std::binary_search(not_comparable.begin(), not_comparable.end(),
                             std::pair<ClaimId, ClaimId>(std::min(a, b), std::max(a, b)));
}

std::string to_string(const When& when) {
  if (const auto* day = std::get_if<Day>(&when)) return to_string(*day);
  if (const auto* period = std::get_if<Period>(&when)) return to_string(*period);
  return {};
}

std::string_view relation_kind_name(RelationKind kind) {
  constexpr std::string_view kNames[] = {"rule",    "plausible", "rate",  "share",    "part of", "footing",
                                         "nesting", "adding up", "order", "restated", "possible"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string describe(const Aspects& aspects) {
  std::string out;
  for (const auto& [name, value] : aspects) {
    if (name == "entity") continue;
    out += (out.empty() ? "" : ", ") + name + " " + value;
  }
  return out;
}

std::string describe(const Quantity& q, const RuleSet& rules) {
  if (!q.concept_id) return "a running total";
  std::string out = rules.concepts[*q.concept_id].name;
  const std::string aspects = describe(q.aspects);
  if (!aspects.empty()) out += " (" + aspects + ")";
  if (const auto* day = std::get_if<Day>(&q.when)) return out + " on " + to_string(*day);
  if (const auto* period = std::get_if<Period>(&q.when))
    return out + (period->is_day() ? " on " : " over ") + to_string(*period);
  return out;
}

namespace {

bool measures_from(const Term& t, VarId v) {
  if (t.kind == Term::Kind::length) {
    for (const Moment* m : {&t.elapsed->from, &t.elapsed->to}) {
      const VarId* at = std::get_if<VarId>(&m->at);
      if (at != nullptr && *at == v) return true;
    }
  }
  return std::any_of(t.args.begin(), t.args.end(), [&](const Term& arg) { return measures_from(arg, v); });
}

}  // namespace

bool compares_anything(const Problem& problem) {
  const auto compares = [&](const Chain& chain) {
    const auto reported = [&](const Chain::Link& link) { return problem.reported(link.flow); };
    const auto unknown = [](const Chain::Node& node) { return !node.day.is_certain(); };
    return std::count_if(chain.links.begin(), chain.links.end(), reported) > 1 &&
           std::any_of(chain.nodes.begin(), chain.nodes.end(), unknown);
  };
  return !problem.relations.empty() || std::any_of(problem.chains.begin(), problem.chains.end(), compares);
}

std::optional<ClaimId> claim_of(const Problem& problem, std::size_t fact) {
  const auto at = std::lower_bound(problem.claims.begin(), problem.claims.end(), fact,
                                   [](const Claim& c, std::size_t wanted) { return c.fact < wanted; });
  if (at == problem.claims.end() || at->fact != fact) return std::nullopt;
  return static_cast<ClaimId>(at - problem.claims.begin());
}

bool is_date(const Problem& problem, VarId quantity) {
  // What a calendar doesn't bound is none: most quantities of a large problem are told by that alone.
  const Interval& domain = problem.quantities[quantity].domain;
  if (!domain.lo || !domain.hi) return false;
  return std::any_of(problem.relations.begin(), problem.relations.end(),
                     [&](const Relation& r) { return measures_from(r.term, quantity); });
}

}  // namespace verify
