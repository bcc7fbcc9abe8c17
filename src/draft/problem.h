#pragma once

#include "draft/draft.h"

namespace verify {

/// A draft as what is solved. Each figure is a fact about a concept that is private to it, and a quantity of its own
/// where some statement speaks of it; statements are relations.
struct DraftProblem {
  FactSet facts;  ///< amounts, and whatever a statement speaks of; by document as given, then place
  RuleSet rules;
  Problem problem;
  std::vector<std::size_t> figures;  ///< of each fact: index into Draft::figures
};

DraftProblem problem_of(const Draft& draft);

/// The words a figure stands in: with its hedge and what is counted, cut where they are long.
Span quote_of(const DraftFigure& figure, const Draft& draft);

}  // namespace verify
