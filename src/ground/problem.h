#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "facts/fact.h"
#include "quantity/interval.h"
#include "quantity/period.h"
#include "quantity/reading.h"
#include "rules/vocabulary.h"

namespace verify {

/// What is left once rules have met facts: quantities, what the facts claim of them, and the relations that must hold.
/// It knows neither words nor solvers; all numbers are in base units, dates are days since 1970-01-01.

using VarId = std::size_t;
using ClaimId = std::size_t;
using RelationId = std::size_t;
using ChainId = std::size_t;
using Aspects = std::map<std::string, std::string>;

/// When a quantity holds: on a day, over a period, or at no time in particular.
using When = std::variant<std::monostate, Day, Period>;
std::string to_string(const When& when);  ///< "" for no time

/// One quantity: a concept for one set of aspects at one time; or a running total, which has no concept of its own.
struct Quantity {
  std::optional<ConceptId> concept_id;
  Aspects aspects;
  When when;
  Interval domain;     ///< what it can be at all
  bool whole = false;  ///< takes whole numbers only
  std::vector<ClaimId> claims;
};

/// What one fact says about one quantity.
struct Claim {
  std::size_t fact = 0;  ///< index into FactSet::facts
  VarId quantity = 0;
  Reading reading;
  Rational value;       ///< as written, in base units; the lower end of a range
  Rational weight = 1;  ///< what changing it costs, more than 0
  bool fixed = false;   ///< never to be changed
};

/// A day that may be unknown, or that is itself a quantity (the value of a fact of unit `date`), plus `shift` days.
struct Moment {
  std::variant<Day, VarId> at;
  int shift = 0;
};

/// The time from the start of one day to the start of another.
struct Elapsed {
  Moment from, to;
  TimeUnit unit = TimeUnit::years;
};

/// An expression over quantities, every name and time filled in.
struct Term {
  enum class Kind {
    number,
    variable,
    length,
    negate,
    add,
    subtract,
    multiply,
    divide,
    minimum,  ///< of all args, one or more
    maximum,
    compare,
    logical_not,
    logical_and,
    logical_or,
    implies,
  };
  Kind kind = Kind::number;
  Rational number;
  VarId variable = 0;
  Comparison comparison = Comparison::equal;
  std::optional<Rational> tolerance;       ///< of an equation, as a part of the right side
  std::shared_ptr<const Elapsed> elapsed;  ///< of a length, where it is never null; copies share it
  std::vector<Term> args;

  static Term of(Rational number);
  static Term of(VarId variable);
  static Term length(Moment from, Moment to, TimeUnit unit = TimeUnit::years);
  static Term make(Kind kind, Term a, Term b);
  static Term compared(Term a, Comparison comparison, Term b);
};

enum class RelationKind {
  rule,       ///< a rule of the user's, for one set of aspects
  plausible,  ///< the same, of a `plausible` rule
  rate,       ///< rate × time = flow
  share,      ///< share × base = part
  part,       ///< a part is at most its whole
  footing,    ///< the members of a dimension make, or don't exceed, the total
  nesting,    ///< a flow over a part of a period is at most that over the whole
  adding_up,  ///< a flow over adjoining periods adds up to that over all of them
  order,      ///< what never falls
  restated,   ///< several facts on one quantity; its term is empty, the quantity itself is the constraint
};
std::string_view relation_kind_name(RelationKind kind);

struct Relation {
  RelationKind kind = RelationKind::rule;
  std::string name;   ///< of the rule; "concept/kind" of what follows from the vocabulary
  std::string label;  ///< in words
  Aspects aspects;
  When when;
  Term term;                      ///< a truth value
  std::vector<VarId> quantities;  ///< those it speaks of, in the order written, each once
  std::optional<Origin> origin;   ///< the rule's place
  std::string told{};             ///< of what a draft says: the arithmetic with its figures as printed; else empty
};

/// The running total of a flow: the flow over a period is its difference between two days (DESIGN section 4). Unless
/// signed it never falls, so totals at days whose order is certain are in that order.
struct Chain {
  ConceptId concept_id = 0;
  Aspects aspects;
  bool rises = true;
  struct Node {
    Day day;  ///< the total at the end of this day
    VarId total = 0;
  };
  struct Link {
    VarId flow = 0, start = 0, end = 0;  ///< flow = end − start
  };
  std::vector<Node> nodes;  ///< sorted by day
  std::vector<Link> links;
};

struct Problem {
  std::vector<Quantity> quantities;
  std::vector<Claim> claims;        ///< in the order of the facts
  std::vector<Relation> relations;  ///< sorted by name, aspects, time
  std::vector<Chain> chains;
  /// Pairs of facts that are not held against each other, the smaller first; sorted, each once. Claims fail together
  /// only when some of them fail among which there is no such pair.
  std::vector<std::pair<ClaimId, ClaimId>> not_comparable;

  bool comparable(ClaimId a, ClaimId b) const;
  bool reported(VarId v) const { return !quantities[v].claims.empty(); }
};

/// Every quantity a term mentions, in order, each once; those behind dates included.
std::vector<VarId> variables_of(const Term& term);

/// "members on 2024-10-10", "moves (post-level district) over 2020-10-13/2024-05-01". The entity is left out: it is
/// named where there is more than one.
std::string describe(const Quantity& quantity, const RuleSet& rules);
std::string describe(const Aspects& aspects);

}  // namespace verify
