// Names quantities, each as shortly as tells it from all others.
#include "report/shared/quantity_names.h"

#include <set>

namespace verify {

QuantityNames::QuantityNames(const Problem& problem, const RuleSet& rules) : problem_(problem), rules_(rules) {
  std::set<std::string> entities;
  for (const Quantity& q : problem.quantities) {
    const auto entity = q.aspects.find("entity");
    if (q.concept_id) entities.insert(entity == q.aspects.end() ? "" : entity->second);
  }
  several_entities_ = entities.size() > 1;
  for (const Chain& chain : problem.chains) {
    for (const auto& node : chain.nodes) {
      totals_[node.total] = of(chain) + " at the end of " + to_string(node.day);
      total_of_[node.total] = chain.concept_id;
    }
  }
}

std::string QuantityNames::of(VarId v) const {
  const auto total = totals_.find(v);
  if (total != totals_.end()) return total->second;
  const Quantity& q = problem_.quantities[v];
  if (!q.concept_id) return describe(q, rules_);
  std::string out = rules_.concepts[*q.concept_id].name + aspects(q.aspects);
  const std::string when = to_string(q.when);
  if (when.empty()) return out;
  const auto* period = std::get_if<Period>(&q.when);
  return out + (period == nullptr || period->is_day() ? " on " : " over ") + when;
}

std::string QuantityNames::of(const Chain& chain) const {
  return "running total of " + rules_.concepts[chain.concept_id].name + aspects(chain.aspects);
}

std::string QuantityNames::unit(VarId v) const {
  const Quantity& q = problem_.quantities[v];
  const auto total = total_of_.find(v);
  if (!q.concept_id && total == total_of_.end()) return {};
  const Concept& c = rules_.concepts[q.concept_id ? *q.concept_id : total->second];
  if (c.is_date()) return "days since 1970-01-01";
  return c.unit.dimensionless() ? "" : dimension_name(c.unit);
}

std::string QuantityNames::aspects(const Aspects& aspects) const {
  std::string out;
  for (const auto& [name, value] : aspects) {
    if (name != "entity" || several_entities_) out += (out.empty() ? "" : ", ") + name + " " + value;
  }
  return out.empty() ? "" : " (" + out + ")";
}

}  // namespace verify
