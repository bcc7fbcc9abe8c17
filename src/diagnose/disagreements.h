// One of the three questions of a diagnosis (diagnosis.h), answered for one component.
#pragma once

#include "diagnose/diagnosis.h"

namespace verify {

/// One question about one component: its relations and readings are fixed, claims come and go. What it refers to must
/// outlive it.
struct ComponentQuestion {
  const Problem& problem;
  const Component& component;
  Oracle& oracle;
  OracleFactory fresh;
  const LikelierRepair& likelier;
  Question question;
};

/// Adds the disagreements among the claims; returns those that are left once one smallest repair is taken away. Where
/// something was not decided, or the rules fail by themselves: all of them.
std::vector<ClaimId> disagreements_at(const ComponentQuestion& question, const std::vector<ClaimId>& claims,
                                      std::vector<Disagreement>& out);

}  // namespace verify
