// What became of each component, and the result of a run put together from all of them. Between the two a session keeps
// what it solved (check/session.h); a run that ends solves each component and concludes.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "check/checked.h"
#include "diagnose/diagnosis.h"
#include "explain/rank.h"
#include "solve/oracle.h"
#include "text/progress.h"

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

/// The solvers of a run.
struct Solvers {
  OracleFactory oracle;  ///< finds
  OracleFactory judge;   ///< confirms
};

/// Diagnoses one component as a run does: its repairs are sorted by the ranking, and what the likeliest of them settles
/// is left out.
Diagnosis diagnosed(const Loaded& loaded, const Component& component, const RepairRanking& ranking, Oracle& oracle,
                    OracleFactory judge);

/// Called when a component is solved, on the thread that solved it, with the component's place in the list and the
/// ranking that its repairs were sorted by.
using WhenSolved = std::function<void(std::size_t place, const RepairRanking& ranking)>;

/// Solves components of one problem, on Loaded::jobs threads; the result has their order. Each component gets an
/// oracle of its own, and of judges only yes and no is taken; so what is found depends neither on the number of threads
/// nor on the other components. `progress` may be
/// null, `when_solved` empty.
std::vector<SolvedComponent> solve_components(const Loaded& loaded, std::vector<Component> components,
                                              const Solvers& solvers, Progress* progress,
                                              const WhenSolved& when_solved);

/// Fills in all of the result behind what was loaded, from all components of interest in their order. Asks the oracle
/// about rules that fail in many places. Linear in the problem but for that.
void conclude(CheckResult& result, const std::vector<SolvedComponent>& solved, OracleFactory oracle);

}  // namespace verify
