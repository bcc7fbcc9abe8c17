// A step of explaining a conflict (explain/explain.h): finds unreported quantities for which different parts of the
// conflict leave disjoint ranges. A finding about such a quantity is easier to follow than one about any single figure.
#pragma once

#include <vector>

#include "explain/explain.h"
#include "explain/relation_sentences.h"

namespace verify {

/// An unreported quantity for which different parts of a conflict leave disjoint ranges: "left: at least 3,400 by one
/// rule, at most 1,200 by another".
struct DisjointSides {
  VarId quantity = 0;
  std::vector<Explanation::Side> sides;
  std::size_t relations = 1;  ///< the number of relations of the side that needs the most
};

/// All quantities for which single relations of the conflict leave disjoint ranges. If there is none, the one quantity
/// at which the conflict divides into sides with the fewest relations; such sides may pass through other unreported
/// quantities and running totals.
std::vector<DisjointSides> disjoint_quantities(const Conflict& conflict, const Selection& selection,
                                               const Problem& problem, const FigureNaming& figures,
                                               RelationSentences& sentences, Oracle& oracle);

}  // namespace verify
