// The program between its inputs and its reports, as the list of its stages: `load` reads what there is and grounds it;
// `check` diagnoses each component, makes findings of what fails, and counts.
#include "check/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include "check/acceptance_file.h"
#include "check/paths.h"
#include "check/solved.h"
#include "facts/facts_files.h"
#include "ground/ground.h"
#include "ground/measured_units.h"
#include "text/count_words.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

// The folder of rules of each path of facts. Where a path has none, `looked` gets the folders that were looked for.
std::vector<std::string> default_constraints(const std::vector<std::string>& paths, const Files& files,
                                             std::set<std::string>& looked) {
  std::set<std::string> out;
  for (const std::string& path : paths) {
    const std::vector<std::string> places = rules_folders_of(path, files.is_folder(path));
    const auto found = std::find_if(places.begin(), places.end(), [&](const auto& f) { return files.is_folder(f); });
    if (found != places.end()) out.insert(*found);
    else looked.insert(places.begin(), places.end());
  }
  return {out.begin(), out.end()};
}

// Facts without any rules would each be complained about: one line says what is missing, and where it was looked for.
// A report in xBRL-JSON declares its own concepts.
bool lacks_rules(const Loaded& loaded, const CheckOptions& options, const Files& files, Diagnostics& diagnostics) {
  const auto declared = [&](const Fact& fact) {
    return fact.concept_name == kNoConcept || loaded.rules.find(fact.concept_name) != nullptr;
  };
  if (!loaded.rules.concepts.empty() || !options.constraints.empty()) return false;
  if (std::all_of(loaded.facts.facts.begin(), loaded.facts.facts.end(), declared)) return false;
  std::set<std::string> looked;
  const std::vector<std::string> found = default_constraints(options.paths, files, looked);
  if (!found.empty()) return false;
  std::string places;
  for (const std::string& place : looked) places += (places.empty() ? "" : ", ") + place;
  diagnostics.push_back(diagnose_file(options.paths.front(),
                                      "no rules found for these facts; none of these folders is there: " + places,
                                      "put the rules into one of them, or name their folder: --constraints DIR"));
  return true;
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

std::vector<std::string> rules_paths(const CheckOptions& options, const Files& files) {
  std::set<std::string> looked;
  return options.constraints.empty() ? default_constraints(options.paths, files, looked) : options.constraints;
}

std::optional<Loaded> load(const CheckOptions& options, Diagnostics& diagnostics) {
  Files files;
  return load(options, files, nullptr, diagnostics);
}

std::optional<Loaded> load(const CheckOptions& options, Files& files, Kept* kept, Diagnostics& diagnostics) {
  Loaded loaded;
  loaded.facts = load_facts(find_facts_files(options.paths, files, diagnostics), files,
                            kept != nullptr ? &kept->facts : nullptr, diagnostics, options.hedges, options.progress);
  Diagnostics of_rules;
  loaded.rules = rules_in(rules_paths(options, files), files, kept, of_rules);
  const bool understood = !has_errors(of_rules);
  diagnostics.insert(diagnostics.end(), of_rules.begin(), of_rules.end());
  if (options.shard) declare_reported(loaded.rules, options.shard->reported);
  declare_reported(loaded.rules, loaded.facts);
  if (options.shard) take_to_measure(options.shard->measured, loaded.rules);
  else if (!has_errors(diagnostics)) settle_units(loaded.facts, loaded.rules, diagnostics);
  if (options.shard) set_own(options.shard, loaded);
  // A fact can only be held against a vocabulary that was understood. Facts with a mistake are left out by now; what is
  // said of the others comes in the same round.
  if (understood && !lacks_rules(loaded, options, files, diagnostics))
    loaded.problem = ground(loaded.facts, loaded.rules, diagnostics, options.widths);
  // Whether a rule is idle, or two names look alike, a part of the facts doesn't tell.
  const bool whole = !options.shard;
  if (whole && !has_errors(diagnostics)) advise(loaded.facts, loaded.rules, loaded.problem, diagnostics);
  if (whole && !has_errors(diagnostics) && options.rules_against_rules)
    warn_of_contradictory_rules(loaded.rules, kept, diagnostics);
  if (whole) note_open_concepts(loaded.facts, diagnostics);
  loaded.places = look_up(loaded.facts, options.documents, files, diagnostics, &loaded.document_sha256);
  loaded.acceptances = load_acceptances(options.acceptances, files, diagnostics);
  loaded.files_read.assign(files.asked_files().begin(), files.asked_files().end());
  loaded.paths_said = options.paths_said;
  loaded.today = options.today;
  loaded.conflicts = options.conflicts;
  loaded.jobs = options.jobs;
  if (has_errors(diagnostics)) return std::nullopt;
  return loaded;
}

CheckResult check(Loaded loaded, OracleFactory oracle, OracleFactory judge, Progress* progress) {
  CheckResult result;
  static_cast<Loaded&>(result) = std::move(loaded);
  std::vector<Component> parts = components(result.problem);
  std::erase_if(parts, [&](const Component& part) { return !is_of_interest(result, part); });
  conclude(result, solve_components(result, std::move(parts), {oracle, judge}, progress, {}), oracle);
  return result;
}

}  // namespace verify
