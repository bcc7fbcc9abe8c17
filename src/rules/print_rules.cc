// Prints rules in canonical form: see parse.h. Brackets stand as operators.h decides, so that parsing the text gives
// the same tree. Terms have a printer of their own (ground/print_term.h): an Expr has names, units and aggregates in
// it.

#include "rules/operators.h"
#include "rules/parse.h"

namespace verify {

namespace {

using Kind = Expr::Kind;

Operator operator_of(const Expr& e) {
  switch (e.kind) {
    case Kind::implies: return Operator::implies;
    case Kind::logical_or: return Operator::logical_or;
    case Kind::logical_and: return Operator::logical_and;
    case Kind::logical_not: return Operator::logical_not;
    case Kind::compare: return Operator::compare;
    case Kind::add: return Operator::add;
    case Kind::subtract: return Operator::subtract;
    case Kind::multiply: return Operator::multiply;
    case Kind::divide: return Operator::divide;
    case Kind::negate: return Operator::negate;
    default: return Operator::none;
  }
}

ExpressionText text_of(const Expr& e) { return {print(e), operator_of(e)}; }

std::string positioned(Position position, const std::string& name) {
  if (position == Position::opening) return "opening " + name;
  if (position == Position::closing) return "closing " + name;
  return name;
}

std::string label_of(const std::string& label) { return label.empty() ? "" : " \"" + label + "\""; }

std::string print(const ConceptDecl& c) {
  std::string out = std::string(concept_kind_name(c.kind)) + " " + c.name.text;
  if (c.kind == ConceptKind::rate) {
    out += " = " + c.numerator.text + " per " + std::string(one_time_unit(c.per));
  } else if (c.kind == ConceptKind::share) {
    out += " = " + c.numerator.text + " of " + positioned(c.base_position, c.base.text);
  } else {
    out += " : " + c.unit.text;
  }
  if (c.is_signed) out += ", signed";
  if (c.additive) out += ", additive";
  if (!c.part_of.text.empty()) out += ", part of " + c.part_of.text;
  if (c.never_falls) out += ", never falls";
  if (c.never_negative) out += ", never negative";
  if (c.positive) out += ", positive";
  out += label_of(c.label);
  for (const Word& s : c.synonyms) out += (&s == &c.synonyms.front() ? " also \"" : ", \"") + s.text + "\"";
  return out + "\n";
}

std::string print(const std::vector<MemberDecl>& members, bool open) {
  std::string out;
  for (const MemberDecl& m : members) {
    out += (out.empty() ? "" : " | ") + (m.quoted ? "\"" + m.name.text + "\"" : m.name.text);
    if (!m.parts.empty() || m.open) out += " { " + print(m.parts, m.open) + " }";
  }
  if (open) out += out.empty() ? "..." : " | ...";
  return out;
}

}  // namespace

std::string print(const Expr& e) {
  switch (e.kind) {
    case Kind::number: return e.number.str() + (e.unit.empty() ? "" : " " + e.unit);
    case Kind::quantity: return positioned(e.position, e.name);
    case Kind::length: return std::string(time_unit_name(e.time));
    case Kind::time_between:
      return std::string(time_unit_name(e.time)) + " between " + print(e.args[0]) + " and " + print(e.args[1]);
    case Kind::aggregate:
      return std::string(aggregate_name(e.aggregate)) + " of " + left_operand(text_of(e.args[0]), Operator::add) +
             " over " + e.name;
    case Kind::negate:
    case Kind::logical_not: return prefixed(operator_of(e), text_of(e.args[0]), Notation::rules);
    default: break;
  }
  std::string out = left_operand(text_of(e.args[0]), operator_of(e)) +
                    right_operand(text_of(e.args[1]), operator_of(e), e.comparison, Notation::rules);
  if (e.tolerance) out += " within " + (*e.tolerance * Rational(100)).str() + " %";
  return out;
}

std::string print(const RulesFile& file) {
  std::string out;
  for (const UnitDecl& u : file.units) {
    out += "unit " + u.name.text + (u.factor ? " = " + u.factor->str() + " " + u.of.text : "");
    if (u.nature) out += *u.nature == UnitNature::measured ? ", measured" : ", counted";
    out += "\n";
  }
  for (const PeriodDecl& p : file.periods) out += "period " + p.name.text + " = " + p.period.text + "\n";
  for (const DimensionDecl& d : file.dimensions) {
    out += "dimension " + d.name.text + " = " + print(d.members, d.open) + "\n";
  }
  for (const ConceptDecl& c : file.concepts) out += print(c);
  for (const RuleDecl& r : file.rules) {
    out += (r.plausible ? "plausible " : "rule ") + r.name.text + label_of(r.label) + ":\n    " + print(r.body) + "\n";
  }
  return out;
}

}  // namespace verify
