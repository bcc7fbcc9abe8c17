// What a name on the command line of `explain` stands for, and what the solver says of it. Made after `check`, for
// report/explain_name.cc, which puts it in words and asks nobody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/checked.h"
#include "check/derived_ranges.h"
#include "diagnose/gap.h"
#include "explain/explain.h"
#include "text/fault.h"

namespace verify {

/// What the other sources leave for a quantity, and from which figures.
struct QuantityExplanation {
  enum class State {
    unrelated,  ///< no relation speaks of it
    undecided,  ///< not decided within the solver's limits
    derived,
  };
  VarId quantity = 0;
  State state = State::unrelated;
  Derivation derivation{};         ///< where derived; both ends by the same figures where their selections are equal
  std::vector<Step> low_steps{};   ///< what the relations make of the figures that bound it from below
  std::vector<Step> high_steps{};  ///< and from above
};

/// What a name stands for; empty where nothing that was read is called so.
struct NameMeaning {
  std::vector<std::size_t> findings, accepted;  ///< the name is the beginning of their fingerprints
  bool is_fact = false;                         ///< `quantities` has the one that this fact is about
  std::optional<ConceptId> concept_id;          ///< `quantities` are of it
  std::vector<QuantityExplanation> quantities;  ///< in order of dimensions and time
  std::vector<CheckedRelation> relations;       ///< relations of that name, and what they derive
  DerivedRanges ranges;
};

/// A finding's fingerprint (six digits of it or more), the name of a fact ("document/fact"), a rule, a relation, or a
/// quantity: CONCEPT, CONCEPT@PERIOD, CONCEPT[dimension=member]@PERIOD. The first of these that fits is looked up
/// alone; of a concept by itself, relations of that name too. The fault says what is missing of a concept or how names
/// of quantities are written. Asks the solver only for quantities and relations.
Result<NameMeaning> look_up_name(const CheckResult& result, const std::string& name,
                                 OracleFactory oracle = default_oracle);

}  // namespace verify
