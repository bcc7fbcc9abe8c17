// The range that facts and relations leave for one quantity, and which of them force it: the answer to `verify explain
// QUANTITY`. Asks the oracle for a range and finds the claims and relations that force each end, as for conflicts.
#pragma once

#include "diagnose/diagnosis.h"

namespace verify {

/// The range of a quantity, with the reasons for each end.
struct Derivation {
  Range range;
  /// Minimal selections that fail with any value below the low end, or above the high one, and their pin. None where
  /// the end is the quantity's own domain ("can't be negative") or absent.
  std::optional<Selection> low, high;
};

/// Derives the range under the selection `all`, which must be satisfiable and take the readings `allowed`. Costs a range and
/// two searches for minimal failing sets.
Derivation derive(const Problem& problem, const Selection& all, VarId quantity, Oracle& oracle);

}  // namespace verify
