// The oracle for findings: members, conflicts and repairs of small problems, from the verdict on every set of claims.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "diagnose/diagnosis.h"

namespace verify::testing {

/// What must be found, by looking at every set of claims: nothing of the program's own search is used. For components
/// of a dozen claims at most.

/// Whether the selected claims fail; nothing where that isn't known.
using Failing = std::function<std::optional<bool>(const Selection&)>;

/// The findings that src/diagnose must make: members, all minimal conflicts (claims alone) and all smallest repairs
/// (claims alone, the likeliest first). `likelier` must tell any two sets apart. Nothing where some verdict isn't
/// known.
std::optional<Diagnosis> expected_findings(const Problem& problem, const Component& component, const Failing& failing,
                                           const LikelierRepair& likelier);

/// What was found otherwise than expected, empty when nothing. What a disagreement says it may have left out may be
/// missing; nothing may be there that is not expected.
std::string differences(const Diagnosis& expected, const Diagnosis& found);

/// What a diagnosis that sought first conflicts alone has otherwise than one that sought all, empty when nothing: each
/// has the same members, repairs and first conflicts.
std::string unlike(const Diagnosis& all, const Diagnosis& first);

/// What is wrong with the relations and running totals of the conflicts found: each must fail by them, and none of them
/// be spared. `judge` is not to be the solver that found them.
std::string needless_reasons(const Diagnosis& found, Oracle& judge);

/// How much of what can be found was met in a test, so that it can't pass by meeting nothing.
struct FindingsMet {
  int problems = 0, failing = 0, undecided = 0;
  int contradictions = 0, implausible = 0, by_plausible_rules = 0, by_rules_alone = 0, all_fixed = 0;
  int several = 0;                  ///< components with two findings of one question
  int ties = 0, large_repairs = 0;  ///< findings with two repairs; repairs of two claims
  int conflicts = 0, large_conflicts = 0, incomplete = 0;
  int shared = 0;  ///< conflicts of several members
  int joint = 0;   ///< repairs of several findings that are no combination of their own

  void add(const Diagnosis& expected, const Diagnosis& found);
};
std::string to_string(const FindingsMet& met);

}  // namespace verify::testing
