// Where a project begins: the upward search for the folder that holds .git or verify.toml. The one place that knows how
// a repository's root is found; settings, acceptances, quoted documents and the paths of reports all ask here.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string_view>

namespace verify {

/// The nearest folder, from `folder` upwards, that holds an entry with one of these names; empty when none does, and
/// for an empty `folder`. `folder` must be absolute and normal. Looks at the disk once a folder and name; what can't be
/// looked at counts as not there.
std::filesystem::path nearest_folder_with(std::initializer_list<std::string_view> names, std::filesystem::path folder);

/// The root of the repository that `folder` lies in: the nearest folder upwards that holds .git, which is a file in a
/// worktree of git. Empty outside any repository.
std::filesystem::path repository_root(const std::filesystem::path& folder);

}  // namespace verify
