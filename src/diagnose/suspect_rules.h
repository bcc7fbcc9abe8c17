#pragma once

#include <string>
#include <vector>

#include "diagnose/diagnosis.h"

namespace verify {

/// A rule that figures fail in many places at once: more likely it is wrong than all of them.
struct SuspectRule {
  std::string name;
  std::size_t failing = 0;  ///< places at which it contradicts the figures
  std::size_t places = 0;   ///< at which it checks any
  std::size_t figures = 0;  ///< that would have to change, and need not without it
};

/// What is known of one component when rules are to be blamed.
struct Blamed {
  const Component& component;
  const Diagnosis& diagnosis;
  std::vector<std::pair<RelationId, Standing>> standings;  ///< one for each of its relations
};

/// The user's own rules that fail in at least three places and in at least a quarter of those where they check
/// anything, and without which at least three figures fewer would have to change; the worst first. What follows from
/// the vocabulary is never blamed. One question to the oracle for each rule and component that fails.
std::vector<SuspectRule> suspect_rules(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle);

}  // namespace verify
