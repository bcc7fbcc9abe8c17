// Documents given by themselves make the program find figures in them; facts beside documents are what those figures
// are held against. check/paths.h says which path is which.
#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "report/settings.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

namespace {

constexpr const char* kHowToBegin =
    "`verify init` makes a small project to start from, and `verify DOCUMENT` checks a document by itself";

// The settings that apply to a path; "" where --config names them for all, and for none.
std::string settings_of(const Arguments& arguments, const PathTaken& path) {
  return arguments.config.empty() ? find_config({path.read}) : std::string();
}

Arguments with(const Arguments& arguments, const std::vector<PathTaken>& taken) {
  Arguments out = arguments;
  out.taken = taken;
  out.check.paths.clear();
  for (const PathTaken& t : taken) {
    out.check.paths.push_back(t.read);
    if (!t.said.empty()) out.check.paths_said.push_back(t.said);
  }
  return out;
}

// Documents with the facts that they are held against: one project, with one file of settings. Its path goes first,
// since that is where settings are looked for.
std::optional<std::vector<Arguments>> mixed(const Arguments& arguments, std::vector<PathTaken> taken) {
  std::set<std::string> settings;
  for (const PathTaken& t : taken) settings.insert(settings_of(arguments, t));
  settings.erase("");
  if (settings.size() > 1) {
    complain("these paths go by different settings, " + visible(*settings.begin()) + " and " +
             visible(*settings.rbegin()) + "; name one for all of them: --config FILE");
    return std::nullopt;
  }
  std::stable_partition(taken.begin(), taken.end(),
                        [&](const PathTaken& t) { return !settings_of(arguments, t).empty(); });
  return std::vector<Arguments>{with(arguments, taken)};
}

}  // namespace

std::optional<std::vector<Arguments>> projects_of(const Arguments& given) {
  Arguments arguments = given;
  const auto as = path_kind_from_name(arguments.as);
  std::vector<PathTaken> all;
  for (const std::string& path : arguments.check.paths) {
    for (PathTaken& taken : take_path(path, as)) all.push_back(std::move(taken));
  }
  for (const PathTaken& t : all) {
    if (t.fault.empty()) continue;
    complain("--as: " + visible(t.given) + " " + t.fault);
    return std::nullopt;
  }
  arguments.check.ledger.clear();
  for (const std::string& path : given.check.ledger) {
    const std::vector<PathTaken> known = take_path(path, std::nullopt);
    for (const PathTaken& t : known) arguments.check.ledger.push_back(t.kind == PathKind::project ? t.read : path);
  }
  const auto is_document = [](const PathTaken& t) { return t.kind == PathKind::document; };
  const bool any = std::any_of(all.begin(), all.end(), is_document);
  if (any && !std::all_of(all.begin(), all.end(), is_document)) return mixed(arguments, std::move(all));
  std::vector<std::vector<PathTaken>> groups;
  const auto apart = [&](const PathTaken& a, const PathTaken& b) {
    const bool same_rules = !arguments.check.constraints.empty() || a.project == b.project;
    return !same_rules || settings_of(arguments, a) != settings_of(arguments, b);
  };
  for (const PathTaken& t : all) {
    const auto home = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return !apart(g.front(), t); });
    if (home == groups.end()) groups.push_back({t});
    else home->push_back(t);
  }
  std::vector<Arguments> out;
  for (const std::vector<PathTaken>& group : groups) out.push_back(with(arguments, group));
  return out;
}

std::optional<Arguments> project_of(const Arguments& arguments) {
  auto projects = projects_of(arguments);
  if (!projects) return std::nullopt;
  if (projects->size() == 1) return std::move(projects->front());
  std::string names;
  for (const Arguments& project : *projects) names += (names.empty() ? "" : "; ") + name_of_project(project);
  complain("these paths are of " + std::to_string(projects->size()) + " projects, and " +
           (arguments.command.empty() ? "this" : "`" + arguments.command + "`") + " goes with one: " + names);
  return std::nullopt;
}

std::string name_of_project(const Arguments& arguments) {
  const PathTaken& first = arguments.taken.front();
  if (!first.project.empty()) return visible(first.project);
  const std::string settings = settings_of(arguments, first);
  std::string out = visible(first.given);
  if (arguments.taken.size() > 1) out += " and " + std::to_string(arguments.taken.size() - 1) + " more";
  return out + (settings.empty() ? " (no verify.toml)" : " (" + visible(settings) + ")");
}

std::optional<Exit> configure(Arguments& arguments) {
  Diagnostics diagnostics;
  const Config config = load_config(arguments.config, arguments.check.paths, diagnostics);
  // Facts are read by what the file says: without it, mistakes would be seen in them that are none.
  if (!print_diagnostics(diagnostics)) return Exit::could_not_run;
  const std::string acceptances = acceptance_file(config, arguments.check.paths);
  const auto day = today(arguments.today);
  if (!day) return Exit::could_not_run;
  arguments.check.today = *day;
  // Who asks about one finding wants all that is known of it.
  if (arguments.all_conflicts || arguments.command == "explain") arguments.check.conflicts = ConflictsSought::all;
  if (arguments.show_config) {
    const GivenSettings given{!arguments.config.empty(), arguments.check.constraints, arguments.check.documents,
                              arguments.fail_on, acceptances};
    return print(list_settings(config, given));
  }
  apply(config, arguments.check);
  arguments.check.acceptances = acceptances;
  if (arguments.fail_on.empty()) arguments.fail_on = config.fail_on.empty() ? fail_on_names().front() : config.fail_on;
  return std::nullopt;
}

