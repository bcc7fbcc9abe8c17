// The oracle for grounding and everything behind it: it tries worlds of small projects, and shares no code with src/
// beyond reading the facts and rules.
#pragma once

#include <optional>
#include <set>

#include "facts/fact.h"
#include "rules/vocabulary.h"
#include "support/world_search.h"

namespace verify::testing {

/// Which readings and rules, and how large the worlds are that get tried.
struct WorldQuestion {
  bool stated = false;     ///< the stated readings, else the allowed ones
  bool plausible = false;  ///< the `plausible` rules count, too
  /// Totals at unknown days are compared with all others by the day it turns out to be: true of the world. Else only
  /// where their order is certain, which is all that constraints/README.md promises.
  bool ordered = true;
  int size = 0;  ///< 0, 1, 2: how far numbers go and how fine they are
  std::size_t most = 100000;
  std::optional<std::set<std::size_t>> facts = {};  ///< those that must be true, of all that are spoken of; else all
};

/// Whether there is a world in which all facts and rules are true. A world gives a number to each stock on each day, an
/// amount to each flow between any two days that matter, a value to each value, and a day to each unknown day; rates
/// and shares follow. It knows what the language means and nothing of how the program finds out.
WorldSearch::Outcome judge(const RuleSet& rules, const FactSet& facts, const WorldQuestion& question);

}  // namespace verify::testing
