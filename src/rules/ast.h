// A rules file as a tree: what the parser (rules/parse.h) makes of its text. Names are not looked up and units not
// checked yet; rules/vocabulary.h does that. Also has the enumerations of the rule language that later stages share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "quantity/date.h"
#include "quantity/rational.h"
#include "quantity/unit.h"

namespace verify {

/// Which stock of a period is meant: the one at the end of the day before it, or the one at the end of its last day.
/// `bare`: neither was written.
enum class Position { bare, opening, closing };
enum class Comparison { equal, not_equal, less, less_equal, greater, greater_equal };
/// What is taken over the members of a dimension.
enum class Aggregate { sum, minimum, maximum };

std::string_view comparison_symbol(Comparison comparison);  ///< "=", "!=", "<=", …, in ASCII
std::string_view aggregate_name(Aggregate aggregate);       ///< "sum", …

/// An expression of the rule language, or a part of one.
struct Expr {
  enum class Kind {
    number,        ///< `number`, in `unit` when that is not empty
    quantity,      ///< `name`, at `position`
    length,        ///< the length of the rule's period, in `time`
    time_between,  ///< the time from the date args[0] to the date args[1], in `time`
    aggregate,     ///< args[0] at every member of the dimension `name`
    negate,
    add,
    subtract,
    multiply,
    divide,
    compare,  ///< args[0] `comparison` args[1]
    logical_not,
    logical_and,
    logical_or,
    implies,
  };
  Kind kind = Kind::number;
  Span span;         ///< where the whole expression stands
  Rational number;   ///< "5 %" is 1/20
  std::string unit;  ///< as written; "" for none
  std::string name;  ///< of a quantity's concept, of an aggregate's dimension
  Span name_span;    ///< where that name stands
  Position position = Position::bare;
  TimeUnit time = TimeUnit::years;
  Aggregate aggregate = Aggregate::sum;
  Comparison comparison = Comparison::equal;
  std::optional<Rational> tolerance;  ///< of an equation, as a part of the right side: "within 1 %" is 1/100
  std::vector<Expr> args;             ///< left to right
};

/// A word of the file with its place; empty where none was written.
struct Word {
  std::string text;
  Span span;
};

/// unit NAME, with `, measured` or `, counted`; or unit NAME = FACTOR OF
struct UnitDecl {
  Word name;
  std::optional<UnitNature> nature;
  std::optional<Rational> factor;  ///< absent: a base unit
  Word of;                         ///< the unit that it is a multiple of
};

/// period NAME = PERIOD
struct PeriodDecl {
  Word name;
  Word period;  ///< as written, not yet parsed
};

/// A member of a dimension, with what it is split into: north { coast | hills }.
struct MemberDecl {
  Word name;
  std::vector<MemberDecl> parts;
  bool open = false;    ///< the parts end with `...`
  bool quoted = false;  ///< written in quotation marks, since it is no name of the language
};

/// dimension NAME = MEMBER | MEMBER …
struct DimensionDecl {
  Word name;
  std::vector<MemberDecl> members;
  bool open = false;  ///< the members end with `...`
};

/// What kind of quantity a concept is: a stock holds on a day, a flow accumulates over a period, a rate is a flow per
/// time, a share is a part of a base, and a value is any other number or date. constraints/README.md has the meanings.
enum class ConceptKind { stock, flow, value, rate, share };
std::string_view concept_kind_name(ConceptKind kind);  ///< "stock", …

/// KIND NAME : UNIT, or rate NAME = FLOW per TIME, or share NAME = PART of BASE; then properties, a label, synonyms.
struct ConceptDecl {
  ConceptKind kind = ConceptKind::value;
  Word name;
  Word unit;       ///< stock, flow, value
  Word numerator;  ///< the flow of a rate, the part of a share
  Word base;       ///< of a share
  Position base_position = Position::bare;
  TimeUnit per = TimeUnit::years;  ///< of a rate
  Word part_of;                    ///< empty when it is no part of another concept
  bool is_signed = false;
  bool additive = false;
  bool never_falls = false;
  bool never_negative = false;
  bool positive = false;
  std::string label;           ///< in words; "" for none
  std::vector<Word> synonyms;  ///< further names, as documents write them
};

/// rule NAME "LABEL": EXPRESSION, or with `plausible` in place of `rule`
struct RuleDecl {
  Word name;
  std::string label;       ///< in words; "" for none
  bool plausible = false;  ///< breaking it is implausible, not contradictory
  Expr body;               ///< not yet known to be a comparison
};

/// The statements of one file, by kind, each in the order written. Statements with mistakes are missing.
struct RulesFile {
  SourcePtr source;
  std::vector<UnitDecl> units;
  std::vector<PeriodDecl> periods;
  std::vector<DimensionDecl> dimensions;
  std::vector<ConceptDecl> concepts;
  std::vector<RuleDecl> rules;
};

}  // namespace verify
