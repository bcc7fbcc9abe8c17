// The order of conflicts: see reading_order.h.

#include "diagnose/reading_order.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace verify {

namespace {

bool meet(const Subset& claims, const std::vector<ClaimId>& likeliest) {
  return std::any_of(likeliest.begin(), likeliest.end(),
                     [&](ClaimId c) { return std::binary_search(claims.begin(), claims.end(), c); });
}

std::size_t unreported(const Problem& problem, const Conflict& c) {
  std::set<VarId> named;
  for (const RelationId r : c.relations)
    named.insert(problem.relations[r].quantities.begin(), problem.relations[r].quantities.end());
  for (const ClaimId claim : c.claims) named.erase(problem.claims[claim].quantity);
  return named.size();
}

bool on_one_quantity(const Problem& problem, const Subset& claims) {
  return std::all_of(claims.begin(), claims.end(),
                     [&](ClaimId c) { return problem.claims[c].quantity == problem.claims[claims.front()].quantity; });
}

}  // namespace

bool is_plain(const Problem& problem, const Conflict& c) {
  if (!c.running_totals.empty() || c.relations.size() > 1) return false;
  if (c.relations.empty()) return true;
  const Relation& relation = problem.relations[c.relations.front()];
  return std::all_of(relation.quantities.begin(), relation.quantities.end(), [&](VarId v) {
    return std::any_of(c.claims.begin(), c.claims.end(),
                       [&](ClaimId claim) { return problem.claims[claim].quantity == v; });
  });
}

void sort_for_reading(const Problem& problem, const std::vector<ClaimId>& likeliest, std::vector<Conflict>& conflicts) {
  const auto rank = [&](const Conflict& c) {
    return std::tuple(c.claims.size(), !likeliest.empty() && !meet(c.claims, likeliest), !is_plain(problem, c),
                      c.running_totals.size(), c.relations.size(), unreported(problem, c));
  };
  std::stable_sort(conflicts.begin(), conflicts.end(),
                   [&](const Conflict& a, const Conflict& b) { return rank(a) < rank(b); });
}

Conflict first_to_read(const Problem& problem, const std::vector<ClaimId>& likeliest, std::vector<Subset> sets,
                       const std::function<Conflict(const Subset&)>& conflict_of) {
  const auto settled = [&](const Subset& s) { return meet(s, likeliest); };
  if (std::any_of(sets.begin(), sets.end(), settled)) std::erase_if(sets, [&](const Subset& s) { return !settled(s); });
  // Only claims on one quantity can fail without a relation, and nothing comes before such a conflict; of the others,
  // nothing comes before a plain one.
  const auto others =
      std::stable_partition(sets.begin(), sets.end(), [&](const Subset& s) { return on_one_quantity(problem, s); });
  std::vector<Conflict> found;
  for (auto s = sets.begin(); s != others; ++s) {
    found.push_back(conflict_of(*s));
    if (found.back().relations.empty() && found.back().running_totals.empty()) return found.back();
  }
  for (auto s = others; s != sets.end(); ++s) {
    found.push_back(conflict_of(*s));
    if (is_plain(problem, found.back())) break;
  }
  std::sort(found.begin(), found.end(), [](const Conflict& a, const Conflict& b) { return a.claims < b.claims; });
  sort_for_reading(problem, likeliest, found);
  return found.front();
}

}  // namespace verify
