// The oracle for rules held against each other without facts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/vocabulary.h"

namespace verify::testing {

/// Two stocks, at the start and at the end of a period, and a flow: each from 0 to 3. Every world of them, against
/// which rules are held one by one, as the language's contract has it.
class RuleWorlds {
 public:
  explicit RuleWorlds(const RuleSet& rules);

  static constexpr int kTop = 3;
  static const std::string& vocabulary();
  /// Some random rules over it; the same from the same seed.
  static std::string random_rules(std::uint64_t seed);

  using Rules = std::vector<std::size_t>;  ///< of RuleSet::rules
  bool possible(const Rules& rules) const;
  /// Whether the rule holds wherever these do; of a rule on one day, on that day.
  bool implied(std::size_t rule, const Rules& by) const;
  bool of_a_day(std::size_t rule) const;
  /// What "opening s", "closing s", … can be.
  std::vector<int> values(const std::string& quantity, const Rules& rules) const;

 private:
  using World = std::vector<int>;

  const RuleSet& rules_;
  std::vector<World> worlds_;
  std::vector<std::vector<bool>> at_end_, everywhere_;  // by rule, then world
};

}  // namespace verify::testing
