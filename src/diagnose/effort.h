// What a component may cost: a count of the work of all its searches, so that a component that needs too much is given
// up alone, at the same place on every machine.
#pragma once

#include <cstddef>

namespace verify {

/// A budget in units of roughly a tenth of a microsecond: a claim or relation of a question, or a set looked at by a
/// search for repairs.
class Effort {
 public:
  /// Thrown to leave a search whose budget is spent; caught where the component becomes undecided.
  struct Spent {};

  explicit Effort(std::size_t units) : left_(units) {}
  void spend(std::size_t units) {
    if (units > left_) throw Spent{};
    left_ -= units;
  }

 private:
  std::size_t left_;
};

}  // namespace verify
