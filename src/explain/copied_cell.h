// Finds out whether a figure may be a copy of its neighbour in a table: one reason why a repair is likely
// (explain/rank.h).
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ground/problem.h"

namespace verify {

/// An equal figure in a neighbouring cell of the same document: of the same concept at the nearest other time, or for
/// another member of one dimension, or of another concept at the same time and aspects.
struct Neighbour {
  ClaimId claim = 0;
  std::string place;  ///< how the neighbour differs, in words: "2023", "region north", "admitted"
};

/// The neighbour that a figure may have been copied from. Figures can also be equal by chance, more often the fewer
/// digits they have and the more neighbours there are. So one of n neighbours counts only where n is below 10^(d − 2),
/// d being the number of the figure's digits without zeros at its ends: a figure of three digits may have at most nine
/// neighbours, one of which is equal by chance about once in a hundred times. A quantity that may well stay the same
/// over time (any but a flow) must have two digits more to count as a copy of its own figure at another time. Hedged
/// figures, ranges, dates, and a whole beside its part never count.
/// `of_document` are the claims of the figure's own document, in ascending order; linear in their number.
std::optional<Neighbour> copied_neighbour(const Problem& problem, const RuleSet& rules, const FactSet& facts,
                                          std::span<const ClaimId> of_document, ClaimId claim);

/// Whether a fact is imprecise by its words: it has a hedge, or is a range. "exactly" is no hedge.
bool is_hedged(const Fact& fact);

/// The last day of a time, by which the distance of two quantities in time is measured; none for no time.
std::optional<Date> date_of(const When& when);

}  // namespace verify
