// A step of explaining a conflict (explain.h): the unreported quantities of which the sides of the conflict leave
// values that don't meet. A finding about such a quantity is easier to follow than one about any single figure.
#pragma once

#include <vector>

#include "explain/explain.h"
#include "explain/relation_sentences.h"

namespace verify {

/// A quantity that nobody reported, of which different parts of a conflict leave values that don't meet: "left: at
/// least 3,400 by one rule, at most 1,200 by another".
struct DisjointSides {
  VarId quantity = 0;
  std::vector<Explanation::Side> sides;
  std::size_t relations = 1;  ///< of the side that takes the most
};

/// Each quantity that single relations of a conflict push apart. Where there is none, the one at which the conflict
/// falls into sides of the fewest relations, through other quantities nobody reported and running totals.
std::vector<DisjointSides> disjoint_quantities(const Conflict& conflict, const Selection& selection,
                                               const Problem& problem, const Figures& figures,
                                               RelationSentences& sentences, Oracle& oracle);

}  // namespace verify
