// Set operations, QuickXplain, and the hitting-set tree: see subsets.h. Minimum hitting sets are in hitting.cc.

#include "diagnose/subsets.h"

#include <deque>
#include <set>

namespace verify {

Subset without(const Subset& from, const Subset& away) {
  Subset out;
  std::set_difference(from.begin(), from.end(), away.begin(), away.end(), std::back_inserter(out));
  return out;
}

Subset united(const Subset& a, const Subset& b) {
  Subset out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

bool subset_of(const Subset& inner, const Subset& outer) {
  if (inner.size() > outer.size()) return false;
  // When a small set is compared with a large one, bisection for each member beats going through both. Questions
  // (answer_cache.h) compares each set with hundreds of others.
  if (inner.size() < outer.size() / 16) {
    return std::all_of(inner.begin(), inner.end(), [&, at = outer.begin()](std::size_t i) mutable {
      at = std::lower_bound(at, outer.end(), i);
      return at != outer.end() && *at == i;
    });
  }
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

namespace {

// The part of `items` that must be kept so that it fails together with `background`. `changed`: the background grew
// since it was last asked about, so it may fail by itself by now.
Subset explain(const Subset& background, bool changed, const Subset& items, const Fails& fails) {
  if (changed && fails(background)) return {};
  if (items.size() == 1) return items;
  const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
  const Subset first(items.begin(), middle);
  const Subset second(middle, items.end());
  const Subset from_second = explain(united(background, first), true, second, fails);
  const Subset from_first = explain(united(background, from_second), !from_second.empty(), first, fails);
  return united(from_first, from_second);
}

}  // namespace

Subset minimal_failing(const Subset& items, const Fails& fails) {
  if (items.empty() || fails({})) return {};
  return explain({}, false, items, fails);
}

FailingSets all_minimal_failing(const Subset& items, const Fails& fails, std::size_t max_sets,
                                std::size_t max_searches) {
  FailingSets out;
  out.complete.all = true;
  std::set<Subset> found;
  std::set<Subset> seen = {{}};
  std::deque<Subset> open = {{}};
  std::size_t searches = 0;
  while (!open.empty()) {
    if (found.size() >= max_sets || ++searches > max_searches) {
      out.complete.all = false;
      break;
    }
    const Subset left_out = open.front();
    open.pop_front();
    // A set found before that has no member left out serves again and saves the questions for a new one.
    const auto reusable =
        std::find_if(found.begin(), found.end(), [&](const Subset& s) { return without(s, left_out) == s; });
    Subset conflict;
    if (reusable != found.end()) {
      conflict = *reusable;
    } else {
      const Subset rest = without(items, left_out);
      if (!fails(rest)) continue;
      conflict = minimal_failing(rest, fails);
      found.insert(conflict);
    }
    for (const std::size_t i : conflict) {
      const Subset next = united(left_out, {i});
      if (seen.insert(next).second) open.push_back(next);
    }
  }
  out.sets.assign(found.begin(), found.end());
  std::stable_sort(out.sets.begin(), out.sets.end(),
                   [](const Subset& a, const Subset& b) { return a.size() < b.size(); });
  return out;
}

}  // namespace verify
