#pragma once

#include <set>
#include <tuple>

#include "ground/problem.h"

namespace verify {

/// Collects quantities and relations while a problem is grounded; every quantity and relation exists once.
class ProblemBuilder {
 public:
  explicit ProblemBuilder(const RuleSet& rules) : rules_(rules) {}

  const RuleSet& rules() const { return rules_; }
  const Concept& concept_of(VarId v) const { return rules_.concepts[*problem_.quantities[v].concept_id]; }
  const Quantity& quantity(VarId v) const { return problem_.quantities[v]; }
  std::size_t size() const { return problem_.quantities.size(); }

  VarId add(ConceptId id, const Aspects& aspects, const When& when);
  VarId add_running_total(const Concept& flow);
  std::optional<VarId> find(ConceptId id, const Aspects& aspects, const When& when) const;
  /// All quantities of a concept so far, by aspects, then time.
  std::vector<VarId> of_concept(ConceptId id) const;
  /// The aspects at which a concept occurs so far, sorted.
  std::set<Aspects> aspects_of(ConceptId id) const;
  void claim(Claim claim);
  /// Facts given by their index; one that makes no claim is comparable with all.
  void not_comparable(std::size_t fact, std::size_t other);

  /// Adds the relation unless the same rule stands already at those aspects and that time.
  void relate(RelationKind kind, const std::string& name, const std::string& label, const Aspects& aspects,
              const When& when, Term term, const std::optional<Origin>& origin = std::nullopt);
  /// Adds the relation between the claims on one quantity, unless no two of them are comparable.
  void restated(VarId quantity);
  void add_chain(Chain chain) { problem_.chains.push_back(std::move(chain)); }

  /// The finished problem, relations in canonical order.
  Problem take();

 private:
  const RuleSet& rules_;
  Problem problem_;
  std::map<std::tuple<ConceptId, Aspects, When>, VarId> index_;
  std::set<std::tuple<std::string, Aspects, When>> related_;
};

/// Each adds what one part of the vocabulary says by itself.
void add_rates_and_shares(ProblemBuilder& builder);
void add_rules(ProblemBuilder& builder);
void define_named_rates(ProblemBuilder& builder);  ///< those that rules speak of and nobody reported
void add_parts(ProblemBuilder& builder);
void spread_footings(ProblemBuilder& builder);  ///< the quantities that footings will need
void add_footings(ProblemBuilder& builder);
void add_orders(ProblemBuilder& builder);
void add_parts_between_days(ProblemBuilder& builder);  ///< of flows that are parts of flows
void add_flows(ProblemBuilder& builder);

}  // namespace verify
