// The settings of verify.toml, and where that file is found. They fill the options of a check (CheckOptions) where the
// command line leaves these open.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/options.h"
#include "facts/fact.h"
#include "text/diagnostic.h"

namespace verify {

// Where a project begins: the upward search for the folder that holds .git or verify.toml. The one place that knows how
// a repository's root is found; settings, acceptances, quoted documents and the paths of reports all ask here.

/// The nearest folder, from `folder` upwards, that has an entry with one of these names. Empty when there is none, and
/// for an empty `folder`. `folder` must be absolute and normal. Asks the file system once for each folder and name. An
/// entry that can't be looked up counts as absent.
std::filesystem::path nearest_folder_with(std::initializer_list<std::string_view> names, std::filesystem::path folder);

/// The root of the repository that `folder` lies in: the nearest folder upwards that holds .git, which is a file in a
/// worktree of git. Empty outside any repository.
std::filesystem::path repository_root(const std::filesystem::path& folder);

/// A path as it can be opened from the current folder, and where a file names it.
struct ConfiguredPath {
  std::string path;
  Origin origin;
};

/// The settings of a verify.toml. A setting that the file leaves out has its default.
struct Config {
  std::string file;  ///< the file that was read; empty when there is none
  std::vector<ConfiguredPath> constraints;
  std::vector<ConfiguredPath> documents;
  std::string acceptances;             ///< the file of acceptances, as it can be opened from here; empty: not set
  std::vector<std::string> leave_out;  ///< phrases of documents whose figures are not read
  std::string fail_on;                 ///< one of fail_on_names(); empty: not set
  ReadingWidths widths;
  HedgeWords hedges;
  /// The keys that are set, with the line each stands on: "fail-on", "readings.nearly-stated", "hedges.over".
  std::map<std::string, std::size_t> lines;
};

/// "contradiction", "implausible", "never".
std::vector<std::string> fail_on_names();

/// Reads the text of a verify.toml. Opens no file and throws nothing. Adds all mistakes to `diagnostics`, in the order
/// of the file; of several mistakes in TOML's own syntax only the first. Settings that are well formed are in the
/// result even if others aren't.
Config parse_config(const SourcePtr& source, Diagnostics& diagnostics);

/// The text of a verify.toml with these settings, every width among them. Its paths are written as they are: they must
/// be relative to the folder that the file is to lie in. parse_config reads the same settings from it.
std::string print_config(const Config& config);

/// The verify.toml that applies to these paths: the nearest upwards from the folder of facts that comes first, or from
/// the folder that the first facts file lies in. The search ends with the folder that holds .git, or at the root of the
/// file system where none does. Empty when there is none.
std::string find_config(const std::vector<std::string>& paths);

/// Reads `file`; if `file` is empty, reads what find_config finds. Returns the defaults where there is no file. Paths
/// under `constraints` that don't exist are mistakes.
Config load_config(const std::string& file, const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// The file of acceptances for these paths, which need not exist: the file that the configuration names, otherwise
/// verify.accept.toml in the configuration's folder. Without a configuration it lies in the root of the repository;
/// outside a repository, in the folder that the search for verify.toml starts from. Empty if `paths` is empty.
std::string acceptance_file(const Config& config, const std::vector<std::string>& paths);

/// Fills in what `options` leaves open. Paths that the command line has put into `options` stay.
void apply(const Config& config, CheckOptions& options);

}  // namespace verify
