// Solves components, and counts and sorts what came of them all.
#include "check/solved.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <stdexcept>

#include "check/make_findings.h"
#include "check/stages.h"
#include "text/parallel.h"

namespace verify {

namespace {

bool vocabulary_only(RelationKind kind) {
  return kind == RelationKind::part || kind == RelationKind::footing || kind == RelationKind::nesting ||
         kind == RelationKind::adding_up || kind == RelationKind::order;
}

// A relation is worth listing when it checks something, or ties figures of which one was not reported.
bool listed(const Problem& problem, const Relation& relation, Standing standing) {
  if (standing != Standing::derived_only) return true;
  const auto reported = std::count_if(relation.quantities.begin(), relation.quantities.end(),
                                      [&](VarId v) { return problem.reported(v); });
  return vocabulary_only(relation.kind) ? reported > 1 : reported > 0;
}

// Of a shard, the components of its own figures. A component whose figures are of several shards would be judged by
// none of them as a whole: an error of the program, since no rule joins such figures.
bool is_own(const Loaded& loaded, const Component& component) {
  const Problem& problem = loaded.problem;
  if (component.claims.empty()) {
    return loaded.shard->owns(component.relations.empty() ? problem.chains[component.chains.front()].aspects
                                                          : problem.relations[component.relations.front()].aspects);
  }
  const auto own = [&](ClaimId c) { return loaded.own[problem.claims[c].fact]; };
  const auto all = static_cast<std::size_t>(std::count_if(component.claims.begin(), component.claims.end(), own));
  if (all != 0 && all != component.claims.size()) throw std::logic_error("a rule joins figures of several shards");
  return all > 0;
}

/// Solves the components that one thread takes. Keeps references to what was loaded, which must outlive it.
class ComponentSolver {
 public:
  ComponentSolver(const Loaded& loaded, const Solvers& solvers)
      : loaded_(loaded),
        solvers_(solvers),
        first_judge_(solvers.judge(loaded.problem)),
        ranking_(loaded.problem, loaded.rules, loaded.facts) {}

  const RepairRanking& ranking() const { return ranking_; }

  SolvedComponent solve(Component component) {
    const Problem& problem = loaded_.problem;
    const auto oracle = solvers_.oracle(problem);
    const bool as_written = holds_as_written(problem, component);
    SolvedComponent out{std::move(component), {}, {}, {}};
    if (as_written) out.diagnosis.consistent = out.component.claims;
    else out.diagnosis = diagnosed(loaded_, out.component, ranking_, *oracle, solvers_.judge);
    out.findings = FindingMaker(loaded_, ranking_, *oracle).of(out.component, out.diagnosis.disagreements);
    for (const RelationId r : out.component.relations) {
      const bool holds = as_written && could_be_broken(problem, problem.relations[r]);
      out.standings.emplace_back(
          r, holds ? Standing::holds : standing_of(problem, out.component, r, out.diagnosis, *oracle));
    }
    return out;
  }

 private:
  const Loaded& loaded_;
  const Solvers solvers_;
  const std::unique_ptr<Oracle> first_judge_;  // what judges share lasts as long as one of them (judging_oracle)
  RepairRanking ranking_;
};

}  // namespace

Diagnosis diagnosed(const Loaded& loaded, const Component& component, const RepairRanking& ranking, Oracle& oracle,
                    OracleFactory judge) {
  const Preferences preferences{
      [&](const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) { return ranking.likelier(a, b); },
      [&](std::vector<Repair>& repairs) { ranking.sort(repairs); }, loaded.conflicts};
  const auto likeliest = [&](std::vector<Repair> repairs) -> std::optional<Repair> {
    ranking.sort(repairs);
    return ranking.likeliest(repairs) ? std::optional(std::move(repairs.front())) : std::nullopt;
  };
  Diagnosis out = diagnose(loaded.problem, component, oracle, judge, preferences);
  drop_settled_implausible(loaded.problem, component, likeliest, oracle, out);
  return out;
}

bool is_of_interest(const Loaded& loaded, const Component& component) {
  if (loaded.shard) return is_own(loaded, component);
  const std::size_t known = loaded.known_facts();
  return known == 0 || std::any_of(component.claims.begin(), component.claims.end(),
                                   [&](ClaimId c) { return loaded.problem.claims[c].fact >= known; });
}

std::vector<SolvedComponent> solve_components(const Loaded& loaded, std::vector<Component> components,
                                              const Solvers& solvers, Progress* progress,
                                              const WhenSolved& when_solved) {
  std::vector<SolvedComponent> out(components.size());
  // The largest begin first: one that begins last would be waited for alone.
  std::vector<std::size_t> order(components.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto size = [&](std::size_t i) { return components[i].claims.size(); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  const auto add = [](std::size_t sum, const Component& c) { return sum + c.claims.size(); };
  const std::size_t figures = std::accumulate(components.begin(), components.end(), std::size_t{0}, add);
  if (progress != nullptr) progress->begin_components(components.size(), figures);
  in_parallel(loaded.jobs, components.size(), [&] {
    return [&, solver = std::make_shared<ComponentSolver>(loaded, solvers)](std::size_t k) {
      SolvedComponent& mine = out[order[k]];
      mine = solver->solve(std::move(components[order[k]]));
      if (when_solved) when_solved(order[k], solver->ranking());
      if (progress == nullptr) return;
      progress->findings += mine.findings.size();
      progress->figures += mine.component.claims.size();
      ++progress->components;
    };
  });
  return out;
}

void conclude(CheckResult& result, const std::vector<SolvedComponent>& solved, OracleFactory make_oracle) {
  const Problem& problem = result.problem;
  const std::size_t known = result.known_facts();
  std::vector<Finding> findings;
  std::vector<Blamed> blamed;
  result.consistent.clear();
  result.relations.clear();
  for (const SolvedComponent& s : solved) {
    for (const Finding& f : s.findings) {
      if (known > 0 && std::all_of(f.facts.begin(), f.facts.end(), [&](std::size_t i) { return i < known; })) continue;
      findings.push_back(f);
      findings.back().component = result.consistent.size();
    }
    result.consistent.push_back({s.component, s.diagnosis.consistent});
    blamed.push_back({s.component, s.diagnosis, s.standings});
    for (const auto& [relation, standing] : s.standings) {
      if (listed(problem, problem.relations[relation], standing)) result.relations.push_back({relation, standing});
    }
  }
  std::sort(result.relations.begin(), result.relations.end(),
            [](const CheckedRelation& a, const CheckedRelation& b) { return a.relation < b.relation; });
  const auto oracle = make_oracle(problem);
  result.suspects = result.shard ? tallied_rules(problem, blamed, *oracle) : suspect_rules(problem, blamed, *oracle);
  for (Finding& f : findings_of_quotes(result)) findings.push_back(std::move(f));
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.kind < b.kind; });
  FindingsByAcceptance by_acceptance = set_accepted_apart(result, std::move(findings));
  result.findings = std::move(by_acceptance.open);
  result.accepted = std::move(by_acceptance.accepted);
  result.idle_acceptances = std::move(by_acceptance.idle);
  result.cross_checked = cross_checked_facts(result, result.relations);
  result.summary = summary_of(result);
}

}  // namespace verify
