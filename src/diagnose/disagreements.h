#pragma once

#include "diagnose/diagnosis.h"

namespace verify {

/// One component at one level: its relations and readings are fixed, claims come and go. What it refers to must outlive
/// it.
struct LevelQuestion {
  const Problem& problem;
  const Component& component;
  Oracle& oracle;
  OracleFactory fresh;
  const LikelierRepair& likelier;
  Level level;
  Tier tier;
  bool plausible;  ///< the `plausible` rules take part
};

/// Adds the disagreements among the claims; returns those that are left once one smallest repair is taken away. Where
/// something was not decided, or the rules fail by themselves: all of them.
std::vector<ClaimId> diagnose_level(const LevelQuestion& question, const std::vector<ClaimId>& claims,
                                    std::vector<Disagreement>& out);

}  // namespace verify
