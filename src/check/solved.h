// What became of each component, and the result of a run put together from all of them. Between the two a session keeps
// what it solved (check/session.h); a run that ends solves each component and concludes.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "check/checked.h"
#include "check/make_findings.h"
#include "diagnose/diagnosis.h"
#include "solve/oracle.h"

namespace verify {

/// One component, diagnosed and told. It is made of the component alone and of what documents say beside it
/// (RepairRanking): no other component shows in it.
struct SolvedComponent {
  Component component;
  Diagnosis diagnosis;
  std::vector<Finding> findings;                           ///< one for each disagreement
  std::vector<std::pair<RelationId, Standing>> standings;  ///< one for each relation
};

/// Whether a run looks into a component: of what is known already, only components that a draft's figures are in.
bool is_of_interest(const Loaded& loaded, const Component& component);

/// Solves components of one problem, in any order. Keeps references to its arguments, which must outlive it. Belongs to
/// one thread.
class ComponentSolver {
 public:
  ComponentSolver(const Loaded& loaded, OracleFactory make_oracle, OracleFactory judge);

  SolvedComponent solve(const Component& component);

  Oracle& oracle() { return *oracle_; }
  const RepairRanking& ranking() const { return findings_.ranking(); }

 private:
  Diagnosis diagnosed(const Component& component);

  const Loaded& loaded_;
  std::unique_ptr<Oracle> oracle_;
  OracleFactory judge_;
  FindingMaker findings_;
};

/// Fills in all of the result behind what was loaded, from all components of interest in their order. Asks the oracle
/// about rules that fail in many places. Linear in the problem but for that.
void conclude(CheckResult& result, const std::vector<SolvedComponent>& solved, Oracle& oracle);

}  // namespace verify
