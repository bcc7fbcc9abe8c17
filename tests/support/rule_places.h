// The oracle for where rules apply, a part of the small worlds.
#pragma once

#include <compare>
#include <set>
#include <variant>
#include <vector>

#include "facts/fact.h"
#include "quantity/interval.h"
#include "quantity/period.h"
#include "rules/vocabulary.h"

namespace verify::testing {

/// Where facts and rules speak, read from the language's contract alone: nothing of the program's grounding is used.

using Members = std::map<std::string, std::string>;
using Time = std::variant<std::monostate, Day, Period>;

/// What a figure is about: a concept for one set of aspects at one time.
struct Place {
  ConceptId concept_id = 0;
  Members aspects;
  Time time;
  auto operator<=>(const Place&) const = default;
};

/// What a fact says.
struct Saying {
  Place place;
  Interval stated, allowed;
  bool negative = false;  ///< the figure has a minus
};
/// Facts that fit the vocabulary; the caller sees to it that all do.
std::vector<Saying> sayings(const FactSet& facts, const RuleSet& rules);

/// What is reported, and what rates and shares of it speak of by their definition.
std::set<Place> reported_places(const std::vector<Saying>& sayings, const RuleSet& rules);

/// The part and the base of a share there; nothing where it says nothing (a bare stock beside a period).
struct ShareOf {
  Place part, base;
};
std::optional<ShareOf> share_at(const Place& share, const RuleSet& rules);

/// A rule at one set of aspects and one time.
struct Application {
  const Rule* rule = nullptr;
  Members aspects;
  Time time;
};
std::vector<Application> applications(const std::set<Place>& reported, const RuleSet& rules);
/// Where rules on one concept apply beside that: at every place that facts and rules speak of.
std::vector<Application> applications_to_derived(const std::set<Place>& places, const RuleSet& rules);

/// The place a quantity of the rule's body is at, with the members of sums around it among the aspects; nothing when
/// there is none at this time.
std::optional<Place> place_of(const Expr& quantity, const Application& at, const Members& aspects,
                              const std::set<Place>& reported, const RuleSet& rules);

/// Whether the rule can be applied there, and all places it speaks of.
std::optional<std::set<Place>> places_of(const Application& at, const std::set<Place>& reported, const RuleSet& rules);

}  // namespace verify::testing
