// Explains why the figures of a conflict can't all be true, in words and in the documents' own digits. Stands between
// the diagnosis, which knows only ids, and the findings that check/ makes. Asks the oracle for the ranges that figures
// leave for each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnose/diagnosis.h"
#include "diagnose/gap.h"
#include "explain/measure.h"

namespace verify {

/// A claim, compared with what the rest of its conflict leaves for the same quantity. In base units.
struct Comparand {
  ClaimId claim = 0;
  Interval said;           ///< the interval of the claim's reading that the conflict was found with
  Range derived;           ///< the values that the other claims of the conflict leave
  std::optional<Gap> gap;  ///< set where `derived` has values on both sides of `said`
};

/// One step of an explanation.
struct Step {
  std::string rule;
  std::string text;
  std::string brief{};  ///< the text with long sums cut short; empty if there are none
};

/// The beginning of each note on how a figure is read.
inline constexpr std::string_view kReadingNote = "reading: ";

/// The explanation of a conflict, in the documents' own digits. Every number is an exact bound that the solver proved,
/// or is marked with ≈ and rounded so that it doesn't pass the figure that it is compared with. Units are named as
/// explain/measure.h says.
struct Explanation {
  std::string title;               ///< "villages on 2024-12-31: 1,446 stated, 1,445 derived"
  std::string leaves;              ///< the range that the other claims leave for the pivot, in words
  std::vector<Step> steps;         ///< one for each relation, then the result of all of them
  std::vector<std::string> notes;  ///< lengths of periods, readings of hedges, whether rounding could explain the
                                   ///< conflict, and reported figures that the conflict doesn't need
  std::optional<Comparand> pivot;  ///< the figure the title is about; absent when no facts take part
  /// The range that one source leaves for a quantity, to be drawn on one axis with the other sides.
  struct Side {
    std::string label;
    Interval interval;
  };
  std::vector<Side> sides;
  Measure measure;  ///< of `sides`
};

/// Explains a conflict that was found with these `readings`. `likeliest` is the claim that the likeliest repair
/// changes, if any; if it is part of the conflict, the title is about it. Asks the oracle about ranges within the
/// conflict.
Explanation explain(const Conflict& conflict, Readings readings, const Problem& problem, const RuleSet& rules,
                    const FactSet& facts, Oracle& oracle, std::optional<ClaimId> likeliest);

/// Only the steps, for a selection that may have a solution: one sentence for each relation, with the selection's
/// figures.
std::vector<Step> steps_of(const Selection& selection, const Problem& problem, const RuleSet& rules,
                           const FactSet& facts, Oracle& oracle);

}  // namespace verify
