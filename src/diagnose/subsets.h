// Searches for subsets of numbered things when the only thing known is a question "does this set fail?". The tools
// beneath all of diagnose/: minimal failing sets are conflicts, sets that meet all of them are repairs. Knows neither
// claims nor solvers.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "quantity/rational.h"

namespace verify {

using Subset = std::vector<std::size_t>;  ///< sorted, each number once

Subset without(const Subset& from, const Subset& away);    ///< from \ away
Subset united(const Subset& a, const Subset& b);           ///< a ∪ b
bool subset_of(const Subset& inner, const Subset& outer);  ///< inner ⊆ outer

/// Whether a set fails. Must be monotone: every superset of a failing set fails. "Don't know" is false.
using Fails = std::function<bool(const Subset&)>;

/// A minimal failing subset of `items`, which must fail (QuickXplain, Junker 2004): it fails, and without any one
/// member it doesn't. Asks O(k log(n/k)) questions for k members of n. Prefers members that stand earlier, so the
/// result is canonical. If some answers were "don't know", the result fails but may not be minimal.
Subset minimal_failing(const Subset& items, const Fails& fails);

/// The cost of each number, more than 0; a number without an entry costs 1.
using Weights = std::map<std::size_t, Rational>;
Rational weight_of(const Subset& set, const Weights& weights);  ///< the sum over the members

/// The sets of least total weight that meet every one of `sets` (minimum hitting sets): all of them, or `limit` of
/// them, in lexicographic order. None when one of `sets` is empty. Groups of sets that share no number are solved
/// apart; the search is exponential only within a group, and ends at 100,000 sets looked at once it has a solution.
struct HittingSets {
  std::vector<Subset> sets;
  bool complete = true;  ///< `sets` are known to be all of that weight; with a limit of 1 it may be false all the same
  bool proved = true;    ///< no hitting set weighs less
  std::size_t work = 0;  ///< sets looked at
};
HittingSets minimum_hitting_sets(const std::vector<Subset>& sets, const Weights& weights, std::size_t limit);

/// How far a list of minimal sets is known to have them all.
struct Completeness {
  bool all = false;       ///< none is missing
  std::size_t up_to = 0;  ///< none of up to so many members is missing
  bool operator==(const Completeness&) const = default;
};

/// Minimal failing sets, sorted by size, then lexicographically.
struct FailingSets {
  std::vector<Subset> sets;
  Completeness complete;
};

/// Minimal failing subsets of `items`, found by leaving out one member of each set found before (the hitting-set tree
/// of Reiter 1987). `complete.all` when the search ran to its end; at most `max_sets` sets and `max_searches` steps.
/// Never says `complete.up_to`. For few items: diagnose/enumerate.h is for many.
FailingSets all_minimal_failing(const Subset& items, const Fails& fails, std::size_t max_sets,
                                std::size_t max_searches);

}  // namespace verify
