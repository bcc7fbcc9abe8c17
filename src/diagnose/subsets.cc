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
  // Of a few in many, looking each up is faster than going through all.
  if (inner.size() < outer.size() / 16) {
    return std::all_of(inner.begin(), inner.end(), [&, at = outer.begin()](std::size_t i) mutable {
      at = std::lower_bound(at, outer.end(), i);
      return at != outer.end() && *at == i;
    });
  }
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

namespace {

// What must be kept of `items` beside `background`; `changed`: the background grew since it was last asked about.
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
  out.complete = true;
  std::set<Subset> found;
  std::set<Subset> seen = {{}};
  std::deque<Subset> open = {{}};
  std::size_t searches = 0;
  while (!open.empty()) {
    if (found.size() >= max_sets || ++searches > max_searches) {
      out.complete = false;
      break;
    }
    const Subset left_out = open.front();
    open.pop_front();
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
