// The order of grounding: claims first, then relations that bring in further quantities, and running totals last.

#include "ground/ground.h"

#include "ground/builder.h"
#include "ground/claims.h"

namespace verify {

Problem ground(const FactSet& facts, const RuleSet& rules, Diagnostics& diagnostics, const ReadingWidths& widths) {
  ProblemBuilder builder(rules);
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    const Fact& fact = facts.facts[i];
    if (fact.concept_name == kNoConcept) continue;
    const auto bound = bind_fact(fact, facts, rules, widths, diagnostics);
    if (!bound) continue;
    // A fact that was corrected is read, so that its mistakes are reported, but it makes no claim.
    if (fact.superseded) continue;
    const VarId quantity = builder.add(bound->concept_id, fact.aspects, bound->when);
    builder.claim({i, quantity, bound->reading, bound->value, fact.weight, fact.fixed});
  }
  for (std::size_t i = 0; i < facts.facts.size(); ++i) {
    for (const NotComparable& n : facts.facts[i].not_comparable) builder.not_comparable(i, n.with);
  }
  for (VarId v = 0; v < builder.size(); ++v) {
    if (builder.quantity(v).claims.size() > 1) builder.restated(v);
  }
  // Steps that add quantities come before the steps that need to know all of them. Flows come last, when all their
  // periods are known.
  add_rates_and_shares(builder);
  add_rules(builder);
  define_named_rates(builder);
  // A part adds its whole, which may be a part itself, and a member of a dimension adds its total: repeated until
  // nothing is added.
  for (std::size_t before = 0; before != builder.size();) {
    before = builder.size();
    add_parts(builder);
    add_parts_between_days(builder);
    spread_footings(builder);
  }
  add_footings(builder);
  add_orders(builder);
  add_flows(builder);
  return builder.take();
}

}  // namespace verify
