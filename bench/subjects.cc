// Runs the subjects of the benchmarks and counts what each of them found.
#include "bench/subjects.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <set>
#include <stdexcept>

#include "diagnose/repairs.h"
#include "explain/rank.h"

namespace verify::bench {

namespace {

Loaded load_without_errors(const CheckOptions& options) {
  Diagnostics diagnostics;
  auto loaded = load(options, diagnostics);
  std::string texts;
  for (const Diagnostic& d : diagnostics) texts += render(d);
  if (has_errors(diagnostics)) throw std::logic_error(texts);
  return *std::move(loaded);
}

// The names of the facts whose claims are not among those left.
std::vector<std::string> given_up(const Loaded& set, const std::vector<bool>& left) {
  std::vector<std::string> out;
  for (std::size_t c = 0; c < left.size(); ++c) {
    if (!left[c]) out.push_back(set.facts.name_of(set.facts.facts[set.problem.claims[c].fact]));
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Whether one repair of each disagreement from the `next` on, besides what is taken, can make up just what was planted.
bool can_make_up(const std::vector<ClaimId>& planted, const std::vector<Disagreement>& all, std::size_t next,
                 std::set<ClaimId>& taken) {
  if (next == all.size()) return taken.size() == planted.size();
  for (const Repair& repair : all[next].repairs) {
    const bool fits = std::all_of(repair.claims.begin(), repair.claims.end(), [&](ClaimId c) {
      return taken.count(c) == 0 && std::binary_search(planted.begin(), planted.end(), c);
    });
    if (!fits) continue;
    taken.insert(repair.claims.begin(), repair.claims.end());
    if (can_make_up(planted, all, next + 1, taken)) return true;
    for (const ClaimId c : repair.claims) taken.erase(c);
  }
  return false;
}

std::vector<ClaimId> planted_claims(const OnDisk& set) {
  const auto& planted = set.project().planted;
  const Loaded& loaded = set.loaded();
  std::vector<ClaimId> out;
  for (ClaimId c = 0; c < loaded.problem.claims.size(); ++c) {
    const Fact& fact = loaded.facts.facts[loaded.problem.claims[c].fact];
    if (std::binary_search(planted.begin(), planted.end(), loaded.facts.name_of(fact))) out.push_back(c);
  }
  return out;
}

void count(const Disagreement& d, Counts& counts) {
  ++counts[d.undecided ? "undecided" : "disagreements"];
  counts["all_repairs"] += d.all_repairs;
  counts["repairs"] += static_cast<long>(d.repairs.size());
  counts["conflicts"] += static_cast<long>(d.conflicts.size());
  for (const Conflict& c : d.conflicts) {
    counts["confirmed"] += c.confirmed;
    counts["largest"] = std::max(counts["largest"], static_cast<long>(c.claims.size()));
  }
}

// What diagnose() begins with: the smallest repairs with proof that nothing smaller is one.
SmallestRepairs locate(const Problem& problem, const Component& component, Oracle& oracle) {
  Selection all{{}, {}, component.chains, Readings::allowed, {}};
  for (const RelationId r : component.relations) {
    if (problem.relations[r].kind != RelationKind::plausible) all.relations.push_back(r);
  }
  const auto select = [&](const Subset& claims) {
    all.claims = claims;
    return all;
  };
  AnswerCache answers({[&](const Subset& claims) { return oracle.ask(select(claims)); },
                       [&](const Subset& claims) { return oracle.refutes_at_once(select(claims)); }});
  Weights weights;
  Subset fixed;
  for (const ClaimId c : component.claims) {
    if (problem.claims[c].weight != Rational(1)) weights.emplace(c, problem.claims[c].weight);
    if (problem.claims[c].fixed) fixed.push_back(c);
  }
  // As much as a search may take: the benchmark wants to see how long that is.
  Effort effort(std::numeric_limits<std::size_t>::max());
  return smallest_repairs(component.claims, fixed, {}, weights, answers, effort);
}

}  // namespace

OnDisk::OnDisk(Project project) : project_(std::move(project)) {
  write_project(project_, folder_.path());
  loaded_ = load_without_errors(options());
}

CheckOptions OnDisk::options() const {
  CheckOptions out;
  out.paths = {folder_.path() + "/facts"};
  return out;
}

Counts diagnose_all(const OnDisk& set) {
  const Loaded& loaded = set.loaded();
  const RepairRanking ranking(loaded.problem, loaded.rules, loaded.facts);
  const Preferences preferences{[&](const auto& a, const auto& b) { return ranking.likelier(a, b); },
                                [&](std::vector<Repair>& repairs) { ranking.sort(repairs); }, ConflictsSought::first};
  const auto oracle = default_oracle(loaded.problem);
  std::vector<bool> left(loaded.problem.claims.size(), false);
  Counts counts;
  std::vector<Disagreement> all;
  for (const Component& component : components(loaded.problem)) {
    ++counts["components"];
    const Diagnosis diagnosis = diagnose(loaded.problem, component, *oracle, judging_oracle, preferences);
    for (const Disagreement& d : diagnosis.disagreements) count(d, counts);
    for (const ClaimId c : diagnosis.consistent) left[c] = true;
    all.insert(all.end(), diagnosis.disagreements.begin(), diagnosis.disagreements.end());
  }
  std::set<ClaimId> taken;
  counts["among"] = can_make_up(planted_claims(set), all, 0, taken);
  counts["exact"] = counts["undecided"] == 0 && given_up(loaded, left) == set.project().planted;
  return counts;
}

Counts locate_all(const OnDisk& set) {
  const Loaded& loaded = set.loaded();
  const auto oracle = default_oracle(loaded.problem);
  std::vector<bool> left(loaded.problem.claims.size(), true);
  Counts counts;
  bool only = true;
  for (const Component& component : components(loaded.problem)) {
    const SmallestRepairs repairs = locate(loaded.problem, component, *oracle);
    counts["repairs"] += static_cast<long>(repairs.sets.size());
    only = only && repairs.proved && repairs.complete && repairs.sets.size() == 1;
    if (repairs.sets.empty()) continue;
    for (const ClaimId c : repairs.sets.front()) left[c] = false;
  }
  counts["exact"] = only && given_up(loaded, left) == set.project().planted;
  return counts;
}

Counts load_and_check(const OnDisk& set) {
  const CheckResult result = check(load_without_errors(set.options()), default_oracle, judging_oracle, {});
  std::vector<bool> left(result.problem.claims.size(), false);
  for (const auto& [component, claims] : result.consistent) {
    for (const ClaimId c : claims) left[c] = true;
  }
  const auto findings = static_cast<long>(result.findings.size());
  return {{"exact", result.summary.undecided == 0 && given_up(result, left) == set.project().planted},
          {"findings", findings}};
}

Counts give_up(const LinkedSet& set, const NaivePeer& peer) {
  const NaiveAnswer answer = give_up_fewest(set, peer);
  return {{"exact", answer.optimal && answer.given_up == set.planted},
          {"given_up", static_cast<long>(answer.given_up.size())}};
}

}  // namespace verify::bench
