// The vocabulary and the rules of all files, with every name looked up and every unit checked: what grounding
// (ground/) holds facts against. The last step of reading rules, after rules/parse.h.
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

class Files;  // text/files.h

using ConceptId = std::size_t;

/// A declared concept, all names looked up.
struct Concept {
  ConceptKind kind = ConceptKind::value;
  std::string name;
  std::string label;                  ///< in words; the name where none was written
  std::vector<std::string> synonyms;  ///< further names, as documents write them
  Unit unit;
  std::string unit_text;             ///< as written in the vocabulary: "person/year"
  bool is_signed = false;            ///< of a stock or flow: may be negative
  bool additive = false;             ///< of a value: members of a dimension add up, as those of stocks and flows do
  bool never_falls = false;          ///< on a later day it is at least what it was before
  std::optional<ConceptId> part_of;  ///< the whole: this concept is at most that one
  ConceptId numerator = 0;           ///< the flow of a rate, the part of a share
  ConceptId base = 0;                ///< of a share
  Position base_position = Position::bare;  ///< the stock of the period that is the base of a share
  TimeUnit per = TimeUnit::years;           ///< of a rate
  Origin origin;                            ///< its name in the rules; in a report, where it is first reported

  bool is_date() const { return kind == ConceptKind::value && unit_text == kDateUnit; }
  /// Can't be negative: a stock or flow that isn't signed, a rate or share of these, a value that is `never negative`.
  bool nonnegative = false;
  /// Can't exceed 1: a share that can't be negative and whose part is a part of its base.
  bool at_most_one = false;
  /// Is above 0: declared `positive`.
  bool positive = false;
  /// Takes whole numbers only: a stock or flow in a unit of counting.
  bool whole = false;
  /// Holds on a day and not over a period: a stock, or a share of a stock in a bare stock.
  bool instant = false;
};

/// A whole and its parts.
struct Family {
  std::string whole;               ///< a member of the dimension; "" for the total, where the dimension is absent
  std::vector<std::string> parts;  ///< members, in the order written
  bool open = false;               ///< it has further parts that nobody named
};

/// A dimension: a tree of families, the total's first. Every member is a part in one family.
struct Dimension {
  std::string name;
  std::vector<Family> families;
  std::map<std::string, std::size_t> family_of;  ///< member → the family of which it is a part
  Origin origin;

  /// Whether facts may have members that the dimension doesn't name: it is open, or one of its members is.
  bool takes_others() const;
};

/// A rule that is well formed.
struct Rule {
  std::string name;
  std::string label;       ///< in words; "" for none
  bool plausible = false;  ///< breaking it is implausible, not contradictory
  Expr body;               ///< names known, units checked
  Origin origin;           ///< the rule's name
};

/// The vocabulary and the rules of all files.
struct RuleSet {
  std::vector<Concept> concepts;                ///< by ConceptId, in the order of files and places
  std::map<std::string, ConceptId> by_name;     ///< all concepts
  std::map<std::string, ConceptId> by_synonym;  ///< all synonyms; a name goes first
  std::map<std::string, Dimension> dimensions;  ///< by name
  std::map<std::string, Period> periods;        ///< by name
  UnitTable units;                              ///< the built-in ones and those declared
  std::vector<Rule> rules;                      ///< sorted by name

  /// The concept of that name, or null.
  const Concept* find(const std::string& name) const {
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : &concepts[found->second];
  }
  /// The concept of that name or, if there is none, with that synonym.
  std::optional<ConceptId> called(const std::string& text) const;
};

/// Looks up every name and checks every unit. Each mistake is an error in `diagnostics`; a rule with one is left out,
/// a concept may be incomplete, so the result is for use only when no error was added. Units must be declared before
/// the units that derive from them, in the order of `files`; everything else may stand in any order.
RuleSet resolve(const std::vector<RulesFile>& files, Diagnostics& diagnostics);

/// The rules files among `paths`, sorted: a folder stands for its *.rules files, without those in folders below and
/// those whose names begin with a point. A folder that can't be used is an error.
std::vector<std::string> find_rules_files(const std::vector<std::string>& paths, Files& files,
                                          Diagnostics& diagnostics);
/// Reads the files that find_rules_files finds, in their order. One that can't be read is an error.
std::vector<SourcePtr> read_rules(const std::vector<std::string>& paths, Files& files, Diagnostics& diagnostics);
/// Parses and resolves them.
RuleSet load_rules(const std::vector<SourcePtr>& sources, Diagnostics& diagnostics);

/// Calls `visit` for every expression within `expr`, itself first, parents before their arguments.
template <class Visit>
void walk(const Expr& expr, const Visit& visit) {
  visit(expr);
  for (const Expr& arg : expr.args) walk(arg, visit);
}

// Units of a rule's expression: the last check of rules before they meet facts. `resolve` calls it for each rule.

/// Whether an expression is a truth value whose sums and comparisons have one dimension each, whose logic combines
/// comparisons, and whose dates are used as dates. Otherwise adds one error at the smallest expression at fault. The
/// names in `body` must be known in `rules`.
bool check_units(const Expr& body, const RuleSet& rules, const Source& source, Diagnostics& diagnostics);

}  // namespace verify
