// Looks up the name that `verify explain NAME` is given, and asks the solver what it can say about it. A step after
// `check`; report/explain_name.cc puts the result in words and asks no solver.
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

/// What other sources leave for a quantity, and which figures that follows from.
struct QuantityExplanation {
  enum class State {
    unrelated,  ///< no relation has the quantity
    undecided,  ///< the solver met its limits
    derived,
  };
  VarId quantity = 0;
  State state = State::unrelated;
  Derivation derivation{};  ///< only if `derived`; if its two selections are equal, the same figures force both ends
  std::vector<Step> low_steps{};   ///< the steps from the figures to the lower bound
  std::vector<Step> high_steps{};  ///< the steps to the upper bound
};

/// What a name stands for. All lists are empty where nothing that was read has the name.
struct NameMeaning {
  std::vector<std::size_t> findings, accepted;  ///< those whose fingerprints begin with the name
  bool is_fact = false;                 ///< the name is that of a fact, and `quantities` has the quantity of the fact
  std::optional<ConceptId> concept_id;  ///< the concept of `quantities`, where the name has one
  std::vector<QuantityExplanation> quantities;  ///< in order of dimensions and time
  std::vector<CheckedRelation> relations;       ///< relations of that name; `ranges` has what they derive
  DerivedRanges ranges;
};

/// A finding's fingerprint (six digits of it or more), the name of a fact ("document/fact"), a rule, a relation, or a
/// quantity: CONCEPT, CONCEPT@PERIOD, CONCEPT[dimension=member]@PERIOD. The first of these kinds that fits is looked
/// up, and no other; but a bare CONCEPT also gives the relations of that name. A fault says that nothing has the name,
/// what is missing for a concept, or how names of quantities are written. Asks the solver only for quantities and
/// relations.
Result<NameMeaning> look_up_name(const CheckResult& result, const std::string& name, OracleFactory oracle);

}  // namespace verify
