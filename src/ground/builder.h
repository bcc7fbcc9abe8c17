// Collects quantities, claims and relations while rules meet facts, and gives them the order that makes a Problem
// canonical. Used inside src/ground alone; ground.cc says in which order the parts of grounding run.
#pragma once

#include <map>
#include <set>
#include <tuple>

#include "ground/problem.h"

namespace verify {

/// A Problem in the making. Every quantity exists once, and every relation once for each name, aspects and time. Ids
/// of quantities and claims are final when they are given; relations are sorted by `take`.
class ProblemBuilder {
 public:
  /// The rules must outlive the builder.
  explicit ProblemBuilder(const RuleSet& rules) : rules_(rules), index_(rules.concepts.size()) {}

  const RuleSet& rules() const { return rules_; }
  /// The concept of a quantity, which must not be a running total.
  const Concept& concept_of(VarId v) const { return rules_.concepts[*problem_.quantities[v].concept_id]; }
  /// Valid until the next quantity is added.
  const Quantity& quantity(VarId v) const { return problem_.quantities[v]; }
  std::size_t size() const { return problem_.quantities.size(); }  ///< quantities so far

  /// The quantity, which is made if it doesn't exist yet.
  VarId add(ConceptId id, const Aspects& aspects, const When& when);
  /// A new running total of a flow; whole when the flow is.
  VarId add_running_total(const Concept& flow);
  /// The quantity, if it exists already.
  std::optional<VarId> find(ConceptId id, const Aspects& aspects, const When& when) const;
  /// All quantities of a concept so far, sorted by aspects, then time: a copy, so that quantities can be added
  /// meanwhile.
  std::vector<VarId> of_concept(ConceptId id) const;
  /// The same of one set of aspects, sorted by time.
  std::vector<VarId> of_concept(ConceptId id, const Aspects& aspects) const;
  /// The aspects at which a concept occurs so far, sorted.
  std::vector<Aspects> aspects_of(ConceptId id) const;
  /// Adds a claim. Claims must come in the order of their facts.
  void claim(Claim claim);
  /// Notes that two facts, given by their index, are not held against each other. Does nothing when one of them makes
  /// no claim.
  void not_comparable(std::size_t fact, std::size_t other);

  /// Adds a relation, unless one of the same name, aspects and time exists already. `term` is a truth value.
  void relate(RelationKind kind, const std::string& name, const std::string& label, const Aspects& aspects,
              const When& when, Term term, const std::optional<Origin>& origin = std::nullopt);
  /// Adds the relation `restated` for a quantity with several claims, unless no two of them are comparable.
  void restated(VarId quantity);
  /// Adds the relation `possible` for a quantity one of whose claims it can't have (ground/claims.h, misfit).
  void possible(VarId quantity);
  /// Whether some claim says that the quantity is negative.
  bool said_negative(VarId quantity) const;
  /// Makes the quantity one that is above 0.
  void above_zero(VarId quantity);
  void add_chain(Chain chain) { problem_.chains.push_back(std::move(chain)); }

  /// The finished problem, its relations sorted by name, aspects and time. Leaves the builder empty: call it once.
  Problem take();

 private:
  const RuleSet& rules_;
  Problem problem_;
  // The quantities of each concept, but for running totals, by their aspects and time.
  std::vector<std::map<Aspects, std::map<When, VarId>>> index_;
  // The relations of one name, which share its text, and mostly that of their label.
  struct Namesakes {
    SharedText name, label;  // the label of the last one
    std::set<std::pair<Aspects, When>> at;
  };
  std::map<std::string, Namesakes> related_;
};

/// The steps of grounding. Each adds the relations of one kind, and the quantities that these need.
void add_rates_and_shares(ProblemBuilder& builder);    ///< rate × time = flow, share × base = part
void add_rules(ProblemBuilder& builder);               ///< the rules of the user, where their concepts are reported
void apply_to_derived(ProblemBuilder& builder);        ///< rules on one concept, where others derive it
void define_named_rates(ProblemBuilder& builder);      ///< rates that only rules brought in
void add_parts(ProblemBuilder& builder);               ///< part ≤ whole, for concepts that are a part of another
void spread_footings(ProblemBuilder& builder);         ///< only quantities: the total and the members footings need
void add_footings(ProblemBuilder& builder);            ///< the members of a dimension make, or don't exceed, the total
void add_orders(ProblemBuilder& builder);              ///< what never falls, from each day to the next
void add_parts_between_days(ProblemBuilder& builder);  ///< only quantities: flows between days, for parts of flows
void add_flows(ProblemBuilder& builder);               ///< running totals, nesting and adding up of periods

}  // namespace verify
