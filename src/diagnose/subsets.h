#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "quantity/rational.h"

namespace verify {

/// Searching for subsets of numbered things, with a question about sets as the only thing known of them.

using Subset = std::vector<std::size_t>;  ///< sorted, each once

Subset without(const Subset& from, const Subset& away);
Subset united(const Subset& a, const Subset& b);
bool subset_of(const Subset& inner, const Subset& outer);

/// Whether a set fails. Monotone: what holds a failing set fails. "Don't know" counts as not failing.
using Fails = std::function<bool(const Subset&)>;

/// A minimal failing subset of `items` together with `background` (QuickXplain, Junker 2004): O(k log(n/k)) questions
/// for k members. `items` with `background` must fail. Prefers to keep what stands earlier, so the result is canonical.
Subset minimal_failing(const Subset& items, const Fails& fails);

/// What a thing costs, more than 0; 1 where it has no entry.
using Weights = std::map<std::size_t, Rational>;
Rational weight_of(const Subset& set, const Weights& weights);

/// The sets of least total weight that meet every one of `sets`, in lexicographic order: all, or some `limit` of them.
/// Sets that share nothing are met apart from each other; exponential only in how many overlap.
struct HittingSets {
  std::vector<Subset> sets;
  bool complete = true;  ///< these are known to be all of that weight; not said of a single one
  bool proved = true;    ///< none weighs less
};
HittingSets minimum_hitting_sets(const std::vector<Subset>& sets, const Weights& weights, std::size_t limit);

/// Minimal failing sets, by size, then lexicographically.
struct FailingSets {
  std::vector<Subset> sets;
  std::size_t complete_up_to = 0;  ///< all of up to so many members are among them
  bool complete = false;           ///< all there are
};

/// Minimal failing subsets of `items`, found by leaving out one member of each found before (Reiter's hitting-set tree,
/// 1987): all of them when the search ran to its end. For few items: `enumerate.h` says up to which size none is
/// missing.
FailingSets all_minimal_failing(const Subset& items, const Fails& fails, std::size_t max_sets,
                                std::size_t max_searches);

}  // namespace verify
