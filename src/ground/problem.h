// The problem: quantities, what facts claim of them, and the relations that must hold. Everything before it makes a
// Problem (ground/ground.h from facts and rules, draft/ from a document); everything behind it asks about one (solve/,
// diagnose/). A value: it asks no solver, and its few texts (names, labels, `told`) are only passed on to reports.
// Start reading the source here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "facts/aspects.h"
#include "facts/fact.h"
#include "ground/term.h"
#include "quantity/interval.h"
#include "quantity/period.h"
#include "quantity/reading.h"
#include "rules/vocabulary.h"

namespace verify {

/// In this file all numbers are in base units, and dates are days since 1970-01-01. Ids are indices into the lists of a
/// Problem.

using ClaimId = std::size_t;
using RelationId = std::size_t;
using ChainId = std::size_t;

/// When a quantity holds: on a day, over a period, or at no time in particular.
using When = std::variant<std::monostate, Day, Period>;
std::string to_string(const When& when);  ///< "" for no time

/// One number that has a true value, known or not: a concept for one set of aspects at one time. Two kinds of
/// quantities have no concept: running totals, and the length of the period to which rules are applied without facts
/// (ground/symbolic.h).
struct Quantity {
  std::optional<ConceptId> concept_id;
  Aspects aspects;
  When when;
  Interval domain;              ///< the values that it can have before any fact is read
  bool whole = false;           ///< takes whole numbers only
  std::vector<ClaimId> claims;  ///< sorted; a quantity with a claim is *reported*
};

/// A claim: what one fact says about one quantity. Claims are made in two places: ground/ground.cc makes one of each
/// fact that ground/claims.h could bind to the vocabulary and that no fact supersedes; draft/draft_problem.cc makes one
/// of each figure of a statement that matches nothing known. Two facts about the same quantity are two claims on it.
/// Conflicts and repairs are sets of claims: figures may be wrong, relations must hold.
struct Claim {
  std::size_t fact = 0;  ///< index into FactSet::facts
  VarId quantity = 0;
  Reading reading;      ///< the two intervals that the figure stands for, in base units: stated and allowed
  Rational value;       ///< as written, in base units; the lower end of a range
  Rational weight = 1;  ///< what changing it costs, more than 0
  bool fixed = false;   ///< never to be changed
};

/// Where a relation comes from: a rule of the user, a statement of a draft, a declaration of the vocabulary, or several
/// facts on one quantity.
enum class RelationKind {
  rule,       ///< a rule of the user for one set of aspects, or a statement of a draft
  plausible,  ///< the same, of a `plausible` rule or statement
  rate,       ///< rate × time = flow
  share,      ///< share × base = part
  part,       ///< a part is at most its whole
  footing,    ///< the members of a dimension add up to the total, or don't exceed it
  nesting,    ///< a flow over a part of a period is at most that over the whole
  adding_up,  ///< a flow over adjoining periods adds up to that over all of them
  order,      ///< what never falls
  restated,   ///< several facts on one quantity; its term is empty, the quantity itself is the constraint
  possible,   ///< a figure that its quantity can't have; as `restated`, the quantity itself is the constraint
};
std::string_view relation_kind_name(RelationKind kind);
/// Whether relations of that kind have no term: what they say is said by the claims on one quantity and its domain.
inline bool is_of_one_quantity(RelationKind kind) {
  return kind == RelationKind::restated || kind == RelationKind::possible;
}

/// One thing that must be true of some quantities: a rule or a definition of the vocabulary, applied to one set of
/// aspects at one time; or a statement of a draft.
struct Relation {
  RelationKind kind = RelationKind::rule;
  SharedText name;  ///< of the rule; in drafts of the statement's rule; "concept/kind" for a relation of the vocabulary
  SharedText label;  ///< in words
  Aspects aspects;
  When when;
  Term term;                      ///< a truth value
  std::vector<VarId> quantities;  ///< the quantities of its term, in the order written, each once
  std::optional<Origin> origin;   ///< where the rule, or the declaration that implies the relation, stands in a rules
                                  ///< file; none for statements of drafts
  /// For a statement of a draft, the arithmetic with the figures as the document prints them: "455 + 74 = 529". Empty
  /// for every other relation.
  std::string told{};
};

/// A chain: the running total of one flow for one set of aspects. The flow over a period is the difference of the total
/// between two days. Unless the flow is signed, the total never falls: of two days whose order is certain, the later
/// has at least the total of the earlier. Chains have no term: solve/encode.h makes their rows, since the order of
/// unknown days is open.
struct Chain {
  ConceptId concept_id = 0;
  Aspects aspects;
  bool rises = true;  ///< false for a signed flow
  struct Node {
    Day day;  ///< the total at the end of this day
    VarId total = 0;
  };
  struct Link {
    VarId flow = 0, start = 0, end = 0;  ///< flow = end − start
  };
  std::vector<Node> nodes;  ///< sorted by day
  std::vector<Link> links;  ///< one for each flow over a period; at least one
};

/// See the head of this file. Lists are in a canonical order that depends neither on the order of files nor on that
/// within them.
struct Problem {
  std::vector<Quantity> quantities;
  std::vector<Claim> claims;        ///< in the order of the facts
  std::vector<Relation> relations;  ///< sorted by name, aspects, time
  std::vector<Chain> chains;
  /// Pairs of claims that are not compared with each other, the smaller id first; sorted, each once. A set of claims
  /// fails only when a subset without such a pair fails.
  std::vector<std::pair<ClaimId, ClaimId>> not_comparable;

  bool comparable(ClaimId a, ClaimId b) const;                            ///< in either order
  bool reported(VarId v) const { return !quantities[v].claims.empty(); }  ///< there is a claim on it
};

/// Whether anything can disagree: there is a relation, or an unknown day among the ends of several reported flows,
/// whose order only their running total decides.
bool compares_anything(const Problem& problem);

/// The claim that a fact makes; none for a fact that makes no claim. O(log claims).
std::optional<ClaimId> claim_of(const Problem& problem, std::size_t fact);

/// Whether the quantity is a date: some relation measures a length of time from it or to it. Constant time for a
/// quantity without a lower or an upper bound, since a date has those of the calendar; otherwise linear in all
/// relations.
bool is_date(const Problem& problem, VarId quantity);

/// "members on 2024-10-10", "moves (post-level district) over 2020-10-13/2024-05-01". The entity is left out; reports
/// name it where there is more than one.
std::string describe(const Quantity& quantity, const RuleSet& rules);
std::string describe(const Aspects& aspects);

}  // namespace verify
