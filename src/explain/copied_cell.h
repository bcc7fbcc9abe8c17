// Whether a figure may be a copy of its neighbour in a table: one reason why a repair is likely (rank.h).
#pragma once

#include <optional>
#include <string>

#include "ground/problem.h"

namespace verify {

/// A figure that its document has once more, right beside where it stands in a table: of the same concept at the
/// nearest other time or for another member of one dimension, or of another concept at the same place.
struct Neighbour {
  ClaimId claim = 0;
  std::string place;  ///< in what it differs: "2023", "region north", "admitted"
};

/// The neighbour a figure may have been copied from. Figures are equal by chance too, the more easily the fewer digits
/// they have and the more neighbours there are. So one of n neighbours counts only where n is below 10^(d − 2), d being
/// the figure's digits without zeros at its ends: beside a figure of three digits there may be nine, which would give
/// an equal one by chance once in a hundred times. What need not change with time (all but flows) must have two digits
/// more to be a copy of itself at another time. Hedged figures, ranges, dates, and a whole beside its part never count.
std::optional<Neighbour> copied_neighbour(const Problem& problem, const RuleSet& rules, const FactSet& facts,
                                          ClaimId claim);

/// Whether a fact's words are loose: a hedge, or a range. "exactly" is no hedge.
bool is_hedged(const Fact& fact);

/// A date to measure how near two quantities are in time: the last day.
std::optional<Date> date_of(const When& when);

}  // namespace verify
