#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "quantity/period.h"
#include "quantity/unit.h"
#include "rules/ast.h"
#include "text/diagnostic.h"

namespace verify {

using ConceptId = std::size_t;

/// What a concept is, all names looked up.
struct Concept {
  ConceptKind kind = ConceptKind::value;
  std::string name;
  std::string label;
  std::vector<std::string> synonyms;
  Unit unit;
  std::string unit_text;  ///< as written in the vocabulary: "person/year"
  bool is_signed = false;
  bool additive = false;
  bool never_falls = false;
  std::optional<ConceptId> part_of;
  ConceptId numerator = 0;  ///< the flow of a rate, the part of a share
  ConceptId base = 0;       ///< of a share
  Position base_position = Position::bare;
  TimeUnit per = TimeUnit::years;  ///< of a rate
  Origin origin;

  bool is_date() const { return kind == ConceptKind::value && unit_text == kDateUnit; }
  /// Can't be negative: stocks and flows unless signed, and rates and shares of such.
  bool nonnegative = false;
  /// Can't exceed 1: a share whose part is a part of its base.
  bool at_most_one = false;
  /// Takes whole numbers only: a stock or flow in a unit that is counted in.
  bool whole = false;
  /// Said of a day, not of a period: a stock, a share of a stock in a stock.
  bool instant = false;
};

/// A whole and what it is split into. Of an open one not all parts are known.
struct Family {
  std::string whole;  ///< a member of the dimension; "" for the total, where the dimension is absent
  std::vector<std::string> parts;
  bool open = false;
};

/// A tree of families, the total's first. Every name stands once.
struct Dimension {
  std::string name;
  std::vector<Family> families;
  std::map<std::string, std::size_t> family_of;  ///< member → the family of which it is a part
  Origin origin;

  /// Facts may have members that the dimension doesn't name: it is open, or a member is split with `...`.
  bool takes_others() const;
};

struct Rule {
  std::string name;
  std::string label;
  bool plausible = false;
  Expr body;      ///< names known, units checked
  Origin origin;  ///< the rule's name
};

/// The vocabulary and the rules of all files.
struct RuleSet {
  std::vector<Concept> concepts;
  std::map<std::string, ConceptId> by_name;
  std::map<std::string, ConceptId> by_synonym;
  std::map<std::string, Dimension> dimensions;
  std::map<std::string, Period> periods;
  UnitTable units;
  std::vector<Rule> rules;  ///< sorted by name

  const Concept* find(const std::string& name) const {
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : &concepts[found->second];
  }
  /// By name, else by what else it is called.
  std::optional<ConceptId> called(const std::string& text) const;
};

/// Looks up every name and checks every unit. A declaration with a mistake is left out.
RuleSet resolve(const std::vector<RulesFile>& files, Diagnostics& diagnostics);

/// Reads, parses and resolves the *.rules files among `paths` (a folder stands for those in it).
RuleSet load_rules(const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// Calls `visit` for every node, parents first.
template <class Visit>
void walk(const Expr& expr, const Visit& visit) {
  visit(expr);
  for (const Expr& arg : expr.args) walk(arg, visit);
}

}  // namespace verify
