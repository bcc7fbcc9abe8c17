// What a path of the command line is taken for: a project, facts, or documents. The table in docs/reference.md says the
// same for users; paths.cc asks in its order: by place, then by ending, then by content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/options.h"

namespace verify {

/// The values of --as, in the order in which users see them.
enum class PathKind { project, facts, document };
std::vector<std::string> path_kind_names();
/// Nothing for a name that isn't one of path_kind_names().
std::optional<PathKind> path_kind_from_name(std::string_view name);

/// What one path is taken for.
struct PathTaken {
  std::string given;  ///< the path as it was given
  PathKind kind = PathKind::facts;
  /// What is read: of a project its folder of facts, otherwise the path itself.
  std::string read;
  std::string project;  ///< of a project, its folder; empty otherwise
  std::string said;     ///< what the report says of it; empty where the path's own name says as much
  std::string fault;    ///< why --as can't be followed; empty where it can
};

/// Takes one path for what it is. A folder of several projects gives one for each of them. `as` decides where it is
/// given. Looks at the disk, and reads *.json files until one is seen to hold facts.
std::vector<PathTaken> take_path(const std::string& path, std::optional<PathKind> as);

/// The folders of rules for a path of facts, in the order in which they are looked for: constraints/ in its folder,
/// beside it, and beside the folder `facts` that it lies in. The first that exists counts.
std::vector<std::string> rules_folders_of(const std::string& path, bool is_folder);

}  // namespace verify
