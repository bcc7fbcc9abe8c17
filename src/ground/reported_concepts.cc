// Concepts that only reports in xBRL-JSON use, declared before grounding: `declare_reported` of ground/ground.h.

#include "ground/ground.h"

namespace verify {

namespace {

// Can't collide with a declared concept, whose name has no blank.
std::string name_in_unit(const std::string& name, const Unit& unit) { return name + " in " + dimension_name(unit); }

/// Declares concepts as they are met.
class Declaring {
 public:
  explicit Declaring(RuleSet& rules) : rules_(rules), declared_(rules.concepts.size()) {}

  void meet(const std::string& name, const std::string& unit_text, const Origin& origin) {
    const auto unit = parse_unit(unit_text, rules_.units);
    if (!unit) return;
    if (!rules_.called(name)) declare(name, *unit, unit_text, origin);
    const ConceptId id = *rules_.called(name);
    // A concept of the vocabulary has the unit declared there: a fact in another unit is a mistake, reported by
    // `bind`.
    if (id >= declared_ && !unit->same_dimension(rules_.concepts[id].unit))
      declare(name_in_unit(name, *unit), *unit, unit_text, origin);
  }

 private:
  void declare(const std::string& name, const Unit& unit, const std::string& unit_text, const Origin& origin) {
    if (!rules_.by_name.emplace(name, rules_.concepts.size()).second) return;
    Concept made;
    made.kind = ConceptKind::value;
    made.name = name;
    made.label = name;
    made.unit = unit;
    made.unit_text = unit_text;
    made.origin = origin;
    rules_.concepts.push_back(std::move(made));
  }

  RuleSet& rules_;
  const std::size_t declared_;  // concepts of the vocabulary
};

}  // namespace

void declare_reported(RuleSet& rules, const FactSet& facts) {
  Declaring declaring(rules);
  for (const Fact& fact : facts.facts) {
    if (facts.document_of(fact).xbrl) declaring.meet(fact.concept_name, fact.unit, fact.concept_origin());
  }
}

void declare_reported(RuleSet& rules, const std::vector<ReportedConcept>& reported) {
  Declaring declaring(rules);
  for (const ReportedConcept& one : reported) declaring.meet(one.name, one.unit, {});
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
