// The program between its inputs and its reports, as the list of its stages: `load` reads what there is and grounds it;
// `check` diagnoses one component after the other, makes findings of what fails, and counts.
#include "check/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include "check/acceptance_file.h"
#include "check/make_findings.h"
#include "check/stages.h"
#include "diagnose/diagnosis.h"
#include "diagnose/rule_check.h"
#include "facts/facts_files.h"
#include "ground/ground.h"
#include "text/count_words.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

// constraints/ beside each folder of facts.
std::vector<std::string> default_constraints(const std::vector<std::string>& paths) {
  std::set<std::string> out;
  for (const std::string& path : paths) {
    std::error_code error;
    fs::path folder = fs::path(path);
    if (!fs::is_directory(folder, error)) folder = folder.parent_path();
    if (folder.empty()) folder = ".";
    folder = folder.lexically_normal();
    if (folder.filename().empty()) folder = folder.parent_path();
    const fs::path parent = folder == "." || folder.filename() == ".." ? folder / ".." : folder.parent_path();
    const fs::path beside = (parent / "constraints").lexically_normal();
    if (fs::is_directory(beside, error)) out.insert(beside.string());
  }
  return {out.begin(), out.end()};
}

// Warns of facts that were proposed and not reviewed: once a file.
void note_open_concepts(const FactSet& facts, Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> open;
  for (const Fact& fact : facts.facts) open[facts.document_of(fact).facts_file] += fact.concept_name == kNoConcept;
  for (const auto& [file, count] : open) {
    if (count == 0) continue;
    diagnostics.push_back(diagnose_file(file,
                                        counted(count, "fact has `?` for a concept and says nothing yet",
                                                "facts have `?` for a concept and say nothing yet"),
                                        "name what they are about, or leave them out", Severity::warning));
  }
}

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

// Of what is known already, only the components that a draft's figures are in are of interest.
bool is_of_interest(const Loaded& loaded, const Component& component) {
  if (loaded.shard) return is_own(loaded, component);
  const std::size_t known = loaded.known_facts();
  return known == 0 || std::any_of(component.claims.begin(), component.claims.end(),
                                   [&](ClaimId c) { return loaded.problem.claims[c].fact >= known; });
}

// What solving gave, of all components together.
struct Solved {
  std::vector<Finding> findings;
  std::vector<ConsistentComponent> consistent;
  std::vector<CheckedRelation> relations;
  std::vector<SuspectRule> suspects;
};

/// Solves one component after the other.
class Solving {
 public:
  Solving(const Loaded& loaded, OracleFactory oracle, OracleFactory judge)
      : loaded_(loaded), oracle_(oracle(loaded.problem)), judge_(judge), findings_(loaded, *oracle_) {}

  Solved run(const Progress& progress) {
    const std::vector<Component> parts = components(loaded_.problem);
    diagnoses_.reserve(parts.size());  // so that none of them moves: `blamed_` refers to them
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!is_of_interest(loaded_, parts[i])) continue;
      if (progress) progress(i + 1, parts.size(), parts[i].claims.size());
      solve(parts[i]);
    }
    std::erase_if(out_.findings, [known = loaded_.known_facts()](const Finding& f) {
      return known > 0 && std::all_of(f.facts.begin(), f.facts.end(), [known](std::size_t i) { return i < known; });
    });
    std::sort(out_.relations.begin(), out_.relations.end(),
              [](const CheckedRelation& a, const CheckedRelation& b) { return a.relation < b.relation; });
    out_.suspects = loaded_.shard ? tallied_rules(loaded_.problem, blamed_, *oracle_)
                                  : suspect_rules(loaded_.problem, blamed_, *oracle_);
    return std::move(out_);
  }

 private:
  void solve(const Component& component) {
    const Problem& problem = loaded_.problem;
    const bool as_written = holds_as_written(problem, component);
    diagnoses_.push_back(as_written ? Diagnosis{{}, component.claims, {}} : diagnosed(component));
    const Diagnosis& diagnosis = diagnoses_.back();
    for (Finding& f : findings_.of(component, diagnosis.disagreements)) {
      f.component = out_.consistent.size();
      out_.findings.push_back(std::move(f));
    }
    out_.consistent.push_back({component, diagnosis.consistent});
    blamed_.push_back({component, diagnosis, {}});
    for (const RelationId r : component.relations) {
      const bool holds = as_written && could_be_broken(problem, problem.relations[r]);
      const Standing standing = holds ? Standing::holds : standing_of(problem, component, r, diagnosis, *oracle_);
      blamed_.back().standings.emplace_back(r, standing);
      if (listed(problem, problem.relations[r], standing)) out_.relations.push_back({r, standing});
    }
  }

  Diagnosis diagnosed(const Component& component) {
    const RepairRanking& ranking = findings_.ranking();
    const Preferences preferences{
        [&](const std::vector<ClaimId>& a, const std::vector<ClaimId>& b) { return ranking.likelier(a, b); },
        [&](std::vector<Repair>& repairs) { ranking.sort(repairs); }, loaded_.conflicts};
    const auto likeliest = [&](std::vector<Repair> repairs) -> std::optional<Repair> {
      ranking.sort(repairs);
      return ranking.likeliest(repairs) ? std::optional(std::move(repairs.front())) : std::nullopt;
    };
    Diagnosis out = diagnose(loaded_.problem, component, *oracle_, judge_, preferences);
    drop_settled_implausible(loaded_.problem, component, likeliest, *oracle_, out);
    return out;
  }

  const Loaded& loaded_;
  std::unique_ptr<Oracle> oracle_;
  OracleFactory judge_;
  FindingMaker findings_;
  std::vector<Diagnosis> diagnoses_;
  std::vector<Blamed> blamed_;
  Solved out_;
};

