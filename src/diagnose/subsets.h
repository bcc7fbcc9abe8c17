#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

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

/// All smallest sets that meet every one of `sets`, in lexicographic order; at most `limit` of them.
std::vector<Subset> minimum_hitting_sets(const std::vector<Subset>& sets, std::size_t limit);

/// Minimal failing subsets of `items`, found by leaving out one member of each found before (Reiter's hitting-set tree,
/// 1987): all of them when the search ran to its end within `questions`.
struct FailingSets {
  std::vector<Subset> sets;  ///< by size, then lexicographically
  bool complete = true;
};
FailingSets all_minimal_failing(const Subset& items, const Fails& fails, std::size_t max_sets,
                                std::size_t max_searches);

}  // namespace verify
