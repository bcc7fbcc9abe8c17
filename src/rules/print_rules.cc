// Prints rules in canonical form: see parse.h. Brackets follow the powers of parse_expression.cc, so that parsing the
// text gives the same tree.

#include "rules/parse.h"

namespace verify {

namespace {

using Kind = Expr::Kind;

int power(const Expr& e) {
  switch (e.kind) {
    case Kind::implies: return 1;
    case Kind::logical_or: return 2;
    case Kind::logical_and: return 3;
    case Kind::logical_not: return 4;
    case Kind::compare: return 5;
    case Kind::add:
    case Kind::subtract: return 6;
    case Kind::multiply:
    case Kind::divide: return 7;
    case Kind::negate: return 8;
    default: return 9;
  }
}

std::string_view symbol(const Expr& e) {
  switch (e.kind) {
    case Kind::implies: return "implies";
    case Kind::logical_or: return "or";
    case Kind::logical_and: return "and";
    case Kind::compare: return comparison_symbol(e.comparison);
    case Kind::add: return "+";
    case Kind::subtract: return "-";
    case Kind::multiply: return "*";
    default: return "/";
  }
}

std::string positioned(Position position, const std::string& name) {
  if (position == Position::opening) return "opening " + name;
  if (position == Position::closing) return "closing " + name;
  return name;
}

// Operators group to the left, so a right operand of equal power needs brackets.
std::string operand(const Expr& e, int above, bool right) {
  const bool bracket = right ? power(e) <= above : power(e) < above;
  return bracket ? "(" + print(e) + ")" : print(e);
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
      return std::string(aggregate_name(e.aggregate)) + " of " + operand(e.args[0], 6, false) + " over " + e.name;
    case Kind::negate: return "-" + operand(e.args[0], 7, true);
    case Kind::logical_not: return "not " + operand(e.args[0], 4, true);
    default: break;
  }
  std::string out = operand(e.args[0], power(e), e.kind == Kind::compare) + " " + std::string(symbol(e)) + " " +
                    operand(e.args[1], power(e), true);
  if (e.tolerance) out += " within " + (*e.tolerance * Rational(100)).str() + " %";
  return out;
}

std::string print(const RulesFile& file) {
  std::string out;
  for (const UnitDecl& u : file.units) {
    out += "unit " + u.name.text + (u.factor ? " = " + u.factor->str() + " " + u.of.text : "") + "\n";
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
