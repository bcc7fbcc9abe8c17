// What is noted beside figures in lists: corrected, fixed, weighed, not comparable.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/checked.h"

namespace verify {

/// What facts say of themselves and of each other beside their figures. Texts are as written, not yet safe to show.
class FactMarks {
 public:
  explicit FactMarks(const FactSet& facts);

  /// "correction/moves, later/moves"; "" for a fact that nothing corrects.
  std::string superseded_by(std::size_t fact) const;

  /// "superseded by correction/moves; fixed; weight 3; not comparable with b/o"; "" for most facts.
  std::string of(std::size_t fact) const;

 private:
  std::string names(const std::map<std::size_t, std::vector<std::size_t>>& of, std::size_t fact) const;

  const FactSet& facts_;
  std::map<std::size_t, std::vector<std::size_t>> correctors_, not_comparable_;
};

/// The pairs that are not held against each other, with the reasons given; "" where there are none.
std::string not_comparable_lines(const CheckResult& result);

}  // namespace verify
