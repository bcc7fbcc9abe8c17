// Drafts are problems, too. A draft's figures and statements become what facts and rules are grounded to: a Problem,
// with a quantity for each figure that some statement speaks of. So conflicts, repairs, readings and reports share
// their code, and a figure matched to a known quantity is one more claim on it.
#pragma once

#include <optional>

#include "draft/match.h"
#include "draft/statements/draft.h"
#include "ground/problem.h"

namespace verify {

/// A draft as what is solved. Each figure is a fact about a concept that is private to it, and a quantity of its own
/// where some statement speaks of it; statements are relations. A figure that is matched is a fact about the known
/// concept.
struct DraftProblem {
  FactSet facts;  ///< the known ones as they were, then amounts of the draft, and whatever a statement speaks of
  RuleSet rules;
  Problem problem;
  std::vector<std::optional<std::size_t>> figures;  ///< of each fact: index into Draft::figures; none for known ones
  std::size_t unlisted = 0;                         ///< amounts of a very long draft that are counted, but are no facts
  Matches matches;  ///< those that the vocabulary takes; the others are among the doubtful
};

/// What is known already, to hold a draft against. An empty one is that of a draft on its own.
struct Ledger {
  FactSet facts;
  RuleSet rules;
};

/// Takes the statements out of the draft: their terms become the relations'. Known facts are read by the draft's
/// widths.
DraftProblem problem_of(Draft& draft, Ledger ledger);

/// The words a figure stands in: with its hedge and what is counted, cut where they are long.
Span quote_of(const DraftFigure& figure, const Draft& draft);

}  // namespace verify
