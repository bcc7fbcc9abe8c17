// Remarks beside figures in lists: a fact is superseded, fixed, weighted, or not comparable with another. Used by the
// lists and by the HTML page; computed from the facts alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/checked.h"

namespace verify {

/// The remarks of all facts of a set, which must outlive the object. Texts are as written, so they must pass `visible`
/// before they are shown.
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

/// All pairs of facts that are not compared with each other, with the reasons given; "" if there are none.
std::string not_comparable_lines(const CheckResult& result);

}  // namespace verify
