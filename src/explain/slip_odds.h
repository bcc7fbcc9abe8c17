// How likely it is that a figure came to be by a slip: what orders repairs (explain/rank.h). The other figures leave a
// range for it, and the figure that was meant lies in that range. It counts with its own rounding, so that a percentage
// is judged like the amounts that it was computed from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnose/diagnosis.h"
#include "facts/fact.h"
#include "quantity/slip.h"

namespace verify {

/// What speaks for a slip in one figure.
struct SlipOdds {
  /// Against another digit at one given place, which counts 1. Never 0: where no slip leads there, a small number.
  Rational odds;
  /// How many values the others leave, as the figure is written and rounded; at least 1. Of figures without a slip, the
  /// one with fewer values is rather the one that was derived from the others.
  Rational values;
  std::optional<Undone> likeliest;  ///< the slip to name; none where there is none, or too many of its kind
};

/// The odds that a slip in `fact` is what is wrong. `left` are the values that the others leave, in base units: one
/// range, or the ends of a gap. `whole`: the quantity can only take whole numbers.
///
/// By Bayes' rule: each slip has a chance of its own, and of the values that the others leave each is as likely as any
/// other to have been the one that was meant. So what counts is the part of these values that a slip leads to.
SlipOdds slip_odds(const Fact& fact, const Claim& claim, bool whole, const std::vector<Interval>& left);

/// The odds of a copied neighbour (explain/copied_cell.h), which hides whatever value was meant.
Rational copied_odds();

}  // namespace verify
