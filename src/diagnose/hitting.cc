// Minimum hitting sets by branch and bound: the search for smallest repairs (repairs.h) asks for sets of claims that
// meet every conflict found so far. Exact; when the effort for the proof is used up, the best set so far is given as
// not proved.

#include <set>

#include "diagnose/subsets.h"

namespace verify {

namespace {

/// Depth first. Some member of a set that isn't met must be chosen. Members that were tried before it are barred below
/// it, so that no hitting set is found twice.
class HittingSearch {
 public:
  HittingSearch(const std::vector<Subset>& sets, const Weights& weights) : sets_(sets), weights_(weights) {}

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

  // A lower bound on the cost of meeting all sets that aren't met. Each set in turn pays what its cheapest member
  // still costs, and this amount is taken off the cost of all its members, so that no member is paid for twice.
  // Nothing when some set can't be met any more, since all its members are barred.
  std::optional<Rational> bound() const {
    Rational out;
    Weights left;
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
    // The proof is bounded once there is a solution: many sets that overlap in many ways can take any effort.
    work_ += sets_.size();
    if (work_ > kWork && (limit_ ? !found_.empty() : best_.has_value())) {
      gave_up_ = true;
      return;
    }
    const auto rest = bound();
    if (!rest || (best_ && (limit_ ? cost + *rest > *best_ : cost + *rest >= *best_))) return;
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

// Groups of sets: sets that share members, directly or through others, are in one group.
std::vector<std::vector<Subset>> apart(const std::vector<Subset>& sets) {
  std::vector<std::pair<std::set<std::size_t>, std::vector<Subset>>> groups;
  for (const Subset& set : sets) {
    std::set<std::size_t> members(set.begin(), set.end());
    std::vector<Subset> mine;
    std::erase_if(groups, [&](auto& group) {
      if (std::none_of(set.begin(), set.end(), [&](std::size_t i) { return group.first.count(i) > 0; })) return false;
      members.merge(group.first);
      mine.insert(mine.end(), group.second.begin(), group.second.end());
      return true;
    });
    mine.push_back(set);
    groups.emplace_back(std::move(members), std::move(mine));
  }
  std::vector<std::vector<Subset>> out;
  for (auto& group : groups) out.push_back(std::move(group.second));
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
