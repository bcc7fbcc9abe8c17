#include <set>

#include "diagnose/subsets.h"

namespace verify {

namespace {

/// Depth first: some member of the first set that isn't met must be taken; what was tried before it is then barred, so
/// that no set is come upon twice.
class HittingSearch {
 public:
  HittingSearch(const std::vector<Subset>& sets, const Weights& weights) : sets_(sets), weights_(weights) {}

  /// One set of the least weight, and whether that was proved; one or more sets, none of them empty.
  HittingSets least() {
    extend(0);
    return {{best_set_}, false, !gave_up_};
  }

  /// All sets of that weight, the least, or `limit` of them.
  HittingSets all(const Rational& least, std::size_t limit) {
    best_ = least;
    limit_ = limit;
    extend(0);
    return {{found_.begin(), found_.end()}, !more_ && !gave_up_, true};
  }

 private:
  Rational weight(std::size_t i) const {
    const auto known = weights_.find(i);
    return known == weights_.end() ? Rational(1) : known->second;
  }

  bool met(const Subset& set) const {
    return std::any_of(set.begin(), set.end(), [&](std::size_t i) { return chosen_.count(i) > 0; });
  }

  // What must be paid at least for the sets not met: each takes what its cheapest member still has, and takes it from
  // all its members. Nothing when one of them can't be met any more.
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
    // Once there is a solution, its proof gets so much effort; many sets that overlap in many ways take any amount.
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

  // The set not met that leaves the fewest ways to.
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

  // What meets most sets for its weight comes first, so that a good solution is there early to hold others against.
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
  std::optional<Rational> best_;
  Subset best_set_;
  std::optional<std::size_t> limit_;  // absent while the least weight is sought
  std::set<Subset> found_;
  static constexpr std::size_t kWork = 100'000;  // sets looked at
  std::size_t work_ = 0;
  bool more_ = false;
  bool gave_up_ = false;
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

// Sets that share members, directly or through others, together.
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
  HittingSets out{{{}}, true, true};
  for (const std::vector<Subset>& group : apart(sets)) {
    HittingSets mine = HittingSearch(group, weights).least();
    out.proved = out.proved && mine.proved;
    if (limit > 1) mine = HittingSearch(group, weights).all(weight_of(mine.sets.front(), weights), limit);
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
