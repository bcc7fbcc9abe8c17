// Which facts were checked, by what, and why the others were not: for `verify coverage` and the page.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "check/checked.h"

namespace verify {

/// Which relations check which facts.
class Coverage {
 public:
  explicit Coverage(const CheckResult& result);

  bool checked(std::size_t fact) const { return !checked_by_[fact].empty(); }
  /// By what, or why by nothing: "derives only: heads-share", "in no relation". Safe to show.
  std::string words(std::size_t fact) const;

 private:
  std::vector<std::set<std::string>> checked_by_, derives_, idle_;  // names of relations, by fact
};

}  // namespace verify
