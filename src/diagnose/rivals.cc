// Compares the intervals of claims: see rivals.h.
#include "diagnose/rivals.h"

#include <algorithm>
#include <set>

#include "diagnose/limits.h"

namespace verify {

namespace {

// Facts on one quantity from which on their pairs are looked through at once. For fewer, the few conflicts that a
// search meets are enough.
constexpr std::size_t kCrowded = 8;

bool ends_before(const Interval& a, const Interval& b) {
  if (!a.hi || !b.hi) return a.hi.has_value() && !b.hi;
  if (a.hi->value != b.hi->value) return a.hi->value < b.hi->value;
  return a.hi->open && !b.hi->open;
}

}  // namespace

std::size_t different_values(const Problem& problem, const Subset& claims, Readings readings) {
  std::vector<const Interval*> said;
  for (const ClaimId c : claims) said.push_back(&values_said(problem.claims[c], readings));
  std::sort(said.begin(), said.end(), [](const Interval* a, const Interval* b) { return ends_before(*a, *b); });
  // The interval that ends first is in some largest set: whatever meets it also holds its end.
  std::size_t out = 0;
  const Interval* last = nullptr;
  for (const Interval* next : said) {
    if (last != nullptr && !intersect(*last, *next).empty()) continue;
    ++out;
    last = next;
  }
  return out;
}

std::vector<VarId> crowded_quantities(const Problem& problem, const Component& component) {
  std::set<VarId> out;
  for (const ClaimId c : component.claims) {
    const VarId quantity = problem.claims[c].quantity;
    if (problem.quantities[quantity].claims.size() >= kCrowded) out.insert(quantity);
  }
  return {out.begin(), out.end()};
}

std::vector<Subset> rivals(const Problem& problem, const std::vector<VarId>& quantities, const Subset& claims,
                           Readings readings, Effort& effort) {
  std::vector<Subset> out;
  for (const VarId quantity : quantities) {
    const Subset& all = problem.quantities[quantity].claims;
    Subset mine;
    std::set_intersection(all.begin(), all.end(), claims.begin(), claims.end(), std::back_inserter(mine));
    if (different_values(problem, mine, Readings::stated) > kMaxDifferentValues) throw Effort::Spent{};
    if (mine.size() > kMaxDifferentValues) continue;  // many facts and few values: the searches find those
    effort.spend(mine.size() * mine.size());
    for (std::size_t i = 0; i < mine.size(); ++i) {
      const Interval& said = values_said(problem.claims[mine[i]], readings);
      for (std::size_t k = i + 1; k < mine.size(); ++k) {
        const bool apart = intersect(said, values_said(problem.claims[mine[k]], readings)).empty();
        if (apart && problem.comparable(mine[i], mine[k])) out.push_back({mine[i], mine[k]});
      }
    }
  }
  return out;
}

}  // namespace verify
