// Paths can be facts, documents or standard input: the ending decides, since what isn't there must be told by its name.
// Documents given by themselves make the program find figures in them; facts beside documents are what those figures
// are held against.
#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "check/drafts.h"
#include "check/pipeline.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "documents/formats.h"
#include "report/settings.h"
#include "text/count_words.h"
#include "text/utf8.h"

namespace verify {

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

bool is_facts(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error) || path.ends_with(".json")) return true;
  // What isn't there is taken for what its name says.
  return path != kStandardInput && !std::filesystem::exists(path, error) && !is_document_name(path);
}

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
    if (!std::filesystem::exists(path, error)) diagnostics.push_back(diagnose_file(path, "no such file or folder"));
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
  if (std::all_of(paths.begin(), paths.end(), is_facts)) return false;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(arguments.check.ledger), is_facts);
  std::erase_if(paths, is_facts);
  return true;
}

std::string nothing_to_check(const Arguments& arguments, const Loaded& loaded) {
  if (arguments.allow_empty) return {};
  if (loaded.drafts) return loaded.facts.facts.size() > loaded.known_facts() ? "" : "nothing to check: no figures";
  if (loaded.facts.facts.empty()) return "nothing to check: no facts";
  if (!loaded.problem.relations.empty()) return {};
  return loaded.rules.concepts.empty()
             ? "nothing to check: no rules (constraints/ beside the facts, or --constraints DIR)"
             : "nothing to check: no rule applies to any fact";
}

std::optional<Loaded> load_all(const Arguments& arguments, bool& all_read) {
  Arguments sorted = arguments;
  auto loaded = takes_documents(sorted) ? load_documents(std::move(sorted), all_read) : load_facts_and_rules(sorted);
  if (!loaded) return std::nullopt;
  const std::string nothing = nothing_to_check(arguments, *loaded);
  if (nothing.empty()) return loaded;
  complain(nothing);
  return std::nullopt;
}

std::optional<Loaded> load_all(const Arguments& arguments) {
  bool all_read = true;
  auto loaded = load_all(arguments, all_read);
  return all_read ? std::move(loaded) : std::nullopt;
}

}  // namespace verify
