// Minimum hitting sets by branch and bound: the search for smallest repairs (repairs.h) asks for sets of claims that
// meet every conflict found so far. Exact; when the effort for the proof is used up, the best set so far is given as
// not proved.

#include <map>
#include <set>
#include <utility>

#include "diagnose/subsets.h"

namespace verify {

namespace {

// Groups of three members or more of which each two are a set of their own, such as the claims of a quantity that says
// something different in each of many documents. No set of two is in two groups. Without them the search can't see that
// all but one of a group must go, and tries every way to choose half of it.
std::vector<Subset> cliques_of(const std::vector<Subset>& sets) {
  std::map<std::size_t, std::set<std::size_t>> joined;
  for (const Subset& set : sets) {
    if (set.size() != 2) continue;
    joined[set[0]].insert(set[1]);
    joined[set[1]].insert(set[0]);
  }
  std::vector<Subset> out;
  for (auto& [first, rest] : joined) {
    while (!rest.empty()) {
      Subset clique = {first};
      for (const std::size_t i : rest) {
        if (std::all_of(clique.begin() + 1, clique.end(), [&](std::size_t k) { return joined[k].count(i) > 0; }))
          clique.push_back(i);
      }
      for (const std::size_t a : clique) {
        for (const std::size_t b : clique) joined[a].erase(b);
      }
      if (clique.size() > 2) out.push_back(std::move(clique));
    }
  }
  return out;
}

/// Depth first. Some member of a set that isn't met must be chosen. Members that were tried before it are barred below
/// it, so that no hitting set is found twice.
class HittingSearch {
 public:
  HittingSearch(const std::vector<Subset>& sets, const Weights& weights)
      : sets_(sets), weights_(weights), cliques_(cliques_of(sets)) {}

  /// One hitting set of the least weight, and whether the weight is proved.
  HittingSets least() {
    extend(0);
    return {{best_set_}, false, !gave_up_, work_};
  }

  /// All hitting sets of the weight `least`, which is the least one; or `limit` of them.
  HittingSets all(const Rational& least, std::size_t limit) {
    best_ = least;
    limit_ = limit;
    extend(0);
    return {{found_.begin(), found_.end()}, !more_ && !gave_up_, true, work_};
  }

 private:
  Rational weight(std::size_t i) const {
    const auto known = weights_.find(i);
    return known == weights_.end() ? Rational(1) : known->second;
  }

  bool met(const Subset& set) const {
    return std::any_of(set.begin(), set.end(), [&](std::size_t i) { return chosen_.count(i) > 0; });
  }

  // What must be paid in a clique: all but one of its members are chosen in the end, and the dearest is the one that
  // stays. All others are paid in full; the dearest is charged as much as the second, since for no more the choice
  // could change. What is paid is gone from `left`.
  Rational pay_for_clique(const Subset& clique, Weights& left) const {
    Subset open;
    bool stays = false;  // one is barred, so that it is the one that stays
    for (const std::size_t i : clique) {
      if (barred_.count(i) > 0) stays = true;
      else if (chosen_.count(i) == 0) open.push_back(i);
    }
    const auto cost = [&](std::size_t i) -> Rational& { return left.emplace(i, weight(i)).first->second; };
    std::stable_sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return cost(b) < cost(a); });
    Rational out;
    for (std::size_t k = stays ? 0 : 1; k < open.size(); ++k) out += cost(open[k]);
    if (!stays && open.size() > 1) cost(open[0]) -= cost(open[1]);
    for (std::size_t k = stays ? 0 : 1; k < open.size(); ++k) cost(open[k]) = Rational(0);
    return out;
  }

  // A lower bound on the cost of meeting all sets that aren't met. Cliques pay first. Then each set in turn pays what
  // its cheapest member still costs, and this amount is taken off the cost of all its members, so that no member is
  // paid for twice. Nothing when some set can't be met any more, since all its members are barred.
  std::optional<Rational> bound() const {
    Rational out;
    Weights left;
    for (const Subset& clique : cliques_) out += pay_for_clique(clique, left);
    for (const Subset& set : sets_) {
      if (met(set)) continue;
      std::optional<Rational> least;
      for (const std::size_t i : set) {
        if (barred_.count(i) > 0) continue;
        const Rational& mine = left.emplace(i, weight(i)).first->second;
        if (!least || mine < *least) least = mine;
      }
      if (!least) return std::nullopt;
      if (least->sign() == 0) continue;
      out += *least;
      for (const std::size_t i : set) {
        if (barred_.count(i) == 0) left[i] -= *least;
      }
    }
    return out;
  }

