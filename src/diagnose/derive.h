#pragma once

#include "diagnose/diagnosis.h"

namespace verify {

/// What facts and relations leave for a quantity, and what forces each end.
struct Derivation {
  Range range;
  /// Minimal sets that show why it can't be less, or more; none where the end is no one's doing but the quantity's own
  /// (it can't be negative), or where nothing bounds it.
  std::optional<Selection> low, high;
};

/// `all` must be satisfiable and of the allowed tier.
Derivation derive(const Problem& problem, const Selection& all, VarId quantity, Oracle& oracle);

}  // namespace verify