namespace {

// Standard input, as a document of that name.
bool read_standard_input(const std::string& name, CheckOptions& options) {
  std::string bytes;
  char block[1 << 16];
  while (std::cin.read(block, sizeof block) || std::cin.gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(std::cin.gcount()));
    if (bytes.size() > kMaxFileBytes) return complain("standard input is too large"), false;
  }
  options.given[kStandardInput] = std::make_shared<const Source>(name, std::move(bytes));
  return true;
}

// Loads with a line of progress.
template <class Load>
auto waited_for(const Arguments& arguments, const Load& load) {
  Progress progress;
  const ProgressLine line(!arguments.quiet && shows_progress(), progress);
  CheckOptions options = arguments.check;
  options.progress = &progress;
  return load(options);
}

// A document that can't be read is complained about, and the others are checked all the same.
std::optional<Loaded> load_documents(Arguments arguments, bool& all_read) {
  CheckOptions& options = arguments.check;
  const bool standard_input = std::count(options.paths.begin(), options.paths.end(), kStandardInput) > 0;
  if (standard_input && !read_standard_input(arguments.stdin_filename, options)) return std::nullopt;
  Diagnostics diagnostics;
  Loaded loaded = waited_for(arguments, [&](const CheckOptions& o) { return load_drafts(o, diagnostics); });
  all_read = print_diagnostics(diagnostics, "checked of what is named there");
  if (loaded.facts.documents.empty()) return std::nullopt;
  return loaded;
}

std::optional<Loaded> load_facts_and_rules(const Arguments& arguments) {
  Diagnostics diagnostics;
  for (const std::string& path : arguments.check.paths) {
    std::error_code error;
    if (std::filesystem::exists(path, error)) continue;
    const std::string help = arguments.paths.empty() ? kHowToBegin : "";
    diagnostics.push_back(diagnose_file(path, "no such file or folder", help));
  }
  if (!arguments.check.ledger.empty()) {
    complain("--facts goes with documents to be held against them");
    return std::nullopt;
  }
  std::optional<Loaded> loaded;
  if (!has_errors(diagnostics))
    loaded = waited_for(arguments, [&](const CheckOptions& options) { return load(options, diagnostics); });
  return print_diagnostics(diagnostics) ? std::move(loaded) : std::nullopt;
}

}  // namespace

// Facts given beside documents are what the documents are held against.
bool takes_documents(Arguments& arguments) {
  auto& paths = arguments.check.paths;
  const auto is_facts = [&](const std::string& path) {
    const auto taken = std::find_if(arguments.taken.begin(), arguments.taken.end(),
                                    [&](const PathTaken& t) { return t.read == path; });
    return taken == arguments.taken.end() || taken->kind != PathKind::document;
  };
  if (std::all_of(paths.begin(), paths.end(), is_facts)) return false;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(arguments.check.ledger), is_facts);
  std::erase_if(paths, is_facts);
  return true;
}

std::string nothing_to_check(const Arguments& arguments, const Loaded& loaded) {
  if (arguments.allow_empty) return {};
  if (loaded.drafts) return {};
  if (loaded.facts.facts.empty()) {
    std::string places;
    for (const std::string& path : arguments.check.paths) places += (places.empty() ? "" : ", ") + visible(path);
    return "nothing to check: no facts in " + places + "; " + kHowToBegin;
  }
  if (compares_anything(loaded.problem)) return {};
  return loaded.rules.concepts.empty()
             ? "nothing to check: no rules (constraints/ beside the facts, or --constraints DIR)"
             : "nothing to check: no rule applies to any fact";
}

std::string without_figures(const Arguments& arguments, const Loaded& loaded) {
  if (!loaded.drafts || arguments.allow_empty || arguments.quiet) return {};
  std::vector<bool> has(loaded.facts.documents.size());
  for (const Fact& fact : loaded.facts.facts) has[fact.document] = true;
  std::vector<std::string> without;
  // Documents of drafts come behind those of the ledger.
  for (std::size_t d = loaded.drafts->known_documents; d < has.size(); ++d) {
    if (!has[d]) without.push_back(visible(loaded.facts.documents[d].id));
  }
  constexpr std::size_t kNamed = 3;
  std::string out;
  for (std::size_t i = 0; i < std::min(without.size(), kNamed); ++i) out += (i > 0 ? ", " : "") + without[i];
  if (without.size() > kNamed) out += " and " + std::to_string(without.size() - kNamed) + " more";
  return out.empty() ? out : "no figures in " + out + ": nothing was to be checked there";
}

std::optional<Loaded> load_all(const Arguments& arguments, bool& all_read) {
  Arguments sorted = arguments;
  auto loaded = takes_documents(sorted) ? load_documents(std::move(sorted), all_read) : load_facts_and_rules(sorted);
  if (!loaded) return std::nullopt;
  const std::string nothing = nothing_to_check(arguments, *loaded);
  if (nothing.empty()) {
    if (const std::string without = without_figures(arguments, *loaded); !without.empty()) complain(without);
    return loaded;
  }
  complain(nothing);
  return std::nullopt;
}

std::optional<Loaded> load_all(const Arguments& arguments) {
  bool all_read = true;
  auto loaded = load_all(arguments, all_read);
  return all_read ? std::move(loaded) : std::nullopt;
}

}  // namespace verify
