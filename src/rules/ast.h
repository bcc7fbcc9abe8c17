#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/fact.h"
#include "quantity/rational.h"

namespace verify {

/// A rules file as written: names not yet looked up, units not yet checked.

enum class Position { bare, opening, closing };
enum class Comparison { equal, not_equal, less, less_equal, greater, greater_equal };
enum class TimeUnit { years, months, days };
enum class Aggregate { sum, minimum, maximum };

std::string_view comparison_symbol(Comparison comparison);  ///< "=", "<=", …
std::string_view time_unit_name(TimeUnit unit);             ///< "years", …
std::string_view aggregate_name(Aggregate aggregate);       ///< "sum", …

struct Expr {
  enum class Kind {
    number,        ///< `number`, in `unit` when that is not empty
    quantity,      ///< `name`, at `position`
    length,        ///< of the period, in `time`
    time_between,  ///< args[0] and args[1], in `time`
    aggregate,     ///< args[0] at every member of the dimension `name`
    negate,
    add,
    subtract,
    multiply,
    divide,
    compare,  ///< args[0] `comparison` args[1], within `tolerance` of the right side
    logical_not,
    logical_and,
    logical_or,
    implies,
  };
  Kind kind = Kind::number;
  Span span;
  Rational number;
  std::string unit;
  std::string name;
  Span name_span;
  Position position = Position::bare;
  TimeUnit time = TimeUnit::years;
  Aggregate aggregate = Aggregate::sum;
  Comparison comparison = Comparison::equal;
  std::optional<Rational> tolerance;
  std::vector<Expr> args;
};

/// A word of the file with its place.
struct Word {
  std::string text;
  Span span;
};

struct UnitDecl {
  Word name;
  std::optional<Rational> factor;  ///< absent: a base unit of its own
  Word of;
};

struct PeriodDecl {
  Word name;
  Word period;
};

/// A member of a dimension, with what it is split into: north { coast | hills }.
struct MemberDecl {
  Word name;
  std::vector<MemberDecl> parts;
  bool open = false;    ///< the parts end with `...`
  bool quoted = false;  ///< written in quotation marks, since it is no name of the language
};

struct DimensionDecl {
  Word name;
  std::vector<MemberDecl> members;
  bool open = false;
};

enum class ConceptKind { stock, flow, value, rate, share };
std::string_view concept_kind_name(ConceptKind kind);

struct ConceptDecl {
  ConceptKind kind = ConceptKind::value;
  Word name;
  Word unit;       ///< stock, flow, value
  Word numerator;  ///< the flow of a rate, the part of a share
  Word base;       ///< of a share
  Position base_position = Position::bare;
  TimeUnit per = TimeUnit::years;  ///< of a rate
  Word part_of;                    ///< empty when it is none
  bool is_signed = false;
  bool additive = false;
  bool never_falls = false;
  bool never_negative = false;
  std::string label;
  std::vector<Word> synonyms;  ///< what else it is called
};

struct RuleDecl {
  Word name;
  std::string label;
  bool plausible = false;
  Expr body;
};

struct RulesFile {
  SourcePtr source;
  std::vector<UnitDecl> units;
  std::vector<PeriodDecl> periods;
  std::vector<DimensionDecl> dimensions;
  std::vector<ConceptDecl> concepts;
  std::vector<RuleDecl> rules;
};

}  // namespace verify
