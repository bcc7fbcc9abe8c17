// Turns a disagreement of the diagnosis into a finding for people: conflicts explained, repairs ranked, a fingerprint.
// Stands between diagnose/ and the reports; no other code makes findings.
#pragma once

#include <optional>
#include <vector>

#include "check/finding.h"
#include "check/loaded.h"
#include "explain/rank.h"
#include "solve/oracle.h"

namespace verify {

/// Makes the findings of components. Keeps references to all arguments, which must outlive it.
class FindingMaker {
 public:
  FindingMaker(const Loaded& loaded, const RepairRanking& ranking, Oracle& oracle)
      : loaded_(loaded), ranking_(ranking), oracle_(oracle) {}

  /// The findings of one component: one for each disagreement, in their order, linked to each other. Asks the oracle
  /// for the derived values in explanations.
  std::vector<Finding> of(const Component& component, const std::vector<Disagreement>& disagreements);

 private:
  Finding make(const Component& component, const Disagreement& d);
  Finding undecided(const Component& component) const;
  std::string said_of(const std::vector<std::size_t>& facts, bool all_fixed) const;
  std::vector<std::size_t> facts_of(const std::vector<ClaimId>& claims) const;
  bool is_told(const Conflict& c) const;
  Explanation as_told(const Conflict& c) const;
  ShownConflict shown(const Conflict& c, Readings readings, std::optional<ClaimId> likeliest, std::size_t before);

  const Loaded& loaded_;
  const RepairRanking& ranking_;
  Oracle& oracle_;
};

/// A finding for each quote that is stale or ambiguous, in the order of facts.
std::vector<Finding> findings_of_quotes(const Loaded& loaded);

}  // namespace verify
