// Facts and rules in short, and the relations that they are grounded to, a line each.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "facts/facts_files.h"
#include "ground/ground.h"
#include "rules/parse.h"

namespace verify::testing {

/// A fact in short. The n-th of a document has the id "fn".
struct Said {
  std::string concept_name, period, value;
  std::map<std::string, std::string> aspects = {};
  std::string unit = {};
  std::string more = {};  ///< further members of the fact: R"("hedge": "nearly")"
  std::string document = "d";
};

struct Grounded {
  FactSet facts;
  RuleSet rules;
  Problem problem;
  Diagnostics diagnostics;
};

inline RuleSet rules_of(const std::string& text, Diagnostics& diagnostics) {
  return resolve({parse_rules(std::make_shared<const Source>("a.rules", text), diagnostics)}, diagnostics);
}

inline FactSet facts_of(const std::vector<Said>& said, Diagnostics& diagnostics) {
  std::map<std::string, std::string> texts;
  std::map<std::string, int> counts;
  for (const Said& s : said) {
    std::string& text = texts[s.document];
    text += text.empty() ? "" : ",\n";
    text += "\"f" + std::to_string(++counts[s.document]) + "\": { \"value\": \"" + s.value + "\", ";
    if (!s.more.empty()) text += s.more + ", ";
    text += "\"dimensions\": { \"concept\": \"" + s.concept_name + "\"";
    if (!s.period.empty()) text += ", \"period\": \"" + s.period + "\"";
    if (!s.unit.empty()) text += ", \"unit\": \"" + s.unit + "\"";
    for (const auto& [name, member] : s.aspects) text += ", \"" + name + "\": \"" + member + "\"";
    text += " } }";
  }
  std::vector<SourcePtr> sources;
  for (const auto& [document, text] : texts) {
    sources.push_back(std::make_shared<const Source>(
        document + ".json", "{ \"document\": { \"id\": \"" + document + "\" }, \"facts\": {\n" + text + "\n} }"));
  }
  return load_facts(sources, diagnostics, {});
}

inline Grounded grounded(const std::string& rules, const std::vector<Said>& said) {
  Grounded g;
  g.rules = rules_of(rules, g.diagnostics);
  g.facts = facts_of(said, g.diagnostics);
  declare_reported(g.rules, g.facts);
  g.problem = ground(g.facts, g.rules, g.diagnostics, {});
  return g;
}

inline std::string rendered(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) out += render(d);
  return out;
}

/// A term with every bracket: "closing = (opening + 1)", times and aspects with each quantity.
inline std::string written(const Term& t, const Grounded& g) {
  using K = Term::Kind;
  const auto moment = [&](const Moment& m) {
    const auto* day = std::get_if<Day>(&m.at);
    const std::string at =
        day != nullptr ? to_string(*day) : describe(g.problem.quantities[std::get<VarId>(m.at)], g.rules);
    return at + (m.shift == 0 ? "" : " + " + std::to_string(m.shift));
  };
  const auto arg = [&](std::size_t i) {
    const bool leaf = t.args[i].args.empty();
    return leaf ? written(t.args[i], g) : "(" + written(t.args[i], g) + ")";
  };
  switch (t.kind) {
    case K::number: return t.number.str();
    case K::variable: return describe(g.problem.quantities[t.variable], g.rules);
    case K::length:
      return std::string(time_unit_name(t.elapsed->unit)) + " from " + moment(t.elapsed->from) + " to " +
             moment(t.elapsed->to);
    case K::negate: return "-" + arg(0);
    case K::logical_not: return "not " + arg(0);
    case K::add: return arg(0) + " + " + arg(1);
    case K::subtract: return arg(0) + " - " + arg(1);
    case K::multiply: return arg(0) + " * " + arg(1);
    case K::divide: return arg(0) + " / " + arg(1);
    case K::minimum:
    case K::maximum: {
      std::string out = t.kind == K::minimum ? "min(" : "max(";
      for (std::size_t i = 0; i < t.args.size(); ++i) out += (i > 0 ? ", " : "") + written(t.args[i], g);
      return out + ")";
    }
    case K::logical_and: return arg(0) + " and " + arg(1);
    case K::logical_or: return arg(0) + " or " + arg(1);
    case K::implies: return arg(0) + " implies " + arg(1);
    case K::compare: break;
  }
  return arg(0) + " " + std::string(comparison_symbol(t.comparison)) + " " + arg(1) +
         (t.tolerance ? " within " + t.tolerance->str() : "");
}

/// All relations, a line each: "name [aspects, time]: term".
inline std::string relations(const Grounded& g) {
  std::string out = rendered(g.diagnostics);
  for (const Relation& r : g.problem.relations) {
    const std::string aspects = describe(r.aspects);
    const std::string when = to_string(r.when);
    out += r.name + " [" + aspects + (aspects.empty() || when.empty() ? "" : ", ") + when + "]";
    if (r.kind != RelationKind::restated) out += ": " + written(r.term, g);
    out += "\n";
  }
  return out;
}

}  // namespace verify::testing
