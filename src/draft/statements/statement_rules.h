#pragma once

#include <string_view>
#include <vector>

namespace verify {

/// A kind of arithmetic that documents say unasked.
struct DraftRule {
  std::string_view name;   ///< Statement::rule
  std::string_view label;  ///< the same in words
  bool implausible;        ///< what breaks it is implausible at most, never a contradiction
};

/// All there are: every Statement::rule is the name of one of them. Sorted by name.
const std::vector<DraftRule>& draft_rules();

}  // namespace verify
