// Relations with figures in the places of their quantities. The printer of terms (ground/print_term.h) decides about
// brackets and signs; here stand the choice of figures and of the units in which they are shown.
#include "explain/relation_text.h"

#include "explain/measure.h"
#include "ground/print_term.h"

namespace verify {

const Fact* FigureNaming::figure_of(VarId v) const {
  for (const ClaimId c : claims_) {
    if (problem_.claims[c].quantity == v) return &facts_.facts[problem_.claims[c].fact];
  }
  return nullptr;
}

Measure FigureNaming::measure_of_claim(ClaimId c) const {
  return measure_of(facts_.facts[problem_.claims[c].fact], concept_of(problem_.claims[c].quantity), rules_);
}

Measure FigureNaming::measure(VarId v) const {
  const Concept& c = concept_of(v);
  if (const Fact* own = figure_of(v)) return measure_of(*own, c, rules_);
  if (problem_.reported(v)) return measure_of_claim(problem_.quantities[v].claims.front());
  const Measure plain = measure_of(c);
  if (plain.date || plain.unit.dimensionless()) return plain;
  std::optional<Measure> shared;
  for (const ClaimId other : claims_) {
    const Measure m = measure_of_claim(other);
    if (m.date || !m.unit.same_dimension(plain.unit)) continue;
    if (shared && (!shared->same_unit(m) || shared->scale != m.scale)) return plain;
    shared = m;
  }
  // Without a scale word large numbers still get one of their own.
  if (!shared || (shared->scale == 0 && shared->same_unit(plain))) return plain;
  shared->decimals = 0;
  shared->other_than_concept = !shared->same_unit(plain);
  return *shared;
}

FigureNaming::UnitNaming FigureNaming::unit_naming(const std::vector<VarId>& quantities) const {
  bool needed = false;
  bool one = true;
  std::vector<Measure> seen;
  for (const VarId v : quantities) {
    if (!problem_.quantities[v].concept_id) continue;
    const Measure m = measure(v);
    if (m.date || m.unit.dimensionless()) continue;
    needed = needed || m.other_than_concept;
    for (const Measure& o : seen) {
      needed = needed || (o.unit.same_dimension(m.unit) && !o.same_unit(m));
      one = one && o.same_unit(m);
    }
    seen.push_back(m);
  }
  if (!needed) return {};
  return one ? UnitNaming{UnitNames::bare, " (" + seen.front().unit_text + ")"} : UnitNaming{UnitNames::each, ""};
}

UnitNames FigureNaming::names() const {
  for (const ClaimId c : claims_) {
    if (measure_of_claim(c).other_than_concept) return UnitNames::each;
  }
  return UnitNames::bare;
}

std::string FigureNaming::figure(ClaimId c, UnitNames names) const {
  return figure_words(facts_.facts[problem_.claims[c].fact], measure_of_claim(c), names);
}

std::string FigureNaming::name_or_figure(VarId v, UnitNames names) const {
  const Fact* f = figure_of(v);
  return f != nullptr ? figure_words(*f, measure_of(*f, concept_of(v), rules_), names)
                      : describe(problem_.quantities[v], rules_);
}

std::string FigureNaming::expression(const Term& t, UnitNames names) const {
  TermStyle<VarId> style;
  style.number = [](const Rational& n) { return grouped(n, 6); };
  style.variable = [&](VarId v) {
    const Fact* f = figure_of(v);
    return LeafText{name_or_figure(v, names), f != nullptr && f->upper.has_value()};
  };
  style.length = [&](const Term& length) {
    const VarId* from = std::get_if<VarId>(&length.elapsed->from.at);
    const VarId* to = std::get_if<VarId>(&length.elapsed->to.at);
    if (from == nullptr || to == nullptr) return length_words(length, problem_, claims_);
    return std::string(time_unit_name(length.elapsed->unit)) + " between " + name_or_figure(*from, names) + " and " +
           name_or_figure(*to, names);
  };
  if (cut_) style.sums = {kLongSum, kShownOfLongSum, 0};
  return print_term(t, style);
}

std::string in_figures(const Term& term, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                       const std::vector<ClaimId>& claims) {
  const FigureNaming figures(problem, rules, facts, claims);
  const FigureNaming::UnitNaming naming = figures.unit_naming(variables_of(term));
  return figures.expression(term, naming.names) + naming.behind;
}

}  // namespace verify
