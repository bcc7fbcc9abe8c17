// Which units measure: see measured_units.h. A count has no decimals, so one figure with decimals tells of a unit what
// no list of names can.
#include "ground/measured_units.h"

#include <algorithm>

#include "ground/ground.h"

namespace verify {

bool has_fraction(const Fact& fact) {
  const auto beyond = [](const Written& w) { return w.numeral.decimals > w.scale; };
  return beyond(fact.written) || (fact.upper && beyond(*fact.upper));
}

std::optional<std::string> unit_found_to_measure(const Fact& fact, const Concept& c, const RuleSet& rules) {
  if (!c.whole || !has_fraction(fact)) return std::nullopt;
  const auto unit = parse_unit(fact.unit.empty() ? c.unit_text : fact.unit, rules.units);
  if (!unit || !is_counting(*unit, rules.units)) return std::nullopt;
  const std::string& name = unit->dimension.begin()->first;
  return is_settled(name, rules.units) ? std::nullopt : std::optional(name);
}

void take_to_measure(const std::vector<std::string>& units, RuleSet& rules) {
  if (units.empty()) return;
  for (const std::string& unit : units) rules.units.nature.emplace(unit, UnitNature::measured);
  for (Concept& c : rules.concepts) c.whole = c.whole && is_counting(c.unit, rules.units);
}

void settle_units(const FactSet& facts, RuleSet& rules, Diagnostics& diagnostics) {
  std::vector<std::string> found;
  for (const Fact& fact : facts.facts) {
    if (!has_fraction(fact)) continue;
    const auto id = concept_of(fact, facts, rules);
    const auto unit = id ? unit_found_to_measure(fact, rules.concepts[*id], rules) : std::nullopt;
    if (!unit || std::find(found.begin(), found.end(), *unit) != found.end()) continue;
    found.push_back(*unit);
    warn(diagnostics, fact.value_origin(),
         "the unit `" + *unit + "` is taken to measure, since this figure has decimals",
         "declare it in the rules: `unit " + *unit + ", measured`; or `unit " + *unit +
             ", counted` if the figure is at fault");
  }
  take_to_measure(found, rules);
}

}  // namespace verify