  void extend(const Rational& cost) {
    if (more_) return;
    work_ += sets_.size();
    const auto rest = bound();
    if (!rest || (best_ && (limit_ ? cost + *rest > *best_ : cost + *rest >= *best_))) return;
    // The proof is bounded once there is a solution: many sets that overlap in many ways can take any effort.
    if (work_ > kWork && (limit_ ? !found_.empty() : best_.has_value())) {
      gave_up_ = true;
      return;
    }
    const Subset* missed = tightest();
    if (missed == nullptr) {
      if (!limit_) {
        best_ = cost;
        best_set_.assign(chosen_.begin(), chosen_.end());
      }
      if (limit_ && found_.size() < *limit_) found_.insert(Subset(chosen_.begin(), chosen_.end()));
      else if (limit_) more_ = true;
      return;
    }
    const std::vector<std::size_t> ways = most_useful_first(*missed);
    for (const std::size_t i : ways) {
      chosen_.insert(i);
      extend(cost + weight(i));
      chosen_.erase(i);
      barred_.insert(i);
    }
    for (const std::size_t i : ways) barred_.erase(i);
  }

  // The set that isn't met and has the fewest members left to choose, so that few branches are opened. Null when all
  // are met.
  const Subset* tightest() const {
    const Subset* out = nullptr;
    std::size_t fewest = 0;
    for (const Subset& set : sets_) {
      if (met(set)) continue;
      const auto ways = static_cast<std::size_t>(
          std::count_if(set.begin(), set.end(), [&](std::size_t i) { return barred_.count(i) == 0; }));
      if (out != nullptr && ways >= fewest) continue;
      out = &set;
      fewest = ways;
    }
    return out;
  }

  // Members that meet most sets for their weight come first: an early good solution cuts off more of the search.
  std::vector<std::size_t> most_useful_first(const Subset& set) const {
    std::vector<std::pair<Rational, std::size_t>> ways;
    for (const std::size_t i : set) {
      if (barred_.count(i) > 0) continue;
      const auto use = std::count_if(sets_.begin(), sets_.end(), [&](const Subset& s) {
        return std::binary_search(s.begin(), s.end(), i) && !met(s);
      });
      ways.emplace_back(-Rational(static_cast<std::int64_t>(use)) / weight(i), i);
    }
    std::sort(ways.begin(), ways.end());
    std::vector<std::size_t> out;
    for (const auto& way : ways) out.push_back(way.second);
    return out;
  }

  const std::vector<Subset>& sets_;
  const Weights& weights_;
  std::vector<Subset> cliques_;
  std::set<std::size_t> chosen_, barred_;
  std::optional<Rational> best_;  // the least weight so far, or the one that is known
  Subset best_set_;
  std::optional<std::size_t> limit_;  // absent while the least weight is sought
  std::set<Subset> found_;
  // Sets looked at by all nodes of one search; a node looks at each set. Beyond it the result isn't proved, which
  // findings say.
  static constexpr std::size_t kWork = 100'000;
  std::size_t work_ = 0;
  bool more_ = false;     // more sets of that weight than the limit
  bool gave_up_ = false;  // at kWork
};

}  // namespace

Rational weight_of(const Subset& set, const Weights& weights) {
  Rational out;
  for (const std::size_t i : set) {
    const auto known = weights.find(i);
    out += known == weights.end() ? Rational(1) : known->second;
  }
  return out;
}

namespace {

// The number that stands for the group of `i`; each number leads to it through `leader`.
std::size_t group_of(std::map<std::size_t, std::size_t>& leader, std::size_t i) {
  std::size_t top = leader.emplace(i, i).first->second;
  while (leader.at(top) != top) top = leader.at(top);
  while (i != top) i = std::exchange(leader.at(i), top);
  return top;
}

// Groups of sets, in the order of their first sets: sets that share members, directly or through others, are in one
// group.
std::vector<std::vector<Subset>> apart(const std::vector<Subset>& sets) {
  std::map<std::size_t, std::size_t> leader;
  for (const Subset& set : sets) {
    for (const std::size_t i : set) leader.at(group_of(leader, i)) = group_of(leader, set.front());
  }
  std::map<std::size_t, std::size_t> place;
  std::vector<std::vector<Subset>> out;
  for (const Subset& set : sets) {
    const auto [known, first] = place.emplace(group_of(leader, set.front()), out.size());
    if (first) out.emplace_back();
    out[known->second].push_back(set);
  }
  return out;
}

}  // namespace

HittingSets minimum_hitting_sets(const std::vector<Subset>& sets, const Weights& weights, std::size_t limit) {
  if (std::any_of(sets.begin(), sets.end(), [](const Subset& s) { return s.empty(); })) return {};
  // The hitting sets of several groups are all combinations of one for each group.
  HittingSets out{{{}}, true, true, 0};
  for (const std::vector<Subset>& group : apart(sets)) {
    HittingSets mine = HittingSearch(group, weights).least();
    out.proved = out.proved && mine.proved;
    out.work += mine.work;
    if (limit > 1) mine = HittingSearch(group, weights).all(weight_of(mine.sets.front(), weights), limit);
    if (limit > 1) out.work += mine.work;
    out.complete = out.complete && mine.complete && mine.sets.size() * out.sets.size() <= limit;
    std::vector<Subset> both;
    for (const Subset& a : out.sets) {
      for (const Subset& b : mine.sets) {
        if (both.size() < limit) both.push_back(united(a, b));
      }
    }
    out.sets = std::move(both);
  }
  std::sort(out.sets.begin(), out.sets.end());
  return out;
}

}  // namespace verify
