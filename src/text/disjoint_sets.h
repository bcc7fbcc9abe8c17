// Groups that grow together: which things are joined, directly or through others (union-find). Used by grounding,
// drafts and solving, each for things that it numbers itself.
#pragma once

#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace verify {

/// Things numbered from 0, at first each in a group of its own. Nearly constant time for each call: Tarjan 1975, by
/// size and with path halving.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t things) : parent_(things), size_(things, 1) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  /// The thing that stands for the group of `i`: the same for all its members.
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  /// How many things are in the group of `i`.
  std::size_t size_of(std::size_t i) { return size_[find(i)]; }

  void unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
  }

  /// Adds a thing; its number.
  std::size_t grow() {
    parent_.push_back(parent_.size());
    size_.push_back(1);
    return parent_.size() - 1;
  }

 private:
  std::vector<std::size_t> parent_, size_;
};

}  // namespace verify
