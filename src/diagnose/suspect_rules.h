// Rules to look at: a rule that fails in many places at once is likelier wrong than all the figures it fails on. Said
// ahead of the findings; takes no finding away. Asked once all components are diagnosed.
#pragma once

#include <string>
#include <vector>

#include "diagnose/diagnosis.h"

namespace verify {

/// A rule that contradicts figures in many places.
struct SuspectRule {
  std::string name;
  std::size_t failing = 0;  ///< places where it contradicts figures
  std::size_t places = 0;   ///< places where it checks figures, the failing ones too
  std::size_t figures = 0;  ///< figures that would have to change, but not without this rule
};

/// One diagnosed component. What it refers to must outlive it.
struct Blamed {
  const Component& component;
  const Diagnosis& diagnosis;
  const std::vector<std::pair<RelationId, Standing>>& standings;  ///< one for each of its relations
};

/// The rules of the user that fail in at least three places, which are at least a quarter of the places where they
/// check anything, and without which at least three figures fewer would have to change. Sorted by `figures`, most
/// first. Relations of the vocabulary, plausible rules and statements of drafts are never among them. Asks the oracle
/// one question for each rule and component that fails.
std::vector<SuspectRule> suspect_rules(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle);

// The same where the components of one problem are diagnosed in several runs.

/// Every rule of the user that checks something, by name, with its counts whatever they are. Asks the oracle one
/// question for each component that fails and each rule that fails in it.
std::vector<SuspectRule> tallied_rules(const Problem& problem, const std::vector<Blamed>& components, Oracle& oracle);

/// Of rules with the counts of all components, sorted by name, those that suspect_rules gives.
std::vector<SuspectRule> suspects_among(std::vector<SuspectRule> tallied);

}  // namespace verify
