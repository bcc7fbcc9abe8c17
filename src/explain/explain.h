// Why a conflict is one, in words and in the documents' own digits. It stands between the diagnosis, which knows ids
// alone, and the findings that check/ makes. Asks the oracle what figures leave for each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnose/diagnosis.h"
#include "diagnose/gap.h"
#include "explain/measure.h"

namespace verify {

/// A claim beside what the rest of its conflict leaves for the same quantity.
struct Comparand {
  ClaimId claim = 0;
  Interval said;           ///< the claim's reading, as the conflict was found with
  Range derived;           ///< from the other claims of the conflict
  std::optional<Gap> gap;  ///< where these leave values on both sides of what is said
};

/// One step of an explanation, and the relation it is taken from; none for what follows from several.
struct Step {
  std::string rule;
  std::string text;
  std::string brief{};  ///< the same with long sums cut short; empty where it has none
};

/// What a note on how a figure is read starts with.
inline constexpr std::string_view kReadingNote = "reading: ";

/// Why a conflict is one, in the documents' own digits. Every number in it is an exact bound that the solver proved, or
/// marked ≈ and rounded away from what it is held against no further than to it. Units are named as explain/measure.h
/// says.
struct Explanation {
  std::string title;               ///< "villages on 2024-12-31: 1,446 stated, 1,445 derived"
  std::string leaves;              ///< what the others leave for the pivot, in words
  std::vector<Step> steps;         ///< one for each relation, then what they come to together
  std::vector<std::string> notes;  ///< lengths of periods, readings of hedges, whether rounding could explain it, and
                                   ///< reported figures the conflict stands without
  std::optional<Comparand> pivot;  ///< the figure the title is about; absent when no facts take part
  /// What different sources leave for one quantity, to be drawn on one axis.
  struct Side {
    std::string label;
    Interval interval;
  };
  std::vector<Side> sides;
  Measure measure;  ///< of `sides`
};

/// `likeliest` is the claim that the likeliest repair changes, if there is one: where it takes part, the title is about
/// it.
Explanation explain(const Conflict& conflict, Readings readings, const Problem& problem, const RuleSet& rules,
                    const FactSet& facts, Oracle& oracle, std::optional<ClaimId> likeliest = std::nullopt);

/// The steps alone, of a selection that need not fail: what each relation makes of the selection's figures.
std::vector<Step> steps_of(const Selection& selection, const Problem& problem, const RuleSet& rules,
                           const FactSet& facts, Oracle& oracle);

}  // namespace verify
