// git gets to know three variables of the environment and no others: one such as GIT_DIR, set for a hook, would have it
// look into another repository than the one that the paths lie in.
#include "cli/inputs.h"

#include <cstdlib>
#include <filesystem>

#include "cli/output.h"

namespace verify {

namespace {

namespace fs = std::filesystem;

// The variables that say where git's own configuration is, which has the owners whose repositories may be read.
std::vector<std::string> environment_for_git() {
  std::vector<std::string> out;
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL"}) {
    if (const char* value = std::getenv(name); value != nullptr) out.push_back(std::string(name) + "=" + value);
  }
  return out;
}

// The folder of the first path: its repository is the one that is asked.
std::string folder_of(const std::vector<std::string>& paths) {
  std::error_code error;
  const fs::path first = paths.empty() ? fs::path(".") : fs::absolute(paths.front(), error);
  return (fs::is_directory(first, error) && !first.filename().empty() ? first : first.parent_path()).string();
}

}  // namespace

std::optional<Baseline> read_baseline(const Arguments& arguments) {
  Baseline out;
  bool sound = true;
  if (!arguments.since.empty()) {
    Diagnostics diagnostics;
    const auto source = read_source(arguments.since);
    if (source) out.report = parse_report(*source, diagnostics);
    else
      diagnostics.push_back(diagnose_file(arguments.since, source.fault().message.substr(arguments.since.size() + 2)));
    sound = print_diagnostics(diagnostics);
  }
  if (arguments.changed_since) {
    auto changes = changes_since(*arguments.changed_since, folder_of(arguments.check.paths), environment_for_git());
    if (changes) out.changes = *std::move(changes);
    else {
      complain(changes.fault().message);
      sound = false;
    }
    out.commit = *arguments.changed_since;
  }
  return sound ? std::optional(std::move(out)) : std::nullopt;
}

void compare_with(const Baseline& with, CheckResult& result) {
  if (with.report) result.since = compare(result.findings, result.accepted, result.facts, *with.report);
  if (with.changes) point_at_changes(result, *with.changes, with.commit);
}

}  // namespace verify
