// Finds verify.toml and the file of acceptances for the paths of a command line, reads the settings and fills the
// options with them. Paths in messages are written as the user typed them: relative when the first path is.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "check/acceptance_file.h"
#include "check/config.h"
#include "check/limits.h"

namespace verify {

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "verify.toml";

// A path as the user would type it: relative when the one it was found by is.
std::string as_typed(const fs::path& found, bool relative) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  return (relative && !error ? found.lexically_relative(here) : found).string();
}

// The folder of the first path, absolute and normal; empty when there is no path.
fs::path start_of(const std::vector<std::string>& paths) {
  std::error_code error;
  if (paths.empty()) return {};
  const fs::path folder = fs::absolute(paths.front(), error).lexically_normal();
  if (error) return {};
  // A folder with a slash behind it has an empty name.
  return folder.filename().empty() || !fs::is_directory(folder, error) ? folder.parent_path() : folder;
}

}  // namespace

std::string acceptance_file(const Config& config, const std::vector<std::string>& paths) {
  if (!config.acceptances.empty()) return config.acceptances;
  if (!config.file.empty()) return (fs::path(config.file).parent_path() / kAcceptanceFile).string();
  const fs::path start = start_of(paths);
  if (start.empty()) return {};
  const fs::path root = repository_root(start);
  return as_typed((root.empty() ? start : root) / kAcceptanceFile, fs::path(paths.front()).is_relative());
}

std::string find_config(const std::vector<std::string>& paths) {
  if (paths.empty()) return {};
  const fs::path folder = nearest_folder_with({kName, ".git"}, start_of(paths));
  std::error_code error;
  if (folder.empty() || !fs::exists(folder / kName, error)) return {};
  return as_typed(folder / kName, fs::path(paths.front()).is_relative());
}

Config load_config(const std::string& file, const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  const std::string name = file.empty() ? find_config(paths) : file;
  if (name.empty()) return {};
  const auto source = read_source(name, kMaxConfigBytes);
  if (!source) {
    diagnostics.push_back(diagnose_file(name, source.fault().message.substr(name.size() + 2)));
    return {};
  }
  Config config = parse_config(*source, diagnostics);
  for (const ConfiguredPath& rules : config.constraints) {
    std::error_code error;
    if (fs::exists(rules.path, error)) continue;
    diagnostics.push_back(diagnose_at(*rules.origin.source, rules.origin.span, "no such file or folder: " + rules.path,
                                      "paths are relative to the folder of this file"));
  }
  sort_diagnostics(diagnostics);
  return config;
}

void apply(const Config& config, CheckOptions& options) {
  const auto fill = [](const std::vector<ConfiguredPath>& from, std::vector<std::string>& into) {
    if (!into.empty()) return;
    for (const ConfiguredPath& path : from) into.push_back(path.path);
  };
  fill(config.constraints, options.constraints);
  fill(config.documents, options.documents);
  options.leave_out = config.leave_out;
  options.widths = config.widths;
  options.hedges = config.hedges;
}

// The search ends at the root of the file system, never at a mount or at $HOME: git does the same by default.

fs::path nearest_folder_with(std::initializer_list<std::string_view> names, fs::path folder) {
  std::error_code error;
  while (!folder.empty()) {
    if (std::any_of(names.begin(), names.end(), [&](std::string_view n) { return fs::exists(folder / n, error); }))
      return folder;
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

fs::path repository_root(const fs::path& folder) { return nearest_folder_with({".git"}, folder); }

}  // namespace verify
