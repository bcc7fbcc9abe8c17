// Concepts that only reports in xBRL-JSON use, declared before grounding: `declare_reported` of ground/ground.h.

#include "ground/ground.h"

namespace verify {

namespace {

// Can't collide with a declared concept, whose name has no blank.
std::string name_in_unit(const std::string& name, const Unit& unit) { return name + " in " + dimension_name(unit); }

void declare(RuleSet& rules, const std::string& name, const Unit& unit, const Fact& fact) {
  if (!rules.by_name.emplace(name, rules.concepts.size()).second) return;
  Concept made;
  made.kind = ConceptKind::value;
  made.name = name;
  made.label = name;
  made.unit = unit;
  made.unit_text = fact.unit;
  made.origin = fact.concept_origin();
  rules.concepts.push_back(std::move(made));
}

}  // namespace

void declare_reported(RuleSet& rules, const FactSet& facts) {
  const std::size_t declared = rules.concepts.size();
  for (const Fact& fact : facts.facts) {
    if (!facts.document_of(fact).xbrl) continue;
    const auto unit = parse_unit(fact.unit, rules.units);
    if (!unit) continue;
    if (!rules.called(fact.concept_name)) declare(rules, fact.concept_name, *unit, fact);
    const ConceptId id = *rules.called(fact.concept_name);
    // A concept of the vocabulary has the unit declared there: a fact in another unit is a mistake, reported by
    // `bind`.
    if (id >= declared && !unit->same_dimension(rules.concepts[id].unit))
      declare(rules, name_in_unit(fact.concept_name, *unit), *unit, fact);
  }
}

std::optional<ConceptId> concept_of(const Fact& fact, const FactSet& facts, const RuleSet& rules) {
  if (facts.document_of(fact).xbrl) {
    if (const auto unit = parse_unit(fact.unit, rules.units)) {
      const auto other = rules.by_name.find(name_in_unit(fact.concept_name, *unit));
      if (other != rules.by_name.end()) return other->second;
    }
  }
  return rules.called(fact.concept_name);
}

}  // namespace verify
