#include "explain/relation_text.h"

#include "explain/figure_words.h"

namespace verify {

namespace {

using Kind = Term::Kind;

constexpr std::string_view kMinus = "−";

int power(const Term& t) {
  switch (t.kind) {
    case Kind::implies: return 0;
    case Kind::logical_or: return 1;
    case Kind::logical_and: return 2;
    case Kind::logical_not: return 3;
    case Kind::compare: return 4;
    case Kind::add:
    case Kind::subtract: return 5;
    case Kind::multiply:
    case Kind::divide: return 6;
    case Kind::negate: return 7;
    default: return 8;  // a figure, or words that need no brackets
  }
}

bool arithmetic(const Term& t) { return power(t) >= 5 && power(t) <= 7; }

std::string symbol(const Term& t) {
  switch (t.kind) {
    case Kind::add: return " + ";
    case Kind::subtract: return " − ";
    case Kind::multiply: return " × ";
    case Kind::divide: return " / ";
    case Kind::logical_and: return " and ";
    case Kind::logical_or: return " or ";
    case Kind::implies: return " implies ";
    default: break;
  }
  switch (t.comparison) {
    case Comparison::less_equal: return " ≤ ";
    case Comparison::greater_equal: return " ≥ ";
    case Comparison::not_equal: return " ≠ ";
    default: return " " + std::string(comparison_symbol(t.comparison)) + " ";
  }
}

}  // namespace

const Fact* Figures::figure_of(VarId v) const {
  for (const ClaimId c : claims_) {
    if (problem_.claims[c].quantity == v) return &facts_.facts[problem_.claims[c].fact];
  }
  return nullptr;
}

Measure Figures::measure_of_claim(ClaimId c) const {
  return measure_of(facts_.facts[problem_.claims[c].fact], concept_of(problem_.claims[c].quantity), rules_);
}

Measure Figures::measure(VarId v) const {
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

Figures::Naming Figures::naming(const std::vector<VarId>& quantities) const {
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
  return one ? Naming{UnitNames::bare, " (" + seen.front().unit_text + ")"} : Naming{UnitNames::each, ""};
}

UnitNames Figures::names() const {
  for (const ClaimId c : claims_) {
    if (measure_of_claim(c).other_than_concept) return UnitNames::each;
  }
  return UnitNames::bare;
}

std::string Figures::figure(ClaimId c, UnitNames names) const {
  return figure_words(facts_.facts[problem_.claims[c].fact], measure_of_claim(c), names);
}

std::string Figures::name_or_figure(VarId v, UnitNames names) const {
  const Fact* f = figure_of(v);
  return f != nullptr ? figure_words(*f, measure_of(*f, concept_of(v), rules_), names)
                      : describe(problem_.quantities[v], rules_);
}

// An argument with the sign of its parent in front of it.
std::string Figures::operand(const Term& parent, const Term& arg, bool right, UnitNames names) const {
  std::string text = expression(arg, names);
  const Fact* f = arg.kind == Kind::variable ? figure_of(arg.variable) : nullptr;
  const bool range = f != nullptr && f->upper && arithmetic(parent);
  const bool negative = text.starts_with(kMinus);
  if (right && negative && !range && parent.kind == Kind::add) return " − " + text.substr(kMinus.size());
  const bool two_signs = right && negative && arithmetic(parent);
  const bool looser = right ? power(arg) <= power(parent) : power(arg) < power(parent);
  if (range || two_signs || looser) text = "(" + text + ")";
  return (right ? symbol(parent) : "") + text;
}

// "5 + 7 + 9 + … (37 more)"
std::optional<std::string> Figures::cut_sum(const Term& t, UnitNames names) const {
  constexpr std::size_t kShown = 3;
  const auto is_sum = [](const Term& term) { return term.kind == Kind::add || term.kind == Kind::subtract; };
  std::size_t parts = 1;
  for (const Term* at = &t; is_sum(*at); at = &at->args[0]) ++parts;
  if (parts <= kLongSum) return std::nullopt;
  const Term* at = &t;
  for (std::size_t i = parts; i > kShown; --i) at = &at->args[0];
  return expression(*at, names) + " + … (" + std::to_string(parts - kShown) + " more)";
}

std::string Figures::expression(const Term& t, UnitNames names) const {
  switch (t.kind) {
    case Kind::number: return grouped(t.number, 6);
    case Kind::length: {
      const VarId* from = std::get_if<VarId>(&t.elapsed->from.at);
      const VarId* to = std::get_if<VarId>(&t.elapsed->to.at);
      if (from == nullptr || to == nullptr) return length_words(t, problem_, claims_);
      return std::string(time_unit_name(t.elapsed->unit)) + " between " + name_or_figure(*from, names) + " and " +
             name_or_figure(*to, names);
    }
    case Kind::negate: {
      const std::string text = operand(t, t.args[0], false, names);
      return text.starts_with(kMinus) ? "−(" + text + ")" : "−" + text;
    }
    case Kind::logical_not: return "not (" + expression(t.args[0], names) + ")";
    case Kind::variable: return name_or_figure(t.variable, names);
    case Kind::minimum:
    case Kind::maximum: {
      std::string out = t.kind == Kind::minimum ? "the least of (" : "the greatest of (";
      for (const Term& arg : t.args) out += (&arg == &t.args.front() ? "" : "; ") + expression(arg, names);
      return out + ")";
    }
    default: break;
  }
  if (const auto cut = cut_ ? cut_sum(t, names) : std::nullopt) return *cut;
  std::string out = operand(t, t.args[0], false, names) + operand(t, t.args[1], true, names);
  if (t.tolerance) out += " within " + grouped(*t.tolerance * Rational(100), 6) + " %";
  return out;
}

std::string in_figures(const Term& term, const Problem& problem, const RuleSet& rules, const FactSet& facts,
                       const std::vector<ClaimId>& claims) {
  const Figures figures(problem, rules, facts, claims);
  const Figures::Naming naming = figures.naming(variables_of(term));
  return figures.expression(term, naming.names) + naming.behind;
}

}  // namespace verify
