// Reads off the rules which members are joined. The same is read off in definitions.cc (footings), instance.cc (sums)
// and solve/components.cc (unknown days), which tests/check/sharding_test.cc holds against this.
#include "ground/shard_key.h"

#include <algorithm>
#include <tuple>

#include "ground/instance.h"

namespace verify {

namespace {

bool adds_up(const Concept& c) {
  return c.kind == ConceptKind::stock || c.kind == ConceptKind::flow || (c.kind == ConceptKind::value && c.additive);
}

}  // namespace

std::vector<MemberJoin> member_joins(const RuleSet& rules) {
  std::vector<MemberJoin> out;
  for (const Rule& rule : rules.rules) {
    for (const std::string& dimension : shape_of(rule, rules).over) {
      out.push_back({dimension, "rule " + rule.name + " takes all members of " + dimension + " together", rule.origin});
    }
  }
  if (std::any_of(rules.concepts.begin(), rules.concepts.end(), adds_up)) {
    for (const auto& [name, dimension] : rules.dimensions)
      out.push_back({name, "the members of dimension " + name + " add up to a total", dimension.origin});
  }
  std::stable_sort(out.begin(), out.end(), [](const MemberJoin& a, const MemberJoin& b) {
    const auto key = [](const MemberJoin& j) {
      return std::tuple(j.dimension, j.origin.source->name(), j.origin.span.begin);
    };
    return key(a) < key(b);
  });
  return out;
}

Aspects key_of(const Aspects& aspects, const std::vector<std::string>& dimensions) {
  Aspects::Members out;
  for (const std::string& dimension : dimensions) {
    const auto found = aspects.find(dimension);
    if (found != aspects.end()) out.emplace(dimension, found->second);
  }
  return Aspects(std::move(out));
}

std::vector<Day> shared_days(const Fact& fact, const Document& document, const RuleSet& rules) {
  const auto id = rules.called(fact.concept_name);
  if (fact.period.empty() || (id && rules.concepts[*id].instant)) return {};
  Period period;
  if (const auto named = rules.periods.find(fact.period); named != rules.periods.end()) {
    period = named->second;
  } else if (const auto parsed = parse_period(fact.period, "document " + document.id)) {
    period = *parsed;
  } else {
    return {};  // the check of its shard complains of it
  }
  std::vector<Day> out;
  for (Day day : {period.first, period.last}) {
    day.offset = 0;
    if (!day.is_certain() && (out.empty() || out.front() != day)) out.push_back(day);
  }
  return out;
}

}  // namespace verify