// Where something joins the figures of several shards all the same, those of other shards say nothing here: else a
// disagreement with them would be found twice.
void set_own(const std::shared_ptr<const Shard>& shard, Loaded& loaded) {
  loaded.shard = shard;
  std::map<Aspects, bool> owned;
  for (Fact& fact : loaded.facts.facts) {
    const auto [known, fresh] = owned.emplace(fact.aspects, false);
    if (fresh) known->second = shard->owns(fact.aspects);
    loaded.own.push_back(known->second);
    if (!known->second && !shard->cut.empty()) fact.concept_name = kNoConcept;
  }
}

}  // namespace

std::vector<std::string> rules_paths(const CheckOptions& options) {
  return options.constraints.empty() ? default_constraints(options.paths) : options.constraints;
}

std::optional<Loaded> load(const CheckOptions& options, Diagnostics& diagnostics) {
  Loaded loaded;
  loaded.facts = load_facts(find_facts_files(options.paths, diagnostics), diagnostics, options.hedges);
  loaded.rules = load_rules(rules_paths(options), diagnostics);
  if (options.shard) declare_reported(loaded.rules, options.shard->reported);
  declare_reported(loaded.rules, loaded.facts);
  if (options.shard) set_own(options.shard, loaded);
  // A fact can only be held against a vocabulary that was understood.
  if (!has_errors(diagnostics)) loaded.problem = ground(loaded.facts, loaded.rules, diagnostics, options.widths);
  // Whether a rule is idle, or two names look alike, a part of the facts doesn't tell.
  const bool whole = !options.shard;
  if (whole && !has_errors(diagnostics)) advise(loaded.facts, loaded.rules, loaded.problem, diagnostics);
  if (whole && !has_errors(diagnostics) && options.rules_against_rules)
    warn_of_contradictory_rules(loaded.rules, diagnostics);
  if (whole) note_open_concepts(loaded.facts, diagnostics);
  loaded.places = look_up(loaded.facts, options.documents, diagnostics, &loaded.document_sha256);
  loaded.acceptances = load_acceptances(options.acceptances, diagnostics);
  loaded.today = options.today;
  loaded.conflicts = options.conflicts;
  if (has_errors(diagnostics)) return std::nullopt;
  return loaded;
}

CheckResult check(Loaded loaded, OracleFactory oracle, OracleFactory judge, const Progress& progress) {
  Solved solved = Solving(loaded, oracle, judge).run(progress);
  for (Finding& f : findings_of_quotes(loaded)) solved.findings.push_back(std::move(f));
  std::stable_sort(solved.findings.begin(), solved.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.kind < b.kind; });
  FindingsByAcceptance findings = set_accepted_apart(loaded, std::move(solved.findings));
  std::vector<bool> cross_checked = cross_checked_facts(loaded, solved.relations);
  CheckResult result{std::move(loaded),        std::move(findings.open),     std::move(findings.accepted),
                     std::move(findings.idle), std::move(solved.suspects),   std::move(solved.relations),
                     std::move(cross_checked), std::move(solved.consistent), {}};
  result.summary = summary_of(result);
  return result;
}

}  // namespace verify
