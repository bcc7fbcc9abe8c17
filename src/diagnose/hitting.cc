#include <set>

#include "diagnose/subsets.h"

namespace verify {

namespace {

/// Depth first: some member of the first set that isn't met must be taken; what was tried before it is then barred, so
/// that no set is come upon twice.
class HittingSearch {
 public:
  HittingSearch(const std::vector<Subset>& sets, const Weights& weights) : sets_(sets), weights_(weights) {}

  /// The least weight; one or more sets, none of them empty.
  Rational least() {
    extend(0);
    return *best_;
  }

  /// All sets of that weight, the least, or `limit` of them.
  HittingSets all(const Rational& least, std::size_t limit) {
    best_ = least;
    limit_ = limit;
    extend(0);
    return {{found_.begin(), found_.end()}, !more_};
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
    const auto rest = bound();
    if (!rest || (best_ && (limit_ ? cost + *rest > *best_ : cost + *rest >= *best_))) return;
    const auto missed = std::find_if(sets_.begin(), sets_.end(), [&](const Subset& s) { return !met(s); });
    if (missed == sets_.end()) {
      if (!limit_) best_ = cost;
      else if (found_.size() < *limit_) found_.insert(Subset(chosen_.begin(), chosen_.end()));
      else more_ = true;
      return;
    }
    std::vector<std::size_t> tried;
    for (const std::size_t i : *missed) {
      if (barred_.count(i) > 0) continue;
      chosen_.insert(i);
      extend(cost + weight(i));
      chosen_.erase(i);
      barred_.insert(i);
      tried.push_back(i);
    }
    for (const std::size_t i : tried) barred_.erase(i);
  }

  const std::vector<Subset>& sets_;
  const Weights& weights_;
  std::set<std::size_t> chosen_, barred_;
  std::optional<Rational> best_;
  std::optional<std::size_t> limit_;  // absent while the least weight is sought
  std::set<Subset> found_;
  bool more_ = false;
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

HittingSets minimum_hitting_sets(const std::vector<Subset>& sets, const Weights& weights, std::size_t limit) {
  if (std::any_of(sets.begin(), sets.end(), [](const Subset& s) { return s.empty(); })) return {};
  return HittingSearch(sets, weights).all(HittingSearch(sets, weights).least(), limit);
}

}  // namespace verify
