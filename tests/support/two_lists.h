// The smallest project with a finding: two figures that a rule says are the same. Tests of formats start from it.
#pragma once

#include "support/checked.h"

namespace verify::testing {

inline const std::string kSameRules =
    "stock a : person\nstock b : person\nrule same \"both lists name everybody\": a = b\n";

/// Two figures, 5 and another, that a rule says are the same; the first quotes its document, which is not at hand.
inline CheckResult two_lists(const std::string& other) {
  return checked(kSameRules, {{"a", "2024-12-31", "5", {}, {}, R"("source": { "exact": "5 people" })"},
                              {"b", "2024-12-31", other}});
}

/// The same on so many days, each a finding of its own.
inline CheckResult many_lists(int days) {
  std::vector<Said> said;
  for (int i = 0; i < days; ++i) {
    const std::string day = std::to_string(2000 + i) + "-12-31";
    said.push_back({"a", day, "5"});
    said.push_back({"b", day, "6"});
  }
  return checked(kSameRules, said);
}

}  // namespace verify::testing
